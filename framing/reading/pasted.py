"""A pasted text as an article: nothing but its lines says what is what."""

from collections.abc import Sequence
from dataclasses import replace

from framing.article import Article, Block
from framing.reading.inside import Label
from framing.reading.labelling import Labelled, label_units
from framing.reading.lines import split_lines
from framing.reading.mail import MailHead, find_mail_head
from framing.reading.paragraphs import join_wrapped
from framing.reading.units import Unit, make_units

__all__ = ["read_pasted"]


def read_pasted(text: str) -> Article:
    """The article with a block for every line (or wrapped paragraph) that is not blank; `text` stays as it is."""
    units = make_units(text, join_wrapped(text, split_lines(text)))
    head = find_mail_head(units)
    labelled = label_units(units) if head is None else _label_mail(units, head)
    return Article(
        text=text,
        title=labelled.title,
        deck=labelled.deck,
        byline=labelled.byline,
        outlet=labelled.outlet,
        published=labelled.published,
        blocks=tuple(
            Block(kind=kind, span=unit.span, rule=rule)
            for unit, (kind, rule) in zip(units, labelled.labels, strict=True)
        ),
    )


def _label_mail(units: Sequence[Unit], head: MailHead) -> Labelled:
    """The mail's subject is the title; a headline inside the mail becomes a heading of it."""
    inner = label_units(units[head.end :])
    labels: list[Label] = [("other", "field of a mail")] * head.end
    if head.subject is not None:
        labels[head.subject] = ("title", "subject of a mail")
    if head.date is not None:
        labels[head.date] = ("dateline", "date of a mail")
    stated = head.title is not None
    labels += [
        ("heading", "headline inside a mail") if stated and label[0] == "title" else label for label in inner.labels
    ]
    sign = next((at for at in range(head.end, len(units)) if units[at].text == "--"), len(units))
    labels[sign:] = [("other", "signature of a mail")] * (len(units) - sign)
    return replace(
        inner,
        labels=tuple(labels),
        title=head.title or inner.title,
        published=head.published or inner.published,
    )
