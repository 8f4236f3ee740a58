#!/usr/bin/env bash
# Starts a real Ceph RADOS Gateway (the server behind DigitalOcean Spaces) on 127.0.0.1, and creates three test users.
# Prints only shell assignments to standard output, and progress to standard error, so that a shell can evaluate the output:
#   eval "$(tools/radosgw/up.sh)"
# Settings are in settings.sh; stop it with down.sh.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. ./settings.sh

WAIT_SECONDS=60
STARTED=$(date +%s%N)
DAEMON=
DAEMON_NAME=

say() { echo "$((($(date +%s%N) - STARTED) / 1000000)) ms: $*" >&2; }

fail() {
  echo "up.sh: $*" >&2
  exit 1
}

# If a step fails, stops the started daemons and shows the end of their logs.
on_exit() {
  local status=$?
  [ "$status" = 0 ] && return
  tail -n 5 "$STATE/log"/*"$DAEMON_NAME"* >&2 2>/dev/null || true
  ./down.sh --keep-state >&2 || true
  echo "up.sh: the gateway did not start; the full logs are in $STATE/log." >&2
}

# wait_for WHAT PID COMMAND...: waits until COMMAND succeeds. Fails if process PID has ended or after a timeout.
wait_for() {
  local what=$1 pid=$2 deadline=$((SECONDS + WAIT_SECONDS))
  shift 2
  until "$@" >/dev/null 2>&1; do
    kill -0 "$pid" 2>/dev/null || fail "the process ended before '$what'. Check whether one of its ports is in use."
    [ "$SECONDS" -lt "$deadline" ] || fail "timed out after $WAIT_SECONDS s waiting for '$what'."
    sleep 0.05
  done
  say "$what"
}

# start NAME COMMAND...: runs a daemon in the background, detached from this shell, and sets DAEMON to its pid.
start() {
  DAEMON_NAME=$1
  shift
  setsid "$@" </dev/null >"$STATE/log/$DAEMON_NAME.out" 2>&1 &
  DAEMON=$!
  echo "$DAEMON" >>"$PIDS"
}

check_before_start() {
  local command
  for command in ceph-mon ceph-osd radosgw radosgw-admin ceph ceph-authtool monmaptool curl; do
    command -v "$command" >/dev/null || fail "$command is not installed. Run tools/radosgw/install.sh first."
  done
  if curl -s -m 1 -o /dev/null "$URL/"; then
    [ -f "$ENV_FILE" ] || fail "another server is listening on $URL. Set MAESTRO_RADOSGW_PORT to another port."
    echo "Already running on $URL." >&2
    cat "$ENV_FILE"
    exit 0
  fi
  if [ -e "$STATE" ] && [ ! -f "$MARKER" ]; then
    fail "$STATE exists and was not created by up.sh. Remove it, or set MAESTRO_RADOSGW_DIR."
  fi
}

write_state() {
  rm -rf "$STATE"
  mkdir -p "$STATE"/{mon,osd,rgw,log,run}
  chmod 700 "$STATE"
  touch "$MARKER" "$PIDS"
  FSID=$(cat /proc/sys/kernel/random/uuid)
  sed -e "s|@FSID@|$FSID|g" -e "s|@STATE@|$STATE|g" -e "s|@PORT@|$PORT|g" \
    -e "s|@MONITOR_PORT@|$MONITOR_PORT|g" -e "s|@MONITOR_PORT_V1@|$((MONITOR_PORT + 1))|g" ceph.conf.template >"$STATE/ceph.conf"
  export CEPH_CONF=$STATE/ceph.conf
}

write_keys() {
  ceph-authtool --create-keyring "$STATE/keyring" --gen-key -n mon. --cap mon 'allow *'
  ceph-authtool "$STATE/keyring" --gen-key -n client.admin --cap mon 'allow *' --cap osd 'allow *'
  ceph-authtool "$STATE/keyring" --gen-key -n client.rgw --cap mon 'allow rw' --cap osd 'allow rwx'
  ceph-authtool "$STATE/keyring" --gen-key -n osd.0 --cap mon 'allow profile osd' --cap osd 'allow *'
} >/dev/null

start_monitor() {
  local address="[v2:127.0.0.1:$MONITOR_PORT,v1:127.0.0.1:$((MONITOR_PORT + 1))]"
  monmaptool --create --clobber --fsid "$FSID" --addv a "$address" "$STATE/monmap" >/dev/null
  ceph-mon -i a --mkfs --monmap "$STATE/monmap" --keyring "$STATE/keyring"
  start mon ceph-mon -i a -f
  wait_for 'the monitor responds' "$DAEMON" timeout 10 ceph -s
}

start_storage() {
  local uuid
  uuid=$(cat /proc/sys/kernel/random/uuid)
  ceph osd new "$uuid" 0 >/dev/null
  ceph-osd -i 0 --mkfs --osd-uuid "$uuid" >"$STATE/log/osd-mkfs.out" 2>&1
  start osd ceph-osd -i 0 -f
  wait_for 'the storage daemon is up' "$DAEMON" storage_is_up
}
storage_is_up() { timeout 10 ceph osd stat | grep -q '1 up'; }

# GetBucketLocation returns the name of the zone group; for Spaces this is the region, such as nyc3.
name_the_region() {
  radosgw-admin realm create --rgw-realm=maestro --default
  radosgw-admin zonegroup create --rgw-zonegroup="$REGION" --master --default --endpoints="$URL"
  radosgw-admin zone create --rgw-zonegroup="$REGION" --rgw-zone="$REGION-a" --master --default --endpoints="$URL"
  radosgw-admin period update --commit
} >"$STATE/log/region.out" 2>&1

start_gateway() {
  start rgw radosgw -n client.rgw -f
  wait_for "the gateway of $REGION responds on $URL" "$DAEMON" curl -s -m 5 -o /dev/null "$URL/"
}

# These keys are public. They are named as test keys and valid only for this gateway.
create_users() {
  radosgw-admin user create --uid=acct-a --display-name='Account A' --access-key=TESTKEYACCTA00000001 --secret=test-secret-of-account-a
  radosgw-admin user create --uid=acct-b --display-name='Account B' --access-key=TESTKEYACCTB00000001 --secret=test-secret-of-account-b
  radosgw-admin user create --uid=acct-suspended --display-name='Suspended account' --access-key=TESTKEYSUSPENDED0001 --secret=test-secret-of-suspended
  radosgw-admin user suspend --uid=acct-suspended
} >"$STATE/log/users.out" 2>&1

write_env() {
  cat >"$ENV_FILE" <<EOF
export MAESTRO_RADOSGW_URL=$URL
export MAESTRO_RADOSGW_REGION=$REGION
export MAESTRO_RADOSGW_ACCESS_KEY_ID=TESTKEYACCTA00000001
export MAESTRO_RADOSGW_SECRET_ACCESS_KEY=test-secret-of-account-a
export MAESTRO_RADOSGW_OTHER_ACCESS_KEY_ID=TESTKEYACCTB00000001
export MAESTRO_RADOSGW_OTHER_SECRET_ACCESS_KEY=test-secret-of-account-b
export MAESTRO_RADOSGW_SUSPENDED_ACCESS_KEY_ID=TESTKEYSUSPENDED0001
export MAESTRO_RADOSGW_SUSPENDED_SECRET_ACCESS_KEY=test-secret-of-suspended
EOF
}

check_before_start
write_state
trap on_exit EXIT
write_keys
start_monitor
start_storage
name_the_region
say "the region is $REGION"
start_gateway
create_users
say 'the users acct-a, acct-b and acct-suspended exist'
write_env
cat "$ENV_FILE"
