"""What the tools of this folder share: writing a committed output, or comparing with it."""

import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def write_or_compare(outputs, check):
    """Writes {path below the root: text}; with `check` only compares. Returns an exit status."""
    status = 0
    for name, text in sorted(outputs.items()):
        path = ROOT / name
        wanted = text.encode("utf-8")
        found = path.read_bytes() if path.exists() else None
        if found == wanted:
            continue
        if check:
            print(f"{name}: differs from what its sources give", file=sys.stderr)
            status = 1
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(wanted)
            print(f"{name}: written")
    return status


def report(problems):
    """Prints each problem on the error stream. Returns an exit status."""
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0
