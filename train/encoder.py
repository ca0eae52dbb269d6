"""The pair encoder: one trunk (BERT; the teacher's is an MPNet), two heads and an early exit, and batches cut by length."""

import json
import random
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn
from transformers import AutoTokenizer, BertModel

from datalists import NLI_LABELS, RELATION_LABELS
from mpnet import MPNetTrunk

MAX_LENGTH = 128


class PairEncoder(nn.Module):
    """Reads `[CLS] A [SEP] B [SEP]`. A pooled vector joins the first token and the mean of all tokens.

    Half way up, `exit` guesses the relation: most pairs of a corpus are plainly unrelated and need no more layers
    (early exit as in BranchyNet, Teerapittayanon et al. 2016, and DeeBERT, Xin et al. 2020).
    """

    def __init__(self, trunk: BertModel | MPNetTrunk):
        super().__init__()
        self.trunk = trunk
        self.half = trunk.config.num_hidden_layers // 2
        width = trunk.config.hidden_size
        self.pool = nn.Linear(2 * width, width)
        self.nli = nn.Linear(width, len(NLI_LABELS))
        self.relation = nn.Linear(width, len(RELATION_LABELS))
        self.exit_pool = nn.Linear(2 * width, width)
        self.exit = nn.Linear(width, len(RELATION_LABELS))

    def forward(self, input_ids, attention_mask, token_type_ids):
        """Logits: nli, relation, and the relation as seen half way up."""
        return self.heads(*self.read(input_ids, attention_mask, token_type_ids))

    def heads(self, pooled: torch.Tensor, half: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        return self.nli(pooled), self.relation(pooled), self.exit(half)

    def read(self, input_ids, attention_mask, token_type_ids) -> tuple[torch.Tensor, torch.Tensor]:
        """The pooled vector, and the one half way up."""
        hidden = self.trunk(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids, output_hidden_states=True,
        ).hidden_states
        mask = attention_mask.unsqueeze(-1).to(hidden[-1].dtype)
        return joined(hidden[-1], mask, self.pool), joined(hidden[self.half], mask, self.exit_pool)


def joined(hidden: torch.Tensor, mask: torch.Tensor | None, pool: nn.Linear) -> torch.Tensor:
    mean = hidden.mean(1) if mask is None else (hidden * mask).sum(1) / mask.sum(1)
    return torch.tanh(pool(torch.cat([hidden[:, 0], mean], dim=-1)))


def load_trunk(folder: str) -> BertModel | MPNetTrunk:
    if json.loads((Path(folder) / "config.json").read_text())["model_type"] == "mpnet":
        return MPNetTrunk(folder)
    # Eager attention and no dropout: on CPUs both are several times faster, and two epochs do not overfit.
    return BertModel.from_pretrained(
        folder, add_pooling_layer=False, attn_implementation="eager",
        hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0,
    )


def load_weights(model: PairEncoder, checkpoint, new: tuple[str, ...] = ("exit",)) -> PairEncoder:
    """Weights of a checkpoint, which need not know the layers called `new` (one of phase 1 has no early exit)."""
    result = model.load_state_dict(torch.load(checkpoint), strict=False)
    strange = [n for n in result.missing_keys if not n.startswith(new)] + result.unexpected_keys
    if strange:
        raise SystemExit(f"{checkpoint} does not fit the network: {strange[:5]}")
    return model


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
def predict(model: PairEncoder, examples: list[Example], tokens: int = 8192) -> list[torch.Tensor]:
    """Logits of nli, relation and exit, and the pooled vectors, in the order of `examples`."""
    model.eval()
    order = {id(e): n for n, e in enumerate(examples)}
    widths = (len(NLI_LABELS), len(RELATION_LABELS), len(RELATION_LABELS), model.nli.in_features)
    results = [torch.zeros(len(examples), width) for width in widths]
    for batch in batches(examples, tokens):
        with torch.autocast("cpu", torch.bfloat16):
            pooled, half = model.read(**collate(batch))
            outputs = (*model.heads(pooled, half), pooled)
        index = [order[id(e)] for e in batch]
        for result, output in zip(results, outputs):
            result[index] = output.float()
    return results
