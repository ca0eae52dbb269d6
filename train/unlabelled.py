"""Pairs of real news sentences that nobody labelled, for a teacher to judge."""

import gzip
import json
import random
from pathlib import Path

from sklearn.feature_extraction.text import TfidfVectorizer

from own import HERE, NEWS
from topicpairs import keyword_patterns, split

SEED = 23
SENTENCES = 1200  # of a topic, at most
LIKENESS = {(0.3, 0.9): 130, (0.15, 0.3): 60}  # how many pairs of a topic have a TF-IDF cosine between these


def unlabelled_news(shared: Path, held_topics: set[str], held_sentences: set[str]) -> list[dict]:
    """Pairs of sentences of different outlets on one topic. Topics and sentences that are held back are left out."""
    rng = random.Random(SEED)
    patterns = keyword_patterns(HERE / "news-topics.yaml")
    held = [patterns.pop(topic) for topic in sorted(held_topics)]
    with gzip.open(shared / NEWS, "rt", encoding="utf-8") as file:
        articles = [json.loads(line) for line in file]
    sentences = sorted({
        (article["source"], sentence)
        for article in articles for sentence in split(article["text"])
        if 8 <= len(sentence.split()) <= 60 and sentence not in held_sentences and not any(pattern.search(sentence) for pattern in held)
    })
    rows = []
    for pattern in patterns.values():
        members = [s for s in sentences if pattern.search(s[1])]
        members = rng.sample(members, min(len(members), SENTENCES))
        rows += alike(members, rng) if len(members) > 1 else []
    return rows


def alike(members: list[tuple[str, str]], rng: random.Random) -> list[dict]:
    matrix = TfidfVectorizer(sublinear_tf=True).fit_transform([text for _, text in members])
    cosines = (matrix @ matrix.T).tocoo()
    rows = []
    for (low, high), count in LIKENESS.items():
        inside = [
            (int(a), int(b)) for a, b, value in zip(cosines.row, cosines.col, cosines.data)
            if a < b and low <= value < high and members[a][0] != members[b][0]
        ]
        rows += [{"a": members[a][1], "b": members[b][1], "source": "news"} for a, b in rng.sample(inside, min(len(inside), count))]
    return rows
