"""Nouns after "by" or before a possessive that tell how or when, and so are nobody who acts."""

from framing.document import Token

__all__ = ["is_means", "is_time"]

_TIMES = frozenset(
    "now then today yesterday tomorrow tonight noon midday midnight dawn dusk sunrise sunset morning afternoon evening "
    "night nightfall weekend week fortnight month quarter spring summer autumn fall winter year decade century season "
    "deadline date time hour minute second monday tuesday wednesday thursday friday saturday sunday january february "
    "march april may june july august september october november december".split()
)
# Bare nouns only: "by hand", but "by the hand of an assassin"; "by train", but "by a speeding train".
_MEANS = frozenset(
    "hand force chance accident mistake default definition design law nature proxy consensus acclamation lot "
    "mail post phone telephone email fax letter text video radio satellite telegram "
    "car bus train tram ferry boat ship plane air sea land water road rail foot bicycle bike helicopter truck".split()
)
_MANNER = frozenset({"means", "way", "virtue", "dint", "reason", "comparison", "contrast", "turn", "percent", "%"})


def is_time(token: Token) -> bool:
    """Whether the noun names a time: by Friday, yesterday's vote."""
    return token.lemma.lower() in _TIMES or token.text.lower() in _TIMES


def is_means(token: Token) -> bool:
    """Whether the noun after "by" says how, when or how much instead of who."""
    word = token.lemma.lower()
    if is_time(token) or word in _MANNER or token.tag == "CD":
        return True
    return word in _MEANS and not token.children
