"""Step 3, phase 2: packs and real news in about the balance of the task, with NLI rows replayed."""

import argparse
import random
from collections import Counter, defaultdict
from functools import partial
from pathlib import Path

import torch
import torch.nn.functional as F
from sklearn.feature_extraction.text import TfidfVectorizer

import parallel
from augment import change_figure
from datalists import NEWS_TRAIN, NLI_LABELS, RELATION_LABELS
from encoder import PairEncoder, batches, collate, encode, load_tokenizer, load_trunk, load_weights
from own import CONTRASTS, EVENTS, NEWS_SETS, PLAIN, TWINS
from topicpairs import table

AGREE, CONTRADICT, TENSION, NONE = range(4)
RELATION = {"agree": AGREE, "partial_agree": AGREE, "contradict": CONTRADICT, "tension": TENSION, "none": NONE}
# What a relation says about the NLI head: agreement may be entailment or neutral, so it says nothing.
AS_NLI = {CONTRADICT: 2, TENSION: 1, NONE: 1}


def similarity(rows: list[dict]) -> list[float]:
    """TF-IDF cosine of each pair, with the document frequencies of its own event."""
    texts = sorted({r[s] for r in rows for s in ("sentenceA", "sentenceB")})
    matrix = TfidfVectorizer(sublinear_tf=True).fit_transform(texts)
    index = {t: n for n, t in enumerate(texts)}
    return [float(matrix[index[r["sentenceA"]]].multiply(matrix[index[r["sentenceB"]]]).sum()) for r in rows]


