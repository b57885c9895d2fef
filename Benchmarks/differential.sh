#!/bin/sh
# Compares the exact evaluator with the Python package jsonschema (4.26) on random schemas and values.
#
#   Benchmarks/differential.sh [SEED] [SCHEMAS]
#
# Every schema has 20 values. Exits with 1, and shows the first lines that differ, where a verdict does.
set -eu
cd "$(dirname "$0")/.."

seed=${1:-1}
count=${2:-15000}
python3 -c 'import jsonschema' || { echo "differential: needs the Python package jsonschema" >&2; exit 69; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

swift build -c release --package-path Benchmarks --product schema-verdicts >/dev/null
python3 Benchmarks/Differential/generate.py "$seed" "$count" >"$work/cases"
Benchmarks/.build/release/schema-verdicts <"$work/cases" >"$work/ours"
python3 Benchmarks/Differential/judge.py <"$work/cases" >"$work/theirs"
if cmp -s "$work/ours" "$work/theirs"; then
  echo "seed $seed: $((count * 20)) verdicts, all the same"
else
  paste -d '\n' "$work/ours" "$work/theirs" "$work/cases" | awk 'NR % 3 == 1 { a = $0 } NR % 3 == 2 { b = $0 }
    NR % 3 == 0 && a != b { print a; print b; print $0; if (++n == 10) exit }'
  exit 1
fi
