"""The teacher's trunk: an MPNet (Song et al. 2020) that answers as `BertModel` does where `PairEncoder` asks."""

import math
from types import SimpleNamespace

import torch
import torch.nn.functional as F
from torch import nn
from transformers import MPNetModel

PADDING = 1
BLOCKED = -30000.0  # bfloat16 holds it


class MPNetTrunk(nn.Module):
    """The layers of `MPNetModel`. The bias of the distance between two tokens is computed once a batch, not once a layer and head."""

    def __init__(self, folder: str):
        super().__init__()
        inner = MPNetModel.from_pretrained(folder, add_pooling_layer=False, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0)
        self.config, self.embeddings, self.encoder = inner.config, inner.embeddings, inner.encoder
        self.encoder.relative_attention_bias.requires_grad_(False)  # all layers share it, those that are frozen too

    def forward(self, input_ids, attention_mask, token_type_ids=None, output_hidden_states=True):
        """`token_type_ids` are not known here: two separators between the texts tell them apart."""
        hidden = self.embeddings(input_ids=input_ids.masked_fill(attention_mask == 0, PADDING))
        mask = (1 - attention_mask.to(hidden.dtype))[:, None, None, :] * BLOCKED
        bias = self.encoder.compute_position_bias(hidden)[:1].to(hidden.dtype) + mask
        states = [hidden]
        for layer in self.encoder.layer:
            attended = layer.attention.LayerNorm(attend(layer.attention.attn, hidden, bias) + hidden)
            hidden = layer.output(layer.intermediate(attended), attended)
            states.append(hidden)
        return SimpleNamespace(hidden_states=states)


def attend(attention, hidden: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
    rows, length, width = hidden.shape
    heads = attention.num_attention_heads
    query, key, value = (
        project(hidden).view(rows, length, heads, width // heads).transpose(1, 2) for project in (attention.q, attention.k, attention.v)
    )
    scores = torch.matmul(query / math.sqrt(width // heads), key.transpose(-1, -2)) + bias
    return attention.o(torch.matmul(F.softmax(scores, -1), value).transpose(1, 2).reshape(rows, length, width))
