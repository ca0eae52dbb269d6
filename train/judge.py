"""Two ways to read pairs: the float checkpoint (batched) and the shipped 8-bit model (one pair a run, no padding)."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from tokenizers import Tokenizer

from encoder import PairEncoder, encode, load_tokenizer, load_trunk, predict

Pairs = list[tuple[str, str]]


class FloatJudge:
    def __init__(self, start: str, checkpoint: Path):
        self.tokenizer = load_tokenizer(start)
        self.model = PairEncoder(load_trunk(start))
        self.model.load_state_dict(torch.load(checkpoint))

    def logits(self, pairs: Pairs) -> tuple[np.ndarray, np.ndarray]:
        nli, relation = predict(self.model, encode(self.tokenizer, pairs, [None] * len(pairs)))
        return nli.numpy(), relation.numpy()


class ShippedJudge:
    """A model folder, or an unquantised ONNX file beside the same tokenizer, run exactly as the program runs it."""

    def __init__(self, folder: Path, weights: Path | None = None, threads: int = 2):
        config = json.loads((folder / "config.json").read_text())
        self.temperatures = config["temperatures"]
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(config["maxLength"], strategy="longest_first")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(weights or folder / "model.onnx"), options)
        self.threads = threads

    def one(self, pair: tuple[str, str]) -> tuple[np.ndarray, np.ndarray]:
        coded = self.tokenizer.encode(*pair)
        ids = np.array([coded.ids], dtype=np.int64)
        feeds = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.array([coded.type_ids], dtype=np.int64)}
        nli, relation = self.session.run(["nli", "relation"], feeds)
        return nli[0], relation[0]

    def logits(self, pairs: Pairs) -> tuple[np.ndarray, np.ndarray]:
        with ThreadPoolExecutor(self.threads) as pool:
            rows = list(pool.map(self.one, pairs))
        return np.stack([r[0] for r in rows]), np.stack([r[1] for r in rows])


def softmax(logits: np.ndarray, temperature: float = 1.0) -> np.ndarray:
    scaled = np.exp((logits - logits.max(-1, keepdims=True)) / temperature)
    return scaled / scaled.sum(-1, keepdims=True)
