"""Write the syllable table that textstat reads, from the CMU Pronouncing Dictionary.

    python -m framing.tables.make_syllables cmu-pronouncing-dictionary/index.js

The input is the data file of the npm package `cmu-pronouncing-dictionary` 3.0.0, which carries CMUdict
(Carnegie Mellon University, BSD-like licence, see NOTICE). Only the number of syllables is kept: each is
written as the pseudo-phone "0", in the layout in which NLTK keeps its copy, so that textstat finds it offline.
"""

import json
import re
import sys
from pathlib import Path

TARGET = Path(__file__).parent / "nltk_data" / "corpora" / "cmudict" / "cmudict"
_ENTRY = re.compile(r'^\s*("(?:[^"\\]|\\.)*"): ("[^"]*")', re.MULTILINE)


def syllable_lines(source: str) -> list[str]:
    """One line a word, "WORD 1 0 0" for two syllables; of several pronunciations the first counts."""
    lines = []
    for word, phones in _ENTRY.findall(source):
        name = json.loads(word)
        syllables = sum(phone[-1].isdigit() for phone in json.loads(phones).split())
        if syllables and "(" not in name:
            lines.append(f"{name.upper()} 1 {' '.join('0' * syllables)}")
    return sorted(lines)


def main(path: str) -> None:
    """Read the npm package's index.js and write the table."""
    lines = syllable_lines(Path(path).read_text(encoding="utf-8"))
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {len(lines)} words", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1])
