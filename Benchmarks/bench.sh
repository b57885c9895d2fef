#!/bin/sh
# Measures gen on one document, the compiler on what comes out, generated models beside Foundation's coders, and
# patterns, bad ones among them.
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

modules=$(pwd)/.build/debug/Modules
measure=$(pwd)/$measure
(
  mkdir -p "$work/objects"
  cd "$work/objects"
  "$measure" "compile it (debug)" swiftc -c -Onone -enable-batch-mode -j "$(getconf _NPROCESSORS_ONLN)" \
    -swift-version 6 -module-name Document -I "$modules" "@$work/files"
)
echo
Benchmarks/.build/release/omnitron-json
echo
Benchmarks/.build/release/pattern-speed
