"""Step 4c: the student reads what its teachers read, labelled or not, and learns their answers beside the labels (Hinton et al. 2015).

An answer is few numbers. So it also learns to foretell the first teacher's pooled vector (hints: Romero et al. 2015).
"""

import argparse
import random
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Callable

import torch
import torch.nn.functional as F
from torch import nn

import parallel
from encoder import PairEncoder, batches, collate, encode, load_model, load_tokenizer, load_trunk, load_weights, predict, shape_of
from topicpairs import table
from train_pairs import add_pair_arguments, epoch, load, log_label

NO_LABEL = ("none", 0, 0.0)
NLI_OF_NEWS = 0.3  # weight of the nli answer where the relation is what counts
HINT = "hint"  # the layer that is needed while training only


class Student(PairEncoder):
    """A pair encoder and, while it learns, a layer from its pooled vector to the teacher's."""

    def __init__(self, trunk, shape: list[int], teacher_width: int):
        super().__init__(trunk, *shape)
        self.add_module(HINT, nn.Linear(trunk.config.hidden_size, teacher_width))


def answers(pairs: list[tuple[str, str]], start: str, checkpoint: str) -> list[torch.Tensor]:
    """One teacher's probabilities, nli and relation, and its pooled vectors."""
    torch.set_num_threads(1)
    model = load_model(start, checkpoint).bfloat16()
    nli, relation, _, pooled = predict(model, encode(load_tokenizer(start), pairs, [None] * len(pairs)))
    return [nli.softmax(-1), relation.softmax(-1), pooled.half()]


def mean_answers(pairs: list[tuple[str, str]], teachers: list[tuple[str, str, str]], workers: int) -> list[torch.Tensor]:
    """The weighted means over all teachers, and the first one's pooled vectors; each reads on several processes."""
    parts = [pairs[n::workers] for n in range(workers)]
    means = [torch.zeros(len(pairs), width) for width in (3, 4)]
    hints = None
    with ProcessPoolExecutor(workers) as pool:
        for start, checkpoint, weight in teachers:
            share = float(weight) / sum(float(w) for _, _, w in teachers)
            read = list(pool.map(partial(answers, start=start, checkpoint=checkpoint), parts))
            for n, heads in enumerate(read):
                for mean, head in zip(means, heads):
                    mean[n::workers] += share * head
            if hints is None:
                hints = torch.empty(len(pairs), read[0][2].shape[1], dtype=torch.float16)
                for n, (_, _, pooled) in enumerate(read):
                    hints[n::workers] = pooled
    return [*means, hints]


def kept_answers(file: Path | None, pairs: list[tuple[str, str]], answer: Callable) -> list[torch.Tensor]:
    """Answers out of `file`, which keeps those it does not have yet."""
    texts, known = torch.load(file) if file and file.exists() else ([], [])
    place = {pair: n for n, pair in enumerate(texts)}
    new = sorted({pair for pair in pairs if pair not in place})
    if new:
        said = answer(new)
        place |= {pair: len(texts) + n for n, pair in enumerate(new)}
        texts, known = texts + new, [torch.cat(parts) for parts in zip(known, said)] if known else said
        if file:
            torch.save((texts, known), file)
    return [values[[place[pair] for pair in pairs]] for values in known]


def standardised(hints: torch.Tensor) -> torch.Tensor:
    """Mean 0 and variance 1 in every dimension, so that all of them count alike."""
    mean, deviation = hints.float().mean(0), hints.float().std(0).clamp(min=1e-3)
    return ((hints.float() - mean) / deviation).half()


