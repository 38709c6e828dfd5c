#!/usr/bin/env python3
"""Writes the negative lists of foreign investment, their entries in the register of sources, and the
codes of GB/T 4754 that activities are named by.

Of each row of the source the effect and its figures are read from the Chinese text; nothing else of
the text is kept. A row that cannot be read whole is refused. The sources have a part of each list
only: the lists say so (`complete: no`), and nothing that is not in them counts as free.
"""

import argparse
import csv
import pathlib
import re
import sys

from committed_output import write_or_compare
from negative_list_facts import (FIELDS, KNOWN_NATIONAL, KNOWN_ZONE, NATIONAL_ROWS, NOT_CONFIRMED,
                                 PILOTS, ROW_EXCEPTIONS, ZONE_EXCEPTIONS, ZONE_ROWS)

LISTS = "law/packages/04-investment-admission/lists"
EFFECTS = [  # pattern of the text, what it says as a condition
    (r"中方股比不低于(\d+)%", "chinese_share_min"),
    (r"外资股比不超过(\d+)%", "foreign_share_max"),
    (r"须由中方控股", "chinese_control"),
    (r"限于合资", "joint_venture"),
    (r"法人代表应当具有中国国籍", "chinese_legal_representative"),
]


class NotRead(Exception):
    """A row that says something this program does not know."""


def share(percent):
    return f"{int(percent) / 100:g}"


def effect_of(text):
    """The conditions of a text, or "prohibited"."""
    if "禁止" in text:
        return "prohibited"
    conditions = []
    for pattern, kind in EFFECTS:
        found = re.search(pattern, text)
        if found:
            conditions.append(f"{kind} {share(found[1])}" if found.groups() else kind)
    if not conditions:
        raise NotRead(text)
    return conditions


def entries_of(rows, parts_of, exceptions, known, scope):
    """{id: (clause, effect, mark, exceptions)} in the order of the ids."""
    entries = {}
    for row in rows:
        clause, parts = parts_of(row)
        for field, pattern in parts.items():
            found = re.search(pattern, row["measure_zh"])
            if not found:
                raise NotRead(f"{field}: {row['measure_zh']}")
            effect = effect_of(found[0])
            if len(parts) == 1 and (effect == "prohibited") != (row["kind"] == "prohibited"):
                raise NotRead(f"{field} is {row['kind']}: {row['measure_zh']}")
            mark = "K" if field in NOT_CONFIRMED[scope] else "S"
            entries[field] = (clause or field, effect, mark, exceptions.get(field, []))
    for field, (effect, excepted) in known.items():
        if field not in entries:
            entries[field] = (field, effect, "K", excepted)
    return dict(sorted(entries.items()))


def national_entries(shared):
    rows = read_rows(shared / "negative_list_national_2021_partial.csv")
    return entries_of(rows, lambda row: (row["item_no"], NATIONAL_ROWS[row["item_no"]]),
                      ROW_EXCEPTIONS, KNOWN_NATIONAL, "national")


def zone_entries(shared):
    def parts_of(row):
        for word, parts in ZONE_ROWS.items():
            if word in row["measure_zh"]:
                return None, parts
        raise NotRead(row["measure_zh"])

    rows = read_rows(shared / "negative_list_ftz_2021_partial.csv")
    return entries_of(rows, parts_of, ZONE_EXCEPTIONS, KNOWN_ZONE, "zone")


def read_rows(path):
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def quoted(texts):
    return "[" + ", ".join(f'"{text}"' for text in texts) + "]"


def list_text(head, entries):
    lines = ["# Written by tools/convert_negative_list.py; the format: docs/formats/negative_list.md."]
    lines += head + ["entries:" if entries else "entries: []"]
    for field, (clause, effect, mark, exceptions) in entries.items():
        industries = quoted(FIELDS[field][0].split(", "))
        is_prohibited = effect == "prohibited"
        lines.append(f'  - id: "{field}"')
        lines.append(f'    clause: "{clause}"')
        lines.append(f"    effect: {'prohibited' if is_prohibited else 'restricted'}")
        lines.append(f'    mark: "{mark}"')
        lines.append(f"    industries: {industries}")
        if not is_prohibited:
            lines.append(f"    conditions: {quoted(effect)}")
        if exceptions:
            lines.append(f"    exceptions: {quoted(exceptions)}")
        if field in PILOTS:
            kind, day, source, clause = PILOTS[field]
            lines.append(f"    pilot: {{kind: {kind}, valid_from: {day}, "
                         f'cite: {{source: {source}, clause: "{clause}"}}, mark: K}}')
    return "\n".join(lines) + "\n"


