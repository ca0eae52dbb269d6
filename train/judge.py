"""Two ways to read pairs: the float checkpoint (batched) and the shipped 8-bit model (one pair a run, no padding)."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from tokenizers import Tokenizer

from encoder import encode, load_model, load_tokenizer, predict

PARTS = ("sentence", "pair", "upper")
Pairs = list[tuple[str, str]]


class FloatJudge:
    def __init__(self, start: str, checkpoint: Path):
        self.tokenizer = load_tokenizer(start)
        self.model = load_model(start, checkpoint)

    def logits(self, pairs: Pairs) -> list[np.ndarray]:
        """Logits of nli, relation and exit."""
        return [rows.numpy() for rows in predict(self.model, encode(self.tokenizer, pairs, [None] * len(pairs)))[:3]]


class ShippedJudge:
    """A model folder, or unquantised files beside the same tokenizer, run as the program runs them but without the exit."""

    def __init__(self, folder: Path, weights: Path | None = None, threads: int = 2):
        config = json.loads((folder / "config.json").read_text())
        self.temperatures = config["temperatures"]
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(config["maxLength"], strategy="longest_first")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.sentence, self.pair, self.upper = (
            onnxruntime.InferenceSession(str((weights or folder) / f"{part}.onnx"), options) for part in PARTS
        )
        self.threads = threads

    def one(self, pair: tuple[str, str]) -> list[np.ndarray]:
        coded = self.tokenizer.encode(*pair)
        meet = coded.type_ids.index(1)
        first, second = (self.sentence.run(["states"], {"input_ids": np.array([ids], dtype=np.int64)})[0]
                         for ids in (coded.ids[:meet], [coded.ids[0], *coded.ids[meet:]]))
        hidden, early = self.pair.run(["hidden", "exit"], {"first": first, "second": second})
        nli, relation = self.upper.run(["nli", "relation"], {"hidden": hidden})
        return [nli[0], relation[0], early[0]]

    def logits(self, pairs: Pairs) -> list[np.ndarray]:
        """Logits of nli, relation and exit."""
        with ThreadPoolExecutor(self.threads) as pool:
            return [np.stack(rows) for rows in zip(*pool.map(self.one, pairs))]


def softmax(logits: np.ndarray, temperature: float = 1.0) -> np.ndarray:
    scaled = np.exp((logits - logits.max(-1, keepdims=True)) / temperature)
    return scaled / scaled.sum(-1, keepdims=True)
