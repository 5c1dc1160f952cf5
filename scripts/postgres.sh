#!/usr/bin/env bash
# Run a command with a Postgres of its own on loopback, told in SAFELIGHT_POSTGRES, and take it away afterwards:
#     scripts/postgres.sh make test
# Without Postgres on this machine (Debian: apt-get install postgresql) the command runs all the same, and says so.
set -euo pipefail

find_postgres() {
    command -v postgres >/dev/null && dirname "$(readlink -f "$(command -v postgres)")" && return
    ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1
}

bin=$(find_postgres)
if [[ -z $bin && -n ${CI:-} && $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
    apt-get update --quiet >&2 && DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet postgresql >&2
    bin=$(find_postgres)
fi
if [[ -z $bin ]]; then
    echo "No Postgres is installed here: ledgers in Postgres are not tested (apt-get install postgresql)." >&2
    exec "$@"
fi

folder=$(mktemp -d)
as=()
if [[ $(id -u) == 0 ]]; then # which Postgres refuses to be
    chown postgres "$folder"
    as=(setpriv --reuid=postgres --regid=postgres --clear-groups)
fi
stop() {
    "${as[@]}" "$bin/pg_ctl" --pgdata="$folder/data" --mode=immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
cd "$folder"
"${as[@]}" "$bin/initdb" --pgdata="$folder/data" --username=safelight --auth=trust --no-sync >/dev/null
"${as[@]}" "$bin/pg_ctl" --pgdata="$folder/data" --log="$folder/log" --wait \
    --options="-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder -c max_connections=200 -c fsync=off" start >/dev/null ||
    { cat "$folder/log" >&2; exit 1; }
cd "$OLDPWD"
SAFELIGHT_POSTGRES="postgresql://safelight@127.0.0.1:$port/postgres" "$@"
