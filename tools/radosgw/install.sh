#!/usr/bin/env bash
# Installs what up.sh needs, from Debian or Ubuntu packages: a Ceph monitor, one storage daemon, the RADOS Gateway, their commands.
# Does nothing if everything is installed. Needs root and a reachable package mirror.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../debian/packages.sh"

COMMANDS=(ceph-mon ceph-osd radosgw radosgw-admin ceph ceph-authtool monmaptool curl)

if [ -n "$(missing_commands "${COMMANDS[@]}")" ]; then
  install_packages ceph-mon ceph-osd radosgw ceph-common curl
  require_commands "${COMMANDS[@]}"
fi
echo "Installed: $(radosgw --version)"
