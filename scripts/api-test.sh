#!/usr/bin/env bash
#
# Lets Schemathesis make up requests from /openapi.json of a running server with sample data, as the vendor's admin, as a
# reseller and without a key, and compares what comes back with the description: no fault, no status or media type that it does
# not have, nothing refused that fits it, nothing taken that does not.
#
#     [SECONDS_EACH=60] [BINARY=.build/debug/guildhall] scripts/api-test.sh [OPTION OF st run…]
#
# Each of the three has a third of the time. Needs a built guildhall.

set -euo pipefail
cd "$(dirname "$0")/.."

readonly binary=${BINARY:-.build/debug/guildhall}
readonly seconds=$((${SECONDS_EACH:-60} / 3 + 1))
mapfile -t packages < <(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' scripts/api-tools.txt)
python=$(scripts/python-tools.sh "${packages[@]}")
schemathesis=$(dirname "$python")/st
config=$PWD/scripts/schemathesis.toml
folder=$(mktemp -d)
server=

finish() {
    if [[ -n $server ]]; then kill "$server" 2>/dev/null || true; fi
    rm -rf -- "$folder"
}
trap finish EXIT

"$binary" demo --port 0 --metrics-port 0 --commands-per-minute 0 --program Programs/avepoint --folder "$folder" \
    >"$folder/log" 2>&1 &
server=$!
until address=$(sed -n 's/^Guildhall is at \(http[^ ]*\) .*/\1/p' "$folder/log") && [[ -n $address ]]; do
    if ! kill -0 "$server" 2>/dev/null; then
        cat "$folder/log" >&2
        exit 1
    fi
    sleep 0.2
done

key() { "$python" -c 'import json, sys; print(json.load(open(sys.argv[1]))[sys.argv[2]])' "$folder/keys.json" "$1"; }

failed=0
for who in vendor_admin alpine nobody; do
    printf -- '-- as %s, %d s\n' "$who" "$seconds"
    header=()
    if [[ $who != nobody ]]; then header=(--header "Authorization: Bearer $(key "$who")"); fi
    # A request may take long on a busy machine; only a hang takes minutes.
    (cd "$folder" && "$schemathesis" --config-file "$config" run "$address/openapi.json" "${header[@]}" --max-time "$seconds" \
        --request-timeout 300 --suppress-health-check all --warnings off --no-color "$@") || failed=1
    kill -0 "$server" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
done
exit "$failed"
