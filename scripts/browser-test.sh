#!/usr/bin/env bash
#
# Drives portal and console in a real browser: the story of a deal, a month's end of the finance people, a marketing activity,
# a reseller's way in each program, every page in both themes with axe-core, and bad input.
#
#     scripts/browser-test.sh [story|month|funds|programs|walk|input|pictures …]
#
# Needs a built guildhall (BINARY, .build/debug/guildhall unless told otherwise) and Chromium.

set -euo pipefail
cd "$(dirname "$0")/.."

command -v chromium >/dev/null || scripts/setup.sh chromium
readonly binary=$PWD/${BINARY:-.build/debug/guildhall}
python=$(scripts/python-tools.sh)
exec timeout "${BROWSER_SECONDS:-3600}" "$python" Tests/Browser/run.py "$binary" "$@"
