#!/usr/bin/env bash
#
# Everything that has to hold before a change goes in, in the order in which it fails soonest:
#
#     scripts/test.sh
#
# Set-up, format, a build without warnings of ours, the tests on SQLite and PostgreSQL, the sample programs with their
# scenarios, mails through a real mail server, documents as PDF, portal and console in a real browser, races and floods, requests made up from the
# API's description, and a few rounds of the crash test. At the end it says how long each part took, and which tests longest.

set -euo pipefail
cd "$(dirname "$0")/.."

readonly jobs=${JOBS:-2}
readonly binary=.build/debug/guildhall
log=$(mktemp)
stage="starting"
stage_start=$SECONDS

stages=()

begin() {
    stage=$1
    stage_start=$SECONDS
    printf '\n== %s\n' "$stage"
}

end() {
    printf '== %s: good (%d s)\n' "$stage" "$((SECONDS - stage_start))"
    stages+=("$(printf '%5d s  %s' "$((SECONDS - stage_start))" "$stage")")
}

# How long each part took, and the suites that took longest.
times() {
    printf '\nHow long each part took:\n'
    printf '  %s\n' "${stages[@]}"
    if [[ -s $log.slow ]]; then
        printf 'The slowest tests and suites:\n'
        cat "$log.slow"
    fi
}

# Tests run side by side, so that their times add up to more than the whole took. All lines are read: to stop early would be a
# failure of `sort`, whose pipe is closed before it has written everything.
slowest() {
    sed -nE 's/^.*(Test|Suite) (.*) (passed|failed) after ([0-9.]+) seconds.*$/\4 \1 \2/p' "$log" |
        sort -rn | awk -v kind="$1" '$2 == kind && ++shown <= 20 { printf "  %7.1f s  %s\n", $1, substr($0, index($0, $3)) }'
}

finish() {
    local status=$? running
    running=$(jobs -p)
    # shellcheck disable=SC2086 # One number each.
    if [[ -n $running ]]; then kill $running 2>/dev/null || true; fi
    if [[ ${#stages[@]} -gt 0 ]]; then times; fi
    rm -f -- "$log" "$log.slow"
    if [[ $status -eq 0 ]]; then
        printf '\nAll good in %d min %d s.\n' "$((SECONDS / 60))" "$((SECONDS % 60))"
    else
        printf '\nFAILED: %s (exit status %d, after %d min %d s).\n' \
            "$stage" "$status" "$((SECONDS / 60))" "$((SECONDS % 60))" >&2
    fi
}
trap finish EXIT

begin "set-up"
scripts/setup.sh
end

begin "format"
scripts/lint.sh
end

begin "build"
swift build -j "$jobs" --build-tests 2>&1 | tee "$log"
# Warnings of ours alone. A file that has one is touched, so that the next run compiles it again and says so again.
if grep -F "$PWD/" "$log" | grep -E "^$PWD/(Sources|Tests|Benchmarks)/.*: warning: " | sort -u >"$log.warnings"; then
    cut -d: -f1 "$log.warnings" | sort -u | xargs touch
    echo "Warnings in our own code:" >&2
    cat "$log.warnings" >&2
    rm -f -- "$log.warnings"
    exit 1
fi
rm -f -- "$log.warnings"
end

begin "tests"
# What failed is said once more at the end: among a thousand lines of what went well nobody finds it.
if ! scripts/postgres.sh run swift test --skip-build 2>&1 | tee "$log"; then
    printf '\nWhat failed:\n' >&2
    # Each by its name first: the details of one may fill pages.
    grep -aE '^✘ Test .* failed after' "$log" | cut -c1-200 >&2 || true
    grep -aE -A 3 '^✘ .* recorded an issue|Fatal error|: error: ' "$log" | cut -c1-500 | head -200 >&2 || true
    exit 1
fi
end

{ slowest Suite; slowest Test; } >"$log.slow"

# What drives the built program from outside, a process of its own each with ports of its own: so many side by side, the long ones first,
# what each says when it ends.
beside() {
    local -A names=() starts=()
    local ended failed=""
    start() {
        "${@:2}" >"$log.$1" 2>&1 </dev/null &
        names[$!]=$1
        starts[$!]=$SECONDS
    }
    take() {
        local status=0
        wait -n -p ended "${!names[@]}" || status=$?
        stage=${names[$ended]}
        printf '\n== %s\n' "$stage"
        cat "$log.$stage"
        rm -f -- "$log.$stage"
        unset "names[$ended]"
        stages+=("$(printf '%5d s  %s' "$((SECONDS - starts[$ended]))" "$stage")")
        if [[ $status -eq 0 ]]; then
            printf '== %s: good (%d s)\n' "$stage" "$((SECONDS - starts[$ended]))"
        else
            printf '== %s: FAILED (%d s)\n' "$stage" "$((SECONDS - starts[$ended]))"
            failed+="${failed:+, }$stage"
        fi
    }
    local name
    for name in "$@"; do
        while ((${#names[@]} >= jobs)); do take; done
        # shellcheck disable=SC2086 # The words of a command.
        start "$name" ${commands[$name]}
    done
    while ((${#names[@]} > 0)); do take; done
    if [[ -n $failed ]]; then
        stage=$failed
        exit 1
    fi
}

export BINARY=$binary ROUNDS=${CRASH_ROUNDS:-5} SECONDS_EACH=${API_SECONDS:-150}
declare -A commands=(
    ["browser"]="scripts/browser-test.sh"
    ["record"]="scripts/record-test.sh"
    ["scenarios"]="$binary program test $(printf '%s ' Programs/*)"
    ["programs"]="$binary program check $(printf '%s ' Programs/*)"
    ["mail"]="scripts/mail-test.sh"
    ["documents"]="scripts/documents-test.sh"
    ["calendar"]="scripts/calendar-test.sh"
    ["pressure"]="scripts/pressure-test.sh"
    ["api"]="scripts/api-test.sh"
    ["crash"]="scripts/crash-test.sh"
)
# Once and before the others, which would install the same things at the same moment.
begin "tools in Python"
mapfile -t packages < <(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' scripts/api-tools.txt)
scripts/python-tools.sh "${packages[@]}" >/dev/null
# What the ledger is compared with, and what reads documents.
scripts/setup.sh hledger poppler-utils
scripts/typst.sh
end
beside "browser" "record" "scenarios" "pressure" "api" "mail" "documents" "calendar" "crash" "programs"
