#!/usr/bin/env bash
#
# Is every source formatted by .swift-format, does every link between the documents lead somewhere, and are the scripts sound
# (where shellcheck is installed)?
#
#     scripts/lint.sh

set -euo pipefail
cd "$(dirname "$0")/.."

status=0

# Each relative link of a Markdown file, without the anchor, must name something in the repository.
check_links() {
    local file link
    while IFS=: read -r file link; do
        link=${link#](}
        if [[ ! $link =~ ^https?$ && ! -e "$(dirname "$file")/$link" ]]; then
            echo "$file: the link to $link leads nowhere" >&2
            status=1
        fi
    done < <(find . -name "*.md" -not -path "./.build*" -not -path "./.tools/*" -exec grep -oHE "\]\([^):#]+" {} +)
}

places=(Package.swift Sources Tests)
if [[ -d Benchmarks ]]; then places+=(Benchmarks); fi
swift format lint --strict --recursive "${places[@]}" || status=1

check_links

if command -v shellcheck >/dev/null; then
    shellcheck scripts/*.sh .ci/run || status=1
else
    echo "shellcheck is not installed: the scripts are not checked"
fi

exit "$status"
