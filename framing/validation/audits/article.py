"""The sentences of one's own article as the stance model reads them, one for each actor to be swapped."""

from framing.annotations import Annotations
from framing.annotators import Options, annotators
from framing.article import Article
from framing.language import parse
from framing.measures.passages import passages
from framing.models.stance import Passage

__all__ = ["own_passages"]


def own_passages(article: Article) -> tuple[Passage, ...]:
    """One passage for each actor of each sentence of `article`, that actor first."""
    found = Annotations(document=parse(article))
    for annotator in annotators(Options(actors=None, lexicons=None)):
        found = annotator.annotate(found)
    result = []
    for asked in passages(found):
        targets = asked.passage.targets
        for k, target in enumerate(targets):
            others = (*targets[:k], *targets[k + 1 :])
            result.append(Passage(text=asked.passage.text, targets=(target, *others), masked=asked.passage.masked))
    return tuple(result)
