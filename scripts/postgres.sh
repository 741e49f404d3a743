#!/usr/bin/env bash
#
# Runs a command with a throwaway PostgreSQL 15 of its own:
#
#     scripts/postgres.sh run swift test
#
# The server listens on a unix socket in a temporary directory only. The command finds it through
#
#     GUILDHALL_TEST_POSTGRES           a connection URI of a superuser
#     GUILDHALL_TEST_POSTGRES_CONTROL   a program that takes stop, start, restart or kill (an immediate stop)
#
# Afterwards, whatever happens, the server is stopped and its directory removed; the exit status is the command's.

set -euo pipefail

readonly version=15
readonly binaries="/usr/lib/postgresql/$version/bin"

fail() {
    echo "postgres.sh: $*" >&2
    exit 69
}

as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "PostgreSQL $version is missing, and neither root nor sudo is there to install it." \
            "Install the package postgresql-$version."
    fi
}

# PostgreSQL refuses to run as root, so root hands over to the user that its package makes.
as_owner() {
    if [[ $EUID -eq 0 ]]; then
        setpriv --reuid=postgres --regid=postgres --init-groups -- "$@"
    else
        "$@"
    fi
}

install_server() {
    [[ -x "$binaries/postgres" ]] && return
    command -v apt-get >/dev/null ||
        fail "PostgreSQL $version is missing, and this is no Debian or Ubuntu. Install it with $binaries/postgres."
    echo "postgres.sh: installing postgresql-$version" >&2
    as_root apt-get update -qq || fail "apt-get update failed. Install the package postgresql-$version."
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "postgresql-$version" >/dev/null ||
        fail "apt-get could not install the package postgresql-$version."
}

create_cluster() {
    if [[ $EUID -eq 0 ]]; then chown postgres: "$directory"; fi
    as_owner "$binaries/initdb" --pgdata="$directory/data" --username=postgres --auth=trust \
        --encoding=UTF8 --locale=C.UTF-8 >"$directory/initdb.log" 2>&1 ||
        fail "initdb failed: $(tail -n 3 "$directory/initdb.log")"
    cat >>"$directory/data/postgresql.conf" <<SETTINGS
listen_addresses = ''
unix_socket_directories = '$directory'
max_connections = 1000
shared_buffers = 128MB
fsync = on
synchronous_commit = on
full_page_writes = on
SETTINGS
}

# A program of its own, so that tests can stop and start the server.
write_control() {
    cat >"$directory/control" <<CONTROL
#!/usr/bin/env bash
set -euo pipefail
run() {
    if [[ \$EUID -eq 0 ]]; then
        setpriv --reuid=postgres --regid=postgres --init-groups -- "\$@"
    else
        "\$@"
    fi
}
stop() { run "$binaries/pg_ctl" --pgdata="$directory/data" --silent --mode="\$1" --wait stop; }
start() { run "$binaries/pg_ctl" --pgdata="$directory/data" --silent --log="$directory/server.log" --wait start; }
case "\${1:-}" in
    stop) stop fast ;;
    kill) stop immediate ;;
    start) start ;;
    restart) stop fast && start ;;
    *) echo "usage: control stop|start|restart|kill" >&2 && exit 64 ;;
esac
CONTROL
    chmod 755 "$directory/control"
}

cleanup() {
    local status=$?
    trap - EXIT INT TERM HUP
    if [[ -f "$directory/data/postmaster.pid" ]]; then
        "$directory/control" kill >/dev/null 2>&1 || true
    fi
    rm -rf -- "$directory"
    exit "$status"
}

[[ "${1:-}" == run && $# -ge 2 ]] || {
    echo "usage: scripts/postgres.sh run COMMAND [ARGUMENT…]" >&2
    exit 64
}
shift

install_server
# Under /tmp rather than TMPDIR: the path of a unix socket may not be longer than about 100 bytes.
directory=$(mktemp -d /tmp/guildhall-postgres.XXXXXX)
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP
create_cluster
write_control
# Away from a directory that the owner of the server may not enter.
(cd "$directory" && ./control start >&2) || fail "the server did not start: $(tail -n 5 "$directory/server.log")"

export GUILDHALL_TEST_POSTGRES="postgres:///postgres?host=$directory&user=postgres"
export GUILDHALL_TEST_POSTGRES_CONTROL="$directory/control"
"$@"
