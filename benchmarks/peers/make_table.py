#!/usr/bin/env python3
"""Writes one decision table and one set of cases in the languages of four engines.

    make_table.py FOLDER [CASES]

50 rows, 5 inputs, the first row that matches decides, else `otherwise`: price and weight are ranges
of whole numbers, kind is two of ten strings, day a range of the days of a year, is_known a boolean;
three cells in ten say nothing. Everything is drawn from one seed. FOLDER then holds table.txt (the
decision table of docs/formats/decision_table.md), cases.jsonl, zen.json (a decision model of
@gorules/zen-engine), logic.json (a rule of JsonLogic), table.clp and cases.clp (CLIPS).
"""
import json
import pathlib
import random
import sys

ROWS = 50


def draw_range(draw, start_max, width_max):
    start = draw.randrange(start_max)
    return (start, start + draw.randrange(width_max))


def draw_row(draw):
    """The tests of a row by input; an input without a test is left out. Both ends are included."""
    tests = {
        "price": draw_range(draw, 900, 400),
        "weight": draw_range(draw, 900, 400),
        "kind": sorted(draw.sample([f"k{number}" for number in range(10)], 2)),
        "day": draw_range(draw, 300, 100),
        "is_known": draw.random() < 0.5,
    }
    return {name: test for name, test in tests.items() if draw.random() >= 0.3}


def draw_case(draw):
    return {
        "price": draw.randrange(1000),
        "weight": draw.randrange(1000),
        "kind": f"k{draw.randrange(10)}",
        "day": draw.randrange(365),
        "is_known": draw.random() < 0.5,
    }


INPUTS = ["price", "weight", "kind", "day", "is_known"]
TYPES = ["integer", "integer", "string", "integer", "boolean"]


def cell(test):
    """A cell as Cassia and zen write it alike; nothing where there is no test."""
    if test is None:
        return ""
    if isinstance(test, bool):
        return "true" if test else "false"
    if isinstance(test, list):
        return ", ".join(f'"{kind}"' for kind in test)
    return f"[{test[0]}..{test[1]}]"


def cassia_table(rows):
    lines = ["cassia-table 1", "name: peers", "hit: first", "valid: 2026-01-01 to -",
             "gaps: refused"]
    lines += [f"input {name}: {kind}" for name, kind in zip(INPUTS, TYPES)]
    lines += ["output lane: integer", f"| {' | '.join(INPUTS)} || lane || citation |"]
    for number, row in enumerate(rows):
        cells = " | ".join(cell(row.get(name)) or "-" for name in INPUTS)
        lines.append(f"| {cells} || {number} || peers {number} |")
    lines.append(f"| otherwise || {ROWS} || peers {ROWS} |")
    return "\n".join(lines) + "\n"


def zen_model(rows):
    rules = [{"_id": f"r{number}", "lane": str(number),
              **{name: cell(row.get(name)) for name in INPUTS}} for number, row in enumerate(rows)]
    rules.append({"_id": "otherwise", "lane": str(ROWS), **{name: "" for name in INPUTS}})
    table = {"hitPolicy": "first", "rules": rules,
             "inputs": [{"id": name, "name": name, "field": name} for name in INPUTS],
             "outputs": [{"id": "lane", "name": "lane", "field": "lane"}]}
    return {"nodes": [{"id": "in", "name": "in", "type": "inputNode"},
                      {"id": "table", "name": "table", "type": "decisionTableNode",
                       "content": table},
                      {"id": "out", "name": "out", "type": "outputNode"}],
            "edges": [{"id": "e1", "type": "edge", "sourceId": "in", "targetId": "table"},
                      {"id": "e2", "type": "edge", "sourceId": "table", "targetId": "out"}]}


def logic_rule(rows):
    def test_of(name, test):
        value = {"var": name}
        if isinstance(test, bool):
            return {"===": [value, test]}
        if isinstance(test, list):
            return {"in": [value, test]}
        return {"<=": [test[0], value, test[1]]}

    branches = []
    for number, row in enumerate(rows):
        tests = [test_of(name, row[name]) for name in INPUTS if name in row]
        branches += [{"and": tests} if tests else True, number]
    return {"if": [*branches, ROWS]}


def clips_rules(rows):
    def slot(name, test):
        word = name.replace("_", "-")
        if isinstance(test, bool):
            return f"({word} {'TRUE' if test else 'FALSE'})"
        if isinstance(test, list):
            return f"({word} {' | '.join(test)})"
        return f"({word} ?{word}&:(<= {test[0]} ?{word} {test[1]}))"

    rules = ["(deftemplate case (slot id) (slot price) (slot weight) (slot kind) (slot day)"
             " (slot is-known))", "(deftemplate answer (slot id) (slot lane))"]
    for number, row in enumerate([*rows, {}]):
        slots = " ".join(slot(name, row[name]) for name in INPUTS if name in row)
        rules.append(f"(defrule row-{number} (declare (salience {ROWS - number}))"
                     f" ?case <- (case (id ?id) {slots})"
                     f" => (retract ?case) (assert (answer (id ?id) (lane {number}))))")
    return "\n".join(rules) + "\n"


def clips_case(number, case):
    truth = "TRUE" if case["is_known"] else "FALSE"
    return (f"(case (id {number}) (price {case['price']}) (weight {case['weight']})"
            f" (kind {case['kind']}) (day {case['day']}) (is-known {truth}))")


def main():
    folder = pathlib.Path(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 4096
    draw = random.Random(26)
    rows = [draw_row(draw) for _ in range(ROWS)]
    cases = [draw_case(draw) for _ in range(count)]
    texts = {
        "table.txt": cassia_table(rows),
        "cases.jsonl": "".join(json.dumps(case) + "\n" for case in cases),
        "zen.json": json.dumps(zen_model(rows)),
        "logic.json": json.dumps(logic_rule(rows)),
        "table.clp": clips_rules(rows),
        "cases.clp": "".join(clips_case(at, case) + "\n" for at, case in enumerate(cases)),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")


main()
