#!/bin/sh
# Generates from every OpenAPI document below a folder, compiles what comes out as `swift build` would in debug, and
# prints a row for each: seconds and megabytes of both, files and size of the output, warnings about the document, and
# what the compiler said.
#
#   Benchmarks/corpus.sh DIR
#
# A document is a JSON or YAML file with the key `openapi` or `swagger` at its top level. CONFIGURATION=release measures
# the release build of gen. The exit code is 0 where every document is generated and compiles without a warning.
set -u
cd "$(dirname "$0")/.."

directory=${1:?usage: corpus.sh DIR}
configuration=${CONFIGURATION:-debug}
swift build -c "$configuration" --product gen >/dev/null || exit 70
swift build -c "$configuration" --target APIRuntime >/dev/null || exit 70
built=.build/$configuration
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The key at the start of a line, or anywhere in JSON that is all on one line.
is_openapi() {
  grep -qE "^ {0,4}[\"']?(openapi|swagger)[\"']?[ ]*: *[\"']?[23]" "$1" 2>/dev/null && return 0
  case $1 in *.json) head -1 "$1" | grep -qE '[{,]"(openapi|swagger)":"[23][.]' ;; *) return 1 ;; esac
}

swiftc -O -parse-as-library Benchmarks/Sources/measure/*.swift -o "$work/measure" || exit 70

# Runs a shell command and leaves its seconds, the megabytes of its largest process and its exit code.
measured() {
  "$work/measure" command sh -c "$1" >"$work/figures"
  code=$?
  read -r _ seconds _ _ _ _ megabytes _ <"$work/figures"
}

total=0
generated=0
compiled=0
jobs=$(getconf _NPROCESSORS_ONLN)
modules=$(pwd)/$built/Modules
row='%-44s %8s %5s %6s %7s %6s %8s %5s  %s\n'
printf "$row" document generate MB files kB warned compile MB result
find -L "$directory" -type f \( -name '*.json' -o -name '*.yaml' -o -name '*.yml' \) | LC_ALL=C sort >"$work/documents"
while read -r document; do
  is_openapi "$document" || continue
  total=$((total + 1))
  output=$work/output
  rm -rf "$output" "$work/objects"
  measured "'$built/gen' --spec '$document' --name Document --output '$output' >'$work/log' 2>'$work/diagnostics'"
  generation=$seconds
  memory=$megabytes
  warnings=$(grep -c ' warning: ' "$work/diagnostics")
  name=${document#"$directory"/}
  if [ $code -ne 0 ]; then
    first=$(sed -n 's/^.*: error: //p' "$work/diagnostics" | head -1 | cut -c 1-100)
    printf "$row" "$name" "$generation" "$memory" - - "$warnings" - - \
      "exit $code: ${first:-$(tail -1 "$work/diagnostics")}"
    continue
  fi
  generated=$((generated + 1))
  find "$output" -name '*.swift' >"$work/files"
  files=$(wc -l <"$work/files")
  size=$(find "$output" -name '*.swift' -exec cat {} + | wc -c | awk '{ printf "%d", $1 / 1000 }')
  mkdir "$work/objects"
  measured "cd '$work/objects' && swiftc -c -Onone -enable-batch-mode -j $jobs -swift-version 6 -module-name Document \
    -I '$modules' '@$work/files' 2>'$work/errors'"
  problems=$(grep -cE ' (error|warning): ' "$work/errors")
  if [ $code -eq 0 ] && [ "$problems" -eq 0 ]; then
    compiled=$((compiled + 1))
    result=ok
  else
    result="$problems problems: $(grep -m 1 -E ' (error|warning): ' "$work/errors" | sed "s|$output/||" | cut -c 1-110)"
  fi
  printf "$row" "$name" "$generation" "$memory" "$files" "$size" "$warnings" "$seconds" "$megabytes" "$result"
done <"$work/documents"
echo
echo "$total documents: $generated generated, $compiled of them compile without a warning"
[ "$compiled" -eq "$total" ]
