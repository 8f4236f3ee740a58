#!/usr/bin/env bash
# Runs the specs that read the host's feeds with the tools that they are for, and installs those first. Arguments are passed to jest.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

export NODE_OPTIONS=${NODE_OPTIONS:---experimental-vm-modules --no-warnings --max-semi-space-size=64}
export MAESTRO_SPECS=all

tools/feeds/install.sh >&2
(cd apps/host && npx jest test/feeds "$@")
