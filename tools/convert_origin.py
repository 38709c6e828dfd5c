#!/usr/bin/env python3
"""Converts published rules of origin into law/origin, and tells which texts need an official.

The texts come from the shared data; what is written are the requirements, in the project's own
short writing (docs/formats/origin_rules.md). No text is guessed: one that is in no known form
leaves its goods to an official, by the number of its set.
"""

import argparse
import collections
import pathlib
import re
import sys

import origin_cptpp
import origin_european
from committed_output import write_or_compare
from convert_tariff import read_rows
from origin_codes import NotParsed

CPTPP_HEAD = {
    "id": "cptpp-2018", "agreement": "cptpp", "hs_edition": "hs2012", "valid_from": "2018-12-30",
    "valid_to": "-", "source": "uk_trade_tariff_roo", "clause": "cptpp_rules", "mark": "S",
    "trust": "transcribed",
    "complete": "no", "notes_missing": "yes",
}
RCEP_HEAD = {
    "id": "rcep-2022", "agreement": "rcep", "hs_edition": "hs2012", "valid_from": "2022-01-01",
    "valid_to": "-", "source": "rcep", "clause": "annex_3a", "mark": "?", "trust": "transcribed",
    "complete": "no", "notes_missing": "no",
}
KEYS = list(CPTPP_HEAD)
# Texts that stand for themselves: what is left beside them is one more alternative, not a
# condition on the others.
ALTERNATIVE = re.compile(r"A change to |No change in tariff classification required ")


def read_sets(path):
    sets = collections.OrderedDict()
    for row in read_rows(path):
        sets.setdefault(row["set_no"], []).append(row)
    return sets


def span(codes):
    first, _, last = codes.partition("-")
    return first.ljust(10, "0"), (last or first).ljust(10, "9")


def range_text(row):
    """The shortest writing of a set's own range of codes."""
    first, last = row["code_min10"], row["code_max10"]
    while len(first) > 2 and first.endswith("00") and last.endswith("99"):
        first, last = first[:-2], last[:-2]
    return first if first == last else f"{first}-{last}"


def cptpp_set(number, rows):
    """[(goods, flag, rule)] of one set, and the alternatives that were left."""
    sources = [row["rule_text_en"] for row in rows]
    alternatives, left = origin_cptpp.parse_set(sources)
    origin_cptpp.check_figures(sources, alternatives, {index for index, _ in left})
    reach = (rows[0]["code_min10"], rows[0]["code_max10"])
    for alternative, indexes in list(alternatives):
        low, high = span(alternative.goods[0])
        if low < reach[0] or high > reach[1]:
            left += [(index, "goods outside the set") for index in indexes]
            alternatives.remove((alternative, indexes))
    texts = [origin_cptpp.plain(rows[index]["rule_text_en"]) for index, _ in left]
    doubts = [f'official "set {number} alternative {rows[index]["alt_no"]}"' for index, _ in left]
    if not all(ALTERNATIVE.match(text) for text in texts) or (doubts and not alternatives):
        return [(range_text(rows[0]), "", f'official "set {number}"')], left
    goods = collections.OrderedDict()
    for alternative, _ in alternatives:
        codes, description, is_other = alternative.goods
        key = (codes, description.replace(" and ", " or "), is_other)
        goods.setdefault(key, (description, []))[1].append(alternative.print())
    printed = []
    for (codes, _, is_other), (description, rules) in goods.items():
        joined = " or ".join(
            f"({rule})" if " and " in rule and len(rules) + len(doubts) > 1 else rule
            for rule in rules + doubts)
        printed.append((codes + description, "other " if is_other else "", joined))
    return printed, left


def print_table(head, rows):
    lines = ["cassia-origin 1"] + [f"{key}: {head[key]}" for key in KEYS] + ["---"]
    lines += [f"{source} {flag}{goods}: {rule}" for source, flag, goods, rule in rows]
    return "\n".join(lines) + "\n"


