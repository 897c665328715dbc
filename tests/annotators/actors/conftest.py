"""What the tests of this folder share: a text as annotations."""

from collections.abc import Callable

import pytest

from framing.actorlist import ActorList
from framing.annotations import Annotations, Mention
from framing.annotators import actors, coreference, quotations
from framing.article import Article
from framing.language import parse

Annotate = Callable[..., "Found"]


class Found:
    """Actors and mentions of a text, by name and by words."""

    def __init__(self, annotations: Annotations) -> None:
        self.annotations = annotations
        self.actors = {actor.id: actor for actor in annotations.actors}

    def words(self, mention: Mention) -> str:
        return self.annotations.document.text(mention.span)

    def of(self, words: str, nth: int = 0) -> Mention:
        """The nth mention with exactly these words."""
        found = [m for m in self.annotations.mentions if self.words(m) == words]
        assert len(found) > nth, f"{words!r} not among {[self.words(m) for m in self.annotations.mentions]}"
        return found[nth]

    def has(self, words: str) -> bool:
        return any(self.words(m) == words for m in self.annotations.mentions)

    def links(self, ident: str) -> set[tuple[str, str]]:
        return {(link.relation, link.actor) for link in self.actors[ident].links}

    def forms(self, ident: str) -> list[str]:
        return [self.words(m) for m in self.annotations.mentions if m.actor == ident]


@pytest.fixture(scope="session")
def annotate() -> Annotate:
    def run(text: str, actor_list: ActorList | None = None, pronouns: bool = True) -> Found:
        found = actors.annotate(Annotations(document=parse(Article(text=text))), actor_list)
        if pronouns:
            found = coreference.annotate(quotations.annotate(found))
        return Found(found)

    return run
