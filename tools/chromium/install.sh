#!/usr/bin/env bash
# Installs the Debian packages for the browser specs of the console: Chromium, and nginx for the specs behind a proxy.
# Does nothing if both are installed. Installing needs root and a reachable package mirror.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../debian/packages.sh"

missing=()
[ -n "${CHROMIUM:-}" ] || command -v chromium chromium-browser google-chrome >/dev/null || missing+=(chromium)
[ -n "${NGINX:-}" ] || command -v nginx >/dev/null || missing+=(nginx-light)
if [ "${#missing[@]}" -gt 0 ]; then
  INSTEAD='or set CHROMIUM and NGINX to the paths of the programs' install_packages "${missing[@]}"
fi
