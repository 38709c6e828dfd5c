#!/usr/bin/env python3
"""Writes two versions of a table of 50 rows and 5 inputs, and synthetic decisions by the old one
(docs/formats/decision_file.md), the same ones every time.

usage: make_decisions.py COUNT FOLDER      old.table, new.table and decisions.csv into the folder

Price and weight are ranges [a..a+w) with a below 900 and w up to 400, kind is two of ten texts, day
a range of 2026, is_known a boolean; a cell is `-` three times in ten. The new version asks another
fee in every fifth row and lets prices of every seventh row reach 50 further. One fact in fifty is
missing; 20,000 subjects.
"""
import datetime
import sys

FIRST_DAY = datetime.date(2026, 1, 1)
DAYS = [(FIRST_DAY + datetime.timedelta(days=day)).isoformat() for day in range(400)]


class Sequence:
    def __init__(self) -> None:
        self.state = 20261128

    def below(self, most: int) -> int:
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (self.state >> 33) % most


def make_rows(draw: Sequence) -> list:
    rows = []
    for number in range(50):
        row = {"price": None, "weight": None, "kind": None, "day": None, "is_known": None}
        for name in row:
            if draw.below(10) < 3:
                continue
            if name in ("price", "weight"):
                start = draw.below(900)
                row[name] = (start, start + 1 + draw.below(400))
            elif name == "kind":
                row[name] = (draw.below(10), draw.below(10))
            elif name == "day":
                start = draw.below(300)
                row[name] = (start, start + draw.below(100))
            else:
                row[name] = draw.below(2) == 0
        rows.append((row, 100 + draw.below(90_000)))
    return rows


def table_text(rows: list, is_new: bool) -> str:
    text = ("cassia-table 1\nname: fees\nhit: first\nvalid: 2026-01-01 to -\ngaps: refused\n"
            "input price: number\ninput weight: number\ninput kind: string\ninput day: date\n"
            "input is_known: boolean\noutput lane: integer\noutput fee: number (CNY)\n"
            "| price | weight | kind | day | is_known || lane | fee || citation |\n")
    for number, (row, fee) in enumerate(rows):
        cells = []
        for name, cell in row.items():
            if cell is None:
                cells.append("-")
            elif name == "price":
                cells.append(f"[{cell[0]}..{cell[1] + (50 if is_new and number % 7 == 0 else 0)})")
            elif name == "weight":
                cells.append(f"[{cell[0]}..{cell[1]})")
            elif name == "kind":
                cells.append(f'"k{cell[0]}", "k{cell[1]}"')
            elif name == "day":
                cells.append(f'[@"{DAYS[cell[0]]}"..@"{DAYS[cell[1]]}"]')
            else:
                cells.append("true" if cell else "false")
        fen = fee + (1_000 if number % 2 else -50) * (is_new and number % 5 == 0)
        text += f"| {' | '.join(cells)} || {number} | {fen / 100:.2f} || x {number} |\n"
    return text + "| otherwise || 50 | 0 || x 50 |\n"


def lane_of(rows: list, price: int, weight: int, kind: int, day: int, is_known: bool) -> int:
    for number, (row, _) in enumerate(rows):
        known = row["is_known"]
        if ((row["price"] is None or row["price"][0] * 100 <= price < row["price"][1] * 100)
                and (row["weight"] is None or row["weight"][0] <= weight < row["weight"][1])
                and (row["kind"] is None or kind in row["kind"])
                and (row["day"] is None or row["day"][0] <= day <= row["day"][1])
                and (known is None or known == is_known)):
            return number
    return 50


def main() -> None:
    count, folder = int(sys.argv[1]), sys.argv[2]
    draw = Sequence()
    rows = make_rows(draw)
    for name, is_new in (("old", False), ("new", True)):
        with open(f"{folder}/{name}.table", "w", encoding="utf-8") as file:
            file.write(table_text(rows, is_new))
    with open(f"{folder}/decisions.csv", "w", encoding="utf-8") as file:
        file.write("case,subject,decided_at,input.price,input.weight,input.kind,input.day,"
                   "input.is_known,output.lane\n")
        for number in range(count):
            price, weight, kind = draw.below(100_000), draw.below(1000), draw.below(10)
            day, is_known = draw.below(365), draw.below(2) == 0
            lane = lane_of(rows, price, weight, kind, day, is_known)
            is_missing = draw.below(50) == 0
            file.write(f"C{number},S{draw.below(20_000)},{DAYS[day]}T09:{number // 60 % 60:02}:"
                       f"{number % 60:02}+08:00,{price / 100:.2f},"
                       f"{'' if is_missing else weight},k{kind},{DAYS[day]},"
                       f"{'true' if is_known else 'false'},{'' if is_missing else lane}\n")


if __name__ == "__main__":
    main()
