"""What was found of each frame, gathered: its name and definition, its share, and whether the text takes it."""

from dataclasses import dataclass

from framing.frametable import frame_table
from framing.results import Estimate
from reports.text import cut
from reports.views import limits
from reports.views.context import Context
from reports.words import say

__all__ = ["Framed", "frame_label", "framed"]

_DOMINANT, _PRESENT = 2.0, 1.0  # values of the estimate `frame_decision`


@dataclass(frozen=True, slots=True, kw_only=True)
class Framed:
    """One frame: the share of sentences that take it, of all and of the author's own, and what was decided."""

    id: str
    label: str
    family: str
    definition: str
    share: Estimate
    own: Estimate | None
    decision: Estimate | None
    cues: Estimate | None

    @property
    def sentences(self) -> int:
        """How many sentences take the frame."""
        return len(self.share.evidence)

    @property
    def dominant(self) -> bool:
        """Whether the text as a whole is told by the frame."""
        return self.decision is not None and self.decision.value == _DOMINANT

    @property
    def found(self) -> bool:
        """Whether the text takes the frame; of a text too short to decide on, whether any sentence does."""
        if not self.sentences:
            return False
        decided = self.decision.value if self.decision is not None else None
        return decided is None or decided >= _PRESENT

    @property
    def level(self) -> str:
        """What was decided, in a word; too short a text decides nothing."""
        decided = self.decision.value if self.decision is not None else None
        return say("frames.undecided") if decided is None else say(f"frames.level.{int(decided)}")


def frame_label(frame: str) -> str:
    """The name of a frame by id, for readers; of one of the user's own the id in words."""
    known = next((row.label for row in frame_table() if row.id == frame), None)
    return cut(known or frame.replace("_", " "), limits.NAME)


def framed(context: Context) -> tuple[Framed, ...]:
    """Every frame that was looked for, the most sentences first; empty where no sentence was read."""
    every = context.estimates("frames")
    table = {row.id: row for row in frame_table()}
    found = []
    for share in every:
        if share.name != "frame_share" or share.voice is not None or not share.category or share.value is None:
            continue
        row = table.get(share.category)
        of = [e for e in every if e.category == share.category]
        found.append(
            Framed(
                id=share.category,
                label=frame_label(share.category),
                family=row.family if row else "own",
                definition=row.definition if row else "",
                share=share,
                own=next((e for e in of if e.name == "frame_share" and e.voice == "author"), None),
                decision=next((e for e in of if e.name == "frame_decision"), None),
                cues=next((e for e in of if e.name == "frame_cues"), None),
            )
        )
    return tuple(sorted(found, key=lambda f: (-(f.share.value or 0.0), f.label)))
