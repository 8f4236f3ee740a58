#!/usr/bin/env bash
# Installs the tools that read the host's feeds, from Debian or Ubuntu packages: Prometheus with promtool, and Ansible.
# Does nothing if they are installed. Installing needs root and a reachable package mirror.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../debian/packages.sh"

COMMANDS=(prometheus promtool ansible-inventory)

if [ -n "$(missing_commands "${COMMANDS[@]}")" ]; then
  install_packages prometheus ansible-core
  require_commands "${COMMANDS[@]}"
fi
echo "Installed: ${COMMANDS[*]}"
