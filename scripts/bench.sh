#!/usr/bin/env bash
#
# Measures: builds for release, then prints ratios against something real measured in the same run.
#
#     scripts/bench.sh [SECTION…]      sections as Benchmarks/run.py names them; all when none is named
#
# Takes some minutes after the build. docs/reference/benchmarks.md explains each figure and keeps what was seen.

set -euo pipefail
cd "$(dirname "$0")/.."

readonly jobs=${JOBS:-2}

fail() {
    printf 'bench: %s\n' "$*" >&2
    exit 69
}

as_root() {
    if [[ $EUID -eq 0 ]]; then "$@"; else sudo "$@"; fi
}

scripts/setup.sh hledger
if ! command -v wrk >/dev/null; then
    echo "bench: installing wrk"
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends -qq wrk >/dev/null ||
        fail "the package wrk is missing and could not be installed"
fi

# Another implementation of the expression language, and a database made for sums, to compare with; without them those ratios are
# left out.
yardstick=python3
if python=$(scripts/python-tools.sh 'common-expression-language==0.10.0'); then
    yardstick=$python
else
    echo "bench: what it compares with could not be installed (python3-venv and PyPI are needed)" >&2
fi

swift build -c release -j "$jobs" --product guildhall
swift build -c release -j "$jobs" --product guildhall-bench
binaries=$(swift build -c release --show-bin-path)
exec scripts/postgres.sh run python3 Benchmarks/run.py "$binaries" Programs/avepoint "$yardstick" "$@"
