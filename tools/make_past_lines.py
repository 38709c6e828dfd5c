#!/usr/bin/env python3
"""Writes synthetic past import lines (docs/formats/past_import_lines.md), the same ones every time.

usage: make_past_lines.py COUNT > lines.csv
"""
import sys

# Goods of the shipped tables: most are of the early harvest under ACFTA; coffee and nuts lack the
# tables of other agreements and stay unknown.
CODES = ["07051100", "08106000", "08039000", "08012100", "09011100", "07049090", "08045030"]
ORIGINS = ["VN", "TH", "MY", "VN", "US", "JP"]
REGIMES = ["mfn", "acfta", "mfn", "mfn", "acfta"]


def main() -> None:
    count = int(sys.argv[1])
    state = 20261128
    lines = ["reference,declared_on,hs,origin,value,regime,paid_on,shipped_on,origin_declared\n"]
    for number in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        draw = state >> 33
        month, day = 1 + draw % 11, 1 + draw // 11 % 28
        origin = ORIGINS[draw // 7 % 6]
        regime = REGIMES[draw // 13 % 5] if origin in ("VN", "TH", "MY") else "mfn"
        lines.append(
            f"L{number},2026-{month:02}-{day:02},{CODES[draw // 3 % 7]},{origin},"
            f"{1000 + draw % 9_000_000}.{draw % 100:02},{regime},,,"
            f"{('yes', 'no', '')[draw // 5 % 3]}\n")
        if len(lines) == 100_000:
            sys.stdout.write("".join(lines))
            lines = []
    sys.stdout.write("".join(lines))


if __name__ == "__main__":
    main()
