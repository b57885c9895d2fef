#!/bin/sh
# Measures gen on one document, the compiler on what comes out with and without validators, generated models beside
# Foundation's coders, what validation costs, the evaluator beside the Python package jsonschema-rs, and patterns, bad ones
# among them. PYTHON names the interpreter that has the package.
#
#   Benchmarks/bench.sh [DOCUMENT]
#
# The document is ../shared/corpus/github.yaml where that is there, else specs/omnitron.json.
set -eu
cd "$(dirname "$0")/.."

document=${1:-}
if [ -z "$document" ]; then
  document=../shared/corpus/github.yaml
  [ -f "$document" ] || document=specs/omnitron.json
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "building…" >&2
swift build -c release --product gen >/dev/null
swift build -c debug --product gen >/dev/null
swift build -c debug --target APIRuntime >/dev/null
swift build -c release --package-path Benchmarks >/dev/null
measure=Benchmarks/.build/release/measure

echo "$document"
for configuration in release debug; do
  rm -rf "$work/output"
  "$measure" "generate ($configuration gen)" \
    ".build/$configuration/gen" --spec "$document" --name Document --output "$work/output"
done

find "$work/output" -name '*.swift' >"$work/files"
bytes=$(find "$work/output" -name '*.swift' -exec cat {} + | wc -c)
lines=$(find "$work/output" -name '*.swift' -exec cat {} + | wc -l)
echo "output                            $((bytes / 1000)) kB, $((lines)) lines, $(($(wc -l <"$work/files"))) files"

# Time and memory of a document ten and a hundred times as large, to see that they grow no faster than the document.
for count in 1000 10000 100000; do
  Benchmarks/family.sh "$count" >"$work/family.json"
  "$measure" "generate $count schemas (release)" \
    .build/release/gen --spec "$work/family.json" --name Family --output "$work/family"
  rm -rf "$work/family"
done

modules=$(pwd)/.build/debug/Modules
measure=$(pwd)/$measure
(
  mkdir -p "$work/objects"
  cd "$work/objects"
  "$measure" "compile it (debug)" swiftc -c -Onone -enable-batch-mode -j "$(getconf _NPROCESSORS_ONLN)" \
    -swift-version 6 -module-name Document -I "$modules" "@$work/files"
)
.build/release/gen --spec "$document" --name Document --output "$work/plain" --generate models,client,server \
  >/dev/null 2>&1
find "$work/plain" -name '*.swift' >"$work/plain-files"
(
  mkdir -p "$work/plain-objects"
  cd "$work/plain-objects"
  "$measure" "compile it without validators" swiftc -c -Onone -enable-batch-mode -j "$(getconf _NPROCESSORS_ONLN)" \
    -swift-version 6 -module-name Document -I "$modules" "@$work/plain-files"
)
echo
Benchmarks/.build/release/omnitron-json
echo
mkdir "$work/evaluated"
Benchmarks/.build/release/validation-speed "$work/evaluated"
python=${PYTHON:-python3}
if "$python" -c 'import jsonschema_rs' 2>/dev/null; then
  "$python" Benchmarks/jsonschema-rs.py "$work/evaluated"
else
  echo "beside jsonschema-rs: skipped, the Python package is missing (pip install jsonschema-rs)"
fi
echo
Benchmarks/.build/release/pattern-speed