def register_text(head, entries, more):
    lines = ["# Written by tools/convert_negative_list.py. Clauses bear the number of the list where it is",
             "# known, else the code of the field."] + head + ["clauses:"]
    clauses = dict(more)
    for field, (clause, _, mark, _) in entries.items():
        texts = FIELDS[field][1:]
        if clause in clauses:  # one number, several fields
            texts = [f"{known}；{text}" if language == 0 else f"{known}; {text}"
                     for language, (known, text) in enumerate(zip(clauses[clause][1], texts))]
        clauses[clause] = (mark, texts)
    for clause, (mark, texts) in clauses.items():
        lines += [f'  - id: "{clause}"', f'    mark: "{mark}"', "    gist:"]
        lines += [f'      {language}: "{text}"' for language, text in zip(("zh", "en", "vi"), texts)]
    return "\n".join(lines) + "\n"


def head_of(name, scope, edition, days, official, open_sections):
    """The head of a list: its scope, edition and days, and how many entries the official one has."""
    return [f"id: fi_{name}", f"scope: {scope}", f'edition: "{edition}"', *days,
            f"source: fi_list_{name}", 'clause: "edition"', 'mark: "K"', f"entries_official: {official}",
            'complete: "no"', *open_sections]


CLOSED = ["open_sections: []"]
MANUFACTURING_OPEN = ["open_sections:", '  - {code: C, clause: "manufacturing", mark: K}']
HEADS = {
    "national_2021": head_of("national_2021", "national", "2021",
                             ["valid_from: 2022-01-01", "valid_to: 2024-10-31"], 31, CLOSED),
    "national_2024": head_of("national_2024", "national", "2024", ["valid_from: 2024-11-01"], 29,
                             MANUFACTURING_OPEN),
    "zone_2021": head_of("zone_2021", "zone", "2021", ["valid_from: 2022-01-01"], 27, MANUFACTURING_OPEN),
}


def edition_of(official, first_day):
    return ("K", (f"共{official}条，{first_day}起施行。", f"{official} entries, in force from {first_day}.",
                  f"Gồm {official} mục, hiệu lực từ {first_day}."))


MANUFACTURING = ("K", ("制造业没有条目。", "There is no entry on manufacturing.",
                       "Không có mục nào về sản xuất chế tạo."))
NATIONAL_TITLE = ("外商投资准入特别管理措施（负面清单）（{}年版）",
                  "Special measures on access of foreign investment (negative list), {}",
                  "Biện pháp đặc biệt về tiếp nhận đầu tư nước ngoài (danh mục hạn chế), bản {}")
ZONE_TITLE = ("自由贸易试验区外商投资准入特别管理措施（负面清单）（{}年版）",
              "Special measures on access of foreign investment in pilot free trade zones (negative list), {}",
              "Biện pháp đặc biệt về tiếp nhận đầu tư nước ngoài tại khu thương mại tự do thí điểm, bản {}")


def register_head(name, titles, edition, first_day, number=None):
    lines = [f"id: fi_list_{name}", "kind: regulation", "title:"]
    lines += [f'  {language}: "{title.format(edition)}"'
              for language, title in zip(("zh", "en", "vi"), titles)]
    lines.append('issuer: "国家发展改革委、商务部"')
    if number:
        lines.append(f'number: "{number}"')
    return lines + [f'in_force_from: "{first_day}"']


def registers_of(national, zone):
    open_manufacturing = {"manufacturing": MANUFACTURING}
    return {
        "national_2021": register_text(
            register_head("national_2021", NATIONAL_TITLE, "2021", "2022-01-01"), national,
            {"edition": edition_of(31, "2022-01-01")}),
        "national_2024": register_text(
            register_head("national_2024", NATIONAL_TITLE, "2024", "2024-11-01"), {},
            {"edition": edition_of(29, "2024-11-01")} | open_manufacturing),
        "zone_2021": register_text(
            register_head("zone_2021", ZONE_TITLE, "2021", "2022-01-01", "2021年第48号令"), zone,
            {"edition": edition_of(27, "2022-01-01")} | open_manufacturing),
    }


def outputs_of(folder):
    codes = [row["code"] for row in read_rows(folder / "gbt4754_2017.csv")]
    for field, texts in FIELDS.items():
        for code in texts[0].replace(" part", "").split(", "):
            if not any(known.startswith(code) for known in codes):
                raise NotRead(f"{field}: GB/T 4754 has no {code}")
    national = national_entries(folder)
    zone = zone_entries(folder)
    entries = {"national_2021": national, "national_2024": {}, "zone_2021": zone}
    outputs = {f"{LISTS}/fi_{name}.yaml": list_text(HEADS[name], entries[name]) for name in entries}
    for name, text in registers_of(national, zone).items():
        outputs[f"law/register/fi_list_{name}.yaml"] = text
    outputs["law/codes/industries.csv"] = "code\n" + "".join(f"{code}\n" for code in sorted(codes))
    return outputs


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=pathlib.Path, required=True,
                        help="the folder that holds data/")
    parser.add_argument("--check", action="store_true",
                        help="write nothing; exit 1 when a committed file differs")
    arguments = parser.parse_args()
    try:
        outputs = outputs_of(arguments.shared / "data/industry")
    except NotRead as why:
        print(f"not read: {why}", file=sys.stderr)
        return 1
    return write_or_compare(outputs, arguments.check)


if __name__ == "__main__":
    sys.exit(main())
