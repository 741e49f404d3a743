#!/usr/bin/env bash
#
# Makes sure that what tests in Python need is there, in an environment of its own at .tools/venv, and prints its Python's path.
# Silent and quick when nothing is to do. Packages named as arguments are installed besides those of python-tools.txt.
#
#     scripts/python-tools.sh [PACKAGE==VERSION…]

set -euo pipefail
cd "$(dirname "$0")/.."

readonly list=scripts/python-tools.txt
readonly place=.tools/venv

fail() {
    printf 'python-tools: %s\n' "$@" >&2
    exit 69
}

# What is installed, one `name==version` a line, in small letters.
installed() {
    "$place/bin/python" -m pip list --format=freeze --disable-pip-version-check | tr '[:upper:]_' '[:lower:]-'
}

missing=()
wanted=()
while read -r package; do wanted+=("$package"); done < <(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$list")
wanted+=("$@")

if [[ ! -x $place/bin/python ]]; then
    python3 -m venv "$place" || fail "python3 -m venv failed; install the package python3-venv"
fi
have=$(installed)
for package in "${wanted[@]}"; do
    name=$(tr '[:upper:]_' '[:lower:]-' <<<"$package")
    grep -qxF "$name" <<<"$have" || missing+=("$package")
done
if [[ ${#missing[@]} -gt 0 ]]; then
    log=$(mktemp)
    if ! "$place/bin/python" -m pip install --quiet --disable-pip-version-check "${missing[@]}" >"$log" 2>&1; then
        tail -n 5 "$log" >&2
        rm -f -- "$log"
        fail "could not install ${missing[*]} from PyPI"
    fi
    rm -f -- "$log"
fi
echo "$PWD/$place/bin/python"
