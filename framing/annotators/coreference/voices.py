"""Who speaks where: the quotation that each token belongs to, and the actor behind it.

Beyond the quotations found before: a paragraph that goes on with a quotation left open in the paragraph before it,
and a paragraph in the first person that ends with the bare name of its speaker.
"""

from collections.abc import Sequence

from framing.annotations import Annotations, Mention
from framing.annotators.actors.view import View
from framing.annotators.speakers import source_actor
from framing.article import Span
from framing.document import Document, Sentence, Token

__all__ = ["quoted", "signed", "speakers", "subject"]

_CLOSING = frozenset({"”", '"', "''", "“"})  # a writer's slip for the closing mark included
_OPENING = frozenset({"“", '"', "``", "„", "«"})
_RELATIVE = frozenset({"WP", "WDT"})  # who, which, that
_SIGNATURE = 8  # words of a line that only names the speaker


def quoted(document: Document, annotations: Annotations) -> list[int | None]:
    """For each token the innermost quotation that its characters lie in, or that the token goes on with."""
    found: list[int | None] = [None] * len(document.tokens)
    spans = [quotation.span for quotation in annotations.quotations]
    for i in sorted(range(len(spans)), key=lambda i: -len(spans[i])):
        for token in document.tokens_in(spans[i]):
            found[token.index] = i
    for i, quotation in enumerate(annotations.quotations):
        if quotation.kind == "direct":
            for index in _continuation(document, quotation.span):
                found[index] = i if found[index] is None else found[index]
    return found


def _continuation(document: Document, span: Span) -> range:
    """The tokens of the next paragraph up to a closing mark, where its own leaves the quotation open."""
    inside = document.tokens_in(span)
    after = inside[-1].index + 1 if inside else len(document.tokens)
    if after >= len(document.tokens) or document.tokens[after].text in _CLOSING:
        return range(0)
    here, then = (document.sentences[document.tokens[i].sentence] for i in (after - 1, after))
    if then.paragraph == here.paragraph or then.part != here.part or document.tokens[after].text in _OPENING:
        return range(0)
    for token in document.tokens[after:]:
        if document.sentences[token.sentence].paragraph != then.paragraph:
            break
        if token.text in _CLOSING:
            return range(after, token.index)
    return range(0)


def speakers(document: Document, annotations: Annotations, mentions: Sequence[Mention]) -> list[str | None]:
    """The actor behind each quotation, as far as these mentions tell.

    A direct quotation without a source goes on with whoever spoke in the sentence or quotation before it.
    """
    ordered = sorted(mentions, key=lambda mention: (mention.span.start, -len(mention.span)))
    starts = [mention.span.start for mention in ordered]
    found: list[str | None] = []
    for i, quotation in enumerate(annotations.quotations):
        speaker = quotation.speaker
        if speaker is None and quotation.source is not None:
            speaker = source_actor(document, quotation.source, ordered, starts)
        if speaker is None and quotation.source is None and quotation.kind == "direct":
            speaker = _spoke_before(document, annotations, i, found, ordered, starts)
        found.append(speaker)
    return found


def _spoke_before(
    document: Document,
    annotations: Annotations,
    i: int,
    found: Sequence[str | None],
    mentions: Sequence[Mention],
    starts: Sequence[int],
) -> str | None:
    here = document.sentence_at(annotations.quotations[i].span.start)
    before = document.sentences[here.index - 1] if here is not None and here.index else None
    if here is None or before is None or before.part != here.part or here.paragraph - before.paragraph > 1:
        return None
    if i and annotations.quotations[i - 1].span.end >= before.span.end - 3:
        return found[i - 1]
    tokens = document.tokens_of(before)
    if before.paragraph != here.paragraph and tokens[-1].text != ":":
        return None
    verb = next((t for t in tokens if t.dep == "ROOT" and t.pos == "VERB"), None)
    own = subject(document, verb) if verb is not None else None
    return source_actor(document, own.span, mentions, starts) if own is not None else None


def signed(view: View, mentions: Sequence[Mention], persons: frozenset[str]) -> dict[int, str]:
    """The speakers of whole sentences by their index: paragraphs in the first person that end with a bare name.

    Papers set such lines apart from the story; the same sentences may stand elsewhere without the name.
    """
    document, by_sentence = view.document, _persons(view, mentions, persons)
    said: dict[str, str] = {}
    paragraph: list[Sentence] = []
    for sentence in document.sentences:
        if paragraph and paragraph[-1].paragraph != sentence.paragraph:
            paragraph = []
        speaker = by_sentence.get(sentence.index)
        if speaker is not None and paragraph and _only_names(document, sentence):
            said.update(dict.fromkeys((document.text(one.span).strip() for one in paragraph), speaker))
            paragraph = []
        else:
            paragraph.append(sentence)
    texts = ((sentence.index, document.text(sentence.span).strip()) for sentence in document.sentences)
    return {index: said[text] for index, text in texts if text in said}


def _persons(view: View, mentions: Sequence[Mention], persons: frozenset[str]) -> dict[int, str]:
    """The first person named in each sentence."""
    found: dict[int, str] = {}
    for mention in mentions:
        tokens = view.document.tokens_in(mention.span) if mention.actor in persons else ()
        if tokens:
            found.setdefault(tokens[0].sentence, mention.actor)
    return found


def _only_names(document: Document, sentence: Sentence) -> bool:
    """Whether the sentence is a name, perhaps with a role, and says nothing."""
    tokens = document.tokens_of(sentence)
    words = [token for token in tokens if token.text[:1].isalnum()]
    says = any(token.pos in {"VERB", "AUX", "PRON"} for token in words)
    return 0 < len(words) <= _SIGNATURE and not says and words[0].pos == "PROPN" and tokens[-1].text not in ".!?"


def subject(document: Document | View, token: Token) -> Token | None:
    """The subject of the clause that a token stands in, shared subjects of joined verbs included."""
    verb = token
    tokens = document.tokens
    while verb.pos not in {"VERB", "AUX"} and verb.head != verb.index:
        verb = tokens[verb.head]
    for _ in range(6):
        for i in verb.children:
            if tokens[i].dep in {"nsubj", "nsubjpass"} and i != token.index:
                return tokens[verb.head] if verb.dep == "relcl" and tokens[i].tag in _RELATIVE else tokens[i]
        if verb.dep not in {"conj", "xcomp"} or verb.head == verb.index:
            return None
        above = tokens[verb.head]
        if verb.dep == "xcomp":  # he asked them to go: they are the subject of going
            for i in above.children:
                if tokens[i].dep == "dobj" and above.index < i < verb.index:
                    return tokens[i]
        verb = above
    return None
