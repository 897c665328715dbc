"""Who a source is: the actor whose mention heads the words that name it."""

import pytest

from framing.annotations import Actor, Annotations, Mention
from framing.annotators import speakers
from framing.annotators.quotations import annotate
from framing.article import Article, Span
from framing.language import parse

Named = tuple[str, str, str]  # actor, words of the mention, relation


def speaker_of(text: str, *named: Named) -> str | None:
    mentions = []
    for actor, words, relation in named:
        start = text.index(words)
        mentions.append(
            Mention(actor=actor, span=Span(start, start + len(words)), form="name", relation=relation)  # type: ignore[arg-type]
        )
    annotations = Annotations(
        document=parse(Article(text=text)),
        actors=tuple(Actor(id=actor, name=actor, kind="organisation") for actor, _, _ in named),
        mentions=tuple(mentions),
    )
    resolved = speakers.annotate(annotate(annotations))
    return resolved.quotations[0].speaker


@pytest.mark.parametrize(
    ("text", "named", "speaker"),
    [
        ("Ann Lee said the pier was shut.", [("lee", "Ann Lee", "self")], "lee"),
        ("Ann Lee, who runs the pier, said it was shut.", [("lee", "Ann Lee", "self")], "lee"),
        ("The mayor, Ann Lee, said it was shut.", [("lee", "Ann Lee", "self")], "lee"),
        ("She said the pier was shut.", [("lee", "She", "self")], "lee"),
        ("A spokesman for Acme said it was shut.", [("acme", "Acme", "self")], "acme"),
        ("Acme's report said it was shut.", [("acme", "Acme", "self")], "acme"),
        (
            "The foreign ministry of Chile said it was shut.",
            [("chile", "The foreign ministry of Chile", "government")],
            "chile",
        ),
        ("Turkish farmers said it was shut.", [("turkey", "Turkish", "adjective")], None),
        ("Pro-Acme voters said it was shut.", [("acme", "Acme", "compound")], None),
        ("Farmers near Acme said it was shut.", [("acme", "Acme", "self")], None),
        ("Friends of Ann Lee said it was shut.", [("lee", "Ann Lee", "self")], None),
        ("It was said that Ann Lee had left.", [("lee", "Ann Lee", "self")], None),
    ],
)
def test_speaker(text: str, named: list[Named], speaker: str | None) -> None:
    assert speaker_of(text, *named) == speaker
