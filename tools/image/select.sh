#!/bin/sh
# Copies what runs of a built checkout into a folder: `select.sh /image`. Called by the Containerfile.
set -eu
cd "$(dirname "$0")/../.."
target=$1
mkdir -p "$target"
cp -a package.json LICENSE THIRD-PARTY-NOTICES.txt node_modules "$target/"
for package in libs/core libs/digitalocean libs/spaces libs/emulators apps/cli apps/host apps/console; do
  mkdir -p "$target/$package"
  cp -a "$package/package.json" "$package/dist" "$target/$package/"
  # Versions of packages that differ from those of the other workspaces.
  [ "$package" = apps/console ] || [ ! -d "$package/node_modules" ] || cp -a "$package/node_modules" "$target/$package/"
done
cp -a apps/host/migrations "$target/apps/host/"
# The host finds the built console by its package's name. Links of packages that are not here lead nowhere.
ln -sfn ../../apps/console "$target/node_modules/@maestro/console"
find "$target/node_modules" -xtype l -delete
find "$target/apps" "$target/libs" -name '*.tsbuildinfo' -delete
