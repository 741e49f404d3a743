#!/usr/bin/env bash
#
# Makes a million random expressions (EXPRESSIONS), which must evaluate the same in every way, lets libFuzzer look for texts that
# lead the language to new code, and feeds broken programs, expressions and requests to guildhall, which may complain but not crash,
# hang or answer with a fault:
#
#     [SECONDS_EACH=60] [BINARY=.build/debug/guildhall] scripts/fuzz.sh [--only programs|expressions|requests] [--seed N]

set -euo pipefail
cd "$(dirname "$0")/.."

readonly binary=${BINARY:-.build/debug/guildhall}
"$binary" cel fuzz --count "${EXPRESSIONS:-1000000}"

# libFuzzer keeps what it found worth keeping in .build, and starts from there the next time.
readonly package=Tests/Fuzz/Expressions
readonly corpus=.build/fuzz-expressions
mkdir -p "$corpus"
if swift build --package-path "$package" --sanitize=fuzzer --product expressions; then
    "$(swift build --package-path "$package" --sanitize=fuzzer --show-bin-path)/expressions" \
        -max_total_time="${SECONDS_EACH:-60}" -max_len=512 -timeout=10 -dict="$package/dictionary.txt" -print_final_stats=1 \
        -verbosity=0 -artifact_prefix="$corpus-" "$corpus"
else
    echo "this toolchain has no libFuzzer: only seeded expressions were tried" >&2
fi

exec python3 Tests/Fuzz/fuzz.py --seconds "${SECONDS_EACH:-60}" --binary "$binary" "$@"
