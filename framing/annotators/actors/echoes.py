"""Further places of names already found: where the recognizer overlooked them, in headlines, before other nouns."""

from framing.annotations import Form
from framing.annotators.actors.cast import Cast, Draft
from framing.annotators.actors.lexis import groups, heads, never, roles
from framing.annotators.actors.shortening import GENERIC
from framing.annotators.actors.words import atoms

__all__ = ["add_echoes"]

_SHORTEST = 3  # letters of a single word that is looked for


def add_echoes(cast: Cast) -> None:
    """Add every place where a name of the cast stands that is not a mention yet."""
    forms = _forms(cast)
    if not forms:
        return
    view = cast.view
    taken = cast.taken()
    lower = {key for key, token in zip(view.keys, view.tokens, strict=True) if token.text[:1].islower()}
    i = 0
    while i < len(view.tokens):
        match = None if i in taken else _match(cast, forms, taken, lower, i)
        if match is None:
            i += 1
            continue
        draft, last = match
        text = view.text(i, last)
        form: Form = "name" if text == draft.name else "alias"
        cast.add(draft, i, last, form)
        i = last


def _forms(cast: Cast) -> dict[str, list[tuple[tuple[str, ...], Draft]]]:
    """The words of each name by the first one, longest first; a form that two actors share is left out."""
    owners: dict[tuple[str, ...], Draft | None] = {}
    for draft in cast.drafts.values():
        if draft.known is not None and draft.known.kind in {"state", "people"}:
            continue
        forms = {atoms(form): None for form in draft.names}
        if draft.kind == "person":
            forms.update({(words[i],): None for words in list(forms) for i in (0, -1) if len(words) > 1})
        elif draft.kind == "organisation" and draft.known is None:
            forms.update({words[:1]: None for words in list(forms) if len(words) > 1 and _telling(words[0])})
        for words in forms:
            if words in never("whole"):
                continue
            owners[words] = draft if owners.setdefault(words, draft) is draft else None
    found: dict[str, list[tuple[tuple[str, ...], Draft]]] = {}
    for words, owner in owners.items():
        if owner is not None and words and len("".join(words)) >= _SHORTEST:
            found.setdefault(words[0], []).append((words, owner))
    for group in found.values():
        group.sort(key=lambda item: -len(item[0]))
    return found


def _telling(word: str) -> bool:
    """Whether the first word of a body's name can stand for it: Hanbit Semiconductor, not National Bank."""
    return (
        len(word) > 4 and word not in GENERIC and word not in heads() and word not in roles() and word not in groups()
    )


def _match(
    cast: Cast,
    forms: dict[str, list[tuple[tuple[str, ...], Draft]]],
    taken: set[int],
    lower: set[str],
    i: int,
) -> tuple[Draft, int] | None:
    view = cast.view
    if not view.tokens[i].text[:1].isupper():
        return None
    for words, draft in forms.get(view.keys[i], ()):
        last = _end(cast, words, taken, i)
        if last is None:
            continue
        if len(words) == 1 and (view.tokens[i].pos not in {"PROPN", "NOUN", "ADJ"} or words[0] in lower):
            continue
        if _part_of_longer(cast, i, last, taken):
            continue
        return draft, last
    return None


def _end(cast: Cast, words: tuple[str, ...], taken: set[int], i: int) -> int | None:
    view, at = cast.view, i
    for word in words:
        while at < len(view.tokens) and at > i and view.tokens[at].text == "-":
            at += 1
        if at >= len(view.tokens) or at in taken or view.keys[at] != word:
            return None
        at += 1
    return at if view.tokens[at - 1].sentence == view.tokens[i].sentence else None


def _part_of_longer(cast: Cast, first: int, last: int, taken: set[int]) -> bool:
    """Whether the words belong to a longer run of capitals that names something else ("Smith Street")."""
    view = cast.view
    if view.tokens[first].sentence in view.headline | view.loud:
        return False
    after = last < len(view.tokens) and last not in taken and view.tokens[last].pos == "PROPN"
    return after and view.tokens[last].text[0].isupper() and view.tokens[last].sentence == view.tokens[first].sentence
