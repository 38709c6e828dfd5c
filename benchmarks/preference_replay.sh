#!/bin/sh
# Replays synthetic past import lines, and applies a schedule of cuts to them, and says how long it
# took, beside how long the same file takes to be merely read.
# usage: preference_replay.sh CASSIA [MILLIONS]; from the root of the repository. One million distinct
# lines are made once and repeated.
set -eu
cassia=$1
millions=${2:-10}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 tools/make_past_lines.py 1000000 > "$folder/million.csv"
head -n 1 "$folder/million.csv" > "$folder/lines.csv"
for _ in $(seq "$millions"); do
  tail -n +2 "$folder/million.csv" >> "$folder/lines.csv"
done
nproc
uptime
/usr/bin/time -f 'wc -l: %e s, %U s user' wc -l "$folder/lines.csv"
/usr/bin/time -f 'awk, cells counted: %e s, %U s user' awk -F, '{n += NF} END {print n}' "$folder/lines.csv"
/usr/bin/time -f 'replay: %e s, %U s user, %S s system, %M KiB at most' "$cassia" --law law \
  preference replay "$folder/lines.csv" --on 2026-12-31 --csv "$folder/findings.csv" > "$folder/report"
head -n 8 "$folder/report"
wc -c "$folder/findings.csv"
printf 'hs,elasticity,half,removed\n07,-1.5,5,0\n08,-1.25,10,0\n' > "$folder/schedule.csv"
/usr/bin/time -f 'stress test: %e s, %U s user, %S s system, %M KiB at most' "$cassia" --law law \
  stress-test "$folder/schedule.csv" "$folder/lines.csv" --at 2026-12-31 > "$folder/report"
head -n 6 "$folder/report"
uptime
