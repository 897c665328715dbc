"""analyze(): from an article to everything found and measured in it, the whole way on one screen."""

from framing.actorlist import ActorList
from framing.annotations import Annotations
from framing.annotators import Options, annotators
from framing.article import Article
from framing.errors import EmptyInputError
from framing.language import parse
from framing.language.pipeline import DEFAULT
from framing.lexicons import Lexicon
from framing.measures import MEASURES
from framing.models.text.ownframes import OwnFrame
from framing.provenance import provenance
from framing.results import Analysis, Measure

__all__ = ["analyze"]


def analyze(
    article: Article,
    *,
    actors: ActorList | None = None,
    lexicons: tuple[Lexicon, ...] | None = None,
    frames: tuple[OwnFrame, ...] = (),
    measures: tuple[Measure, ...] = MEASURES,
    pipeline: str = DEFAULT,
) -> Analysis:
    """Everything found and measured in one article: pure, offline, the same for the same input.

    `actors` fixes names, aliases and relations by hand; `lexicons` take the place of the shipped ones; `frames`
    (see `framing.own_frames`) are looked for beside the shipped ones. Raises EmptyInputError when the article has
    no sentence of its own, and MissingEngineError without the parser.
    """
    document = parse(article, pipeline)
    if not document.body_sentences():
        raise EmptyInputError(
            f"nothing to analyse: none of the {len(article.text)} characters belongs to a sentence of the story. "
            "Give the text of an article; `framing read FILE` shows how each line was understood."
        )
    found = Annotations(document=document)
    for annotator in annotators(Options(actors=actors, lexicons=lexicons, frames=frames)):
        found = annotator.annotate(found)
    return Analysis(
        article=article,
        sentences=document.sentences,
        actors=found.actors,
        mentions=found.mentions,
        quotations=found.quotations,
        events=found.events,
        cues=found.cues,
        results=tuple(measure.compute(found) for measure in measures),
        provenance=provenance(document, actors, lexicons, frames),
    )
