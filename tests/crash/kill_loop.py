"""Kills `cassia load` at random moments and checks what it had acknowledged.

usage: kill_loop.py BINARY KILLS [SEED]

Each round starts the program where the slowest worker stood, so that commands which were committed
but not acknowledged, and commands of faster workers, are given again under their old keys.
"""

import collections
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading

WORKERS = 4
SEED = 20261125
LONGEST_RUN_SECONDS = 1.2
VERIFIED_EVERY = 10


def run_until_killed(binary, data, first, seconds):
    """The lines that the program acknowledged before it was killed."""
    process = subprocess.Popen(
        [binary, "load", "--data", data, "--first", str(first), "--count", "0", "--workers",
         str(WORKERS), "--acknowledge"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    killer = threading.Timer(seconds, process.send_signal, [signal.SIGKILL])
    killer.start()
    output, errors = process.communicate()
    killer.cancel()
    if process.returncode != -signal.SIGKILL:
        sys.exit(f"the program ended by itself ({process.returncode}): {errors}")
    lines = output.split("\n")
    return lines[:-1]  # the last line may be cut off


def check(binary, *arguments):
    done = subprocess.run([binary, *arguments], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(arguments)}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def next_first(acknowledged):
    """The number after the last one that every worker lodged."""
    last = collections.defaultdict(lambda: -1)
    for line in acknowledged:
        verb, worker, number = line.split(" ")[0].split("-")
        if verb == "lodge":
            last[worker] = max(last[worker], int(number))
    return min(last.values()) + 1 if len(last) == WORKERS else 0


def main():
    binary, kills = sys.argv[1], int(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else SEED
    chance = random.Random(seed)
    folder = tempfile.mkdtemp(prefix="cassia-kills-")
    data = str(pathlib.Path(folder) / "data")
    acknowledged = {}
    for kill in range(1, kills + 1):
        seconds = 0.15 + chance.random() * LONGEST_RUN_SECONDS
        for line in run_until_killed(binary, data, next_first(acknowledged), seconds):
            acknowledged[line] = None
        if kill % VERIFIED_EVERY == 0 or kill == kills:
            check(binary, "verify", "--data", data)
    ids = pathlib.Path(folder) / "acknowledged.txt"
    ids.write_text("".join(line + "\n" for line in acknowledged), encoding="utf-8")
    print(check(binary, "load", "--data", data, "--check", str(ids)).strip())
    print(check(binary, "verify", "--data", data).strip().split("\n")[0])
    print(f"{kills} kills, seed {seed}")
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
