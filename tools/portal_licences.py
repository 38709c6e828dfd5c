"""The packages of the portal: what its lock file holds, and whether their terms are accepted.

What a browser loads is part of the product and must be permissive; what only builds and checks the
portal may come under a few more terms, since nothing of it is in what is built.
"""

import json

# The four last are terms of small packages of the build; MPL-2.0 and BlueOak-1.0.0 ask nothing of
# what a tool makes, and CC-BY-4.0 covers a table of browsers.
IN_PRODUCT = {"0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"}
IN_BUILD = IN_PRODUCT | {
    "(MIT OR CC0-1.0)", "BlueOak-1.0.0", "CC-BY-4.0", "MPL-2.0", "Python-2.0",
}
LOCK = "portal/package-lock.json"
PACKAGE = "portal/package.json"


def name_of(place):
    """'node_modules/a/node_modules/@b/c' is the package '@b/c'."""
    return place.rpartition("node_modules/")[2]


def licence_problems(lock):
    """Why packages of the lock file are not accepted."""
    problems = []
    for place, package in sorted(lock["packages"].items()):
        if place == "":
            continue
        accepted = IN_BUILD if package.get("dev") else IN_PRODUCT
        licence = package.get("license", "")
        if licence not in accepted:
            use = "the build" if package.get("dev") else "the product"
            problems.append(f"{LOCK}: {name_of(place)}: licence '{licence}' is not accepted in {use}")
        if not package.get("integrity"):
            problems.append(f"{LOCK}: {name_of(place)}: has no integrity hash")
        if package.get("resolved"):
            problems.append(f"{LOCK}: {name_of(place)}: names a registry host; install with .npmrc")
    return problems


def register_problems(manifest, rows):
    """Where package.json and the npm rows of tools/dependencies.csv differ, or a pin is loose."""
    wanted = {**{name: "portal" for name in manifest["dependencies"]},
              **{name: "portal tool" for name in manifest["devDependencies"]}}
    listed = {row["package"].removeprefix("npm:"): row["use"]
              for row in rows if row["package"].startswith("npm:")}
    problems = [f"{PACKAGE}: {name} has no row in tools/dependencies.csv with use '{use}'"
                for name, use in sorted(wanted.items()) if listed.get(name) != use]
    problems += [f"tools/dependencies.csv: npm:{name} is not in {PACKAGE}"
                 for name in sorted(listed.keys() - wanted.keys())]
    pins = {**manifest["dependencies"], **manifest["devDependencies"]}
    problems += [f"{PACKAGE}: {name} is not pinned exactly: {pin}"
                 for name, pin in sorted(pins.items()) if not pin[:1].isdigit()]
    return problems


def row_problems(lock, rows):
    """Where a row of tools/dependencies.csv and the lock file name different licences."""
    return [f"tools/dependencies.csv: {row['package']}: the package says '{found}'"
            for row in rows if row["package"].startswith("npm:")
            for found in [lock["packages"].get(
                f"node_modules/{row['package'].removeprefix('npm:')}", {}).get("license", "")]
            if found != row["licence"]]


def portal_problems(root, rows):
    """All of the above for the tree at `root`."""
    lock = json.loads((root / LOCK).read_text(encoding="utf-8"))
    manifest = json.loads((root / PACKAGE).read_text(encoding="utf-8"))
    return licence_problems(lock) + register_problems(manifest, rows) + row_problems(lock, rows)


def shipped_packages(root):
    """[(name, version, licence)] of what a browser may load, direct or not."""
    lock = json.loads((root / LOCK).read_text(encoding="utf-8"))
    return sorted({(name_of(place), package["version"], package["license"])
                   for place, package in lock["packages"].items()
                   if place != "" and not package.get("dev")})
