"""The project's own labels: whole events, contrast sets, and labels that point into the real news of `corpora/scale`, whose texts stay there."""

import gzip
import json
from pathlib import Path

from topicpairs import own_pairs, table

HERE = Path(__file__).parent
NEWS = "corpora/scale/us-2020.jsonl.gz"
EVENTS = sorted(folder.name for folder in (HERE / "events").iterdir())
NEWS_SETS = ["us-2020", "retold"]
CONTRASTS = "contrasts"
PLAIN = "plain"
TWINS = "twins"


def news_texts(shared: Path) -> dict[str, str]:
    """Article texts by id."""
    with gzip.open(shared / NEWS, "rt", encoding="utf-8") as file:
        return {article["id"]: article["text"] for article in map(json.loads, file)}


def passage(texts: dict[str, str], article: str, start: str, end: str) -> str:
    """A piece of an article by its offsets in code points, on one line."""
    return " ".join(texts[article][int(start) : int(end)].split())


def own_events() -> list[dict]:
    return [row for name in EVENTS for row in own_pairs(HERE / "events" / name)]


def news_pairs(texts: dict[str, str]) -> list[dict]:
    """Pairs of sentences on one topic, each with its own label: what is not related was judged so, like a trap."""
    rows = table(HERE / "news-pairs.tsv")
    return [
        {
            "event": "us-2020", "topic": row["topic"],
            "sourceA": row["articleA"], "sentenceA": passage(texts, row["articleA"], row["startA"], row["endA"]),
            "sourceB": row["articleB"], "sentenceB": passage(texts, row["articleB"], row["startB"], row["endB"]),
            "relation": row["relation"], "strength": row["strength"], "phenomenon": "",
            "trap": "judged" if row["relation"] == "none" else "",
        }
        for row in rows
    ]


def contrasts() -> list[dict]:
    """Invented sentences, each beside what six other outlets might have written: one subject and every relation."""
    rows = table(HERE / "contrasts.tsv")
    anchors = {row["set"]: row["sentence"] for row in rows if row["relation"] == "anchor"}
    return [
        {
            "event": CONTRASTS, "topic": CONTRASTS, "sourceA": "anchor", "sentenceA": anchors[row["set"]], "sourceB": "other", "sentenceB": row["sentence"],
            "relation": row["relation"], "strength": row["strength"], "phenomenon": row["phenomenon"],
            "trap": "judged" if row["relation"] == "none" else "",
        }
        for row in rows if row["relation"] != "anchor"
    ]


def twins() -> list[dict]:
    """Invented sentences, each beside one that only seems to contradict it, one that does, and one that says the same."""
    return beside_anchors(TWINS, table(HERE / "twins.tsv"), "cause")


def plain() -> list[dict]:
    """Short invented sentences, each beside two that say the same, two that contradict it and two that do neither."""
    return beside_anchors(PLAIN, table(HERE / "plain.tsv"), "phenomenon")


def beside_anchors(event: str, rows: list[dict], about: str) -> list[dict]:
    anchors = {row["set"]: row["sentence"] for row in rows if row["relation"] == "anchor"}
    return [
        {
            "event": event, "topic": event, "sourceA": "anchor", "sentenceA": anchors[row["set"]], "sourceB": "other", "sentenceB": row["sentence"],
            "relation": row["relation"], "strength": "0" if row["relation"] == "none" else "3", "phenomenon": row[about],
            "trap": row[about] if row["relation"] == "none" else "",
        }
        for row in rows if row["relation"] != "anchor"
    ]


def retellings(texts: dict[str, str]) -> list[dict]:
    """What another outlet might have written beside a news passage."""
    return [
        {
            "event": "retold", "topic": "retold", "sourceA": row["article"],
            "sentenceA": passage(texts, row["article"], row["start"], row["end"]), "sourceB": "retold", "sentenceB": row["sentence"],
            "relation": row["relation"], "strength": row["strength"], "phenomenon": "",
            "trap": "judged" if row["relation"] == "none" else "",
        }
        for row in table(HERE / "news-retold.tsv")
    ]


def statements(texts: dict[str, str]) -> list[dict]:
    """Short statements that a news passage entails, contradicts or leaves open."""
    return [
        {"premise": passage(texts, row["article"], row["start"], row["end"]), "hypothesis": row["statement"],
         "label": row["label"], "source": "own"}
        for row in table(HERE / "news-statements.tsv")
    ]
