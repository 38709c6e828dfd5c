#!/bin/sh
# Ten minutes of everyday load on the whole counter over loopback: consignments read, declarations
# looked up and lodged, a page that listens. Shows whether memory stays flat:
#   benchmarks/counter_soak.sh PROGRAM [SECONDS]
# The caches are filled first, by lodging as fast as the counter takes it for a tenth of the time.
# Prints the resident memory of the process every tenth of the time, and ends with 1 when the last
# of them is more than a twentieth above the one at half-time.
set -eu
program=$(realpath "$1")
seconds=${2:-600}
step=$((seconds / 10))
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
pids=""
server=""
# shellcheck disable=SC2086  # a list of numbers is meant
trap 'kill $pids $server 2>/dev/null || true; wait; rm -rf "$work"' EXIT
# shellcheck source=benchmarks/counter_start.sh
. "$here/counter_start.sh"
authorised="Authorization: Bearer $CASSIA_TOKEN"

# load NAME SECONDS CONNECTIONS ARGUMENTS...
load() {
  name=$1
  duration=$2
  connections=$3
  shift 3
  wrk -t1 -c"$connections" -d"${duration}s" --timeout 30s --latency "$@" >"$work/$name" 2>&1
}

resident() { awk '/^VmRSS/ {printf "%d", $2 / 1024}' "/proc/$server/status"; }

echo "resident at the start: $(resident) MiB"
load filling "$step" 256 -s "$here/counter_lodge.lua" "$base"
echo "resident after filling: $(resident) MiB"
sleep 1 # the connections of the filling are closed: they count against those that follow

CASSIA_PAUSE=20 load lodging "$seconds" 8 -s "$here/counter_lodge.lua" "$base" &
pids="$pids $!"
load story "$seconds" 2 -H "$authorised" "$base/api/v1/trade/consignments/5107202610000001" &
pids="$pids $!"
load list "$seconds" 2 -H "$authorised" "$base/api/v1/trade/declarations/declaration?limit=50" &
pids="$pids $!"
curl -sN -H "$authorised" "$base/api/v1/log/feed" >"$work/feed" 2>&1 &
pids="$pids $!"

half=0
for tenth in 1 2 3 4 5 6 7 8 9 10; do
  sleep "$step"
  last=$(resident)
  [ "$tenth" != 5 ] || half=$last
  echo "resident after $((tenth * step)) s: $last MiB"
done
sleep 2
for name in lodging story list; do
  printf '%-8s %s, %s\n' "$name" "$(awk '/requests in/ {print $1 " requests"}' "$work/$name")" \
    "$(awk '$1 == "99%" {print "p99 " $2}' "$work/$name")"
  if grep -q 'Non-2xx\|Socket errors' "$work/$name"; then
    grep 'Non-2xx\|Socket errors' "$work/$name"
    exit 1
  fi
done
[ $((last * 20)) -le $((half * 21)) ] || { echo "memory grows"; exit 1; }
echo "memory is flat"
