#!/usr/bin/env bash
#
# Quotes, orders, invoices, credit notes and statements as PDF, and the file by which a bank pays, read by poppler's tools and pypdf: text, amounts, language, tags, fonts, pages; what
# people write is shown and never done; a server without the engine says so.
#
#     scripts/documents-test.sh [FOLDER]     with a folder, pictures of all pages are left there
#
# Needs a built guildhall (BINARY, .build/debug/guildhall unless told otherwise).

set -euo pipefail
cd "$(dirname "$0")/.."

scripts/setup.sh poppler-utils
scripts/typst.sh
readonly binary=$PWD/${BINARY:-.build/debug/guildhall}
python=$(scripts/python-tools.sh)
exec timeout "${DOCUMENTS_SECONDS:-1200}" "$python" Tests/Documents/run.py "$binary" "$@"
