#!/usr/bin/env python3
"""Prints a full table of made-up rules of origin, to try how a zone bears one of real size.

Every subheading of chapters 01 to 97 that the count allows has a row; no rule of it is law. The id
is `synthetic-<rows>`, the agreement `synthetic`, so that no determination ever meets it by chance.
"""

import argparse
import itertools
import sys

RULES = ["cc", "cth", "ctsh", "cth or rvc 40", "ctsh or rvc 40", "cth or bu 30 or bd 40",
         "cth except 0401-0406 1901 or value-max 45", "process chemical_reaction or cth"]
HEAD = """\
cassia-origin 1
id: synthetic-{rows}
agreement: synthetic
hs_edition: hs2022
valid_from: 2022-01-01
valid_to: -
source: cassia_design
clause: origin_synthetic
mark: D
trust: proof_read
complete: yes
notes_missing: no
---"""


def subheadings():
    """0101.00 to 9799.99, ascending."""
    for chapter, heading, subheading in itertools.product(range(1, 98), range(1, 100), range(100)):
        yield f"{chapter:02}{heading:02}{subheading:02}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=40_000, help="up to 200,000")
    rows = parser.parse_args().rows
    if not 1 <= rows <= 200_000:
        parser.error("a table has 1 to 200,000 rows")
    step = 97 * 99 * 100 // rows
    print(HEAD.format(rows=rows))
    for number, code in enumerate(itertools.islice(subheadings(), 0, step * rows, step)):
        print(f"row-{number + 1} {code}: {RULES[number % len(RULES)]}")


if __name__ == "__main__":
    sys.exit(main())
