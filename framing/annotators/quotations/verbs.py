"""Reporting verbs: who says, thinks or asks what, read off the verb's arguments."""

from collections.abc import Iterator

from framing.annotators.quotations.attribution import Attribution, Certainty, Range
from framing.annotators.quotations.cues import CueWord, cue_of
from framing.annotators.quotations.scope import clause_range, without
from framing.annotators.quotations.syntax import child, children, passive, trimmed
from framing.annotators.quotations.sources import source_of
from framing.document import Document, Token

__all__ = ["certainty", "verb_attribution"]

_HEDGES = frozenset("reportedly allegedly apparently supposedly purportedly may might could would".split())
_PRONOUNS = frozenset("it this that so they them him her he she me us you what which who whom these those".split())
_PAUSES = frozenset({",", '"', "'", "''", "?", "!", "--", "-", "..."})


def verb_attribution(document: Document, verb: Token, word: CueWord) -> Attribution | None:
    """The attribution of which this verb is the cue, or None if it has no content here."""
    arguments = tuple(_arguments(document, verb, word))
    if _unreal(document, verb) and not any(token.dep == "ccomp" for token in arguments):
        return None
    if not arguments and "clause" in word.takes and (stray := _stray_clause(document, verb)) is not None:
        arguments = (stray,)
    content, rule = _ranges(document, verb, word, arguments), "verb"
    if not content:
        content, rule = _parenthetical(document, verb, word), "parenthetical"
    if not content:
        return None
    return Attribution(
        cue=_cue(document, verb, content),
        word=word,
        source=source_of(document, verb),
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


def _cue(document: Document, verb: Token, content: tuple[Range, ...]) -> Range:
    """The verb, with its particle or with the preposition that leads to the content: points out, called for."""
    last = verb.index + 1
    if last < len(document.tokens) and document.tokens[last].dep == "prt" and document.tokens[last].head == verb.index:
        last += 1
    if (
        any(first == last + 1 for first, _ in content)
        and document.tokens[last].dep in {"prep", "mark"}
        and document.tokens[last].lemma != "that"
    ):
        last += 1
    return verb.index, last


def _unreal(document: Document, verb: Token) -> bool:
    """An infinitive with "to": nobody has said it yet (asked him to explain the plan)."""
    return verb.tag == "VB" and any(token.text.lower() == "to" for token in children(document, verb, "aux"))


def _arguments(document: Document, verb: Token, word: CueWord) -> Iterator[Token]:
    """The dependents of the verb that belong to the source's words."""
    is_passive = passive(document, verb)
    takes = word.takes
    others = [
        token
        for i in verb.children
        if (token := document.tokens[i]) and _belongs(document, verb, token, word, is_passive)
    ]
    nouns = children(document, verb, "nsubjpass" if is_passive else "dobj")
    for noun in nouns:
        pronoun = noun.lemma.lower() in _PRONOUNS
        if is_passive and noun.text.lower() in {"it", "there"}:
            continue
        if "object" in takes and (others or not pronoun):
            yield noun
        elif "predicate" in takes and others:
            yield noun
        elif "finding" in takes and (child(document, noun, "acl", "prep") is not None):
            yield noun
        elif is_passive and "addressee" not in takes and any(token.dep == "xcomp" for token in others):
            yield noun
    yield from others


def _stray_clause(document: Document, verb: Token) -> Token | None:
    """A clause with "that" which the parser hung on a noun behind the verb: said in a message that …"""
    for token in document.tokens[verb.index + 1 : verb.right + 1]:
        if token.text.lower() == "that" and token.dep == "mark":
            clause = document.tokens[token.head]
            holder = document.tokens[clause.head]
            if clause.dep in {"acl", "relcl", "ccomp", "advcl"} and cue_of(document, holder) is None:
                return clause
    return None


def _belongs(document: Document, verb: Token, token: Token, word: CueWord, is_passive: bool) -> bool:
    takes = word.takes
    if token.dep == "ccomp":
        return ("clause" in takes and _is_report(document, verb, token)) or (
            "predicate" in takes and token.index > verb.index
        )
    if token.dep == "xcomp":
        return _fits(document, token, word, is_passive)
    if token.dep == "oprd":
        return bool({"predicate", "object"} & takes)
    if token.dep == "prep":
        as_predicate = "predicate" in takes and token.lemma == "as"
        return token.index > verb.index and (token.lemma in takes or as_predicate)
    if token.dep == "advcl" and token.index > verb.index:  # called on ministers to resign
        mark = child(document, token, "mark")
        return mark is not None and mark.lemma in takes and mark.index == token.left
    return False


def _fits(document: Document, token: Token, word: CueWord, is_passive: bool) -> bool:
    if token.tag == "VBG":
        return "gerund" in word.takes
    infinitive = child(document, token, "aux") is not None
    if infinitive:
        return "infinitive" in word.takes or (is_passive and "clause" in word.takes)
    return "predicate" in word.takes or "clause" in word.takes


def _is_report(document: Document, verb: Token, clause: Token) -> bool:
    """A clause behind the verb, or one before it that a comma or a quotation mark parts from it."""
    return clause.index > verb.index or any(document.tokens[i].text in _PAUSES for i in range(clause.right, verb.index))


def _ranges(document: Document, verb: Token, word: CueWord, arguments: tuple[Token, ...]) -> tuple[Range, ...]:
    """The arguments as token ranges; those behind the verb are one run."""
    before, behind = [], []
    alone = len(arguments) == 1
    for token in arguments:
        part = _part(document, verb, token, alone)
        if part:
            (behind if part[0] > verb.index else before).append(part)
    if behind:
        behind = [(min(first for first, _ in behind), max(last for _, last in behind))]
    return tuple(sorted(before + behind))


def _part(document: Document, verb: Token, token: Token, alone: bool) -> Range | None:
    if token.dep in {"ccomp", "xcomp"} or (token.dep in {"acl", "relcl"} and child(document, token, "mark")):
        return clause_range(document, token, verb)
    first, last = token.left, token.right + 1
    if alone and token.dep == "prep":  # warned of floods: the preposition goes with the cue
        first = token.index + 1
    if token.dep == "advcl":
        first += 1
    first, last = trimmed(document, first, last)
    return (first, last) if first < last else None


def _parenthetical(document: Document, verb: Token, word: CueWord) -> tuple[Range, ...]:
    """The plan, he said, is bad. As the report noted, prices rose."""
    if "clause" not in word.takes or verb.head == verb.index:
        return ()
    head = document.tokens[verb.head]
    marked = child(document, verb, "mark")
    as_clause = verb.dep == "advcl" and marked is not None and marked.text.lower() == "as"
    if verb.dep != "parataxis" and not as_clause:
        return ()
    if cue_of(document, head) is not None and verb.dep == "advcl":
        return ()
    return without(document, (head.left, head.right + 1), (verb.left, verb.right + 1))
