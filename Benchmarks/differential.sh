#!/bin/sh
# Compares the exact evaluator with validators written in Python on random schemas and values: with jsonschema for JSON
# Schema 2020-12, with openapi-schema-validator for the Schema Object of OpenAPI 3.0.
#
#   Benchmarks/differential.sh [SEED] [SCHEMAS]
#
# Every schema has 20 values. Exits with 1, and shows the first verdicts that differ, where Differential/judge.py has no
# explanation for them. PYTHON names the interpreter that has the packages.
set -eu
cd "$(dirname "$0")/.."

seed=${1:-1}
count=${2:-15000}
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

failed=0
swift build -c release --package-path Benchmarks --product schema-verdicts >&2
for dialect in 2020-12 3.0; do
  [ $dialect = 3.0 ] && package=openapi-schema-validator || package=jsonschema
  if ! "$python" -c "import $(echo $package | tr - _)" 2>/dev/null; then
    echo "$dialect: skipped, needs the Python package $package (pip install $package)"
    continue
  fi
  "$python" Benchmarks/Differential/generate.py $dialect "$seed" "$count" >"$work/cases"
  Benchmarks/.build/release/schema-verdicts $dialect <"$work/cases" >"$work/ours"
  "$python" Benchmarks/Differential/judge.py $dialect "$work/cases" "$work/ours" || failed=1
done
exit $failed
