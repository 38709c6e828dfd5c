"""The English of the European kind of product rules (Viet Nam, Singapore, Japan as the United
Kingdom publishes them) as rules of the project's own writing.

The same readers of codes as for the CPTPP, and the same promise: a form that is not below is left
to an official. `in which` and `provided that` join requirements; a sentence that begins with
However allows some materials up to a share.
"""

import re

from origin_codes import NotParsed, codes_of, quoted

LEVELS = {"chapter": "cc", "heading": "cth", "subheading": "ctsh"}
PRICE = (r"(?:of the ex-works? price(?: \(EXW\))? of the (?:product|set)|of the ex-works price "
         r"\(EXW\) or \d+% of the Free on Board \(FOB\) cost of the product)")
WEIGHT = r"of the weight of (?:the )?(?:final )?products?"
CHANGE = re.compile(
    r"(?:Manufacture|Production) from materials of any (?P<level>chapter|heading|subheading)"
    r"(?P<own>,? except that of the product)?(?P<except>,?(?: and| except)? ?(?:of |except (?:those "
    r"of |materials of )?)?(?:heading|subheading) [\d ,a-z]+?)?(?:,? (?:and )?in which:? (?P<more>.+))?")
SIGN = re.compile(
    r"(?P<sign>CC|CTH|CTSH): All non-originating materials used in the production of the good have "
    r"undergone a change in tariff classification at the \d-digit level \([a-z ]+\)"
    r"(?: except from (?P<except>.+?))?(?:,? provided that:? (?P<more>.+)| and (?P<also>A maximum "
    r".+|Your goods .+))?")
PARTS = [
    (re.compile(rf"(?:the )?value of (?:all the|non-originating) materials used does not exceed "
                rf"(\d+(?:\.\d+)?)% {PRICE}"), lambda m: f"value-max {m[1]}"),
    (re.compile(rf"(?:the )?(?:total )?value of (?:all )?(?:the )?(?:non-originating )?materials of "
                rf"(.+?) used does not exceed (\d+)% {PRICE}"),
     lambda m: f"value-max {m[2]} of {codes_of(m[1])}"),
    (re.compile(rf"(?:the )?value of non-originating ([a-z ]+ of (?:sub)?heading \d+) used does not "
                rf"exceed (\d+)% {PRICE}"), lambda m: f"value-max {m[2]} of {codes_of(m[1])}"),
    (re.compile(rf"the (?:total )?weight of (?:the )?(?:non-originating )?materials of (.+?) used "
                rf"does not exceed (\d+)% {WEIGHT}"),
     lambda m: f"weight-max {m[2]} of {codes_of(m[1])}"),
    (re.compile(r"all the materials of (.+?) used are wholly obtained"),
     lambda m: f"inputs-wo {codes_of(m[1])}"),
    (re.compile(rf"(?:the )?(?:individual |total combined )?weight of (?:sugar|the materials)[a-z0-9 ]*"
                rf" used does not exceed \d+% {WEIGHT}"), lambda m: "if " + quoted(m[0])),
    (re.compile(r"A maximum of (\d+)% of the ex-works price \(EXW\) is made up of non-originating "
                r"parts \(MAXNOM\)"), lambda m: f"value-max {m[1]}"),
    (re.compile(r"Your goods contain a Regional Value Content \(RVC\) of at least (\d+)% of the Free "
                r"on Board \(FOB\) cost of the goods"), lambda m: f"rvc {m[1]}"),
]
ALLOWED = re.compile(
    rf"However,? (?:materials of the same (?:sub)?heading as the product|other materials of "
    rf"(?P<codes>heading \d+)) may be used, provided that their total value does not exceed "
    rf"(?P<share>\d+)% {PRICE}")
WHOLE = re.compile(
    r"All (?:the )?(?:animals|fish and crustaceans, molluscs and other aquatic invertebrates|eggs and "
    r"roes|unmanufactured tobacco and tobacco refuse|Atlantic Bluefin tuna \(Thunnus thynnus\))"
    r"(?: of chapter \d+)? (?:are|is) wholly obtained")
