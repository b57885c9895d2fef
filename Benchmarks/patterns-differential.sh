#!/bin/sh
# Compares our patterns with the engine of node, on the patterns of ../shared (where it is there) and on random ones.
#
#   Benchmarks/patterns-differential.sh [SEED] [COUNT]
#
# Exits with 1, and shows what differs, where a difference has no name in Patterns/judge.mjs.
set -eu
cd "$(dirname "$0")/.."

seed=${1:-1}
count=${2:-20000}
shared=${GEN_SHARED:-../shared}
command -v node >/dev/null || { echo "patterns-differential: skipped, there is no node here"; exit 0; }
[ -d "$shared" ] || { echo "patterns-differential: $shared is missing, random patterns only" >&2; shared=; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

swift build -c release --package-path Benchmarks --product pattern-verdicts >/dev/null
node Benchmarks/Patterns/generate.mjs "$seed" "$count" $shared >"$work/cases"
Benchmarks/.build/release/pattern-verdicts <"$work/cases" >"$work/ours"
echo "seed $seed"
node Benchmarks/Patterns/judge.mjs "$work/cases" "$work/ours"
