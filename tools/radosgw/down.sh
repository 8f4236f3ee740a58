#!/usr/bin/env bash
# Stops the gateway that up.sh started with the same settings, and removes its state (--keep-state leaves it, for the logs).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. ./settings.sh

STOP_SECONDS=10

if [ ! -f "$PIDS" ]; then
  echo "Nothing to stop: no gateway was started in $STATE." >&2
  exit 0
fi

# A recorded pid may have been reused: only processes started with our configuration are stopped.
is_ours() { tr '\0' '\n' 2>/dev/null <"/proc/$1/environ" | grep -qxF "CEPH_CONF=$STATE/ceph.conf"; }

stop_daemon() {
  local pid=$1 deadline=$((SECONDS + STOP_SECONDS))
  is_ours "$pid" || return 0
  kill -TERM "$pid" 2>/dev/null || true
  while is_ours "$pid"; do
    [ "$SECONDS" -lt "$deadline" ] || kill -KILL "$pid" 2>/dev/null || true
    sleep 0.05
  done
}

# The gateway first, the monitor last: each daemon stops cleanly only while those it depends on are running.
for pid in $(tac "$PIDS"); do
  stop_daemon "$pid"
done

if [ "${1:-}" = --keep-state ]; then
  : >"$PIDS"
elif [ -f "$MARKER" ]; then
  rm -rf "$STATE"
fi
echo "Stopped the gateway on $URL." >&2
