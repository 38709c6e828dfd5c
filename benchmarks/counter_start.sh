# shellcheck shell=sh disable=SC2154  # who reads it in sets them
# What the measurements of the whole counter begin with; read in by them, with $program, $here and
# $work set. Runs a demonstration zone there and leaves the number of the process in $server, its
# address in $base and a token of one who lodges in CASSIA_TOKEN.
"$program" demo --data "$work/zone" --json >"$work/demo.json"
"$program" serve --data "$work/zone" --port 0 --port-file "$work/port" --log /dev/null \
  >"$work/out" 2>&1 &
server=$!
while [ ! -f "$work/port" ]; do
  kill -0 "$server" 2>/dev/null || {
    cat "$work/out" >&2
    exit 1
  }
  sleep 0.1
done
base="http://127.0.0.1:$(cat "$work/port")"
CASSIA_TOKEN=$(python3 "$here/counter_token.py" "$work/demo.json" "$base" li_wei)
export CASSIA_TOKEN
