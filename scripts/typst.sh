#!/usr/bin/env bash
#
# Makes sure that what sets documents as PDF is there, in an environment of its own at .tools/typst, where the server looks for it. Silent
# and quick when nothing is to do.
#
#     scripts/typst.sh

set -euo pipefail
cd "$(dirname "$0")/.."

readonly list=scripts/typst.txt
readonly place=.tools/typst

fail() {
    printf 'typst: %s\n' "$@" >&2
    exit 69
}

# What was installed last is written down, so that nothing has to be asked.
if [[ -x $place/bin/python ]] && cmp --silent "$list" "$place/installed.txt"; then exit 0; fi

echo "typst: installing what sets documents as PDF"
rm -rf -- "$place"
python3 -m venv "$place" || fail "python3 -m venv failed; install the package python3-venv"
log=$(mktemp)
if ! "$place/bin/python" -m pip install --quiet --disable-pip-version-check --only-binary :all: --require-hashes --requirement "$list" \
    >"$log" 2>&1; then
    tail -n 5 "$log" >&2
    rm -f -- "$log"
    rm -rf -- "$place"
    fail "could not install it from PyPI"
fi
rm -f -- "$log"
cp -- "$list" "$place/installed.txt"
