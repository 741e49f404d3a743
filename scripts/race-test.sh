#!/usr/bin/env bash
#
# Two hundred resellers register one end customer under twenty spellings at the same moment, again and again: on SQLite, and on two
# servers over one PostgreSQL.
#
#     [ROUNDS=100] [RESELLERS=200] [DATABASE=sqlite|postgres|both] [BINARY=.build/debug/guildhall] scripts/race-test.sh

set -euo pipefail
cd "$(dirname "$0")/.."

arguments=(
    --rounds "${ROUNDS:-100}" --resellers "${RESELLERS:-200}" --binary "${BINARY:-.build/debug/guildhall}"
)
database=${DATABASE:-both}
case $database in
    sqlite | postgres | both) ;;
    *)
        echo "race-test.sh: DATABASE is $database; it can be sqlite, postgres or both" >&2
        exit 64
        ;;
esac
if [[ $database != postgres ]]; then
    python3 Tests/Crash/race_test.py "${arguments[@]}"
fi
if [[ $database != sqlite ]]; then
    scripts/postgres.sh run python3 Tests/Crash/race_test.py "${arguments[@]}" --postgres
fi
