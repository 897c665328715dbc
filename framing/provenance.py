"""What is needed to run an analysis again: versions and SHA-256 of the text and of every file that took part."""

import hashlib
from importlib import metadata, resources
from pathlib import PurePosixPath

from framing.actorlist import ActorList
from framing.document import Document
from framing.lexicons import Lexicon, load, shipped
from framing.models import text
from framing.models.stance import resource as stance_model
from framing.models.text.ownframes import OwnFrame
from framing.results import Provenance, Resource, Setting

__all__ = ["provenance"]

_LIBRARIES = ("spacy", "vaderSentiment", "textstat", "onnxruntime", "tokenizers")


def provenance(
    document: Document,
    actors: ActorList | None,
    lexicons: tuple[Lexicon, ...] | None,
    frames: tuple[OwnFrame, ...] = (),
) -> Provenance:
    """The provenance of an analysis of `document` with these choices of the user's."""
    raw = document.article.text.encode("utf-8", "surrogatepass")
    settings = [Setting(name="actors", value="by hand" if actors else "found")]
    settings += [Setting(name=name, value=metadata.version(name)) for name in _LIBRARIES]
    settings += [Setting(name=f"own frame {frame.id}", value=frame.name) for frame in frames]
    own = [Resource(name=f"own frame {frame.id}", version="1", sha256=frame.sha256) for frame in frames]
    return Provenance(
        framing=metadata.version("framing"),
        pipeline=document.pipeline,
        text_sha256=hashlib.sha256(raw).hexdigest(),
        resources=(*_lexicons(lexicons), *_tables(), *_models(), *own),
        settings=tuple(settings),
    )


def _lexicons(lexicons: tuple[Lexicon, ...] | None) -> list[Resource]:
    used = lexicons if lexicons is not None else [load(name) for name in shipped()]
    return [Resource(name=f"lexicon {x.id}", version=str(x.version), sha256=x.sha256) for x in used]


def _models() -> list[Resource]:
    found = (stance_model(), text.resource())
    return [Resource(name=f"model {one.name}", version=one.version, sha256=one.sha256) for one in found]


def _tables() -> list[Resource]:
    """Every shipped table, by file; read as bytes, since some are no TSV files."""
    folder = resources.files("framing").joinpath("tables")
    files = sorted((item for item in folder.iterdir() if item.name.endswith(".tsv")), key=lambda item: item.name)
    return [_table(PurePosixPath(item.name).stem, item.read_bytes()) for item in files]


def _table(name: str, raw: bytes) -> Resource:
    """One table with the version that its header states."""
    lines = raw.decode("utf-8").split("\n")
    version = next(line.split(": ", 1)[1].strip() for line in lines if line.startswith("# version: "))
    return Resource(name=f"table {name}", version=version, sha256=hashlib.sha256(raw).hexdigest())
