#!/usr/bin/env bash
# Installs the tools that read the host's feeds, from Debian or Ubuntu packages: Prometheus with promtool, and Ansible.
# Does nothing if they are installed. Installing needs root and a reachable package mirror.
set -euo pipefail

PACKAGES=(prometheus ansible-core)
COMMANDS=(prometheus promtool ansible-inventory)

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
  echo "Already installed: ${COMMANDS[*]}"
  exit 0
fi

command -v apt-get >/dev/null || fail "apt-get was not found. Install ${PACKAGES[*]} with this system's own package manager."
[ "$(id -u)" = 0 ] || fail "installing packages needs root. Run it again as root (sudo tools/feeds/install.sh)."

# RUNLEVEL=1 keeps the packages from starting services.
export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1
apt-get update -qq || fail "apt-get update failed. Check the network and /etc/apt/sources.list, then run it again."
apt-get install -y -qq --no-install-recommends "${PACKAGES[@]}" >/dev/null ||
  fail "apt-get could not install ${PACKAGES[*]}. See its output above."

STILL_MISSING=$(missing_commands | tr '\n' ' ')
[ -z "$STILL_MISSING" ] || fail "the packages are installed, but these commands are missing: $STILL_MISSING"
echo "Installed: ${COMMANDS[*]}"
