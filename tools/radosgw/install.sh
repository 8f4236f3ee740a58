#!/usr/bin/env bash
# Installs what up.sh needs, from Debian or Ubuntu packages: a Ceph monitor, one storage daemon, the RADOS Gateway, their commands.
# Does nothing if everything is installed. Needs root and a reachable package mirror.
set -euo pipefail

PACKAGES=(ceph-mon ceph-osd radosgw ceph-common curl)
COMMANDS=(ceph-mon ceph-osd radosgw radosgw-admin ceph ceph-authtool monmaptool curl)

fail() {
  echo "install.sh: $*" >&2
  exit 1
}

missing_commands() {
  local command
  for command in "${COMMANDS[@]}"; do
    command -v "$command" >/dev/null || echo "$command"
  done
}

if [ -z "$(missing_commands)" ]; then
  echo "Already installed: $(radosgw --version)"
  exit 0
fi

command -v apt-get >/dev/null || fail "apt-get was not found. Install ${PACKAGES[*]} with this system's own package manager, then run up.sh."
[ "$(id -u)" = 0 ] || fail "installing packages needs root. Run it again as root (sudo tools/radosgw/install.sh)."

# RUNLEVEL=1 keeps the packages from starting services. up.sh starts its own.
export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1
apt-get update -qq || fail "apt-get update failed. Check the network and /etc/apt/sources.list, then run it again."
apt-get install -y -qq --no-install-recommends "${PACKAGES[@]}" >/dev/null ||
  fail "apt-get could not install ${PACKAGES[*]}. See its output above."

STILL_MISSING=$(missing_commands | tr '\n' ' ')
[ -z "$STILL_MISSING" ] || fail "the packages are installed, but these commands are missing: $STILL_MISSING"
echo "Installed: $(radosgw --version)"
