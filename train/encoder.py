"""The pair encoder: one trunk (BERT; the teacher's is an MPNet), two heads and an early exit, and batches cut by length."""

import json
import random
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn
from transformers import AutoTokenizer, BertModel

from datalists import NLI_LABELS, RELATION_LABELS
from mpnet import BLOCKED, MPNetTrunk

MAX_LENGTH = 128


class PairEncoder(nn.Module):
    """Reads `[CLS] A [SEP] B [SEP]`. A pooled vector joins the first token and the mean of all tokens.

    The lowest `apart` layers read `[CLS] A [SEP]` and `[CLS] B [SEP]` each by itself, so that a sentence of many pairs passes
    them once (as in DeFormer, Cao et al. 2020, and PreTTR, MacAvaney et al. 2020). Above them B has no `[CLS]` and bears a mark.

    After `half` layers `exit` guesses the relation: most pairs of a corpus are plainly unrelated and need no more layers
    (early exit as in BranchyNet, Teerapittayanon et al. 2016, and DeeBERT, Xin et al. 2020).
    """

    def __init__(self, trunk: BertModel | MPNetTrunk, apart: int = 0, half: int = 6):
        super().__init__()
        self.trunk = trunk
        self.apart = apart
        self.half = half
        width = trunk.config.hidden_size
        self.pool = nn.Linear(2 * width, width)
        self.nli = nn.Linear(width, len(NLI_LABELS))
        self.relation = nn.Linear(width, len(RELATION_LABELS))
        self.exit_pool = nn.Linear(2 * width, width)
        self.exit = nn.Linear(width, len(RELATION_LABELS))
        if apart:
            self.mark = nn.Parameter(torch.zeros(width))
            self.register_buffer("shape", torch.tensor([apart, self.half]))  # a checkpoint tells what it is

    def forward(self, input_ids, attention_mask, token_type_ids):
        """Logits: nli, relation, and the relation as seen half way up."""
        return self.heads(*self.read(input_ids, attention_mask, token_type_ids))

    def heads(self, pooled: torch.Tensor, half: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        return self.nli(pooled), self.relation(pooled), self.exit(half)

    def read(self, input_ids, attention_mask, token_type_ids) -> tuple[torch.Tensor, torch.Tensor]:
        """The pooled vector, and the one half way up."""
        states = self.states(input_ids, attention_mask, token_type_ids)
        return self.pooled(states, attention_mask.unsqueeze(-1).to(states[-1].dtype))

    def pooled(self, states: list[torch.Tensor], mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        return joined(states[-1], mask, self.pool), joined(states[self.half], mask, self.exit_pool)

    def states(self, input_ids, attention_mask, token_type_ids) -> list[torch.Tensor]:
        """What the layers make of the pairs, the embeddings first; nothing below the layer where both texts meet."""
        if not self.apart:
            return self.trunk(
                input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids, output_hidden_states=True,
            ).hidden_states
        hidden = self.meet(input_ids, attention_mask, token_type_ids)
        blocked = (1 - attention_mask.to(hidden.dtype))[:, None, None, :] * BLOCKED
        states = [None] * self.apart + [hidden]
        for layer in self.trunk.encoder.layer[self.apart :]:
            states.append(through([layer], states[-1], blocked))
        return states

    def meet(self, input_ids, attention_mask, token_type_ids) -> torch.Tensor:
        """Both sentences, each read by itself, side by side as the layers above want them."""
        rows, width = input_ids.shape
        second = token_type_ids.bool()
        before = (attention_mask - token_type_ids).sum(1, keepdim=True)  # tokens of the first, its marks included
        place = torch.arange(width)[None].expand(rows, -1)
        # Where a token stands among those of its own sentence: the second one has a [CLS] of its own, which is not taken along.
        own = torch.where(second, place - before + 1, place)
        other = torch.zeros(rows, width + 1, dtype=input_ids.dtype)
        other = other.scatter(1, torch.where(second, own, width), input_ids)[:, :width]  # the last column takes what is of the first
        other[:, 0] = input_ids[:, 0]
        lengths = torch.cat([before, token_type_ids.sum(1, keepdim=True) + 1])
        longest = int(lengths.max())
        here = place[:1, :longest] < lengths
        ids = torch.cat([input_ids, other])[:, :longest] * here
        hidden = self.trunk.embeddings(input_ids=ids, token_type_ids=torch.zeros_like(ids))
        hidden = through(self.trunk.encoder.layer[: self.apart], hidden, (~here).to(hidden.dtype)[:, None, None, :] * BLOCKED)
        at = own.clamp(max=longest - 1).unsqueeze(-1).expand(-1, -1, hidden.shape[-1])
        return torch.where(second.unsqueeze(-1), hidden[rows:].gather(1, at) + self.mark, hidden[:rows].gather(1, at))


def through(layers, hidden: torch.Tensor, blocked: torch.Tensor | None = None) -> torch.Tensor:
    """`blocked` is added to the attention: very low where there is no token."""
    for layer in layers:
        result = layer(hidden, blocked)
        hidden = result[0] if isinstance(result, tuple) else result
    return hidden


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


def load_model(start: str, checkpoint) -> PairEncoder:
    """The network of a checkpoint, in the shape it was trained in."""
    return load_weights(PairEncoder(load_trunk(start), *shape_of(checkpoint)), checkpoint)


def shape_of(checkpoint) -> list[int]:
    """Layers that read each sentence by itself, and those below the early exit."""
    return [int(n) for n in torch.load(checkpoint).get("shape", [0, 6])]


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
