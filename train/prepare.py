"""Step 1: reads the shared data sets and writes plain TSV files for training and measuring."""

import argparse
import csv
import gzip
import random
from pathlib import Path

from datalists import NEWS_PAIRS_HELD, NEWS_TRAIN, NLI_DEV, NLI_EXTRA, NLI_LABELS, NLI_TEST, NLI_TRAIN, UNLABELLED_SETS
from own import contrasts, news_pairs, news_texts, own_events, plain, retellings, statements, twins
from topicpairs import event_pairs, pack_pairs, seed_pairs, sparse_news_pairs
from unlabelled import unlabelled_news

SEED = 17


def rows_of(path: Path) -> list[dict]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def write(path: Path, rows: list[dict]) -> None:
    columns = list(rows[0])
    with path.open("w", encoding="utf-8") as file:
        file.write("\t".join(columns) + "\n")
        for row in rows:
            file.write("\t".join(str(row[column]).replace("\t", " ") for column in columns) + "\n")
    print(f"{path.name}: {len(rows)} rows")


def untokenise(text: str) -> str:
    """Undoes the tokenisation of SNLI, FEVER and the like (" ." and "( x )"), which news text does not have."""
    for mark in ".,;:!?)%":
        text = text.replace(f" {mark}", mark)
    return text.replace("( ", "(").replace(" 's", "'s").replace(" n't", "n't").replace("`` ", '"').replace(" ''", '"')


def nli_row(row: dict, source: str) -> dict:
    return {
        "premise": untokenise(row["premise"]),
        "hypothesis": untokenise(row["hypothesis"]),
        "label": row["label"],
        "source": source,
    }


def held_out_texts(shared: Path) -> set:
    """Pairs that choose or measure, and their premises of more than four words."""
    held_out = set()
    for name in (NLI_DEV, NLI_TEST):
        for row in rows_of(shared / name):
            held_out.add((row["premise"].lower(), row["hypothesis"].lower()))
            if len(row["premise"].split()) > 4:
                held_out.add(row["premise"].lower())
    return held_out


def nli_train(shared: Path, held_out: set) -> list[dict]:
    rng = random.Random(SEED)
    rows = []
    for row in rows_of(shared / "datasets/train.tsv.gz"):
        rows += [nli_row(row, row["source"])] * NLI_TRAIN.get(row["source"], 0)
    for name, share in NLI_EXTRA.items():
        for row in rows_of(shared / f"datasets/sets/{name}.tsv.gz"):
            premise, hypothesis = row["premise"].lower(), row["hypothesis"].lower()
            if premise in held_out or (premise, hypothesis) in held_out or row["label"] not in NLI_LABELS:
                continue
            if name.startswith("ClimateFEVER") and "entropy=0.00" not in row["extra"]:
                continue
            if rng.random() < share:
                rows.append(nli_row(row, name))
    return rows


def unlabelled_nli(shared: Path, held_out: set) -> list[dict]:
    """Pairs for the teacher: their labels are left behind."""
    rows = [row for name in UNLABELLED_SETS for row in rows_of(shared / f"datasets/sets/{name}.tsv.gz")]
    return [
        {"a": untokenise(row["premise"]), "b": untokenise(row["hypothesis"]), "source": "nli"}
        for row in rows
        if row["premise"].lower() not in held_out and (row["premise"].lower(), row["hypothesis"].lower()) not in held_out
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--out", type=Path, required=True, help="folder for the prepared files")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    texts = news_texts(args.shared)

    held_out = held_out_texts(args.shared)
    write(args.out / "nli.train.tsv", nli_train(args.shared, held_out))
    write(args.out / "nli.own.tsv", statements(texts))
    for name, file in (("dev", NLI_DEV), ("test", NLI_TEST)):
        rows = [nli_row(row, row["source"]) for row in rows_of(args.shared / file) if row["label"] in NLI_LABELS]
        write(args.out / f"nli.{name}.tsv", rows)
    rows = [nli_row(row, "ClaimDiff.test-full") for row in rows_of(args.shared / "datasets/sets/ClaimDiff.test-full.tsv.gz")]
    write(args.out / "claimdiff.test.tsv", rows)

    packs = args.shared / "packs"
    calibration = (packs / "CALIBRATION.txt").read_text().split()
    dev = (packs / "DEV.txt").read_text().split()
    train = [path.name for path in sorted(packs.iterdir()) if path.is_dir() and path.name not in calibration + dev]
    pairs = [row for name in train for row in pack_pairs(packs / name)]
    pairs += [row for name in NEWS_TRAIN for row in event_pairs(args.shared / "gold/news-train" / name)]
    labelled = news_pairs(texts)
    held = [row for row in labelled if row["topic"] in NEWS_PAIRS_HELD]
    seen = {row[side] for row in held for side in ("sentenceA", "sentenceB")}
    pairs += own_events() + contrasts() + twins() + plain() + retellings(texts) + [row for row in labelled if row["sentenceA"] not in seen and row["sentenceB"] not in seen]
    write(args.out / "relation.held.tsv", held)
    write(args.out / "pairs.unlabelled.tsv", unlabelled_nli(args.shared, held_out) + unlabelled_news(args.shared, {row["topic"] for row in held}, seen))
    write(args.out / "relation.train.tsv", pairs)
    write(args.out / "relation.calibration.tsv", [row for name in calibration for row in pack_pairs(packs / name)])
    write(args.out / "relation.dev.tsv", [row for name in dev for row in pack_pairs(packs / name)])
    write(args.out / "relation.seeds.tsv", seed_pairs(args.shared))
    write(args.out / "relation.news.tsv", sparse_news_pairs(args.shared / "gold/news"))


if __name__ == "__main__":
    main()
