#!/usr/bin/env bash
# Installs missing Debian packages that the test of the image needs. Installing needs root.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../debian/packages.sh"

# The packages are named like their programs.
mapfile -t missing < <(missing_commands buildah debootstrap docker-compose)
if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing ${missing[*]} from Debian's packages …" >&2
  install_packages "${missing[@]}"
fi
