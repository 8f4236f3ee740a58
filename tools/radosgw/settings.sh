# Sourced by up.sh and down.sh: the location and address of one gateway. Every value can be set in the environment.
REGION=${MAESTRO_RADOSGW_REGION:-nyc3}
PORT=${MAESTRO_RADOSGW_PORT:-8480}
MONITOR_PORT=${MAESTRO_RADOSGW_MONITOR_PORT:-$((PORT * 2))} # and the next one; doubled, so that gateways on adjacent ports do not collide
STATE=${MAESTRO_RADOSGW_DIR:-${TMPDIR:-/tmp}/maestro-radosgw-$PORT}
URL=http://127.0.0.1:$PORT
MARKER=$STATE/.maestro-radosgw # only directories that contain this file are removed
PIDS=$STATE/pids
ENV_FILE=$STATE/env
