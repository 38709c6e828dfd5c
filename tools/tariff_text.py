"""The text format of law/tariffs (law/tariffs/README.md describes it): printing and checking."""

import datetime
import re

FIRST_LINE = "cassia-tariff 1"
KEYS = ["id", "importer", "hs_edition", "valid_from", "valid_to", "source", "mark", "coverage"]
OPTIONAL_KEYS = ["agreement", "origins"]
COLUMNS = {
    "hs", "mfn", "general", "provisional", "scope", "ordinary", "acfta", "atiga", "rcep", "vat",
    "consumption",
}
MARKS = {"S", "K", "?", "D"}
RATE = re.compile(r"(0|[1-9][0-9]{0,3})(\.[0-9]{0,6}[1-9])?")
HS = re.compile(r"(0[1-9]|[1-9][0-9])([0-9]{2}){0,4}")


def print_table(header, columns, rows):
    lines = [FIRST_LINE]
    lines += [f"{key}: {header[key]}" for key in KEYS]
    lines += [f"{key}: {header[key]}" for key in OPTIONAL_KEYS if key in header]
    lines += ["columns: " + " ".join(columns), "---"]
    lines += [" ".join(row) for row in rows]
    return "\n".join(lines) + "\n"


def _digits(text):
    digits = text.replace(".", "")
    return digits if HS.fullmatch(digits) else None


def coverage_ranges(text):
    """[(first, last)] as 10-digit texts, or None when malformed."""
    ranges = []
    for part in text.split(" "):
        ends = [_digits(end) for end in part.split("-")]
        if len(ends) > 2 or None in ends:
            return None
        ranges.append((ends[0].ljust(10, "0"), ends[-1].ljust(10, "9")))
    return ranges


def _is_date(text):
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _header_problems(header, stem):
    if header["id"] != stem:
        yield f"id {header['id']} is not the name of the file"
    if not re.fullmatch(r"[A-Z]{2}", header["importer"]):
        yield "importer is no country code"
    if header["hs_edition"] not in ("hs2012", "hs2017", "hs2022"):
        yield "hs_edition is unknown"
    if not _is_date(header["valid_from"]):
        yield "valid_from is no date"
    if header["valid_to"] != "-" and not (
        _is_date(header["valid_to"]) and header["valid_from"] <= header["valid_to"]
    ):
        yield "valid_to is neither '-' nor a date from valid_from on"
    if header["mark"] not in MARKS:
        yield "mark is unknown"
    ranges = coverage_ranges(header["coverage"])
    if ranges is None or any(first > last for first, last in ranges):
        yield "coverage is malformed"
    elif any(a[1] >= b[0] for a, b in zip(ranges, ranges[1:])):
        yield "coverage is not in order"
    if "origins" in header:
        origins = header["origins"].split(" ")
        if origins != sorted(set(origins)) or not all(
            re.fullmatch(r"[A-Z]{2}", origin) for origin in origins
        ):
            yield "origins are not sorted country codes"


def _cell_problem(column, cell):
    if column == "hs":
        return None if HS.fullmatch(cell) else "no HS code"
    if cell == "-":
        return None
    if column == "scope":
        return None if cell == "ex" else "scope is neither 'ex' nor '-'"
    options = cell.split("/") if column == "vat" else [cell]
    if not all(RATE.fullmatch(option) for option in options):
        return f"{column} is no rate"
    if options != sorted(set(options), key=float):
        return f"{column} options are not in order"
    return None


def problems_of(text, stem):
    """Every break of the format in one file, as texts with the line number."""
    if "\r" in text or not text.endswith("\n") or text.startswith("\ufeff"):
        return ["1: not plain UTF-8 lines that end in LF"]
    lines = text[:-1].split("\n")
    if lines[0] != FIRST_LINE or "---" not in lines:
        return ["1: the first line or the line '---' is missing"]
    end = lines.index("---")
    pairs = [line.partition(": ")[::2] for line in lines[1:end]]
    keys = [key for key, _ in pairs]
    header = dict(pairs)
    present = [key for key in OPTIONAL_KEYS if key in header]
    if keys != KEYS + present + ["columns"]:
        return ["2: the keys of the head are not the fixed ones in their order"]
    found = [f"2: {problem}" for problem in _header_problems(header, stem)]
    columns = header["columns"].split(" ")
    if columns[0] != "hs" or len(set(columns)) != len(columns) or set(columns) - COLUMNS:
        return found + [f"{end}: columns are unknown, doubled or do not begin with hs"]
    ranges = coverage_ranges(header["coverage"]) or []
    previous = ""
    for number, line in enumerate(lines[end + 1 :], start=end + 2):
        cells = line.split(" ")
        if len(cells) != len(columns):
            found.append(f"{number}: {len(cells)} cells under {len(columns)} columns")
            continue
        for column, cell in zip(columns, cells):
            problem = _cell_problem(column, cell)
            if problem:
                found.append(f"{number}: {problem}: {cell}")
        code = cells[0]
        if code <= previous:
            found.append(f"{number}: {code} stands after {previous}")
        previous = code
        least, most = code.ljust(10, "0"), code.ljust(10, "9")
        if not any(first <= least and most <= last for first, last in ranges):
            found.append(f"{number}: {code} lies outside the coverage")
    return found
