#!/usr/bin/env bash
# Installs Chromium from Debian's packages, for the specs of the console in a real browser. Does nothing when one is there already.
# Installing needs root and a reachable package mirror.
set -euo pipefail

fail() {
  echo "install.sh: $*" >&2
  exit 1
}

if [ -n "${CHROMIUM:-}" ] || command -v chromium chromium-browser google-chrome >/dev/null; then exit 0; fi
command -v apt-get >/dev/null || fail "there is no apt-get here. Install Chromium with this system's own package manager, or set CHROMIUM to its path."
[ "$(id -u)" = 0 ] || fail "installing packages needs root. Run it again as root (sudo tools/chromium/install.sh)."
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq >&2 || fail "apt-get update failed. Check the network and /etc/apt/sources.list, then run it again."
apt-get install -y -qq --no-install-recommends chromium >/dev/null || fail "apt-get could not install chromium. Its own message is above."
