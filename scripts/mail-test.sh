#!/usr/bin/env bash
#
# Has the built program send mails to a real mail server that also refuses, hangs, breaks off and is away:
#
#     [BINARY=.build/debug/guildhall] scripts/mail-test.sh

set -euo pipefail
cd "$(dirname "$0")/.."

python=$(scripts/python-tools.sh)
exec "$python" Tests/Mail/mail_test.py --binary "${BINARY:-.build/debug/guildhall}"
