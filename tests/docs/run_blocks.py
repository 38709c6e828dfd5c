#!/usr/bin/env python3
"""Runs the command blocks of a document in one shell and compares what they print.

    run_blocks.py DOCUMENT FOLDER

Blocks fenced as `sh` are run one after the other, in one POSIX shell that begins in FOLDER. A block
fenced as `text`, `json` or `csv` right after one is what it must print. In such a block `…` stands
for anything within a line, and a line of `…` alone for any number of lines. Blocks of other kinds
(`nginx`, `console`, ...) are only read. A block whose last command fails ends the run.
"""

import os
import re
import signal
import subprocess
import sys
import tempfile

SHOWN = ("text", "json", "csv")
SECONDS_MAX = 1200


def read_blocks(path):
    """The document's fences: (number of the first line, kind, text)."""
    blocks, kind, start, lines = [], None, 0, []
    with open(path, encoding="utf-8") as document:
        for number, line in enumerate(document, 1):
            fence = re.match(r"```(\w*)\s*$", line)
            if fence and kind is None:
                kind, start, lines = fence.group(1), number + 1, []
            elif fence:
                blocks.append((start, kind, "".join(lines)))
                kind = None
            else:
                lines.append(line)
    if kind is not None:
        sys.exit(f"{path}:{start}: this block is not closed")
    return blocks


def pattern_of(text):
    parts = []
    for line in text.rstrip("\n").split("\n"):
        if line.strip() == "…":
            parts.append(r"(?:[^\n]*\n)*?")
        else:
            words = [re.escape(word) for word in line.rstrip().split("…")]
            parts.append(r"[^\n]*?".join(words) + r"[ \t]*\n")
    return re.compile("".join(parts) + r"\Z")


class Shell:
    """A shell that runs one block after the other and tells what each printed."""

    def __init__(self, folder):
        self.scratch = tempfile.mkdtemp()
        self.process = subprocess.Popen(
            ["sh"], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            start_new_session=True)

    def run(self, commands):
        block = os.path.join(self.scratch, "block")
        printed = os.path.join(self.scratch, "printed")
        with open(block, "w", encoding="utf-8") as file:
            file.write(commands)
        self.process.stdin.write(f". {block} >{printed} 2>&1\necho $?\n")
        self.process.stdin.flush()
        code = self.process.stdout.readline().strip()
        with open(printed, encoding="utf-8", errors="replace") as file:
            return code, file.read()

    def end(self):
        """Also whatever the blocks left running."""
        try:
            os.killpg(self.process.pid, signal.SIGTERM)
        except ProcessLookupError:
            pass
        self.process.wait()


def complain(document, line, what, printed):
    print(f"{document}:{line}: {what}\n--- printed:\n{printed}", file=sys.stderr, flush=True)


def main():
    document, folder = sys.argv[1:]
    blocks = read_blocks(document)
    shell = Shell(folder)
    signal.signal(signal.SIGALRM, lambda *_: (shell.end(), sys.exit(f"{document}: took too long")))
    signal.alarm(SECONDS_MAX)
    run = compared = failed = 0
    try:
        for place, (line, kind, text) in enumerate(blocks):
            if kind != "sh":
                continue
            code, printed = shell.run(text)
            run += 1
            if code != "0":
                complain(document, line, f"the block ended with '{code}'", printed)
                failed += 1
                break
            if place + 1 < len(blocks) and blocks[place + 1][1] in SHOWN:
                shown_line, _, shown = blocks[place + 1]
                compared += 1
                if printed and not printed.endswith("\n"):
                    printed += "\n"
                if not pattern_of(shown).match(printed):
                    complain(document, shown_line, "something else was printed", printed)
                    failed += 1
    finally:
        shell.end()
    if run == 0 or failed > 0:
        sys.exit(f"{document}: {run} blocks run, {failed} failed")
    print(f"   {document}: {run} blocks run, {compared} compared")


if __name__ == "__main__":
    main()
