#!/usr/bin/env bash
#
# Everything that has to hold before a change goes in, in the order in which it fails soonest:
#
#     scripts/test.sh
#
# Set-up, format, a build without warnings of ours, the tests on SQLite and PostgreSQL, the sample programs with their
# scenarios, mails through a real mail server, portal and console in a real browser, and a few rounds of the crash test.

set -euo pipefail
cd "$(dirname "$0")/.."

readonly jobs=${JOBS:-2}
readonly binary=.build/debug/guildhall
log=$(mktemp)
stage="starting"
stage_start=$SECONDS

begin() {
    stage=$1
    stage_start=$SECONDS
    printf '\n== %s\n' "$stage"
}

end() {
    printf '== %s: good (%d s)\n' "$stage" "$((SECONDS - stage_start))"
}

finish() {
    local status=$?
    rm -f -- "$log"
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
    grep -aE -A 3 '^✘|Fatal error|: error: ' "$log" | cut -c1-1000 | head -80 >&2 || true
    exit 1
fi
end

begin "programs: check"
"$binary" program check Programs/*
end

begin "programs: scenarios"
"$binary" program test Programs/*
end

begin "record: the sample world verified and performed again"
BINARY=$binary scripts/record-test.sh
end

begin "mail, through a real server"
BINARY=$binary scripts/mail-test.sh
end

begin "portal and console in a browser"
BINARY=$binary scripts/browser-test.sh
end

begin "crash test, a few rounds"
BINARY=$binary ROUNDS=${CRASH_ROUNDS:-5} scripts/crash-test.sh
end
