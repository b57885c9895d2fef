#!/bin/sh
# Generates Swift for every group of the JSON Schema Test Suite, compiles it, and runs every instance through decoding and
# `validate()`. Prints what passes and what fails for each draft; exits with 1 where what fails is not just what
# Documentation/Validation.md lists. JOBS is how many compilers may run at once.
set -eu
cd "$(dirname "$0")/../.."
suite=${GEN_SHARED:-../shared}/suites/json-schema
if [ ! -d "$suite" ]; then
  echo "skipped: $suite is missing; GEN_SHARED may say where its folder is"
  exit 0
fi
suite=$(cd "$suite" && pwd)
swift build --product gen
python3 Tests/Conformance/generate.py "$PWD/.build/debug/gen" "$suite" Tests/Conformance/Sources/Conformance/Generated
ulimit -v 12000000
swift build --package-path Tests/Conformance --scratch-path .build/conformance --jobs "${JOBS:-2}"
.build/conformance/debug/Conformance "$suite" Tests/Conformance Documentation/Validation.md
