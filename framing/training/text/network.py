"""The network of the text model: an encoder, a head for the sentence and a head for each of its tokens."""

from pathlib import Path

import torch
from torch import nn
from transformers import AutoConfig, AutoModel

from framing.training.text.samples import CLASSES, FRAMES

__all__ = ["TextNetwork", "load_base"]


class TextNetwork(nn.Module):
    """Logits for `loaded` and each of FRAMES, for each token's class, and the mean of the tokens, of each sentence."""

    def __init__(self, encoder: nn.Module, hidden: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.drop = nn.Dropout(0.1)
        self.head = nn.ModuleDict(
            {"sentence": nn.Linear(hidden, 1 + len(FRAMES)), "words": nn.Linear(hidden, len(CLASSES))}
        )

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Shapes: ids, mask [sentences, length]; results [sentences, 1 + frames], [sentences, length, classes],
        [sentences, hidden]."""
        states = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        weights = mask.to(states.dtype).unsqueeze(-1)
        mean = (states * weights).sum(1) / weights.sum(1)
        return self.head["sentence"](self.drop(mean)), self.head["words"](self.drop(states)), mean


def load_base(folder: Path) -> TextNetwork:
    """A fresh network over the base weights in `folder`."""
    config = AutoConfig.from_pretrained(folder)
    encoder = AutoModel.from_pretrained(folder, config=config, add_pooling_layer=False)
    return TextNetwork(encoder, config.hidden_size)
