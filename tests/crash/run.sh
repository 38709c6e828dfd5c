#!/bin/sh
# Kills the program under load again and again: run.sh BINARY KILLS [SEED]. What it acknowledged must
# be there once, the log must verify, and the read models must equal a replay.
set -eu
cd "$(dirname "$0")/../.."
exec python3 tests/crash/kill_loop.py "$@"
