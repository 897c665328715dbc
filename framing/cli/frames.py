"""`framing frames`: the angles that articles take, each with its sentences; and a check of frames of your own."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from framing.cli.command import Command, add_input, analyses
from framing.errors import ConfigError
from framing.results import Analysis, Estimate

if TYPE_CHECKING:
    from framing.annotators.ownframes import Separation

__all__ = ["COMMAND"]


def _add_arguments(sub: argparse.ArgumentParser) -> None:
    add_input(sub, least="*")
    sub.add_argument(
        "--add", metavar="FILE", type=Path, help="check a TOML file of frames of your own; as --frames with articles"
    )


def _run(options: argparse.Namespace) -> int:
    if options.add is not None:
        if options.frames is not None:
            raise ConfigError(f"--add {options.add} and --frames {options.frames}: both name a file; give one of them")
        _check(options.add)
        options.frames = options.add
    elif not options.files:
        raise ConfigError("no article and no frames: give files to read, or a file of frames with --add")
    failed = False
    for outcome in analyses(options):
        failed |= outcome.error is not None
        if outcome.analysis is not None:
            print("\n".join(_lines(outcome.source, outcome.analysis)))
    return 3 if failed else 0


def _check(path: Path) -> None:
    from framing.annotators.ownframes import separation
    from framing.framelist import read_frames

    for frame in read_frames(path):
        print("\n".join(_told(separation(frame))))


def _told(found: "Separation") -> Iterator[str]:
    yield f"{found.name} ({found.id}): {found.examples} examples, {found.counter_examples} counter-examples"
    yield f"  each example left out in turn: {found.found} of {found.examples} are found"
    yield f"  ordinary sentences taken for it: {found.ordinary_taken} of {found.ordinary}"
    yield f"  AUC against ordinary sentences: {found.auc:.2f} (0.5 is chance, 1 is perfect)"
    if found.counter_auc is None:
        yield "  no counter-examples: add sentences on the same topics that do not take the frame, to see if it holds"
    else:
        yield f"  AUC against the counter-examples: {found.counter_auc:.2f}"


def _lines(source: str, analysis: Analysis) -> Iterator[str]:
    """The frames of one article by family, the strongest first, each with its sentences and their words for it."""
    found = analysis.result("frames").estimates
    shares = {e.category: e for e in found if e.name == "frame_share" and e.voice is None}
    decisions = {e.category: e for e in found if e.name == "frame_decision"}
    cues = {e.category: e for e in found if e.name == "frame_cues"}
    own = {s.name.removeprefix("own frame "): s.value for s in analysis.provenance.settings}
    yield f"{_plain(source)}: {next(iter(shares.values())).n} sentences"
    for frame in sorted(shares, key=lambda f: (_rank(str(f)), -(decisions[f].value or 0), -(shares[f].value or 0))):
        if decisions[frame].value or shares[frame].evidence:
            yield ""
            yield _head(_label(str(frame), own), shares[frame], decisions[frame])
            for item in decisions[frame].evidence:
                if not any(item.span == taken.span for taken in shares[frame].evidence):
                    continue
                yield f'  {item.value:.2f}  "{_plain(analysis.text(item.span))}"'
                words = [c.span for c in (cues[frame].evidence if frame in cues else ()) if item.span.covers(c.span)]
                if words:
                    yield "        because of: " + ", ".join(f"'{_plain(analysis.text(span))}'" for span in words)
    none = [_label(str(f), own) for f in shares if not decisions[f].value and not shares[f].evidence]
    if none:
        yield ""
        yield f"not found: {', '.join(none)}"


def _head(label: str, share: Estimate, decision: Estimate) -> str:
    from framing.measures.frames import DECISIONS

    said = "too few sentences to decide" if decision.value is None else DECISIONS[int(decision.value)]
    if decision.value == 0:
        said = "in single sentences only"
    bounds = "" if share.low is None or share.high is None else f", {share.low:.0%} to {share.high:.0%}"
    return f"{label}: {said}; {len(share.evidence)} of {share.n} sentences ({share.value:.0%}{bounds})"


def _rank(frame: str) -> int:
    """News frames first, then policy frames, functions, and the user's own."""
    from framing.frametable import frame_table

    families = ("news frame", "policy frame", "function")
    return next((families.index(row.family) for row in frame_table() if row.id == frame), len(families))


def _label(frame: str, own: dict[str, str]) -> str:
    from framing.frametable import frame_table

    return next((row.label for row in frame_table() if row.id == frame), own.get(frame, frame))


def _plain(text: str) -> str:
    """The text on one line, without what a terminal cannot show."""
    return " ".join(text.encode("utf-8", "replace").decode("utf-8").split())


COMMAND = Command(
    name="frames",
    help="the angles that articles take, with the sentences that take them; frames of your own",
    examples="""examples:
  framing frames story.txt
  framing frames --add mine.toml                     checks frames of your own, and how well they hold
  framing frames story.txt --frames mine.toml        looks for them beside the shipped ones""",
    add_arguments=_add_arguments,
    run=_run,
)
