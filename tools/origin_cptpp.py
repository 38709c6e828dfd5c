"""The English of the CPTPP's product rules as rules of the project's own writing.

Deterministic: each sentence is in one of the forms below or is left to an official. What a producer
can confirm with yes or no, and no code or figure tells, becomes a condition with its text.
"""

import re

from origin_codes import NotParsed, codes_of, quoted

LEVELS = {"chapter": "cc", "heading": "cth", "subheading": "ctsh"}
METHODS = {"build-up": "bu", "build-down": "bd", "focused value": "fv", "net cost": "nc"}
CODE = r"(?:heading|subheading) \d{4,6}(?: (?:to|through) (?:(?:heading|subheading) )?\d{4,6})?"
SUBJECT = re.compile(rf"(?P<goods>.+?) of (?P<codes>{CODE})(?P<more>.*)")
CHANGE = re.compile(
    r"A change to (?P<subject>.+?),? from any other (?P<level>chapter|heading|subheading)"
    r"(?:,? except (?:from )?:?(?P<except>.+?))?"
    r"(?:,? provided (?:that )?(?P<proviso>.+))?")
NO_CHANGE = re.compile(
    r"No change in tariff classification required for (?P<subject>.+?),? "
    r"provided (?:that )?(?P<proviso>.+)")
ANY_VALUE = r"there is a regional value content of not less than"
METHOD = (r"(?P<percent>\d+(?:\.\d+)?)% under the (?P<method>build-up|build-down|focused value|"
          r"net cost) method(?: taking into account only the non-originating materials of "
          r"(?P<focus>.+))?")
VALUE = re.compile(rf"{ANY_VALUE} {METHOD}")
VALUE_LIST = re.compile(rf"{ANY_VALUE}: (?:- )?a\) {METHOD}")
NEXT_VALUE = re.compile(rf"- [bcd]\) {METHOD}")
VALUE_MAX = re.compile(
    r"the value of (?P<what>non-originating .+?) does not exceed (?P<percent>\d+)% of the value of "
    r"the good")
WEIGHT_MAX = re.compile(
    r"the weight of non-originating materials of (?P<codes>.+?) does not exceed (?P<percent>\d+)% "
    r"by weight of the good")
CONDITIONS = [re.compile(pattern) for pattern in (
    r"the good is cut or knit to shape, or both, and sewn or otherwise assembled in the territory "
    r"of one or more of the Parties",
    r"the good is (?:smoked|crushed or ground) from a good that is not (?:smoked|crushed or ground)",
    r"there is a change from a good in the wet state",
    r"not less than \d+% by (?:dry )?weight of the [a-z ]+(?: of heading \d{4})? is originating",
    r"the total alcoholic volume of the non-originating materials does not exceed \d+% of the "
    r"volume of the total alcoholic strength of the good",
    r"the dry weight of non-originating materials of .+ does not exceed \d+% by dry weight of the "
    r"materials of .+ used in the preparation of the good",
)]
NOTE_EACH = re.compile(
    r" ?Note: Where more than one product-specific rule is applicable to a good of subheading "
    r"\d{6}, the good must satisfy the requirements of each applicable product-specific rule\.?$")
NOTE_VEHICLES = re.compile(
    r" ?See also Appendix 1 \(Provisions Related to the Product-Specific Rules of Origin for "
    r"Certain Vehicles and Parts of Vehicles\)\.?$")
VEHICLES = 'official "Appendix 1 on vehicles and their parts has an optional method"'


def plain(text):
    text = re.sub(r"\s+", " ", text.replace("*", "")).strip()
    return text


def value_of(match):
    leaf = f"{METHODS[match['method']]} {match['percent']}"
    if (match["method"] == "focused value") != bool(match["focus"]):
        raise NotParsed("a focus without its method, or the other way about")
    if match["focus"]:
        leaf += " " + codes_of(match["focus"])
    return leaf


def value_max_of(match):
    what = match["what"]
    listed = re.fullmatch(r"non-originating materials of (.+)", what)
    described = re.fullmatch(r"non-originating ((?!materials)[a-z ]+ of (?:sub)?heading \d+)", what)
    if not listed and not described:
        raise NotParsed(f"a value of something else: {what}")
    return f"value-max {match['percent']} of {codes_of((listed or described)[1])}"


