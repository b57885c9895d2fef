#!/bin/sh
# Generates from documents that are changed at random: gen has to end, by itself and in time, and what it writes has to
# type-check.
#
#   Benchmarks/mutations.sh [SEED] [COUNT] [SHARE]
#
# The documents are the golden cases and, where it is there, the small ones of the corpus beside the repository. SHARE (0
# to 1) of what is generated is type-checked, which takes most of the time. PYTHON names an interpreter with PyYAML.
set -eu
cd "$(dirname "$0")/.."

seed=${1:-1}
count=${2:-2000}
share=${3:-0.05}
python=${PYTHON:-python3}
if ! "$python" -c "import yaml" 2>/dev/null; then
  echo "skipped, needs the Python package PyYAML (pip install PyYAML)"
  exit 0
fi
swift build -c release --product gen >&2
swift build --target APIRuntime >&2
small=
if [ -d ../shared/corpus ]; then small=$(find ../shared/corpus -maxdepth 1 -type f -size -64k -name '*.y*ml' | sort); fi
# The names of these files have no spaces.
"$python" Benchmarks/Mutations/mutate.py .build/release/gen "$seed" "$count" .build/debug/Modules "$share" \
  Tests/Golden/*/spec.yaml Tests/Golden/*/spec.json $small
