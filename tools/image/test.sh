#!/usr/bin/env bash
# Builds the image with Buildah and starts it: `npm run test:image`. The base image is built from Debian's packages and the Node of this
# machine, so no image registry is needed. Needs Debian and root. Afterwards, only the installed packages remain.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
[ "$(id -u)" = 0 ] || { echo 'The test of the image needs root, because it creates a Debian system in a folder. Run it with sudo.' >&2; exit 1; }
tools/image/install.sh

WORK=$(mktemp -d "${TMPDIR:-/tmp}/maestro-image-XXXXXX")
BUILD=(buildah --root "$WORK/storage" --runroot "$WORK/run" --storage-driver vfs)
step() { printf '\n== %s (%s s)\n' "$*" "$SECONDS" >&2; }
clean() {
  # shellcheck disable=SC2046
  kill $(cat "$WORK"/*.pid 2>/dev/null) 2>/dev/null || true
  "${BUILD[@]}" rm --all >/dev/null 2>&1 || true
  rm -rf "$WORK"
}
trap clean EXIT

step 'Building the base image from Debian and the Node of this machine'
/usr/sbin/debootstrap --variant=minbase --include=ca-certificates bookworm "$WORK/debian" >"$WORK/debootstrap.log" 2>&1 ||
  { tail -20 "$WORK/debootstrap.log" >&2; exit 1; }
cp "$(node -p process.execPath)" "$WORK/debian/usr/bin/node"
NPM=$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")
mkdir -p "$WORK/debian/usr/lib/node_modules" "$WORK/debian/usr/etc"
cp -a "$NPM" "$WORK/debian/usr/lib/node_modules/npm"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$WORK/debian/usr/bin/npm"
ln -s ../lib/node_modules/npm/bin/npx-cli.js "$WORK/debian/usr/bin/npx"
# The npm settings of this machine.
CA=$(npm config get cafile)
[ "$CA" = null ] || cp "$CA" "$WORK/debian/etc/ssl/certs/ca-certificates.crt"
printf 'registry=%s\ncafile=/etc/ssl/certs/ca-certificates.crt\n' "$(npm config get registry)" >"$WORK/debian/usr/etc/npmrc"
chroot "$WORK/debian" useradd --uid 1000 --user-group --create-home node
BASE=$("${BUILD[@]}" from scratch)
"${BUILD[@]}" copy --quiet "$BASE" "$WORK/debian" / >/dev/null
"${BUILD[@]}" commit --quiet "$BASE" localhost/maestro-test-base >/dev/null
"${BUILD[@]}" rm "$BASE" >/dev/null
rm -rf "$WORK/debian"

step 'Building the image with the Containerfile'
git ls-files -z --cached --others --exclude-standard | xargs -0 tar -c --ignore-failed-read 2>/dev/null | (mkdir "$WORK/checkout" && tar -x -C "$WORK/checkout")
"${BUILD[@]}" bud --isolation chroot --quiet --build-arg NODE_IMAGE=localhost/maestro-test-base \
  --tag localhost/maestro -f Containerfile "$WORK/checkout" >"$WORK/build.log" 2>&1 || { tail -40 "$WORK/build.log" >&2; exit 1; }

step 'Checking the host and the command line of the image'
CONTAINER=$("${BUILD[@]}" from localhost/maestro)
export BUILD_COMMAND="${BUILD[*]}" CONTAINER WORK
node tools/image/check.mjs

step 'Checking compose.yaml'
docker-compose -f compose.yaml config --quiet
MAESTRO_DATABASE_URL=postgres://maestro:x@database/maestro POSTGRES_PASSWORD=x docker-compose -f compose.yaml --profile postgres config --services | sort | tr '\n' ' ' | grep -qx 'database maestro '

step 'Done'
