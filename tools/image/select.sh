#!/bin/sh
# Copies the files needed at run time from a built checkout into a folder: `select.sh /image`. The Containerfile calls it when only the
# packages that the host and the command line need are installed.
set -eu
cd "$(dirname "$0")/../.."
target=$1
mkdir -p "$target"
cp -a package.json LICENSE THIRD-PARTY-NOTICES.txt node_modules "$target/"
# The host finds the built console by package name, and does not need the packages that the console is built with.
ln -sfn ../../apps/console "$target/node_modules/@maestro/console"
for link in "$target"/node_modules/@maestro/*; do
  package=$(readlink "$link" | sed 's|^\.\./\.\./||')
  mkdir -p "$target/$package"
  for part in package.json dist bundle migrations; do
    [ ! -e "$package/$part" ] || cp -a "$package/$part" "$target/$package/"
  done
  # Packages that this one needs in a different version.
  [ "$package" = apps/console ] || [ ! -d "$package/node_modules" ] || cp -a "$package/node_modules" "$target/$package/"
done
find "$target/apps" "$target/libs" -name '*.tsbuildinfo' -delete
