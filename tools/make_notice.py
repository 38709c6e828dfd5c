#!/usr/bin/env python3
"""Writes NOTICE: which data and which programs of others Cassia uses, and under what terms.

Data comes from the sources of law/register that are of the kind `data`, each of which states its
terms in a clause `licence`. Programs come from the packages that `dev` installs, each of which
needs a row in tools/dependencies.csv, and from the npm packages of the portal, direct ones with a
row, all by the portal's lock file. What is not known here, or not on the list of accepted licences
for its use, is refused.
"""

import argparse
import csv
import re
import sys

from committed_output import ROOT, report, write_or_compare
from portal_licences import IN_BUILD, IN_PRODUCT, portal_problems, shipped_packages

PERMISSIVE = {
    "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "ISC", "MIT", "public domain",
}
# Libraries that the program loads when it starts, so that whoever runs it may put others in their
# place, as their licences ask; a program is never linked with them statically.
SHARED_TERMS = {"LGPL-2.0-or-later", "LGPL-2.1-or-later", "LGPL-2.1-only OR MPL-1.1"}
DATA_TERMS = {
    "Apache-2.0", "CC0-1.0", "MIT", "ODC-PDDL-1.0", "Unicode-DFS-2016", "facts of a standard",
    "facts of law", "public domain",
}
# Programs that only run during the build; nothing of them is in what is built, but for the
# runtime of the compiler, which its exception covers.
TOOL_TERMS = PERMISSIVE | {
    "AGPL-3.0-or-later", "Apache-2.0 WITH LLVM-exception", "Apache-2.0 with attribution",
    "GPL-2.0-only", "GPL-2.0-or-later",
    "GPL-3.0-or-later", "GPL-3.0-or-later WITH GCC-exception-3.1", "PSF-2.0",
    "Unicode-DFS-2016", "curl",
}
ACCEPTED = {
    "linked": PERMISSIVE, "shared": SHARED_TERMS, "font": {"Apache-2.0"}, "tests": PERMISSIVE, "tool": TOOL_TERMS,
    "portal": IN_PRODUCT, "portal tool": IN_BUILD,
}
HEADINGS = {
    "linked": "Linked into the program",
    "shared": "Loaded by the program as shared libraries, which whoever runs it may replace",
    "font": "Fonts whose letters stand in the documents that the program prints",
    "tests": "Linked into tests and benchmarks only",
    "tool": "Used to build, not part of what is built",
    "portal tool": "Used to build and check the portal, not part of what is built",
}

HEAD = """\
Cassia
Licensed under the Apache License, Version 2.0; see LICENSE.

Written by tools/make_notice.py from law/register and tools/dependencies.csv.

Legal texts are cited and described in our own words; none is reproduced. Data files of others are
not part of this repository; the following were converted into codes, rates and dates of law/ and
src/base.
"""


def plain(text):
    return text.strip().strip('"')


def field_of(text, key):
    found = re.search(rf"^{key}: *(.+)$", text, re.MULTILINE)
    return plain(found[1]) if found else ""


def licence_of(text):
    """The English gist of the clause `licence`, or the empty text."""
    found = re.search(r'^  - id: "?licence"?$(.*?)(?=^  - |\Z)', text, re.MULTILINE | re.DOTALL)
    gist = found and re.search(r"^ +en: *(.+)$", found[1], re.MULTILINE)
    return plain(gist[1]) if gist else ""


def read_sources():
    """[(title, url, licence)] of the sources of data, and the problems found."""
    sources, problems = [], []
    for path in sorted((ROOT / "law/register").glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        if field_of(text, "kind") != "data":
            continue
        title = re.search(r"^  en: *(.+)$", text, re.MULTILINE)
        licence = licence_of(text)
        if licence not in DATA_TERMS:
            problems.append(f"law/register/{path.name}: unknown licence '{licence}'")
        sources.append((plain(title[1]) if title else path.stem, field_of(text, "url"), licence))
    return sources, problems


def installed_packages():
    text = (ROOT / "dev").read_text(encoding="utf-8")
    lists = re.findall(r'^PACKAGES_\w+="([^"]*)"', text, re.MULTILINE)
    return {name for names in lists for name in names.split()}


def read_dependencies():
    """The rows of dependencies.csv, and where they and `dev` or the accepted terms differ."""
    table = (ROOT / "tools/dependencies.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(table.splitlines()))
    problems = []
    for row in rows:
        if row["licence"] not in ACCEPTED.get(row["use"], set()):
            problems.append(f"tools/dependencies.csv: {row['package']}: licence "
                            f"'{row['licence']}' is not accepted for '{row['use']}'")
    problems += portal_problems(ROOT, rows)
    listed = {row["package"] for row in rows if not row["package"].startswith("npm:")}
    installed = installed_packages()
    problems += [f"dev: {name} has no row in tools/dependencies.csv"
                 for name in sorted(installed - listed)]
    problems += [f"tools/dependencies.csv: {name} is not installed by dev"
                 for name in sorted(listed - installed)]
    return rows, problems


def notice(sources, dependencies, shipped):
    lines = [HEAD, "Data"]
    for title, url, licence in sources:
        lines.append(f"- {title}: {licence}" + (f"\n  {url}" if url else ""))
    for use, heading in HEADINGS.items():
        lines += ["", heading]
        lines += [f"- {row['what']} ({row['package']}): {row['licence']}"
                  for row in dependencies if row["use"] == use]
    lines += ["", "In the portal, as a browser loads it"]
    lines += [f"- {name} {version}: {licence}" for name, version, licence in shipped]
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true",
                        help="write nothing; exit 1 when the committed file differs")
    arguments = parser.parse_args()
    sources, problems = read_sources()
    dependencies, others = read_dependencies()
    if problems + others:
        return report(problems + others)
    return write_or_compare({"NOTICE": notice(sources, dependencies, shipped_packages(ROOT))},
                            arguments.check)


if __name__ == "__main__":
    sys.exit(main())
