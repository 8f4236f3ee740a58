#!/usr/bin/env bash
# Installs the Debian packages for the browser specs of the console: Chromium, and nginx for the specs behind a proxy.
# Does nothing if both are installed. Installing needs root and a reachable package mirror.
set -euo pipefail

fail() {
  echo "install.sh: $*" >&2
  exit 1
}

missing=()
[ -n "${CHROMIUM:-}" ] || command -v chromium chromium-browser google-chrome >/dev/null || missing+=(chromium)
# Debian installs nginx in /usr/sbin, which is only on root's PATH.
[ -n "${NGINX:-}" ] || [ -x /usr/sbin/nginx ] || command -v nginx >/dev/null || missing+=(nginx-light)
[ "${#missing[@]}" -gt 0 ] || exit 0

command -v apt-get >/dev/null || fail "apt-get was not found. Install ${missing[*]} with this system's own package manager, or set CHROMIUM and NGINX to the paths of the programs."
[ "$(id -u)" = 0 ] || fail "installing ${missing[*]} needs root. Run it again as root (sudo tools/chromium/install.sh)."
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq >&2 || fail "apt-get update failed. Check the network and /etc/apt/sources.list, then run it again."
apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null || fail "apt-get could not install ${missing[*]}. See its output above."
