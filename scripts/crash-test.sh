#!/usr/bin/env bash
#
# Kills a busy server again and again and looks whether anything it had confirmed is lost:
#
#     [ROUNDS=100] [DATABASE=sqlite|postgres] [BINARY=.build/debug/guildhall] scripts/crash-test.sh

set -euo pipefail
cd "$(dirname "$0")/.."

arguments=(--rounds "${ROUNDS:-100}" --binary "${BINARY:-.build/debug/guildhall}")
case ${DATABASE:-sqlite} in
    sqlite) exec python3 Tests/Crash/crash_test.py "${arguments[@]}" ;;
    postgres) exec scripts/postgres.sh run python3 Tests/Crash/crash_test.py "${arguments[@]}" --postgres ;;
    *)
        echo "crash-test.sh: DATABASE is ${DATABASE}; it can be sqlite or postgres" >&2
        exit 64
        ;;
esac
