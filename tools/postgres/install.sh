#!/usr/bin/env bash
# Installs a PostgreSQL server (14 or newer) and PgBouncer from Debian or Ubuntu packages, and prints the folder of the server's programs.
# Does nothing if both are installed. Installing needs root and a reachable package mirror.
set -euo pipefail

fail() {
  echo "install.sh: $*" >&2
  exit 1
}

# Debian installs the server's programs in one folder per major version, which is not on the PATH.
programs() {
  ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -n | tail -1
}

export PATH=$PATH:/usr/sbin
if [ ! -x "$(programs)/initdb" ] || ! command -v pgbouncer >/dev/null; then
  command -v apt-get >/dev/null || fail "apt-get was not found. Install PostgreSQL 14 or newer with this system's own package manager, and set MAESTRO_TEST_DATABASE_URL yourself."
  [ "$(id -u)" = 0 ] || fail "installing packages needs root. Run it again as root (sudo tools/postgres/install.sh)."
  # Otherwise postgresql-common creates and starts a cluster that is not used here.
  mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1
  apt-get update -qq >&2 || fail "apt-get update failed. Check the network and /etc/apt/sources.list, then run it again."
  apt-get install -y -qq --no-install-recommends postgresql pgbouncer >/dev/null ||
    fail "apt-get could not install postgresql and pgbouncer. See its output above."
fi
[ -x "$(programs)/initdb" ] || fail "the packages are installed, but initdb was not found below /usr/lib/postgresql."
programs
