#!/usr/bin/env bash
#
# Makes sure that everything the build needs is there, and installs what is missing with apt. Silent when nothing is to do.
#
#     scripts/setup.sh [PACKAGE…]    with further packages that only some scripts need

set -euo pipefail

readonly needed_major=6 needed_minor=3
# SQLite, PostgreSQL and curl headers and the tool that finds them; time zones; what fetches dependencies; what the scripts
# and the tutorial use; fonts for names in every script on documents.
readonly packages=(libsqlite3-dev libpq-dev libcurl4-openssl-dev pkg-config tzdata ca-certificates git make curl python3
    python3-venv fonts-noto-core fonts-noto-cjk "$@")

fail() {
    printf 'setup: %s\n' "$@" >&2
    exit 69
}

check_swift() {
    command -v swift >/dev/null || fail \
        "no Swift toolchain found: the command swift is not on the PATH." \
        "Install Swift $needed_major.$needed_minor or later from https://www.swift.org/install/linux/ and run this again."
    local version major minor
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
    [[ -n $version ]] || fail "the command swift is there, but \`swift --version\` does not say its version."
    major=${version%%.*}
    minor=${version#*.}
    if ((major < needed_major || (major == needed_major && minor < needed_minor))); then
        fail "Swift $version is too old; Guildhall needs $needed_major.$needed_minor or later." \
            "Install it from https://www.swift.org/install/linux/ and run this again."
    fi
}

installed() {
    [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

as_root() {
    if [[ $EUID -eq 0 ]]; then "$@"; else sudo "$@"; fi
}

install_missing() {
    local missing=() package log
    for package in "${packages[@]}"; do
        installed "$package" || missing+=("$package")
    done
    [[ ${#missing[@]} -gt 0 ]] || return 0
    if [[ $EUID -ne 0 ]] && ! command -v sudo >/dev/null; then
        fail "these packages are missing, and installing them takes root or sudo: ${missing[*]}" \
            "As root, run: apt-get update && apt-get install ${missing[*]}"
    fi
    echo "setup: installing ${missing[*]}"
    log=$(mktemp)
    if ! { as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --no-install-recommends -qq "${missing[@]}"; } </dev/null >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        rm -f -- "$log"
        fail "apt-get could not install: ${missing[*]}"
    fi
    rm -f -- "$log"
}

# Elsewhere than on Debian and Ubuntu packages have other names: only look whether the libraries are there.
check_libraries() {
    local missing=() library
    command -v pkg-config >/dev/null || fail "pkg-config is missing; install it, SQLite 3, libpq and libcurl with their headers."
    for library in sqlite3 libpq libcurl; do
        pkg-config --exists "$library" || missing+=("$library")
    done
    [[ ${#missing[@]} -eq 0 ]] || fail "the headers of these libraries are missing: ${missing[*]}. Install them and run this again."
}

check_swift
if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
    install_missing
else
    check_libraries
fi
# A server without it runs and says so; only its documents are no PDFs.
"$(dirname "$0")/typst.sh" || echo "setup: documents cannot be set as PDF until scripts/typst.sh succeeds" >&2
