"""States that no table knows, told by what they have: "Lortia offered to help. Its prime minister …"."""

from collections.abc import Sequence

from framing.annotations import Mention
from framing.annotators.actors.known import gazetteer
from framing.annotators.actors.ties import OF_STATES_ONLY, may_be_state
from framing.annotators.coreference.scene import Scene

__all__ = ["found_states"]


def found_states(scene: Scene, pronouns: Sequence[Mention]) -> None:
    """Make states of the places and bodies whose "its" stands before what only a state has."""
    names = {actor.id: actor.name for actor in scene.annotations.actors}
    tokens = scene.view.tokens
    for mention in pronouns:
        fact = scene.facts[mention.actor]
        open_kind = fact.kind in {"place", "organisation"} and mention.actor not in gazetteer().known
        if not open_kind or fact.fixed or not may_be_state(names.get(mention.actor, "")):
            continue
        pronoun = scene.view.document.tokens_in(mention.span)[0]
        after = tokens[pronoun.index + 1 : pronoun.index + 3]
        if pronoun.dep == "poss" and " ".join(token.lemma.lower() for token in after) in OF_STATES_ONLY:
            fact.kind = "state"
