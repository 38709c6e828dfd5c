#!/bin/sh
# Load on the whole counter over loopback, by wrk, beside a minimal endpoint of the same server
# (/healthz) in the same run:
#   benchmarks/counter_load.sh PROGRAM [SECONDS [ROUNDS]]
# Prints requests a second, their share of the minimal endpoint's, and the 99th percentile, at full
# load and at half of it. With client and server on two processors one measurement of some seconds
# differs from the next by a third: each read is measured right after the endpoint, as often as
# there are rounds, and the median of the shares is what counts.
set -eu
program=$(realpath "$1")
seconds=${2:-5}
rounds=${3:-5}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
server=""
# shellcheck disable=SC2086  # no number is no argument
trap 'kill $server 2>/dev/null || true; wait; rm -rf "$work"' EXIT

# shellcheck source=benchmarks/counter_start.sh
. "$here/counter_start.sh"

# measure NAME CONNECTIONS ARGUMENTS...: one line; leaves the rate in $rate.
measure() {
  name=$1
  connections=$2
  shift 2
  sleep 1 # the connections of the measurement before are closed: they count against this one's
  wrk -t1 -c"$connections" -d"${seconds}s" --latency "$@" >"$work/wrk" 2>&1
  rate=$(awk '/^Requests\/sec/ {print $2}' "$work/wrk")
  late=$(awk '$1 == "99%" {print $2}' "$work/wrk")
  errors=$(awk '/Non-2xx/ {print $NF}' "$work/wrk")
  share=$(awk -v rate="$rate" -v peer="${peer:-$rate}" 'BEGIN {printf "%.2f", rate / peer}')
  printf '%-34s %10s /s  share %s  p99 %s%s\n' "$name" "$rate" "$share" "$late" \
    "${errors:+  errors $errors}"
}

median() { sort -n "$1" | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

authorised="Authorization: Bearer $CASSIA_TOKEN"
row=$base/api/v1/trade/declarations/declaration/5107202610000001
story=$base/api/v1/trade/consignments/5107202610000001
for round in $(seq "$rounds"); do
  for read in "row of a declaration $row" "story of a consignment $story"; do
    peer=""
    measure "minimal endpoint" 32 "$base/healthz"
    peer=$rate
    measure "${read% *}" 32 -H "$authorised" "${read##* }"
    echo "$share" >>"$work/${read%% *}"
  done
done
printf 'median share in %s rounds: rows %s, stories %s\n' \
  "$rounds" "$(median "$work/row")" "$(median "$work/story")"
measure "durable lodgings" 256 -s "$here/counter_lodge.lua" "$base"
lodgings=$rate
measure "row of a declaration, half load" 8 -H "$authorised" "$row"
# 64 connections, each of which waits so long between lodgings that they give half as many.
CASSIA_PAUSE=$(awk -v rate="$lodgings" 'BEGIN {printf "%d", 64 * 1000 / (rate / 2)}')
export CASSIA_PAUSE
measure "durable lodgings, half load" 64 -s "$here/counter_lodge.lua" "$base"
