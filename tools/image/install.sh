#!/usr/bin/env bash
# Installs missing Debian packages that the test of the image needs. Installing needs root.
set -euo pipefail
missing=()
for program in buildah debootstrap docker-compose; do
  PATH=$PATH:/usr/sbin command -v "$program" >/dev/null || missing+=("$program")
done
[ ${#missing[@]} = 0 ] && exit 0
echo "Installing ${missing[*]} from Debian's packages …" >&2
apt-get update -qq >&2
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
