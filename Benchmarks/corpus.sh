#!/bin/sh
# Generates from every OpenAPI document below a folder, type-checks what comes out, and prints a row for each.
#
#   Benchmarks/corpus.sh DIR
#
# A document is a JSON or YAML file with the key `openapi` at its top level. CONFIGURATION=release measures the
# release build. The exit code is 0 where every document passes.
set -u
cd "$(dirname "$0")/.."

directory=${1:?usage: corpus.sh DIR}
configuration=${CONFIGURATION:-debug}
swift build -c "$configuration" --product gen >/dev/null || exit 70
swift build -c "$configuration" --target APIRuntime >/dev/null || exit 70
built=.build/$configuration
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The key at the start of a line, or in the first bytes of JSON that is all on one line.
is_openapi() {
  grep -qE "^ {0,4}[\"']?openapi[\"']?[ ]*:" "$1" 2>/dev/null || head -c 400 "$1" | tr -d ' \n\t' | grep -q '^{"openapi":"'
}

# Runs a command and leaves its time in seconds in $seconds and its exit code in $code.
measured() {
  start=$(date +%s%N)
  "$@"
  code=$?
  seconds=$(awk -v from="$start" -v to="$(date +%s%N)" 'BEGIN { printf "%.2f", (to - from) / 1e9 }')
}

total=0
generated=0
checked=0
printf '%-44s %8s %6s %8s %6s %8s  %s\n' document generate files kB warned check result
find -L "$directory" -type f \( -name '*.json' -o -name '*.yaml' -o -name '*.yml' \) | LC_ALL=C sort >"$work/documents"
while read -r document; do
  is_openapi "$document" || continue
  total=$((total + 1))
  output=$work/output
  rm -rf "$output"
  measured "$built/gen" --spec "$document" --name Document --output "$output" >"$work/log" 2>"$work/diagnostics"
  generation=$seconds
  warnings=$(grep -c ' warning: ' "$work/diagnostics")
  name=${document#"$directory"/}
  if [ $code -ne 0 ]; then
    first=$(sed -n 's/^.*: error: //p' "$work/diagnostics" | head -1 | cut -c 1-100)
    printf '%-44s %8s %6s %8s %6s %8s  %s\n' "$name" "$generation" - - "$warnings" - "exit $code: ${first:-$(tail -1 "$work/diagnostics")}"
    continue
  fi
  generated=$((generated + 1))
  find "$output" -name '*.swift' >"$work/files"
  files=$(wc -l <"$work/files")
  size=$(find "$output" -name '*.swift' -exec cat {} + | wc -c | awk '{ printf "%d", $1 / 1000 }')
  measured swiftc -typecheck -swift-version 6 -I "$built/Modules" "@$work/files" 2>"$work/errors"
  if [ $code -eq 0 ]; then
    checked=$((checked + 1))
    result=ok
  else
    result="$(grep -c ' error: ' "$work/errors") errors: $(grep -m 1 ' error: ' "$work/errors" | sed "s|$output/||" | cut -c 1-110)"
  fi
  printf '%-44s %8s %6s %8s %6s %8s  %s\n' "$name" "$generation" "$files" "$size" "$warnings" "$seconds" "$result"
done <"$work/documents"
echo
echo "$total documents: $generated generated, $checked of them type-check"
[ "$checked" -eq "$total" ]
