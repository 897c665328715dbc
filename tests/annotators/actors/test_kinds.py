"""Kinds that the words beside a name tell, where the recognizer does not know better."""

from collections.abc import Callable
from typing import Any

import pytest

Annotate = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "ident", "kind"),
    [
        ("Refugees crossed into Ostenmark. Ostenmark's president said the border was shut.", "ostenmark", "state"),
        ("The Tovarian government fell. Tovaria's army stayed in its barracks.", "tovaria", "state"),
        (
            "Lortia, which sells gas, offered to mediate. Its prime minister, Oskar Dain, spoke to Ana Vosk.",
            "lortia",
            "state",
        ),
        ("Belduria sent tanks to the border. Rain fell in Belduria.", "belduria", "state"),
        ("Kern County's government met on Monday in Kern County.", "kern-county", "place"),
        ("A bomb fell on the town of Dar Salim. Dar Salim lies on the coast.", "dar-salim", "place"),
        ("The takeover of Quantrel failed. Quantrel fell.", "quantrel", "organisation"),
        ("Shares in Halvorsen fell. He sits on the board of Northrail.", "northrail", "organisation"),
        ("Petra Hol, a spokeswoman for the Green Cross, said nothing.", "petra-hol", "person"),
        ("The Free Valley party won. Free Valley will rule.", "free-valley", "party"),
    ],
)
def test_kind(annotate: Annotate, text: str, ident: str, kind: str) -> None:
    assert annotate(text).actors[ident].kind == kind


def test_idle_groups_are_no_actors(annotate: Annotate) -> None:
    found = annotate("Shops with customers and staff were open. Residents fled, and shells hit pensioners.")
    assert {actor.name for actor in found.annotations.actors} == {"residents", "pensioners"}


def test_a_surname_before_the_wife_is_named_is_not_hers(annotate: Annotate) -> None:
    found = annotate("Boehner bought a house. His wife, Debbie Boehner, sells houses.")
    assert found.of("Boehner").actor != found.of("Debbie Boehner").actor
