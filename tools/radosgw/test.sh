#!/usr/bin/env bash
# Runs the specs that ask a real RADOS Gateway: starts one, asks, and stops it again, whatever the outcome.
# A gateway that was running before is used and left running.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. tools/radosgw/settings.sh

export NODE_OPTIONS=${NODE_OPTIONS:---experimental-vm-modules --no-warnings --max-semi-space-size=64}

tools/radosgw/install.sh >&2
curl -s -m 1 -o /dev/null "$URL/" || trap tools/radosgw/down.sh EXIT
SETTINGS=$(tools/radosgw/up.sh) # apart from eval, which would hide that it failed
eval "$SETTINGS"

for library in libs/emulators libs/spaces; do
  (cd "$library" && npx jest --passWithNoTests --testPathPatterns 'spaces-conformance|gateway' "$@")
done
