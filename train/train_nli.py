"""Step 2, phase 1: public NLI and claim pairs on the three-way head."""

import argparse
import math
from pathlib import Path

import torch
import torch.nn.functional as F

import parallel
from datalists import NLI_LABELS
from encoder import PairEncoder, batches, collate, encode, load_tokenizer, load_trunk, load_weights
from topicpairs import table


def nli_loss(model, batch):
    logits, _, _ = model(**collate(batch))
    return F.cross_entropy(logits.float(), torch.tensor([e.target for e in batch]), label_smoothing=0.05)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder written by prepare.py")
    parser.add_argument("--start", required=True, help="folder of the starting weights")
    parser.add_argument("--checkpoint", type=Path, help="weights to go on from; the starting weights without it")
    parser.add_argument("--out", type=Path, required=True, help="checkpoint file")
    parser.add_argument("--epochs", type=float, default=1, help="passes over the pairs; .5 for half of them")
    parallel.add_arguments(parser)
    args = parser.parse_args()
    rng = parallel.begin(args)
    tokenizer = load_tokenizer(args.start)
    model = PairEncoder(load_trunk(args.start))
    if args.checkpoint:
        load_weights(model, args.checkpoint)
    rows = table(args.data / "nli.train.tsv")
    train = encode(tokenizer, [(r["premise"], r["hypothesis"]) for r in rows], [NLI_LABELS.index(r["label"]) for r in rows])
    print(len(train), "pairs", sum(len(e.ids) for e in train), "tokens", flush=True)
    plan = [batch for _ in range(math.ceil(args.epochs)) for batch in batches(train, args.tokens, rng)]
    plan = plan[: round(args.epochs / math.ceil(args.epochs) * len(plan))]
    parallel.train(model, plan, nli_loss, args, args.out)


if __name__ == "__main__":
    main()
