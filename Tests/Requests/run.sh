#!/bin/sh
# Sends requests that somebody else makes up to generated servers: for every operation valid ones, which have to reach
# the service, and invalid ones, which must not.
#
#   Tests/Requests/run.sh [DOCUMENT...]
#
# By default the documents of the bundled APIs. Needs the Python package schemathesis; SCHEMATHESIS names its command,
# EXAMPLES how many requests of each kind an operation gets. Exit code 1 where an invalid request gets through.
set -eu
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || set -- specs/*.json specs/*.yaml
schemathesis=${SCHEMATHESIS:-st}
if ! "$schemathesis" --version >/dev/null 2>&1; then
  echo "skipped, needs the Python package schemathesis (pip install schemathesis)"
  exit 0
fi
swift build --product gen >&2
package=Tests/Requests
built=$PWD/.build/requests
work=$(mktemp -d)
server=
trap 'test -z "$server" || kill "$server" 2>/dev/null; rm -rf "$work"' EXIT
result=0
for document; do
  echo "$document"
  rm -rf "$package/Sources/requests/Generated"
  .build/debug/gen --spec "$document" --name Document --output "$package/Sources/requests/Generated" --quiet
  python3 "$package/service.py" "$package/Sources/requests/Generated/Service.swift" \
    "$package/Sources/requests/Generated/EmptyService.swift"
  swift build --package-path "$package" --scratch-path "$built" --product requests >"$work/build" 2>&1 || {
    grep -m 3 'error:' "$work/build"
    exit 70
  }
  rm -f "$work/address"
  "$built/debug/requests" >"$work/address" 2>"$work/server" &
  server=$!
  until [ -s "$work/address" ]; do  # it says where it listens
    kill -0 "$server" || exit 70
    sleep 0.1
  done
  path=$(realpath "$document")
  (cd "$work" && "$schemathesis" run "$path" --url "$(cat "$work/address")" --max-examples "${EXAMPLES:-30}" --no-color \
    --header "Authorization: Bearer token" --header "X-API-Key: key" --phases examples,coverage,fuzzing \
    --checks negative_data_rejection,positive_data_acceptance --continue-on-failure >"$work/log" 2>&1) || true
  grep -E '^ +[0-9]+ generated' "$work/log" || { tail -3 "$work/log"; result=1; }
  if grep -qE '^ +[0-9]+ generated.* errored' "$work/log"; then result=1; fi
  python3 "$package/findings.py" "$work/log" || result=1
  kill "$server" || { echo "  the server has stopped"; result=1; }
  wait "$server" 2>/dev/null || true
  server=
done
exit $result
