#!/usr/bin/env python3
"""Writes law/names/pinyin.csv: how the characters of the General Standard Chinese Characters are read.

Source: Unihan of the Unicode Character Database as Debian's package unicode-data installs it. Each
of the 8,105 characters of the standard (field kTGH) gets the one reading that Unihan names first for
the mainland (field kMandarin), without its tone; the letter ü is written v, as it is typed.
"""

import argparse
import bz2
import collections
import pathlib
import re
import sys
import unicodedata

from committed_output import write_or_compare

OUTPUT = "law/names/pinyin.csv"
FIELD = re.compile(r"U\+([0-9A-F]{4,5})\t(\w+)\t(.+)")
SYLLABLE = re.compile(r"[a-z]{1,6}")
CHARACTERS = 8105


def read_field(path, wanted):
    """{character: value} of one field of a Unihan file."""
    values = {}
    with bz2.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            found = FIELD.match(line)
            if found and found[2] == wanted:
                values[chr(int(found[1], 16))] = found[3].strip()
    return values


def plain(reading):
    """"lǜ" -> "lv": tones off, the diaeresis kept as the letter v."""
    letters = unicodedata.normalize("NFD", reading)
    text = "".join("v" if letter == "\u0308" else letter
                   for letter in letters if not unicodedata.combining(letter) or letter == "\u0308")
    return text.replace("uv", "v")


def pinyin_table(unicode_folder):
    common = read_field(unicode_folder / "Unihan_OtherMappings.txt.bz2", "kTGH")
    readings = read_field(unicode_folder / "Unihan_Readings.txt.bz2", "kMandarin")
    if len(common) != CHARACTERS:
        raise ValueError(f"{len(common)} characters of the standard, not {CHARACTERS}")
    by_reading = collections.defaultdict(list)
    for character in common:
        reading = plain(readings[character].split()[0])
        if not SYLLABLE.fullmatch(reading):
            raise ValueError(f"{character}: no syllable: {reading}")
        by_reading[reading].append(character)
    rows = [f"{reading},{''.join(sorted(characters))}\n"
            for reading, characters in sorted(by_reading.items())]
    return "reading,characters\n" + "".join(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--unicode", type=pathlib.Path, default=pathlib.Path("/usr/share/unicode"),
                        help="the folder with the Unihan files")
    parser.add_argument("--check", action="store_true",
                        help="write nothing; exit 1 when the committed file differs")
    arguments = parser.parse_args()
    return write_or_compare({OUTPUT: pinyin_table(arguments.unicode)}, arguments.check)


if __name__ == "__main__":
    sys.exit(main())
