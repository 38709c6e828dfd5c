#!/bin/sh
# Runs the blocks of one document of docs/ in a folder that looks like this repository after
# ./dev up, and is thrown away.
#   tests/docs/run_document.sh DOCUMENT PROGRAM
set -eu
program=$(realpath "$2")
root=$(cd "$(dirname "$0")/../.." && pwd)
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

mkdir -p "$stage/build/release" "$stage/portal/dist"
ln -s "$program" "$stage/build/release/cassia"
ln -s "$root/law" "$root/demo" "$stage/"
# The pages themselves are of no matter here: ./dev test need not build them for this.
echo '<!doctype html><title>portal</title>' >"$stage/portal/dist/index.html"

unset CASSIA_LAW http_proxy https_proxy all_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY
cd "$root"
python3 tests/docs/run_blocks.py "docs/$1" "$stage"
