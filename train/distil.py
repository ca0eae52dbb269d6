"""Step 4c: the student reads what its teachers read, labelled or not, and learns their answers beside the labels (Hinton et al. 2015)."""

import argparse
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import torch
import torch.nn.functional as F

import parallel
from encoder import PairEncoder, batches, collate, encode, load_tokenizer, load_trunk, load_weights, predict
from topicpairs import table
from train_pairs import add_pair_arguments, epoch, load, log_label

NO_LABEL = ("none", 0, 0.0)
NLI_OF_NEWS = 0.3  # weight of the nli answer where the relation is what counts


def answers(pairs: list[tuple[str, str]], start: str, checkpoint: str) -> list[torch.Tensor]:
    """One teacher's probabilities: nli and relation."""
    torch.set_num_threads(1)
    model = load_weights(PairEncoder(load_trunk(start)), checkpoint).bfloat16()
    nli, relation, _ = predict(model, encode(load_tokenizer(start), pairs, [None] * len(pairs)))
    return [nli.softmax(-1), relation.softmax(-1)]


def mean_answers(pairs: list[tuple[str, str]], teachers: list[tuple[str, str, str]], workers: int) -> list[torch.Tensor]:
    """The weighted mean over all teachers; each reads on several processes."""
    parts = [pairs[n::workers] for n in range(workers)]
    means = [torch.zeros(len(pairs), width) for width in (3, 4)]
    with ProcessPoolExecutor(workers) as pool:
        for start, checkpoint, weight in teachers:
            share = float(weight) / sum(float(w) for _, _, w in teachers)
            for n, heads in enumerate(pool.map(partial(answers, start=start, checkpoint=checkpoint), parts)):
                for mean, head in zip(means, heads):
                    mean[n::workers] += share * head
    return means


def loss_of(model, batch, label_weight: float, exit_weight: float, kind: float):
    """Cross-entropy with the teachers' probabilities, and with the label where there is one (as in train_pairs.py)."""
    nli, relation, early = (F.log_softmax(logits.float(), -1) for logits in model(**collate(batch)))
    total = torch.zeros(())
    for row, example in enumerate(batch):
        (head, label, weight), said_nli, said_relation = example.target
        of_news = head in ("relation", "contrast")
        total = total - (NLI_OF_NEWS if of_news else 1.0) * (said_nli @ nli[row]) - said_relation @ relation[row]
        if head == "nli":
            total = total - label_weight * weight * nli[row, label]
        elif of_news:
            total = total - label_weight * weight * log_label(relation[row], head, label, kind)
        if head == "relation":
            total = total - exit_weight * (said_relation @ early[row] + label_weight * weight * early[row, label])
    return total / len(batch)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--start", required=True, help="folder of the student's starting weights (shape and tokenizer)")
    parser.add_argument("--checkpoint", type=Path, required=True, help="the student's weights")
    parser.add_argument("--teacher", nargs=3, action="append", required=True, metavar=("START", "CHECKPOINT", "WEIGHT"), help="starting folder, checkpoint and weight of a teacher; the mean of several teaches")
    parser.add_argument("--label-weight", type=float, default=0.3, help="weight of a label beside the teachers' answer")
    parser.add_argument("--replay", type=int, default=40000, help="labelled NLI rows")
    parser.add_argument("--unlabelled", type=int, default=20000, help="pairs of pairs.unlabelled.tsv")
    parser.add_argument("--out", type=Path, required=True)
    add_pair_arguments(parser)
    parallel.add_arguments(parser)
    args = parser.parse_args()
    rng = parallel.begin(args)
    events, own, nli = load(args.data, args.own)
    rows = epoch(events, own, nli, args.replay, args, rng)
    rows += [(row["sentenceA"], row["sentenceB"], NO_LABEL) for event in events.values() for row in event if row["strength"] == "1"]
    more = table(args.data / "pairs.unlabelled.tsv")
    rows += [(row["a"], row["b"], NO_LABEL) for row in rng.sample(more, min(args.unlabelled, len(more)))]
    print(dict(Counter(target[0] for _, _, target in rows)), flush=True)
    pairs = [(a, b) for a, b, _ in rows]
    targets = list(zip((target for _, _, target in rows), *mean_answers(pairs, args.teacher, args.workers)))
    model = load_weights(PairEncoder(load_trunk(args.start)), args.checkpoint)
    plan = batches(encode(load_tokenizer(args.start), pairs, targets), args.tokens, rng)
    print(sum(len(e.ids) for b in plan for e in b), "tokens", flush=True)
    parallel.train(model, plan, partial(loss_of, label_weight=args.label_weight, exit_weight=args.exit, kind=args.kind), args, args.out)


if __name__ == "__main__":
    main()
