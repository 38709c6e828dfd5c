#!/bin/sh
# Bulk lodging on the whole counter over loopback, beside single lodgings in the same run:
#   benchmarks/counter_bulk.sh PROGRAM [DECLARATIONS] [SECONDS]
# Prints single durable lodgings a second, by wrk with 1 and with 256 connections for SECONDS each, then of
# one CSV file with as many DECLARATIONS (at most 20,000) how many are read and checked, and how many
# lodged, in a second, the latter with its share of the single lodgings. Ends with 1 unless every
# declaration was lodged.
set -eu
program=$(realpath "$1")
declarations=${2:-10000}
seconds=${3:-5}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
server=""
# shellcheck disable=SC2086  # no number is no argument
trap 'kill $server 2>/dev/null || true; wait; rm -rf "$work"' EXIT


# shellcheck source=benchmarks/counter_start.sh
. "$here/counter_start.sh"

# single CONNECTIONS: leaves the rate in $rate.
single() {
  wrk -t1 -c"$1" -d"${seconds}s" -s "$here/counter_lodge.lua" "$base" >"$work/wrk" 2>&1
  if grep -q 'Non-2xx\|Socket errors' "$work/wrk"; then
    cat "$work/wrk"
    exit 1
  fi
  rate=$(awk '/^Requests\/sec/ {print $2}' "$work/wrk")
  printf '%-44s %10s /s\n' "single lodgings, $1 connection(s)" "$rate"
}

single 1
sleep 1 # the numbers of the next ones begin with the second
single 256
python3 "$here/counter_bulk.py" "$base" "$declarations" "$rate"
