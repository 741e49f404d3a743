#!/usr/bin/env bash
#
# Makes the sample world, then checks its record from outside: every table against its replay, and every request performed
# again with the same conclusions; and the ledger, which other programs reckon once more.
#
#     scripts/record-test.sh
#
# Needs a built guildhall (BINARY, .build/debug/guildhall unless told otherwise).

set -euo pipefail
cd "$(dirname "$0")/.."

readonly binary=${BINARY:-.build/debug/guildhall}
readonly seconds=${RECORD_SECONDS:-600}
folder=$(mktemp -d)
server=

finish() {
    if [[ -n $server ]]; then kill "$server" 2>/dev/null || true; fi
    rm -rf -- "$folder"
}
trap finish EXIT

"$binary" demo --port 0 --metrics-port 0 --folder "$folder" >"$folder/log" 2>&1 &
server=$!
for ((waited = 0; waited < seconds; waited++)); do
    grep -q "openapi.json" "$folder/log" && break
    if ! kill -0 "$server" 2>/dev/null; then
        cat "$folder/log" >&2
        exit 1
    fi
    sleep 1
done
kill "$server"
wait "$server" || true
server=

"$binary" verify --database "sqlite:$folder/demo.sqlite"
"$binary" rerun --database "sqlite:$folder/demo.sqlite"
scripts/ledger-test.sh "sqlite:$folder/demo.sqlite" avepoint nakivo leo-backup opennebula
