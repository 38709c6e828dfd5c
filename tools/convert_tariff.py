#!/usr/bin/env python3
"""Converts the tariff facts of the shared data into law/tariffs, and checks every table there."""

import argparse
import csv
import gzip
import io
import pathlib
import sys

import tariff_text
from committed_output import ROOT, report, write_or_compare

CN_ROWS = 658
VN_ROWS = 11414

CN_HEADER = {
    "id": "cn-import-2026",
    "importer": "CN",
    "hs_edition": "hs2022",
    "valid_from": "2026-01-01",
    "valid_to": "2026-12-31",
    "source": "cn_tariff_2026",
    "mark": "S",
    "coverage": "0703.9090-1211.9028 1515.6000-2009.8916",
}
VN_HEADER = {
    "id": "vn-import-2026",
    "importer": "VN",
    "hs_edition": "hs2022",
    "valid_from": "2026-01-01",
    "valid_to": "2026-12-31",
    "source": "vn_tariff_2026",
    "mark": "K",
    "coverage": "01-97",
}


def read_rows(path):
    data = path.read_bytes()
    if path.suffix == ".gz":
        data = gzip.decompress(data)
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"))))


def plain_rate(text):
    """A rate as the format wants it; '-' where the source gives none."""
    if text == "":
        return "-"
    if not tariff_text.RATE.fullmatch(text):
        raise ValueError(f"not a plain rate: {text}")
    return text


def single_rate(text):
    """As plain_rate; a cell with several rates says nothing certain and becomes unknown."""
    return "-" if "/" in text else plain_rate(text)


def rate_options(text):
    if text == "":
        return "-"
    options = sorted({plain_rate(option) for option in text.split("/")}, key=float)
    return "/".join(options)


def cn_table(shared):
    rows = []
    for row in read_rows(shared / "data/tariff_cn/cn_tariff_2026_partial.csv"):
        provisional = plain_rate(row["rate_provisional_pct"])
        is_ex = {"0": False, "1": True}[row["provisional_is_ex"]]
        if is_ex and provisional == "-":
            raise ValueError(f"{row['hs8']}: a scope without a provisional rate")
        rows.append([
            row["hs8"],
            plain_rate(row["rate_mfn_pct"]),
            plain_rate(row["rate_general_pct"]),
            provisional,
            "ex" if is_ex else "-",
        ])
    return finish(CN_HEADER, ["hs", "mfn", "general", "provisional", "scope"], rows, CN_ROWS)


def vn_table(shared):
    rows = []
    for row in read_rows(shared / "data/tariff_vn/vn_tariff_2026.csv.gz"):
        rows.append([
            row["hs8"],
            plain_rate(row["rate_mfn_pct"]),
            plain_rate(row["rate_ordinary_pct"]),
            single_rate(row["rate_acfta_pct"]),
            single_rate(row["rate_atiga_pct"]),
            rate_options(row["vat_pct_options"]),
        ])
    return finish(VN_HEADER, ["hs", "mfn", "ordinary", "acfta", "atiga", "vat"], rows, VN_ROWS)


def finish(header, columns, rows, expected):
    rows.sort()
    codes = [row[0] for row in rows]
    if len(codes) != expected or len(set(codes)) != expected:
        raise ValueError(f"{header['id']}: {len(codes)} rows, {len(set(codes))} codes")
    if any(len(code) != 8 for code in codes):
        raise ValueError(f"{header['id']}: a code that is not of eight digits")
    return tariff_text.print_table(header, columns, rows)


def check_tables():
    problems = []
    for path in sorted((ROOT / "law/tariffs").glob("*.tariff")):
        text = path.read_bytes().decode("utf-8")
        found = tariff_text.problems_of(text, path.stem)
        problems += [f"law/tariffs/{path.name}:{problem}" for problem in found]
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=pathlib.Path, required=True,
                        help="the folder that holds data/")
    parser.add_argument("--check", action="store_true",
                        help="write nothing; exit 1 when a committed table differs")
    arguments = parser.parse_args()
    outputs = {
        "law/tariffs/cn-import-2026.tariff": cn_table(arguments.shared),
        "law/tariffs/vn-import-2026.tariff": vn_table(arguments.shared),
    }
    status = write_or_compare(outputs, arguments.check)
    return max(status, report(check_tables()))


if __name__ == "__main__":
    sys.exit(main())
