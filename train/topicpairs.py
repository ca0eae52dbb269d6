"""Cross-source pairs of the event packs and of real news, listed and unlisted, one row a pair and topic."""

import csv
import re
from collections import defaultdict
from itertools import combinations
from pathlib import Path

import yaml

ABBREVIATION = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|No|Nos|vs|al|[A-Z]|[ap]\.m|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Sen|Rep|Gov|Prof|Inc|Corp|Ltd|Co))\.$")
BREAK = re.compile(r"(?<=[.!?])([\"”’')]*)\s+(?=[\"“‘'(]*[A-Z0-9$£€])")


def table(path: Path) -> list[dict]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def split(text: str) -> list[str]:
    """A plain sentence splitter, good enough for the packs' clean prose."""
    sentences: list[str] = []
    for paragraph in re.split(r"\n\s*\n", text):
        start, paragraph = 0, " ".join(paragraph.split())
        for match in BREAK.finditer(paragraph):
            piece = paragraph[start : match.end(1)].strip()
            if not ABBREVIATION.search(piece):
                sentences.append(piece)
                start = match.end()
        if paragraph[start:].strip():
            sentences.append(paragraph[start:].strip())
    return sentences


def keyword_patterns(topics_file: Path) -> dict[str, re.Pattern]:
    """Keywords match case-blind as word sequences; the last word may take an ending of up to three letters."""
    topics = yaml.safe_load(topics_file.read_text(encoding="utf-8"))["topics"]
    return {
        topic["id"]: re.compile(
            "|".join(r"\b" + re.escape(str(word)).rstrip("s") + r"\w{0,3}\b" for word in topic["keywords"]), re.I)
        for topic in topics
    }


def sentences_of(folder: Path) -> list[tuple[str, str]]:
    """(source, sentence) of a pack's documents."""
    manifest = yaml.safe_load((folder / "corpus.yaml").read_text(encoding="utf-8"))
    return [
        (document["id"], sentence)
        for document in manifest["documents"]
        for sentence in split((folder / document["file"]).read_text(encoding="utf-8"))
    ]


def grid(name: str, sentences: list[tuple[str, str]], patterns: dict[str, re.Pattern], listed: list[dict], traps: list[dict]) -> list[dict]:
    """Every cross-source pair of one topic, each pair once (under the first topic that holds it)."""
    members = {topic: {s for s in sentences if pattern.search(s[1])} for topic, pattern in patterns.items()}
    return pairs_within(name, members, listed, traps)


def pairs_within(name: str, members: dict[str, set[tuple[str, str]]], listed: list[dict], traps: list[dict]) -> list[dict]:
    """Every cross-source pair of the (source, sentence) that are `members` of one topic."""
    labels: dict[frozenset, dict] = {}
    for row in traps + listed:
        a, b = (row["sourceA"], row["sentenceA"]), (row["sourceB"], row["sentenceB"])
        members.setdefault(row["topic"], set()).update((a, b))
        labels[frozenset((a, b))] = row
    rows: list[dict] = []
    done: set[frozenset] = set()
    for topic, group in members.items():
        for a, b in combinations(sorted(group), 2):
            key = frozenset((a, b))
            if a[0] == b[0] or key in done:
                continue
            done.add(key)
            row = labels.get(key, {})
            rows.append({
                "event": name, "topic": topic, "sourceA": a[0], "sentenceA": a[1], "sourceB": b[0], "sentenceB": b[1],
                "relation": row.get("relation", "none"), "strength": row.get("strength", "0"),
                "phenomenon": row.get("phenomenon", ""), "trap": row.get("trap", ""),
            })
    return rows


def pack_pairs(folder: Path) -> list[dict]:
    return grid(folder.name, sentences_of(folder), keyword_patterns(folder / "topics.yaml"),
                table(folder / "pairs.tsv"), table(folder / "negatives.tsv"))


def event_pairs(folder: Path) -> list[dict]:
    """Real events with exhaustive labels over chosen sentences (gold/news-train). A source is a whole outlet."""
    sentences = [(row["doc"], row["text"]) for row in table(folder / "sentences.tsv")]
    return grid(folder.name, sentences, keyword_patterns(folder / "topics.yaml"),
                table(folder / "pairs.tsv"), table(folder / "negatives.tsv"))


def own_pairs(folder: Path) -> list[dict]:
    """An event of `train/events`: sentences that name their topics, pairs by sentence id; relation `none` is a trap."""
    sentences = {row["id"]: row for row in table(folder / "sentences.tsv")}
    members = defaultdict(set)
    for row in sentences.values():
        for topic in row["topics"].split(","):
            if topic != "-":
                members[topic.strip()].add((row["doc"], row["text"]))
    listed = [own_row(sentences[row["a"]], sentences[row["b"]], row) for row in table(folder / "pairs.tsv")]
    return pairs_within(folder.name, members, listed, [])


def own_row(a: dict, b: dict, row: dict) -> dict:
    shared = set(a["topics"].split(",")) & set(b["topics"].split(","))
    return {
        "topic": min(shared), "sourceA": a["doc"], "sentenceA": a["text"], "sourceB": b["doc"], "sentenceB": b["text"],
        **row, "trap": row["phenomenon"] if row["relation"] == "none" else "",
    }


def seed_pairs(shared: Path) -> list[dict]:
    """The five articles, topics drones and jcpoa, over the sentences in gold/text and those listed."""
    patterns = {"drones": re.compile(r"\b(drones?|UAVs?|unmanned aerial)\b", re.I),
                "jcpoa": re.compile(r"\b(JCPOA|nuclear (deal|agreement|accord)|Joint Comprehensive Plan)\b", re.I)}
    sentences = [
        (number, line.strip())
        for number in ("000", "002", "003")
        for line in (shared / f"gold/text/sentences-{number}.txt").read_text(encoding="utf-8").splitlines()
        if len(line.split()) > 4
    ]
    return grid("seeds", sentences, patterns, table(shared / "gold/seeds/pairs.tsv"), [])


def sparse_news_pairs(folder: Path) -> list[dict]:
    """Labelled pairs and non-pairs of the two measured real events; unlisted pairs are unknown and left out."""
    rows = []
    for path in sorted(folder.glob("*.tsv")):
        for row in table(path):
            rows.append({
                "event": path.name.split(".")[0], "topic": row["topic"], "sourceA": row["sourceA"], "sentenceA": row["sentenceA"],
                "sourceB": row["sourceB"], "sentenceB": row["sentenceB"], "relation": row["relation"],
                "strength": row["strength"], "phenomenon": "", "trap": row["set"],
            })
    return rows
