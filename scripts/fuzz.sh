#!/usr/bin/env bash
#
# Makes a million random expressions (EXPRESSIONS), which must evaluate the same in every way, and feeds broken programs, expressions
# and requests to guildhall, which may complain but not crash, hang or answer with a fault:
#
#     [SECONDS_EACH=60] [BINARY=.build/debug/guildhall] scripts/fuzz.sh [--only programs|expressions|requests] [--seed N]

set -euo pipefail
cd "$(dirname "$0")/.."

readonly binary=${BINARY:-.build/debug/guildhall}
"$binary" cel fuzz --count "${EXPRESSIONS:-1000000}"
exec python3 Tests/Fuzz/fuzz.py --seconds "${SECONDS_EACH:-60}" --binary "$binary" "$@"
