#!/usr/bin/env bash
# Runs the browser specs of the console against a running demo. Arguments are passed to vitest: `sign-in`, `-t keyboard`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../apps/console"

../../tools/chromium/install.sh
exec npx --no-install vitest run --config vitest.e2e.config.ts "$@"
