#!/usr/bin/env python3
"""Compiles headers of src alone: one that needs another of ours before it is a trap.

  tools/check_headers.py FOLDER [CHANGED ...]    FOLDER keeps the precompiled headers

CHANGED are files such as src/base/date.h: they and every header that includes one of them, itself
or through others, are compiled. Without any, all are.

The builds precompile headers and would not notice. Here the standard library comes precompiled,
and for a header that includes one of ROOTS, itself or through others, that root: what it would
read anyway. Headers include first and declare afterwards, so nothing is seen too early.
"""

import concurrent.futures
import os
import re
import shlex
import subprocess
import sys

SOURCE = "src"
# Those whose reading, times those that include them, is most of the work.
ROOTS = ["journeys/journeys.h", "journeys/commands.h", "law/law_book.h"]
COMPILER = ["clang++-19", "-std=c++23", "-w", "-x", "c++-header", f"-I{SOURCE}", "-I."]
INCLUDE = re.compile(r'^#include "([^"]+)"', re.MULTILINE)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def headers():
    found = []
    for folder, _, names in os.walk(SOURCE):
        found += [os.path.relpath(os.path.join(folder, name), SOURCE)
                  for name in names if name.endswith(".h")]
    return sorted(found)


def included_by_all(names):
    """Of each header, everything of ours that it includes, itself or through others."""
    direct = {name: INCLUDE.findall(read(os.path.join(SOURCE, name))) for name in names}
    known = {}

    def included(name):
        if name not in known:
            known[name] = set()  # a circle of includes ends here
            for other in direct.get(name, []):
                known[name] |= {other} | included(other)
        return known[name]

    return {name: included(name) for name in names}


def run(command):
    return subprocess.run(command, check=False).returncode == 0


def precompile(compiler, source, target):
    if not run(compiler + ["-Xclang", "-emit-pch", "-o", target, source]):
        sys.exit(f"{source} cannot be precompiled")


def main():
    folder = sys.argv[1]
    os.makedirs(folder, exist_ok=True)
    flags = subprocess.run(["pkg-config", "--cflags-only-I", "pangocairo", "libqrencode"],
                           check=True, capture_output=True, text=True).stdout
    compiler = COMPILER + shlex.split(flags)

    standard = os.path.join(folder, "standard.h")
    ours = re.compile(r'^#include "base/.*\n', re.MULTILINE)
    with open(standard, "w", encoding="utf-8") as file:
        file.write(ours.sub("", read("cmake/precompiled/source.h")))
    precompile(compiler, standard, standard + ".pch")
    with_standard = compiler + ["-include-pch", standard + ".pch"]

    names = headers()
    included = included_by_all(names)
    changed = {os.path.relpath(path, SOURCE) for path in sys.argv[2:] if path.endswith(".h")}
    if len(sys.argv) > 2:
        names = [name for name in names if name in changed or included[name] & changed]
    pool = concurrent.futures.ThreadPoolExecutor(os.cpu_count())
    roots = sorted(ROOTS, key=lambda root: -len(included[root]))
    targets = {root: os.path.join(folder, root.replace("/", "_") + ".pch") for root in roots}
    list(pool.map(lambda root: precompile(with_standard, os.path.join(SOURCE, root), targets[root]),
                  roots))

    # A macro of libstdc++ (<deque>, <bitset>) does not come out of every precompiled root.
    kept = os.path.join(folder, "kept.h")
    with open(kept, "w", encoding="utf-8") as file:
        file.write("#ifndef __N\n#define __N(text) (text)\n#endif\n")

    def stands_alone(name):
        root = next((root for root in roots if root in included[name]), None)
        start = compiler + ["-include-pch", targets[root]] if root else with_standard
        return run(start + ["-include", kept, "-fsyntax-only", os.path.join(SOURCE, name)])

    bad = [name for name, good in zip(names, pool.map(stands_alone, names)) if not good]
    if bad:
        sys.exit("not alone: " + ", ".join(bad))
    print(f"   {len(names)} headers")


if __name__ == "__main__":
    main()
