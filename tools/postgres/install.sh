#!/usr/bin/env bash
# Installs a PostgreSQL server (14 or newer) and PgBouncer from Debian or Ubuntu packages, and prints the folder of the server's programs.
# Does nothing if both are installed. Installing needs root and a reachable package mirror.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../debian/packages.sh"

# Debian installs the server's programs in one folder per major version, which is not on the PATH.
programs() {
  ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -n | tail -1
}

if [ ! -x "$(programs)/initdb" ] || ! command -v pgbouncer >/dev/null; then
  # Otherwise postgresql-common creates and starts a cluster that is not used here.
  if [ "$(id -u)" = 0 ]; then
    mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  fi
  INSTEAD='and set MAESTRO_TEST_DATABASE_URL yourself' install_packages postgresql pgbouncer
fi
[ -x "$(programs)/initdb" ] || fail "the packages are installed, but initdb was not found below /usr/lib/postgresql."
programs
