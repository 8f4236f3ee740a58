#!/usr/bin/env bash
# Runs the specs of the console in a real browser, over a real demo of the host. Arguments go to vitest: `sign-in`, `-t keyboard`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../apps/console"

../../tools/chromium/install.sh
exec npx --no-install vitest run --config vitest.e2e.config.ts "$@"