def loss_of(model, batch, label_weight: float, exit_weight: float, hint_weight: float, kind: float):
    """Cross-entropy with the teachers' probabilities, and with the label where there is one (as in train_pairs.py)."""
    pooled, half = model.read(**collate(batch))
    nli, relation, early = (F.log_softmax(logits.float(), -1) for logits in model.heads(pooled, half))
    hints = torch.stack([example.target[3] for example in batch]).float()
    total = hint_weight * F.mse_loss(getattr(model, HINT)(pooled).float(), hints) * len(batch)
    for row, example in enumerate(batch):
        (head, label, weight), said_nli, said_relation, _ = example.target
        if head == "plain":  # what the teachers stumble over, too
            total = total - weight * (log_label(relation[row], head, label, kind) + exit_weight * early[row, label])
            continue
        of_news = head in ("relation", "contrast")
        total = total - (NLI_OF_NEWS if of_news else 1.0) * (said_nli @ nli[row]) - said_relation @ relation[row]
        if head == "nli":
            total = total - label_weight * weight * nli[row, label]
        elif of_news:
            total = total - label_weight * weight * log_label(relation[row], head, label, kind)
        if head == "relation":
            total = total - exit_weight * (said_relation @ early[row] + label_weight * weight * early[row, label])
    return total / len(batch)


def add_row_arguments(parser: argparse.ArgumentParser) -> None:
    """What `rows_of` reads."""
    add_pair_arguments(parser)
    parser.add_argument("--replay", type=int, default=40000, help="labelled NLI rows")
    parser.add_argument("--unlabelled", type=int, default=20000, help="pairs of pairs.unlabelled.tsv")


def rows_of(args, rng: random.Random) -> list[tuple]:
    """What one epoch of train_pairs.py sees, and pairs whose labels do not count or that have none."""
    events, own, nli = load(args.data, args.own)
    rows = epoch(events, own, nli, args.replay, args, rng)
    rows += [(row["sentenceA"], row["sentenceB"], NO_LABEL) for event in events.values() for row in event if row["strength"] == "1"]
    more = table(args.data / "pairs.unlabelled.tsv")
    return rows + [(row["a"], row["b"], NO_LABEL) for row in rng.sample(more, min(args.unlabelled, len(more)))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--start", required=True, help="folder of the student's starting weights (shape and tokenizer)")
    parser.add_argument("--checkpoint", type=Path, required=True, help="the student's weights")
    parser.add_argument("--teacher", nargs=3, action="append", required=True, metavar=("START", "CHECKPOINT", "WEIGHT"), help="starting folder, checkpoint and weight of a teacher; the mean of several teaches")
    parser.add_argument("--label-weight", type=float, default=0.3, help="weight of a label beside the teachers' answer")
    parser.add_argument("--hint-weight", type=float, default=1.0, help="weight of foretelling the first teacher's pooled vector")
    parser.add_argument("--epochs", type=int, default=1, help="how often the same pairs are read")
    parser.add_argument("--plain", type=int, default=1, help="how often the pairs of plain.tsv are read, by their labels alone")
    parser.add_argument("--sample", type=int, default=10**9, help="so many of all other rows")
    parser.add_argument("--answers", type=Path, help="file that keeps the teachers' answers from pass to pass")
    parser.add_argument("--out", type=Path, required=True)
    add_row_arguments(parser)
    parallel.add_arguments(parser)
    args = parser.parse_args()
    rng = parallel.begin(args)
    rows = rows_of(args, rng)
    rest = [row for row in rows if row[2][0] != "plain"]
    rows = args.plain * [row for row in rows if row[2][0] == "plain"] + rng.sample(rest, min(args.sample, len(rest)))
    print(dict(Counter(target[0] for _, _, target in rows)), flush=True)
    pairs = [(a, b) for a, b, _ in rows]
    *means, hints = kept_answers(args.answers, pairs, partial(mean_answers, teachers=args.teacher, workers=args.workers))
    targets = list(zip((target for _, _, target in rows), *means, standardised(hints)))
    model = load_weights(Student(load_trunk(args.start), shape_of(args.checkpoint), hints.shape[1]), args.checkpoint, new=("exit", HINT))
    examples = encode(load_tokenizer(args.start), pairs, targets)
    plan = [batch for _ in range(args.epochs) for batch in batches(examples, args.tokens, rng)]
    print(sum(len(e.ids) for b in plan for e in b), "tokens", flush=True)
    loss = partial(loss_of, label_weight=args.label_weight, exit_weight=args.exit, hint_weight=args.hint_weight, kind=args.kind)
    parallel.train(model, plan, loss, args, args.out)
    torch.save({name: value for name, value in torch.load(args.out).items() if not name.startswith(HINT)}, args.out)


if __name__ == "__main__":
    main()