def epoch(events: dict[str, list[dict]], own: list[dict], nli: list[dict], replay: int, args, rng: random.Random) -> list[tuple]:
    """One epoch: (first text, second text, (head, label, weight))."""
    result = []
    add = lambda a, b, target: result.append((a, b, target) if rng.random() < 0.5 else (b, a, target))
    for rows in events.values():
        news = rows[0]["event"] in NEWS_TRAIN
        # One subject and every relation: what is related is much too frequent there to be learnt from.
        head = "contrast" if rows[0]["event"] == CONTRASTS and args.kind > 1 else "plain" if rows[0]["event"] == PLAIN else "relation"
        if rows[0]["event"] == CONTRASTS:
            anchors = sorted({r["sentenceA"] for r in rows})
            kept = set(rng.sample(anchors, min(len(anchors), args.sets)))
            rows = [r for r in rows if r["sentenceA"] in kept]
        whole = any(r["relation"] == "none" and not r["trap"] for r in rows)  # all pairs of an event, not labelled ones only
        positives = [r for r in rows if r["relation"] != "none" and r["strength"] in "23"]
        rng.shuffle(positives)
        used: Counter = Counter()
        contradictions = 0
        for row in positives:
            ends = (row["sentenceA"], row["sentenceB"])
            if news and max(used[e] for e in ends) >= args.news_limit:
                continue  # cliques of one restated claim
            contradictions += row["relation"] == "contradict"
            if whole and row["relation"] == "contradict" and contradictions > args.contradictions:
                continue
            used.update(ends)
            label = RELATION[row["relation"]]
            add(*ends, (head, label, 1.0 if row["strength"] == "3" else 0.8))
            if label == AGREE and rng.random() < args.augment:
                changed = change_figure(ends[0], ends[1], rng)
                if changed:
                    add(changed, ends[1], ("relation", CONTRADICT, 0.7))
        unlisted = sorted((r for r in rows if r["relation"] == "none"), key=lambda r: -r["similarity"])
        traps = [r for r in unlisted if r["trap"]]
        hard = [r for r in unlisted[: len(unlisted) // 4] if not r["trap"]]
        easy = [r for r in unlisted[len(unlisted) // 4 :] if not r["trap"]]
        for row in traps + rng.sample(hard, min(len(hard), args.hard)) + rng.sample(easy, min(len(easy), args.easy)):
            add(row["sentenceA"], row["sentenceB"], ("plain" if head == "plain" else "relation", NONE, 1.0))
        for text in rng.sample(sorted({r["sentenceA"] for r in rows}), 8):
            changed = change_figure(text, text, rng)
            if changed:
                add(text, changed, ("relation", CONTRADICT, 0.5))
    for row in own + rng.sample(nli, min(replay, len(nli))):
        label = NLI_LABELS.index(row["label"])
        result.append((row["premise"], row["hypothesis"], ("nli", label, 1.0)))
        if label == 0 and rng.random() < args.augment:
            changed = change_figure(row["hypothesis"], row["premise"], rng)
            if changed:
                result.append((row["premise"], changed, ("nli", 2, 1.0)))
    return result


def log_label(relation: torch.Tensor, head: str, label: int, kind: float) -> torch.Tensor:
    """log P(label) in two weighted parts: related at all, and if so, how."""
    if label == NONE:
        return relation[NONE]
    related = torch.logsumexp(relation[:NONE], -1)
    return (0.2 if head == "contrast" else 1.0) * related + kind * (relation[label] - related)


def loss_of(model, batch, transfer: float, exit_weight: float, kind: float):
    nli, relation, early = (F.log_softmax(logits.float(), -1) for logits in model(**collate(batch)))
    total = torch.zeros(())
    for row, example in enumerate(batch):
        head, label, weight = example.target
        if head == "nli":
            total = total - weight * nli[row, label]
            # Contradiction is symmetric and means the same in both heads; entailment is one kind of agreement.
            if label == 2:
                total = total - transfer * relation[row, CONTRADICT]
            elif label == 0:
                total = total - transfer * relation[row, AGREE]
            else:
                total = total - transfer * torch.log1p(-relation[row, CONTRADICT].exp().clamp(max=0.999))
        else:
            total = total - weight * log_label(relation[row], head, label, kind)
            total = total - weight * 0.05 * (relation[row].mean() - relation[row, label])
            if head != "contrast":
                total = total - exit_weight * weight * early[row, label]
            if label in AS_NLI:
                total = total - 0.2 * nli[row, AS_NLI[label]]
    return total / len(batch)


def load(data: Path, own_labels: str) -> tuple[dict[str, list[dict]], list[dict], list[dict]]:
    """Related pairs by event, statements of our own, and public NLI pairs."""
    unused = {"none": {*EVENTS, *NEWS_SETS, CONTRASTS, TWINS, PLAIN}, "events": {*NEWS_SETS, CONTRASTS, TWINS, PLAIN}, "news": {CONTRASTS, TWINS, PLAIN}, "all": set()}[own_labels]
    events = defaultdict(list)
    for row in table(data / "relation.train.tsv"):
        if row["event"] not in unused:
            events[row["event"]].append(row)
    for rows in events.values():
        for row, value in zip(rows, similarity(rows)):
            row["similarity"] = value
    return events, table(data / "nli.own.tsv") if own_labels in ("news", "all") else [], table(data / "nli.train.tsv")


def add_pair_arguments(parser: argparse.ArgumentParser) -> None:
    """What of the data an epoch sees, and what counts for how much."""
    parser.add_argument("--data", type=Path, required=True, help="folder written by prepare.py")
    parser.add_argument("--hard", type=int, default=110, help="similar unlisted pairs an event and epoch")
    parser.add_argument("--easy", type=int, default=130, help="other unlisted pairs an event and epoch")
    parser.add_argument("--contradictions", type=int, default=10**6, help="at most so many of an event and epoch, lest they seem as frequent as agreements")
    parser.add_argument("--news-limit", type=int, default=2, help="how often a news sentence may appear in positives")
    parser.add_argument("--augment", type=float, default=0.5, help="share of agreeing pairs with a shared figure that is also changed")
    parser.add_argument("--exit", type=float, default=0.3, help="weight of the early exit's loss")
    parser.add_argument("--sets", type=int, default=10**6, help="contrast sets of each epoch")
    parser.add_argument("--kind", type=float, default=1.0, help="weight of the kind of relation beside that of being related; above 1, contrast sets teach hardly anything else")
    parser.add_argument("--own", choices=["none", "events", "news", "all"], default="all", help="which of the project's own labels, each with those before it")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--start", required=True, help="folder of the starting weights (shape and tokenizer)")
    parser.add_argument("--checkpoint", type=Path, help="weights of phase 1, or of this one; the starting weights without it")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--replay", default="5000", help="NLI rows of each epoch, with commas; the last number holds for the rest")
    parser.add_argument("--transfer", type=float, default=0.3, help="weight of an NLI row's say on the relation head")
    parser.add_argument("--keep-head", action="store_true", help="the checkpoint's relation head is already trained")
    parser.add_argument("--freeze", type=int, default=0, help="so many of the lowest layers keep their weights")
    add_pair_arguments(parser)
    parallel.add_arguments(parser)
    args = parser.parse_args()
    rng = parallel.begin(args)
    tokenizer = load_tokenizer(args.start)
    model = PairEncoder(load_trunk(args.start))
    if args.checkpoint:
        load_weights(model, args.checkpoint)  # the exit is new here
        if not args.keep_head:
            with torch.no_grad():  # the relation head starts from what the NLI head knows
                for relation, sources in ((AGREE, [0]), (CONTRADICT, [2]), (TENSION, [1, 2]), (NONE, [1])):
                    model.relation.weight[relation] = model.nli.weight[sources].mean(0)
                    model.relation.bias[relation] = model.nli.bias[sources].mean(0)
    if args.freeze:
        model.trunk.embeddings.requires_grad_(False)
        model.trunk.encoder.layer[: args.freeze].requires_grad_(False)
    events, own, nli = load(args.data, args.own)
    plan, counts = [], Counter()
    replay = [int(n) for n in args.replay.split(",")]
    for number in range(args.epochs):
        rows = epoch(events, own, nli, replay[min(number, len(replay) - 1)], args, rng)
        counts.update((t[0], t[1]) for _, _, t in rows)
        plan += batches(encode(tokenizer, [(a, b) for a, b, _ in rows], [t for _, _, t in rows]), args.tokens, rng)
    print(dict(counts), sum(len(e.ids) for b in plan for e in b), "tokens", flush=True)
    parallel.train(model, plan, partial(loss_of, transfer=args.transfer, exit_weight=args.exit, kind=args.kind), args, args.out)


if __name__ == "__main__":
    main()
