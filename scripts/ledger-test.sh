#!/usr/bin/env bash
#
# Proves the ledger of a database, and lets other programs reckon it once more:
#
#     scripts/ledger-test.sh DATABASE PROGRAM…
#
# Postings, balances and invoices agree; hledger (Debian) and Beancount (PyPI) read our export without complaint and come to the same
# balances. Needs a built guildhall (BINARY, .build/debug/guildhall unless told otherwise).

set -euo pipefail
cd "$(dirname "$0")/.."

readonly binary=${BINARY:-.build/debug/guildhall}
readonly database=$1
shift
folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT

scripts/setup.sh hledger
python=$(scripts/python-tools.sh)
"$binary" ledger check --database "$database"

for program in "$@"; do
    "$binary" ledger balances --program "$program" --database "$database" >"$folder/ours.csv"
    "$binary" ledger export --program "$program" --database "$database" >"$folder/ledger.journal"
    "$binary" ledger export --form beancount --program "$program" --database "$database" >"$folder/ledger.beancount"
    hledger --file "$folder/ledger.journal" check --strict
    hledger --file "$folder/ledger.journal" balance --flat --empty --layout bare --output-format csv >"$folder/hledger.csv"
    "$python" scripts/ledger_compare.py "$folder" "$program"
done
