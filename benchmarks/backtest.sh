#!/bin/sh
# Back-tests generated decisions of a table of 50 rows and 5 inputs, and says how long it took, beside
# how long the same file takes to be merely read and hashed. usage: backtest.sh CASSIA [MILLIONS]; from
# the root of the repository. One million distinct decisions are made once and repeated under other
# names of cases.
set -eu
cassia=$1
millions=${2:-10}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 tools/make_decisions.py 1000000 "$folder"
"$cassia" --law law law format "$folder/old.table"
"$cassia" --law law law format "$folder/new.table"
lines() {
  head -n 1 "$folder/decisions.csv"
  for time in $(seq "$millions"); do
    tail -n +2 "$folder/decisions.csv" | sed "s/^C/C$time-/"
  done
}
# WHAT OPTIONS...: the time and memory of a back-test.
timed() {
  what=$1
  shift
  /usr/bin/time -f "$what: %e s, %U s user, %S s system, %M KiB at most" \
    "$cassia" --law law law backtest "$folder/file" --table "$folder/old.table" \
    --against "$folder/new.table" "$@"
}
nproc
uptime
lines > "$folder/lines.csv"
/usr/bin/time -f 'import: %e s, %U s user, %M KiB at most' "$cassia" --law law \
  decisions import "$folder/lines.csv" --table "$folder/old.table" --out "$folder/file"
wc -c "$folder/lines.csv" "$folder/file"
rm "$folder/lines.csv"
cat "$folder/file" > /dev/null
/usr/bin/time -f 'cat: %e s' cat "$folder/file" > /dev/null
/usr/bin/time -f 'sha256sum: %e s, %U s user' sha256sum "$folder/file"
for workers in 1 2; do
  timed "backtest on $workers" --money fee --workers "$workers" > "$folder/report$workers"
done
cmp "$folder/report1" "$folder/report2"
head -n 20 "$folder/report2"
timed 'backtest with cases' --money fee --cases "$folder/cases.csv" > "$folder/report3"
cmp "$folder/report2" "$folder/report3"
wc -c "$folder/cases.csv"
timed 'one case' --case "C$millions-999999" > "$folder/case"
uptime
