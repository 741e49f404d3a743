#!/usr/bin/env bash
#
# Many at once: races for one thing, a flood of sign-ins, clocks that are moved, and an end in the middle of it all.
#
#     [BINARY=.build/debug/guildhall] scripts/pressure-test.sh

set -euo pipefail
cd "$(dirname "$0")/.."

exec python3 Tests/Crash/pressure_test.py --binary "${BINARY:-.build/debug/guildhall}" "$@"
