#!/bin/sh
# Fuzzes one program over its kept corpus and what was found before:
#   tests/fuzz/run.sh BUILD_FOLDER SECONDS PROGRAM
# What breaks it is left in BUILD_FOLDER/found.
set -eu
folder=$1
seconds=$2
program=$3
name=$(basename "$program" _fuzz)
mkdir -p "$folder/found/$name"
"$program" -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=10 -print_final_stats=0 \
  -verbosity=0 -artifact_prefix="$folder/found/$name/crash-" \
  "$folder/found/$name" "tests/fuzz/corpus/$name" >"$folder/$name.log" 2>&1 || {
  tail -n 40 "$folder/$name.log" >&2
  exit 1
}
printf '   %s: %s s, nothing found\n' "$name" "$seconds"
