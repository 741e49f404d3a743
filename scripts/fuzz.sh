#!/usr/bin/env bash
#
# Feeds broken programs, expressions and requests to guildhall, which may complain but not crash, hang or answer with a fault:
#
#     [SECONDS_EACH=60] [BINARY=.build/debug/guildhall] scripts/fuzz.sh [--only programs|expressions|requests] [--seed N]

set -euo pipefail
cd "$(dirname "$0")/.."

exec python3 Tests/Fuzz/fuzz.py --seconds "${SECONDS_EACH:-60}" --binary "${BINARY:-.build/debug/guildhall}" "$@"
