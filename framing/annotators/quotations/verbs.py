"""Reporting verbs: who says, thinks or asks what, read off the verb's arguments."""

from collections.abc import Sequence

from framing.annotators.quotations.arguments import arguments
from framing.annotators.quotations.attribution import Attribution, Certainty, Range
from framing.annotators.quotations.cues import CueWord, cue_of, cue_words
from framing.annotators.quotations.scope import clause_range, resumed, without
from framing.annotators.quotations.sources import source_of
from framing.annotators.quotations.syntax import SUBJECTS, child, children, passive, to_infinitive, trimmed
from framing.article import Span
from framing.document import Document, Token

__all__ = ["certainty", "verb_attribution"]

_HEDGES = frozenset("reportedly allegedly apparently supposedly purportedly may might could would".split())


def verb_attribution(document: Document, verb: Token, word: CueWord) -> Attribution | None:
    """The attribution of which this verb is the cue, or None if it has no content here."""
    if word.wide and verb.dep == "acl" and verb.tag == "VBG" and cue_words()[word.term, word.pos].takes <= {"quote"}:
        return None  # the voters supporting him: who they are, not what they hold
    found = arguments(document, verb, word)
    source = source_of(document, verb)
    # to explain the plan: nobody has said it yet; and an imperative or a gerund of nobody's says nothing
    is_passive = passive(document, verb)
    unsaid = to_infinitive(document, verb) or (source is None and not is_passive)
    if (
        unsaid
        and not (word.wide and _is_chained(document, verb))
        and (not any(token.dep == "ccomp" for token in found) or _is_it(document, source))
    ):
        return None
    content, rule = _ranges(document, verb, word, found), "verb"
    if not content:
        content, rule = _parenthetical(document, verb, word), "parenthetical"
    if not content and word.wide and (before := _antecedent(document, verb, word, source)) is not None:
        content, rule = (before,), "antecedent"
    if not content:
        return None
    return Attribution(
        cue=_cue(document, verb, content),
        word=word,
        source=source,
        content=content,
        rule=rule,
        certainty=certainty(document, verb),
        weak=source is None and (not is_passive or _is_weak(word, found)),
    )


def _antecedent(document: Document, verb: Token, word: CueWord, source: Span | None) -> Range | None:
    """Something that she opposed: the noun that the clause describes is what it is about."""
    subject = child(document, verb, *SUBJECTS)
    if verb.dep != "relcl" or word.takes.isdisjoint({"object", "infinitive"}) or source is None or subject is None:
        return None
    if subject.tag in {"WP", "WDT"} or subject.text.lower() == "that" or child(document, verb, "dobj") is not None:
        return None
    noun = document.tokens[verb.head]
    first, last = trimmed(document, noun.left, verb.left)
    return (first, last) if first < last else None


def _is_chained(document: Document, verb: Token) -> bool:
    """Declined to comment, took to the streets to complain: the infinitive of another verb."""
    return verb.dep in {"xcomp", "advcl"}


def _is_it(document: Document, source: Span | None) -> bool:
    """It is wrong to say that …"""
    return source is not None and document.text(source).lower() == "it"


def _is_weak(word: CueWord, found: Sequence[Token]) -> bool:
    """Whether a passive without an agent tells no more than whom it is about, or what they must do."""
    judges = word.cue_class in {"negative", "positive"}  # was praised for …
    if word.cue_class == "directive" or not (judges or "clause" in word.takes):
        return True
    told = {"nsubjpass", "acl", "relcl"} | ({"xcomp"} if "addressee" in word.takes else set())  # was asked to wait
    return all(token.dep in told for token in found)


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


def _ranges(document: Document, verb: Token, word: CueWord, found: Sequence[Token]) -> tuple[Range, ...]:
    """The arguments as token ranges; those behind the verb are one run."""
    parts = [part for token in found if (part := _part(document, verb, token, word, len(found) == 1)) is not None]
    before = sorted(part for part in parts if part[0] < verb.index)
    behind = [part for part in parts if part[0] > verb.index]
    if behind:
        before.append((min(first for first, _ in behind), max(last for _, last in behind)))
    return tuple(before)


def _part(document: Document, verb: Token, token: Token, word: CueWord, alone: bool) -> Range | None:
    if token.dep in {"ccomp", "xcomp", "acl", "relcl"}:
        return clause_range(document, token, verb)
    # warned of floods: the preposition goes with the cue; accused him of lying: with the content
    next_ = token.index == verb.index + 1
    led = token.dep == "prep" and (alone or (next_ and (word.pos == "PHRASE" or token.lemma == "as")))
    skipped = led or (token.dep == "advcl" and document.tokens[token.left].text.lower() != "as")
    last = resumed(document, token, token.right + 1) if token.index > verb.index else token.right + 1
    first, last = trimmed(document, token.left + skipped, last)
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
