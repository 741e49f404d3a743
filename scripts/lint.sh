#!/usr/bin/env bash
#
# Is every source formatted by .swift-format? Scripts go through shellcheck where it is installed.
#
#     scripts/lint.sh

set -euo pipefail
cd "$(dirname "$0")/.."

places=(Package.swift Sources Tests)
if [[ -d Benchmarks ]]; then places+=(Benchmarks); fi
swift format lint --strict --recursive "${places[@]}"

if command -v shellcheck >/dev/null; then
    shellcheck scripts/*.sh .ci/run
else
    echo "shellcheck is not installed: the scripts are not checked"
fi
