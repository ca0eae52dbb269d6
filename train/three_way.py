"""Step 6b: corrects the three-way probabilities for lengths and shared words: data/lexicon/builtin-three-way.yaml.

A multinomial regression beside the model, on the development sets, each counted alike. The inputs are those of
src/judge/builtin/three-way.ts. Prints the accuracy on each set by a fit that has not seen a fifth of all rows, and by one
that has not seen the set.
"""

import argparse
import re
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from datalists import NLI_LABELS
from evaluate import TWO_LABELS
from judge import ShippedJudge, softmax
from topicpairs import table

LEAST = 1e-4
SHRINK = 1e-3
FOLDS = 5
SEED = 17


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def inputs(row: dict, logs: np.ndarray) -> list[float]:
    there, here = words(row["premise"]), words(row["hypothesis"])
    cover = len(set(there) & set(here)) / max(1, len(set(here)))
    return [1.0, *logs, np.log1p(len(there)), np.log1p(len(here)), cover]


def fit(x: torch.Tensor, logs: torch.Tensor, gold: torch.Tensor, counts: torch.Tensor) -> torch.Tensor:
    weights = torch.zeros(x.shape[1], len(NLI_LABELS), dtype=x.dtype, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=500)

    def loss():
        optimizer.zero_grad()
        value = (F.cross_entropy(logs + x @ weights, gold, reduction="none") * counts).sum() / counts.sum()
        value = value + SHRINK * (weights**2).sum()
        value.backward()
        return value

    optimizer.step(loss)
    return weights.detach()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True, help="model folder")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    rows = table(args.data / "nli.dev.tsv")
    judge = ShippedJudge(args.model)
    read = softmax(judge.logits([(r["premise"], r["hypothesis"]) for r in rows])[0]).round(4)
    logs = np.log(np.maximum(LEAST, read))
    x = np.array([inputs(row, log) for row, log in zip(rows, logs)])
    scale = x.std(0)
    scale[0] = 1
    source = np.array([row["source"] for row in rows])
    two = np.array([s.startswith(TWO_LABELS) for s in source])
    offered = logs.copy()
    offered[two, 1] = -30  # sets of two labels say nothing of the third
    x_, logs_ = torch.tensor(x / scale), torch.tensor(offered)
    gold = np.array([NLI_LABELS.index(row["label"]) for row in rows])
    gold_ = torch.tensor(gold)
    sets = sorted(set(source))
    counts = torch.tensor(sum((source == name) / (source == name).sum() for name in sets))

    def said(train: np.ndarray, asked: np.ndarray) -> np.ndarray:
        weights = fit(x_[train], logs_[train], gold_[train], counts[train])
        return (logs_[asked] + x_[asked] @ weights).argmax(1).numpy() == gold[asked]

    fold = np.random.default_rng(SEED).integers(0, FOLDS, len(rows))
    right = np.zeros(len(rows), dtype=bool)
    for number in range(FOLDS):
        right[fold == number] = said(fold != number, fold == number)
    raw = offered.argmax(1) == gold
    for name in sets:
        of = source == name
        print(f"{name:24} model {raw[of].mean():.3f}  rows unseen {right[of].mean():.3f}  set unseen {said(~of, of).mean():.3f}")
    if args.write:
        weights = fit(x_, logs_, gold_, counts).numpy() / scale[:, None]
        lines = [f"  {label}: [{', '.join(f'{w:.4f}' for w in weights[:, n])}]" for n, label in enumerate(NLI_LABELS)]
        target = Path(__file__).parent.parent / "data/lexicon/builtin-three-way.yaml"
        target.write_text(
            "# How the three-way probabilities of the model are corrected. Made by train/three_way.py on the public development sets; do not edit.\n"
            "# For each label weights of: 1, logarithms of the model's three probabilities, of both lengths in words (one more), share of the hypothesis's words in the premise.\n"
            "# They are added to the logarithm of the label's own probability.\n"
            "weights:\n" + "\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
