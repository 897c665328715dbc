"""Reporting verbs: who says, thinks or asks what, read off the verb's arguments."""

from collections.abc import Sequence

from framing.annotators.quotations.arguments import arguments
from framing.annotators.quotations.attribution import Attribution, Certainty, Range
from framing.annotators.quotations.cues import CueWord, cue_of
from framing.annotators.quotations.scope import clause_range, without
from framing.annotators.quotations.sources import source_of
from framing.annotators.quotations.syntax import child, children, passive, to_infinitive, trimmed
from framing.document import Document, Token

__all__ = ["certainty", "verb_attribution"]

_HEDGES = frozenset("reportedly allegedly apparently supposedly purportedly may might could would".split())


def verb_attribution(document: Document, verb: Token, word: CueWord) -> Attribution | None:
    """The attribution of which this verb is the cue, or None if it has no content here."""
    found = arguments(document, verb, word)
    source = source_of(document, verb)
    # to explain the plan: nobody has said it yet; and an imperative or a gerund of nobody's says nothing
    weak = to_infinitive(document, verb) or (source is None and not passive(document, verb))
    if weak and not any(token.dep == "ccomp" for token in found):
        return None
    content, rule = _ranges(document, verb, found), "verb"
    if not content:
        content, rule = _parenthetical(document, verb, word), "parenthetical"
    if not content:
        return None
    return Attribution(
        cue=_cue(document, verb, content),
        word=word,
        source=source,
        content=content,
        rule=rule,
        certainty=certainty(document, verb),
    )


def certainty(document: Document, verb: Token) -> Certainty:
    """Whether the saying itself is denied (did not say) or uncertain (may have said, reportedly said)."""
    if child(document, verb, "neg") is not None:
        return "negated"
    marks = {token.text.lower() for token in children(document, verb, "aux", "advmod")}
    return "plain" if marks.isdisjoint(_HEDGES) else "hedged"


def _cue(document: Document, verb: Token, content: Sequence[Range]) -> Range:
    """The verb, with its particle or with the preposition that leads to the content: points out, called for."""
    tokens, last = document.tokens, verb.index + 1
    if last < len(tokens) and tokens[last].dep == "prt" and tokens[last].head == verb.index:
        last += 1
    if any(first == last + 1 for first, _ in content):
        link = tokens[last]
        last += link.dep in {"prep", "mark"} and link.lemma != "that"
    return verb.index, last


def _ranges(document: Document, verb: Token, found: Sequence[Token]) -> tuple[Range, ...]:
    """The arguments as token ranges; those behind the verb are one run."""
    parts = [part for token in found if (part := _part(document, verb, token, len(found) == 1)) is not None]
    before = sorted(part for part in parts if part[0] < verb.index)
    behind = [part for part in parts if part[0] > verb.index]
    if behind:
        before.append((min(first for first, _ in behind), max(last for _, last in behind)))
    return tuple(before)


def _part(document: Document, verb: Token, token: Token, alone: bool) -> Range | None:
    if token.dep in {"ccomp", "xcomp", "acl", "relcl"}:
        return clause_range(document, token, verb)
    # warned of floods: the preposition goes with the cue; accused him of lying: with the content
    skipped = (token.dep == "advcl" and document.tokens[token.left].text.lower() != "as") or (
        alone and token.dep == "prep"
    )
    first, last = trimmed(document, token.left + skipped, token.right + 1)
    return (first, last) if first < last else None


def _parenthetical(document: Document, verb: Token, word: CueWord) -> tuple[Range, ...]:
    """The plan, he said, is bad. As the report noted, prices rose."""
    if "clause" not in word.takes or verb.head == verb.index:
        return ()
    head = document.tokens[verb.head]
    mark = child(document, verb, "mark")
    is_as = verb.dep == "advcl" and mark is not None and mark.text.lower() == "as"
    if verb.dep != "parataxis" and not (is_as and cue_of(document, head) is None):
        return ()
    return without(document, (head.left, head.right + 1), (verb.left, verb.right + 1))
