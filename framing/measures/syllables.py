"""textstat with the syllable counts of CMUdict, from a file that ships with the package.

Left alone, textstat downloads NLTK's copy of the dictionary on first use and fails offline; hyphenation alone
undercounts syllables. NLTK looks in the folders of `nltk.data.path`, so ours is put first.
"""

from functools import cache
from importlib import resources
from typing import Any

__all__ = ["textstat_with_syllables"]


@cache
def textstat_with_syllables() -> Any:
    """The textstat module, ready to count offline."""
    import nltk.data

    folder = str(resources.files("framing").joinpath("tables/nltk_data"))
    if folder not in nltk.data.path:
        nltk.data.path.insert(0, folder)
    import textstat

    textstat.set_lang("en_US")
    return textstat