def proviso_of(text):
    """The requirement, and whether further methods may follow it as alternatives."""
    text = text.rstrip(" .")
    for pattern, is_list in ((VALUE, False), (VALUE_LIST, True)):
        match = pattern.fullmatch(text)
        if match:
            return value_of(match), is_list
    match = VALUE_MAX.fullmatch(text)
    if match:
        return value_max_of(match), False
    match = WEIGHT_MAX.fullmatch(text)
    if match:
        return f"weight-max {match['percent']} of {codes_of(match['codes'])}", False
    if any(pattern.fullmatch(text) for pattern in CONDITIONS):
        return "if " + quoted(text), False
    raise NotParsed(f"an unknown proviso: {text}")


class Alternative:
    """One way to meet the rule of some goods: a change, and what else is required."""

    def __init__(self, goods, change):
        self.goods = goods      # (codes, description, is_other)
        self.change = change    # '' where none is required
        self.options = []       # of which one is required, if any
        self.is_list_open = False
        self.is_with_vehicles = False

    def print(self):
        options = self.options + ([VEHICLES] if self.is_with_vehicles else [])
        if not options:
            return self.change
        if not self.change:
            return " or ".join(options)
        joined = " or ".join(options)
        return f"{self.change} and ({joined})" if len(options) > 1 else f"{self.change} and {joined}"


def goods_of(text):
    match = SUBJECT.fullmatch(text)
    if not match or "any other chapter" in text or "any other heading" in text or ". A" in text:
        raise NotParsed(f"unknown goods: {text}")
    codes = codes_of(match["codes"])
    more = match["more"].strip(" ,")
    if match["goods"] == "any other good" and not more:
        return codes, "", True
    if match["goods"] == "a good":
        return codes, quoted("goods " + more) if more else "", False
    return codes, quoted(match["goods"] + (" " + more if more else "")), False


def alternative_of(text):
    match = NO_CHANGE.fullmatch(text)
    if match:
        alternative = Alternative(goods_of(match["subject"]), "")
        option, alternative.is_list_open = proviso_of(match["proviso"])
        alternative.options.append(option)
        return alternative
    match = CHANGE.fullmatch(text.rstrip(" ."))
    if not match:
        raise NotParsed("neither a change nor its absence")
    change = LEVELS[match["level"]]
    if match["except"]:
        change += " except " + codes_of(match["except"])
    alternative = Alternative(goods_of(match["subject"]), change)
    if match["proviso"]:
        option, alternative.is_list_open = proviso_of(match["proviso"])
        alternative.options.append(option)
    return alternative


def check_figures(texts, alternatives, left):
    """Every figure of the texts stands in what was read of them, and no other code does.

    Another way round than the reading itself, so that a slip of a pattern is found.
    """
    written = " ".join(f"{' '.join(map(str, alternative.goods))} {alternative.print()}"
                       for alternative, _ in alternatives)
    for index, source in enumerate(texts):
        if index in left:
            continue
        text = NOTE_VEHICLES.sub("", NOTE_EACH.sub("", plain(source)))
        for figure in re.findall(r"\d+(?:\.\d+)?", text):
            if not re.search(rf"(?<!\d)0?{re.escape(figure)}(?!\d)", written):
                raise ValueError(f"{figure} was lost: {text}")
    for code in re.findall(r"\b\d{4,6}\b", written):
        if not any(code in source for source in texts):
            raise ValueError(f"{code} was added: {texts}")


def parse_set(texts):
    """[(alternative, its text's indexes)] and [(index, why)] of those left to an official."""
    alternatives, left, last = [], [], None
    for index, source in enumerate(texts):
        text = NOTE_EACH.sub("", plain(source))
        with_vehicles = bool(NOTE_VEHICLES.search(text))
        text = NOTE_VEHICLES.sub("", text)
        try:
            following = NEXT_VALUE.fullmatch(text.rstrip(" ."))
            if following:
                if last is None or not last.is_list_open:
                    raise NotParsed("a method that continues no list")
                last.options.append(value_of(following))
                last.is_with_vehicles = last.is_with_vehicles or with_vehicles
                alternatives[-1][1].append(index)
                continue
            parts = re.split(r"(?:, or|\.) (?=No change in tariff|A change to)", text)
            for part in parts:
                last = alternative_of(part)
                last.is_with_vehicles = with_vehicles
                alternatives.append((last, [index]))
        except NotParsed as why:
            left.append((index, str(why)))
            if not text.startswith("- "):
                last = None
    return alternatives, left
