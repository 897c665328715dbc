"""The base weights: where they lie, how they are checked, how their tokenizers mark an actor."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from framing.errors import ConfigError
from framing.models.encoding import Encoder
from framing.training.examples import sha256

if TYPE_CHECKING:
    from tokenizers import Tokenizer

__all__ = ["MINILM", "MPNET", "Base", "encoder_of", "tokenizer_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """One encoder: its name and licence, the SHA-256 of its `model.safetensors`, and its token ids."""

    name: str
    licence: str
    sha256: str
    first: int
    last: int
    pad: int
    mask: int
    markers: tuple[int, ...]

    def check(self, folder: Path) -> None:
        """Raise ConfigError unless `folder` holds exactly these weights."""
        path = folder / "model.safetensors"
        if not path.is_file() or sha256(path) != self.sha256:
            raise ConfigError(f"{path} is not {self.name}: give the folder whose model.safetensors has {self.sha256}")


# The student marks up to eight actors, each by a token that its vocabulary keeps unused.
MINILM = Base(
    name="all-MiniLM-L6-v2",
    licence="Apache-2.0",
    sha256="53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    first=101,
    last=102,
    pad=0,
    mask=103,
    markers=tuple(range(2, 10)),
)
# The teacher reads one target a pass, marked by the mask token.
MPNET = Base(
    name="all-mpnet-base-v2",
    licence="Apache-2.0",
    sha256="78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658",
    first=0,
    last=2,
    pad=1,
    mask=30526,
    markers=(30526,),
)


def tokenizer_of(folder: Path) -> "Tokenizer":
    """The tokenizer in `folder` without padding or cutting, blind to special tokens written in the text."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    tokenizer.encode_special_tokens = True
    return tokenizer


def encoder_of(base: Base, folder: Path, *, focus: bool = False) -> Encoder:
    """The encoder for `base` with the tokenizer in `folder`."""
    return Encoder(tokenizer=tokenizer_of(folder), markers=base.markers, first=base.first, last=base.last, focus=focus)
