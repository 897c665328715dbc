"""Write framing/tables/actors_states.tsv: English names of states and territories, from CLDR as Babel carries it.

    python docs/build_actors_states.py > framing/tables/actors_states.tsv

Needs Babel, which the library does not need at run time. CLDR gives one name a territory; the script adds the
spellings that follow from it by rule (& → and, St. → Saint, letters without their accents, name in brackets).
"""

import re
import sys
import unicodedata
from collections.abc import Iterator

import babel
from babel import Locale

HEADER = """\
# id: actors_states
# version: 1
# title: English names of states and territories by ISO 3166-1 code
# licence: Unicode-3.0 (Unicode License v3)
# sources: cldr = Unicode Common Locale Data Repository, English territory names, as carried by Babel {version}
# misfires: names that are also common words or given names (Chad, Georgia, Jordan, Turkey) need evidence in the text
# columns: ISO 3166-1 code, name, further spellings parted by "|"
"""
# Not places of people, or pseudo-territories of CLDR.
SKIPPED = frozenset("XA XB ZZ EZ QO BV HM UM TF CP DG IC EA TA UN".split())
# CLDR names that no news text uses as such.
USUAL = {
    "CD": "Democratic Republic of the Congo",
    "CG": "Republic of the Congo",
    "HK": "Hong Kong",
    "MO": "Macao",
    "MM": "Myanmar",
    "TR": "Turkey",
    "PS": "Palestine",
    "CI": "Ivory Coast",
}


def variants(name: str) -> Iterator[str]:
    """The spellings that follow from a CLDR name by rule, the name itself first."""
    yield name
    bracket = re.fullmatch(r"(.+) \((.+)\)", name)
    if bracket:
        yield from bracket.groups()
    if " SAR China" in name:
        yield name.replace(" SAR China", "")
    if "&" in name:
        yield name.replace("&", "and")
    if name.startswith("St. "):
        rest = name.removeprefix("St. ").replace("&", "and")
        yield from (f"St. {rest}", f"Saint {rest}", f"St {rest}")
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    if plain != name:
        yield plain
    if "’" in name:
        yield name.replace("’", "'")


def main() -> None:
    """Write the table to standard output, sorted by code."""
    sys.stdout.write(HEADER.format(version=babel.__version__))
    sys.stdout.write("code\tname\tspellings\n")
    territories = Locale("en").territories
    for code in sorted(key for key in territories if re.fullmatch("[A-Z]{2}", key)):
        if code in SKIPPED:
            continue
        names = list(dict.fromkeys(variants(territories[code])))
        usual = USUAL.get(code, names[-1] if " SAR " in names[0] else names[0].replace("&", "and"))
        others = [name for name in names if name != usual and " - " not in name and "(" not in name]
        sys.stdout.write(f"{code}\t{usual}\t{'|'.join(others)}\n")


if __name__ == "__main__":
    main()
