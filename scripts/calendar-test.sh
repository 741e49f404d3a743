#!/usr/bin/env bash
#
# What is due for people of the sample world, under the addresses for calendar programs, read by the Python library icalendar: every event
# has what RFC 5545 asks for, stands on the page too and leads to a page; addresses end when they are renewed or ended.
#
#     scripts/calendar-test.sh
#
# Needs a built guildhall (BINARY, .build/debug/guildhall unless told otherwise).

set -euo pipefail
cd "$(dirname "$0")/.."

readonly binary=$PWD/${BINARY:-.build/debug/guildhall}
python=$(scripts/python-tools.sh)
exec timeout "${CALENDAR_SECONDS:-900}" "$python" Tests/Calendar/run.py "$binary"
