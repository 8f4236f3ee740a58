#!/usr/bin/env bash
# Runs the specs of the host's queries and migrations with a PostgreSQL server from Debian's packages instead of the embedded one. Starts the
# server on loopback in a temporary folder, and stops it and removes the folder afterwards. Arguments are passed to jest instead
# of the folders below.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

export NODE_OPTIONS=${NODE_OPTIONS:---experimental-vm-modules --no-warnings --max-semi-space-size=64}
export MAESTRO_TEST_DATABASE_URL
PROGRAMS=$(tools/postgres/install.sh)
MAESTRO_TEST_PGBOUNCER=$(PATH=$PATH:/usr/sbin command -v pgbouncer)
export MAESTRO_TEST_PGBOUNCER
HOME_DIR=$(mktemp -d "${TMPDIR:-/tmp}/maestro-postgres-XXXXXX")
PORT=$(node -e "const s = require('net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close(); })")
PASSWORD=$(node -p "require('crypto').randomBytes(18).toString('hex')")

# PostgreSQL refuses to run as root.
as_owner() {
  if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

stop() {
  as_owner "$PROGRAMS/pg_ctl" -D "$HOME_DIR/data" -m immediate -w stop >/dev/null 2>&1 || true
  rm -rf "$HOME_DIR"
}
trap stop EXIT

printf '%s' "$PASSWORD" >"$HOME_DIR/password"
[ "$(id -u)" != 0 ] || chown -R postgres "$HOME_DIR"
as_owner "$PROGRAMS/initdb" -D "$HOME_DIR/data" -U maestro --pwfile "$HOME_DIR/password" --auth scram-sha-256 --encoding UTF8 --no-sync >/dev/null
as_owner "$PROGRAMS/pg_ctl" -D "$HOME_DIR/data" -l "$HOME_DIR/log" -w \
  -o "-p $PORT -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=200" start >/dev/null ||
  { cat "$HOME_DIR/log" >&2; exit 1; }
MAESTRO_TEST_DATABASE_URL=postgres://maestro:$PASSWORD@127.0.0.1:$PORT/postgres
echo "Running the specs with $("$PROGRAMS/postgres" --version)" >&2

# By folder: code that sends SQL, and code that opens databases. The other specs do not depend on the server, and `npm test` runs them with the embedded
# one. Slow specs in these folders repeat quick ones with many more cases, for which the embedded one is enough, too. The promises of syncs
# are slow because they sync whole accounts.
IGNORED=(/embedded/)
if [ $# = 0 ]; then
  set -- src/database src/sql-views src/inventory src/changes src/syncs/writing src/syncs/running test/postgres test/sync-promises.slow
  IGNORED+=('src/.*\.slow\.spec')
else
  export MAESTRO_SPECS=all
fi
(cd apps/host && npx jest "$@" --testPathIgnorePatterns "${IGNORED[@]}")