FROM = re.compile(r"Manufacture from (?:semi-finished )?materials of (?:heading )?(?P<codes>heading .+)")
PROCESSES = {
    "chemical reaction": "chemical_reaction", "purification": "purification",
    "mixing and blending": "mixing_and_blending", "production of standard materials":
    "production_of_standard_materials", "a change in particle size": "change_in_particle_size",
    "change in particle size": "change_in_particle_size", "isomer separation": "isomer_separation",
    "biotechnological processing": "biotechnological_processing",
}
UNDERGONE = re.compile(r"A (?P<names>.+) is undergone")
# Operations on textiles and other goods that a producer knows by these very names.
OPERATION = (r"(?:spinning|weaving|knitting|crocheting|twisting|dyeing|printing|coating|flocking|"
             r"laminating|metalising|tufting|extrusion|embroidering|making-up|beading|moulding|"
             r"impregnating|covering|blending|cutting of glassware|refining|retreading of used tyres|"
             r"yarn dyeing|rubberising|planing, sanding or end-jointing)")
OPERATIONS = re.compile(rf"{OPERATION}\b[^.]*(?:\d\.\d[^.]*)?", re.IGNORECASE)
COMPUTED = re.compile(r"\b(?:heading|subheading|chapter|Manufacture|Production)\b")
UNEMBROIDERED = re.compile(
    rf"(?:Manufacture|Production) from unembroidered fabric(?: \(other than knitted or crocheted\))?, "
    rf"provided that the value of (?:the|non-originating) unembroidered fabric used does not exceed "
    rf"\d+% {PRICE}")
DATED = re.compile(r"\(\d+\w\w Jan \d{4}")


def plain(text):
    text = re.sub(r"\s+", " ", text.replace("*", "")).strip()
    return re.sub(r"- (?=up\b|made\b)", "-", text).rstrip(" .")


def part_of(text):
    text = text.strip(" .,")
    for pattern, write in PARTS:
        match = pattern.fullmatch(text)
        if match:
            return write(match)
    raise NotParsed(f"an unknown requirement: {text[:60]}")


def parts_of(text):
    """Requirements of which each must be met: '- a, and - b'."""
    if not text.startswith("- "):
        return [part_of(text)]
    return [part_of(part) for part in re.split(r",? (?:and )?- ", text[2:])]


def with_more(change, more):
    return " and ".join([change] + (parts_of(more) if more else []))


def change_of(text):
    match = CHANGE.fullmatch(text)
    if match:
        if match["level"] == "chapter" and not match["own"]:
            raise NotParsed("from any chapter")
        change = LEVELS[match["level"]] if match["own"] else "always"
        if match["except"]:
            excepted = re.sub(r"^[ ,]*(?:and|except)? ?(?:of|except)? ?(?:those of|materials of)? ?",
                              "", match["except"])
            if not match["own"]:
                raise NotParsed("excepts other headings but not its own")
            change += " except " + codes_of(excepted)
        return with_more(change, match["more"])
    match = SIGN.fullmatch(text)
    if match:
        change = match["sign"].lower()
        if match["except"]:
            change += " except " + codes_of(match["except"].replace(" and from ", " and "))
        return with_more(change, match["more"] or match["also"])
    return None


def sentence_of(text):
    change = change_of(text)
    if change:
        return change
    if WHOLE.fullmatch(text):
        return "wo"
    match = FROM.fullmatch(text)
    if match:
        return "from " + codes_of(match["codes"])
    match = UNDERGONE.fullmatch(text)
    if match:
        names = re.split(r", | or ", match["names"])
        if not all(name in PROCESSES for name in names):
            raise NotParsed("an unknown process")
        return " or ".join(f"process {PROCESSES[name]}" for name in names)
    match = re.fullmatch(r"(?:Manufacture|Production) in which:? (.+)", text)
    if match:
        return " and ".join(parts_of(match[1]))
    is_told = OPERATIONS.fullmatch(text) and not COMPUTED.search(text)
    if is_told or UNEMBROIDERED.fullmatch(text):
        return "if " + quoted(text[0].lower() + text[1:])
    return part_of(text)


def parse_text(source):
    """One alternative; raises NotParsed."""
    text = plain(source)
    if DATED.search(text):
        raise NotParsed("holds for some years only")
    first, _, allowed = text.partition(". ")
    if not allowed:
        return sentence_of(text)
    match = ALLOWED.fullmatch(allowed)
    if not match:
        raise NotParsed("a second sentence of an unknown form")
    rule = sentence_of(first)
    if not re.fullmatch(r"cth|ctsh|cth except [\d -]+|ctsh except [\d -]+", rule):
        raise NotParsed("an allowance without a change")
    what = codes_of(match["codes"]) if match["codes"] else "own"
    return f"{rule} allow {match['share']} {what}"
