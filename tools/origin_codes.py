"""Lists of codes in the English of rules of origin, as the project's own writing of codes."""

import re

KINDS = {"chapter": 2, "heading": 4, "subheading": 6}
KIND = r"(?:(?P<kind>chapter|heading|subheading)s? )?"
PLAIN = re.compile(
    KIND + r"(?P<first>\d{1,6})"
    r"(?: (?:to|through) (?:(?:chapter|heading|subheading) )?(?P<last>\d{1,6}))?"
    r"(?![\d%])")
DESCRIBED = re.compile(
    r"(?P<goods>[A-Za-z][^\d]*?) of (?P<kind>chapter|heading|subheading) (?P<first>\d{2,6})"
    r"(?: (?:to|through) (?:(?:chapter|heading|subheading) )?(?P<last>\d{2,6}))?"
    r"(?P<more> containing .*?(?=,? or [a-z]+ [a-z]+ of |, (?:heading|subheading|chapter)|$))?")
SEPARATOR = re.compile(r"(?:,? ?\b(?:or|and)\b(?: of)?(?: those of)? |, ?| )")


class NotParsed(Exception):
    """The text is in no form that is known; an official has to read it."""


def code_of(text, kind):
    """Digits of one code, two for a chapter; they must be as many as its kind has."""
    digits = text
    length = KINDS[kind] if kind else len(digits)
    if kind == "chapter":
        digits = digits.zfill(2)
    if len(digits) != length or length not in KINDS.values():
        raise NotParsed(f"a code of another length: {text}")
    return digits


def range_of(match, kind):
    first = code_of(match["first"], kind)
    if not match["last"]:
        return first
    last = code_of(match["last"], kind)
    if len(last) != len(first) or last < first:
        raise NotParsed(f"no range: {match[0]}")
    return first if first == last else f"{first}-{last}"


def quoted(text):
    text = re.sub(r"\s+", " ", text).strip(" ,.;")
    if not text or '"' in text:
        raise NotParsed("a description that cannot be quoted")
    return f'"{text}"'


def codes_of(text):
    """'heading 5204 to heading 5212, 5801 to 5802 or chapter 54' -> '5204-5212 5801-5802 54'.

    A code without its kind is of the kind before it. Raises NotParsed unless all of it is read.
    """
    text = re.sub(r"(?<=\d\d)\.(?=\d\d)", "", re.sub(r"\s+", " ", text).strip(" ."))
    found, kind, position = [], None, 0
    while position < len(text):
        separator = SEPARATOR.match(text, position)
        if separator and found:
            position = separator.end()
            continue
        plain = PLAIN.match(text, position)
        if plain:
            kind = plain["kind"] or kind
            if kind is None:
                raise NotParsed("a code of no kind")
            found.append(range_of(plain, kind))
            position = plain.end()
            continue
        described = DESCRIBED.match(text, position)
        if not described:
            raise NotParsed(f"no code: {text[position:position + 40]}")
        kind = described["kind"]
        goods = re.sub(r"^(?:from )", "", described["goods"]) + (described["more"] or "")
        found.append(range_of(described, kind) + quoted(goods))
        position = described.end()
    if not found:
        raise NotParsed("no code")
    return " ".join(found)
