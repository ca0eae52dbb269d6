"""Step 7: scores on every set that measures, and raw probabilities for fitting the judge's calibration."""

import argparse
import time
from collections import defaultdict
from pathlib import Path

import numpy as np
from sklearn.metrics import average_precision_score

from datalists import NLI_LABELS
from judge import FloatJudge, ShippedJudge, softmax
from topicpairs import table

TWO_LABELS = ("FEVER-Symmetric", "FM2")
NLI_TEST_SOURCES = ["RTE3-3way.test", "FEVER-Symmetric.test", "FM2.test", "XNLI-en.dev", "SufficientFacts-vitaminc.all",
                    "Emergent.test", "GLUE-AX.test", "HealthVer.test", "BreakingNLI.test"]


def f1_macro(gold: np.ndarray, said: np.ndarray, labels: list[int]) -> float:
    scores = []
    for label in labels:
        hit = ((gold == label) & (said == label)).sum()
        total = (gold == label).sum() + (said == label).sum()
        scores.append(2 * hit / total if total else 0.0)
    return float(np.mean(scores))


def nli_scores(judge, rows: list[dict], sources: list[str] | None = None) -> None:
    by_source = defaultdict(list)
    for row in rows:
        if sources is None or row["source"] in sources:
            by_source[row["source"]].append(row)
    for source, group in sorted(by_source.items()):
        probabilities = softmax(judge.logits([(r["premise"], r["hypothesis"]) for r in group])[0])
        gold = np.array([NLI_LABELS.index(r["label"]) for r in group])
        labels = [0, 2] if source.startswith(TWO_LABELS) else [0, 1, 2]
        said = np.array(labels)[probabilities[:, labels].argmax(-1)]
        ap = average_precision_score(gold == 2, probabilities[:, 2])
        print(f"{source:30} n={len(group):5} accuracy {np.mean(gold == said):.3f}  macro-F1 {f1_macro(gold, said, labels):.3f}  "
              f"contradiction base {np.mean(gold == 2):.2f} AP {ap:.3f}", flush=True)


def read_pairs(judge, rows: list[dict], both: bool = True) -> dict[str, np.ndarray]:
    forward = judge.logits([(r["sentenceA"], r["sentenceB"]) for r in rows])
    backward = judge.logits([(r["sentenceB"], r["sentenceA"]) for r in rows]) if both else forward
    names = ("nli", "relation", "exit")
    return {f"{name}_{way}": softmax(logits) for way, read in (("ab", forward), ("ba", backward)) for name, logits in zip(names, read)}


def pair_scores(name: str, rows: list[dict], read: dict[str, np.ndarray]) -> None:
    relation = (read["relation_ab"] + read["relation_ba"]) / 2
    keep = np.array([r["strength"] != "1" for r in rows])
    agree = np.array([r["relation"] in ("agree", "partial_agree") for r in rows])
    conflict = np.array([r["relation"] in ("contradict", "tension") for r in rows])
    conflict_score = relation[:, 1] + relation[:, 2]
    for kind, gold, score in (("agreement", agree, relation[:, 0]), ("conflict", conflict, conflict_score)):
        gold, score = gold[keep], score[keep]
        order = np.argsort(-score)
        at = " ".join(f"P@{n} {gold[order[:n]].mean():.2f}" for n in (10, 20, 50, 100) if n <= len(gold))
        precision = np.cumsum(gold[order]) / np.arange(1, len(gold) + 1)
        good = np.nonzero(precision >= 0.8)[0]
        recall = gold[order][: good[-1] + 1].sum() / gold.sum() if len(good) else 0.0
        print(f"{name:12} {kind:9} base {gold.mean():.3f} AP {average_precision_score(gold, score):.3f}  {at}  recall at P .8 {recall:.2f}")
    for floor in (0.8, 0.9, 0.95):  # what an early exit would cost: pairs it ends, related pairs among them
        ended = read["exit_ab"][:, 3] >= floor
        lost = (relation[ended].argmax(-1) != 3).sum()
        print(f"{name:12} exit at {floor}: {ended.mean():.2f} of the pairs, {(agree | conflict)[ended & keep].sum()} of {(agree | conflict)[keep].sum()} related ones, "
              f"{lost} of {(relation.argmax(-1) != 3).sum()} that the upper half would not call unrelated")
    same = agree | conflict
    point = 1 - relation[:, 3]
    print(f"{name:12} same point AP {average_precision_score(same[keep], point[keep]):.3f}  "
          f"conflict against agreement inside it AP {average_precision_score(conflict[keep & same], (conflict_score - relation[:, 0])[keep & same]):.3f} (base {conflict[keep & same].mean():.2f})")
    traps = np.array([bool(r["trap"]) for r in rows]) & ~same
    if name in ("calibration", "dev"):
        said = relation.argmax(-1)
        print(f"{name:12} traps called contradict or tension {np.isin(said[traps], (1, 2)).mean():.3f}, agree {(said[traps] == 0).mean():.3f} (n={traps.sum()})", flush=True)


def write_scores(path: Path, rows: list[dict], read: dict[str, np.ndarray]) -> None:
    names = [f"{head}_{way}_{label}" for head, labels in (("nli", NLI_LABELS), ("relation", ["agree", "contradict", "tension", "none"]))
             for way in ("ab", "ba") for label in labels]
    values = np.concatenate([read["nli_ab"], read["nli_ba"], read["relation_ab"], read["relation_ba"]], axis=1)
    columns = ["event", "topic", "sourceA", "sentenceA", "sourceB", "sentenceB", "relation", "strength", "phenomenon", "trap"]
    with path.open("w", encoding="utf-8") as file:
        file.write("\t".join(columns + names) + "\n")
        for row, numbers in zip(rows, values):
            file.write("\t".join([row[c] for c in columns] + [f"{n:.4f}" for n in numbers]) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, help="model folder (as shipped)")
    parser.add_argument("--start", help="with --checkpoint: folder of the starting weights")
    parser.add_argument("--checkpoint", type=Path, help="float checkpoint instead of a model folder")
    parser.add_argument("--sets", default="nli.dev,calibration", help="nli.dev,calibration,held choose; nli.test,claimdiff,dev,seeds,news only measure")
    parser.add_argument("--scores", type=Path, help="folder for the probabilities of every pair")
    args = parser.parse_args()
    judge = ShippedJudge(args.model) if args.model else FloatJudge(args.start, args.checkpoint)
    for name in args.sets.split(","):
        start = time.time()
        if name in ("nli.dev", "nli.test"):
            nli_scores(judge, table(args.data / f"{name}.tsv"), NLI_TEST_SOURCES if name == "nli.test" else None)
        elif name == "claimdiff":
            rows = table(args.data / "claimdiff.test.tsv")
            nli, relation, _ = judge.logits([(r["premise"], r["hypothesis"]) for r in rows])
            print(f"ClaimDiff.test-full n={len(rows)}: called contradiction by nli {np.mean(nli.argmax(-1) == 2):.3f}, by relation {np.mean(relation.argmax(-1) == 1):.3f}, "
                  f"by relation above .8 {np.mean(softmax(relation)[:, 1] > 0.8):.3f}")
        else:
            rows = table(args.data / f"relation.{name}.tsv")
            read = read_pairs(judge, rows)
            pair_scores(name, rows, read)
            if args.scores:
                args.scores.mkdir(parents=True, exist_ok=True)
                write_scores(args.scores / f"{name}-scores.tsv", rows, read)
        print(f"  ({name}: {time.time() - start:.0f} s)", flush=True)


if __name__ == "__main__":
    main()
