"""The network: an encoder, the mean of its tokens next to the mean of an actor's markers, and a linear head."""

from pathlib import Path

import torch
from torch import nn
from transformers import AutoConfig, AutoModel

__all__ = ["StanceNetwork", "load_base"]


class StanceNetwork(nn.Module):
    """Logits over LABELS for each target of a batch of sentences.

    One pass over a sentence serves all its targets: `rows[t]` says in which sentence target t stands and
    `pick[t]` holds the weights (summing to 1) with which its marker tokens are averaged.
    """

    def __init__(self, encoder: nn.Module, hidden: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(2 * hidden, 3)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, rows: torch.Tensor, pick: torch.Tensor) -> torch.Tensor:
        """Shapes: ids, mask [sentences, length]; rows [targets]; pick [targets, length]; result [targets, 3]."""
        states = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        weights = mask.to(states.dtype).unsqueeze(-1)
        mean = (states * weights).sum(1) / weights.sum(1)
        own = torch.bmm(pick.to(states.dtype).unsqueeze(1), states[rows]).squeeze(1)
        return self.head(self.drop(torch.cat([mean[rows], own], dim=-1)))


def load_base(folder: Path, layers: int | None = None) -> StanceNetwork:
    """A fresh network over the base weights in `folder`; `layers` keeps only the first so many."""
    config = AutoConfig.from_pretrained(folder)
    encoder = AutoModel.from_pretrained(folder, config=config, add_pooling_layer=False)
    if layers is not None:
        encoder.encoder.layer = encoder.encoder.layer[:layers]
        encoder.config.num_hidden_layers = layers
    return StanceNetwork(encoder, config.hidden_size)


def seed_markers(network: StanceNetwork, markers: tuple[int, ...], mask_token: int) -> None:
    """Start the marker tokens, which the base never saw, from its mask token, each a little different."""
    table = network.encoder.get_input_embeddings().weight  # type: ignore[operator, union-attr]
    with torch.no_grad():
        for marker in markers:
            if marker != mask_token:
                table[marker] = table[mask_token] + 0.02 * torch.randn_like(table[mask_token])
