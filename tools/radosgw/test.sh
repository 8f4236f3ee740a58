#!/usr/bin/env bash
# Runs the specs that use a real RADOS Gateway: starts one and stops it afterwards, also after a failure.
# A gateway that is already running is used and keeps running.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. tools/radosgw/settings.sh

export NODE_OPTIONS=${NODE_OPTIONS:---experimental-vm-modules --no-warnings --max-semi-space-size=64}

tools/radosgw/install.sh >&2
curl -s -m 1 -o /dev/null "$URL/" || trap tools/radosgw/down.sh EXIT
SETTINGS=$(tools/radosgw/up.sh) # not inside eval, which would hide a failure
eval "$SETTINGS"

for library in libs/emulators libs/spaces; do
  (cd "$library" && npx jest --passWithNoTests --testPathPatterns 'spaces-conformance|gateway' "$@")
done