def cptpp_table(shared, report):
    sets = read_sets(shared / "data/origin/psr_uk_cptpp.csv.gz")
    rows, left_codes, texts, left_texts = [], [], 0, 0
    for number, alternatives in sets.items():
        printed, left = cptpp_set(number, alternatives)
        texts += len(alternatives)
        left_texts += len(left)
        if any("official" in rule and "Appendix" not in rule for _, _, rule in printed):
            left_codes.append((alternatives[0]["code_min10"], alternatives[0]["code_max10"]))
        rows += [(f"set-{number}", flag, goods, rule) for goods, flag, rule in printed]
        for index, why in left:
            report.append(f"cptpp set {number} alternative {alternatives[index]['alt_no']}: {why}")
    subheadings = [row["hscode"] for row in read_rows(shared / "data/hs/hs2017.csv")
                   if row["level"] == "6" and row["hscode"] != "999999"]
    reach = [(items[0]["code_min10"], items[0]["code_max10"]) for items in sets.values()]
    covered = [code for code in subheadings if holds(reach, code)]
    read = [code for code in covered if not holds(left_codes, code)]
    report.append(f"cptpp: {texts - left_texts} of {texts} texts read "
                  f"({100 * (texts - left_texts) / texts:.2f} %), {len(rows)} rows; "
                  f"{len(read)} of {len(covered)} covered HS 2017 subheadings with every "
                  f"alternative read ({100 * len(read) / len(covered):.2f} %)")
    return print_table(CPTPP_HEAD, rows)


def holds(ranges, code):
    padded = code.ljust(10, "0")
    return any(first <= padded <= last for first, last in ranges)


RCEP_RULES = {"WO": "wo", "CC": "cc", "CTH": "cth", "CTSH": "ctsh", "RVC40": "rvc 40",
              "CR": "process chemical_reaction"}
RCEP_EXCEPT = re.compile(r"(CC|CTH|CTSH) except from ((?:Chapter|heading|subheading) .+)")


def rcep_rule(text):
    match = RCEP_EXCEPT.fullmatch(text)
    if match:
        codes = origin_cptpp.codes_of(match[2].replace("Chapter", "chapter"))
        return f"{RCEP_RULES[match[1]]} except {codes}"
    parts = text.split(" or ")
    if not all(part in RCEP_RULES for part in parts):
        raise NotParsed(f"an unknown sign: {text}")
    return " or ".join(RCEP_RULES[part] for part in parts)


def rcep_table(shared, report):
    rows = []
    for row in read_rows(shared / "data/origin/rcep_psr.csv"):
        goods = (row["subheading"] or row["heading"] or row["chapter"]).replace(".", "")
        flag = {"exact": "", "column_ambiguous": "ambiguous "}[row["certainty"]]
        rows.append((row["source_page"], flag, goods, rcep_rule(row["rule"])))
    report.append(f"rcep: {len(rows)} rows, {sum(1 for row in rows if row[1])} of them ambiguous")
    return print_table(RCEP_HEAD, rows)


def european_share(shared, name, report):
    rows = read_rows(shared / f"data/origin/psr_uk_{name}.csv.gz")
    read = confirmed = 0
    for row in rows:
        try:
            rule = origin_european.parse_text(row["rule_text_en"])
            read += 1
            confirmed += 'if "' in rule
        except NotParsed as why:
            report.append(f"{name} set {row['set_no']} alternative {row['alt_no']}: {why}")
    report.append(f"{name}: {read} of {len(rows)} texts read ({100 * read / len(rows):.2f} %), "
                  f"{confirmed} of them with a condition that the producer confirms")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=pathlib.Path, required=True,
                        help="the folder that holds data/")
    parser.add_argument("--check", action="store_true",
                        help="write nothing; exit 1 when a committed table differs")
    parser.add_argument("--report", action="store_true",
                        help="tell the shares, and each text that needs an official")
    arguments = parser.parse_args()
    report = []
    outputs = {
        "law/origin/cptpp-2018.origin": cptpp_table(arguments.shared, report),
        "law/origin/rcep-2022.origin": rcep_table(arguments.shared, report),
    }
    if arguments.report:
        for name in ("vietnam", "singapore", "japan"):
            european_share(arguments.shared, name, report)
        print("\n".join(report))
    return write_or_compare(outputs, arguments.check)


if __name__ == "__main__":
    sys.exit(main())
