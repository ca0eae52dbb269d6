"""Step 4d: the lowest layers learn to read each sentence by itself, and those above them to say what they said before.

The weights as they were teach: what they answer, and every token as some of the upper layers see it (as in DeFormer, Cao et
al. 2020). The labels count a little beside them.
"""

import argparse
from collections import Counter
from functools import partial
from pathlib import Path

import torch
import torch.nn.functional as F

import parallel
from distil import NLI_OF_NEWS, add_row_arguments, rows_of
from encoder import PairEncoder, batches, collate, encode, load_model, load_tokenizer, load_trunk, load_weights
from train_pairs import log_label

LOOK = 40  # batches that are looked at before training


@torch.no_grad()
def begin_with(model: PairEncoder, teacher: PairEncoder, plan: list) -> torch.Tensor:
    """Sets the second sentence's mark to what the layers below made of being second; returns how much each dimension of each layer varies."""
    gap, states = [], []
    for batch in plan[:LOOK]:
        inputs = collate(batch)
        second, there = inputs["token_type_ids"].bool(), inputs["attention_mask"].bool()
        seen = teacher.states(**inputs)
        gap.append((seen[model.apart] - model.meet(**inputs))[second])
        states.append(torch.stack([layer[there] for layer in seen]))
    model.mark.copy_(torch.cat(gap).mean(0))
    return torch.cat(states, 1).std(1).clamp(min=1e-2)


def loss_of(model, batch, teacher, scales, layers: list[int], label_weight: float, exit_weight: float, hidden_weight: float, kind: float):
    inputs = collate(batch)
    with torch.no_grad():
        seen = teacher.states(**inputs)
        mask = inputs["attention_mask"].unsqueeze(-1).to(seen[-1].dtype)
        said_nli, said_relation, _ = (logits.float().softmax(-1) for logits in teacher.heads(*teacher.pooled(seen, mask)))
    states = model.states(**inputs)
    there = inputs["attention_mask"].bool()
    gaps = [F.mse_loss((states[n][there] / scales[n]).float(), (seen[n][there] / scales[n]).float()) for n in layers]
    total = hidden_weight * sum(gaps) / len(gaps) * len(batch)
    pooled, half = model.pooled(states, mask)
    nli, relation, early = (F.log_softmax(logits.float(), -1) for logits in model.heads(pooled, half))
    for row, example in enumerate(batch):
        head, label, weight = example.target
        of_news = head in ("relation", "contrast", "plain")
        total = total - (NLI_OF_NEWS if of_news else 1.0) * (said_nli[row] @ nli[row]) - said_relation[row] @ relation[row]
        if head == "nli":
            total = total - label_weight * weight * nli[row, label]
        elif of_news:
            total = total - label_weight * weight * log_label(relation[row], head, label, kind)
        if head in ("relation", "plain"):
            total = total - exit_weight * (said_relation[row] @ early[row] + label_weight * weight * early[row, label])
    return total / len(batch)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--start", required=True, help="folder of the starting weights (shape and tokenizer)")
    parser.add_argument("--checkpoint", type=Path, required=True, help="weights that read both sentences together from the first layer on")
    parser.add_argument("--apart", type=int, default=4, help="so many layers read each sentence by itself")
    parser.add_argument("--half", type=int, default=6, help="after so many layers a pair may end")
    parser.add_argument("--layers", default="6,9,12", help="layers whose tokens are taught")
    parser.add_argument("--label-weight", type=float, default=0.2, help="weight of a label beside the answer")
    parser.add_argument("--hidden-weight", type=float, default=2.0, help="weight of the tokens beside the answer")
    parser.add_argument("--sample", type=int, default=10**9, help="so many of all rows")
    parser.add_argument("--out", type=Path, required=True)
    add_row_arguments(parser)
    parallel.add_arguments(parser)
    args = parser.parse_args()
    rng = parallel.begin(args)
    rows = rows_of(args, rng)
    rows = rng.sample(rows, min(args.sample, len(rows)))
    print(dict(Counter(target[0] for _, _, target in rows)), flush=True)
    examples = encode(load_tokenizer(args.start), [(a, b) for a, b, _ in rows], [target for _, _, target in rows])
    plan = batches(examples, args.tokens, rng)
    print(sum(len(e.ids) for b in plan for e in b), "tokens", flush=True)
    teacher = load_model(args.start, args.checkpoint).eval()
    model = load_weights(PairEncoder(load_trunk(args.start), args.apart, args.half), args.checkpoint, new=("mark", "shape"))
    scales = begin_with(model, teacher, plan)
    teacher.bfloat16().requires_grad_(False)
    layers = [int(n) for n in args.layers.split(",")]
    loss = partial(
        loss_of, teacher=teacher, scales=scales.bfloat16(), layers=layers,
        label_weight=args.label_weight, exit_weight=args.exit, hidden_weight=args.hidden_weight, kind=args.kind,
    )
    parallel.train(model, plan, loss, args, args.out)


if __name__ == "__main__":
    main()
