"""The pair encoder: one BERT trunk, two heads, and batches cut by length."""

import random
from dataclasses import dataclass

import torch
from torch import nn
from transformers import AutoTokenizer, BertModel

from datalists import NLI_LABELS, RELATION_LABELS

MAX_LENGTH = 128


class PairEncoder(nn.Module):
    """Reads `[CLS] A [SEP] B [SEP]`. The pooled vector joins the first token and the mean of all tokens."""

    def __init__(self, trunk: BertModel):
        super().__init__()
        self.trunk = trunk
        width = trunk.config.hidden_size
        self.pool = nn.Linear(2 * width, width)
        self.nli = nn.Linear(width, len(NLI_LABELS))
        self.relation = nn.Linear(width, len(RELATION_LABELS))

    def forward(self, input_ids, attention_mask, token_type_ids):
        hidden = self.trunk(input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * mask).sum(1) / mask.sum(1)
        pooled = torch.tanh(self.pool(torch.cat([hidden[:, 0], mean], dim=-1)))
        return self.nli(pooled), self.relation(pooled), mean


def load_trunk(folder: str) -> BertModel:
    # Eager attention and no dropout: on CPUs both are several times faster, and two epochs do not overfit.
    return BertModel.from_pretrained(
        folder, add_pooling_layer=False, attn_implementation="eager",
        hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0,
    )


def load_tokenizer(folder: str):
    tokenizer = AutoTokenizer.from_pretrained(folder)
    tokenizer.backend_tokenizer.no_padding()
    tokenizer.backend_tokenizer.no_truncation()
    return tokenizer


@dataclass
class Example:
    ids: list[int]
    types: list[int]
    target: object


def encode(tokenizer, pairs: list[tuple[str, str]], targets: list, max_length: int = MAX_LENGTH) -> list[Example]:
    coded = tokenizer(
        [a for a, _ in pairs], [b for _, b in pairs], truncation="longest_first", max_length=max_length,
        return_token_type_ids=True, return_attention_mask=False,
    )
    return [Example(i, t, y) for i, t, y in zip(coded["input_ids"], coded["token_type_ids"], targets)]


def batches(examples: list[Example], tokens: int, rng: random.Random | None = None) -> list[list[Example]]:
    """Batches of about `tokens` tokens and similar lengths; shuffled when `rng` is given."""
    key = (lambda e: len(e.ids) + rng.uniform(-2, 2)) if rng else (lambda e: len(e.ids))
    result: list[list[Example]] = []
    current: list[Example] = []
    for example in sorted(examples, key=key):
        longest = max([len(example.ids)] + [len(e.ids) for e in current])
        if current and longest * (len(current) + 1) > tokens:
            result.append(current)
            current = []
        current.append(example)
    if current:
        result.append(current)
    if rng:
        rng.shuffle(result)
    return result


def collate(batch: list[Example]) -> dict[str, torch.Tensor]:
    width = max(len(e.ids) for e in batch)
    pad = lambda values: values + [0] * (width - len(values))
    return {
        "input_ids": torch.tensor([pad(e.ids) for e in batch]),
        "token_type_ids": torch.tensor([pad(e.types) for e in batch]),
        "attention_mask": torch.tensor([pad([1] * len(e.ids)) for e in batch]),
    }


@torch.no_grad()
def predict(model: PairEncoder, examples: list[Example], tokens: int = 8192) -> tuple[torch.Tensor, torch.Tensor]:
    """Logits of both heads, in the order of `examples`."""
    model.eval()
    order = {id(e): n for n, e in enumerate(examples)}
    nli = torch.zeros(len(examples), len(NLI_LABELS))
    relation = torch.zeros(len(examples), len(RELATION_LABELS))
    for batch in batches(examples, tokens):
        with torch.autocast("cpu", torch.bfloat16):
            a, b, _ = model(**collate(batch))
        index = [order[id(e)] for e in batch]
        nli[index], relation[index] = a.float(), b.float()
    return nli, relation
