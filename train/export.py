"""Step 5: checkpoint -> data/model: ONNX with 8-bit weights, tokenizer, config."""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from datalists import NLI_LABELS, RELATION_LABELS
from encoder import MAX_LENGTH, PairEncoder, joined, load_model, load_tokenizer, through


class Part(nn.Module):
    """A stretch of the network with names for what goes in and comes out."""

    def __init__(self, model: PairEncoder):
        super().__init__()
        self.model = model


class Sentence(Part):
    """Word pieces of one sentence to what the lowest layers make of it. Nothing is padded, so no mask is needed."""

    inputs, outputs = ["input_ids"], ["states"]

    def forward(self, input_ids):
        hidden = self.model.trunk.embeddings(input_ids=input_ids, token_type_ids=torch.zeros_like(input_ids))
        return through(self.model.trunk.encoder.layer[: self.model.apart], hidden)


class Pair(Part):
    """Two sentences to the early exit. The second one's `[CLS]` is not taken along."""

    inputs, outputs = ["first", "second"], ["hidden", "exit"]

    def forward(self, first, second):
        hidden = torch.cat([first, second[:, 1:] + self.model.mark], 1)
        hidden = through(self.model.trunk.encoder.layer[self.model.apart : self.model.half], hidden)
        return hidden, self.model.exit(joined(hidden, None, self.model.exit_pool))


class Upper(Part):
    """From the early exit's hidden states to both heads."""

    inputs, outputs = ["hidden"], ["nli", "relation"]

    def forward(self, hidden):
        hidden = through(self.model.trunk.encoder.layer[self.model.half :], hidden)
        pooled = joined(hidden, None, self.model.pool)
        return self.model.nli(pooled), self.model.relation(pooled)


class Lower(Part):
    """The first two in one, for weights that read both sentences together from the first layer on (2.8.0 and before)."""

    inputs, outputs = ["input_ids", "token_type_ids"], ["hidden", "exit"]

    def forward(self, input_ids, token_type_ids):
        hidden = self.model.trunk.embeddings(input_ids=input_ids, token_type_ids=token_type_ids)
        hidden = through(self.model.trunk.encoder.layer[: self.model.half], hidden)
        return hidden, self.model.exit(joined(hidden, None, self.model.exit_pool))


def parts_of(model: PairEncoder) -> dict[str, tuple[Part, tuple]]:
    """Each part with an example of what it is given."""
    ids, hidden = torch.randint(1000, 2000, (1, 16)), torch.zeros(1, 16, model.trunk.config.hidden_size)
    upper = {"upper": (Upper(model), (hidden,))}
    if not model.apart:
        return {"lower": (Lower(model), (ids, torch.zeros_like(ids)))} | upper
    return {"sentence": (Sentence(model), (ids,)), "pair": (Pair(model), (hidden, hidden))} | upper


def to_onnx(part: Part, example: tuple, path: Path) -> None:
    torch.onnx.export(
        part.eval(), example, str(path), input_names=part.inputs, output_names=part.outputs,
        dynamic_axes={name: {1: f"tokens of {name}"} for name in [*part.inputs, "states", "hidden"]}, opset_version=17, dynamo=False,
    )


def quantise(source: Path, target: Path, step: float = 1.0) -> None:
    """Stores every matrix as 8-bit integers and one float scale per output column (per row for embeddings).

    The arithmetic stays float32: `Cast` and `Mul` on a stored matrix are folded once when the model is opened.
    8-bit activations would be twice as fast, but on this network they change one verdict in twenty, and their
    range would depend on the processor's instructions and on the other pairs of a batch.

    `step`: how much coarser than a column's widest weight asks for. Weights that were trained on from 8-bit ones lie
    close to the old steps, and rounded to the same steps they would be the old weights again.
    """
    model = onnx.load(str(source))
    graph = model.graph
    stored = {tensor.name: tensor for tensor in graph.initializer}
    front, done = [], set()
    for node in list(graph.node):
        if node.op_type not in ("MatMul", "Gemm", "Gather"):
            continue
        for name in node.input:
            if name not in stored or stored[name].data_type != TensorProto.FLOAT:
                continue
            weights = numpy_helper.to_array(stored[name])
            if weights.ndim != 2 or weights.size < 20_000:
                continue
            lookup = node.op_type == "Gather"
            by_row = lookup or (node.op_type == "Gemm" and any(a.name == "transB" and a.i for a in node.attribute))
            if name not in done:
                done.add(name)
                scale = np.abs(weights).max(axis=1 if by_row else 0, keepdims=True) / 127 * (1 if lookup else step)
                scale = np.where(scale == 0, 1, scale).astype(np.float32)
                graph.initializer.remove(stored[name])
                graph.initializer.extend([
                    numpy_helper.from_array(np.round(weights / scale).astype(np.int8), f"{name}_int8"),
                    numpy_helper.from_array(scale, f"{name}_scale"),
                ])
                if not lookup:
                    front += restored(f"{name}_int8", f"{name}_scale", name)
            if lookup:  # only the rows that are read are turned into floats
                at, out, rows = list(graph.node).index(node), node.output[0], node.input[1]
                graph.node.remove(node)
                made = [helper.make_node("Gather", [f"{name}_{part}", rows], [f"{out}_{part}"]) for part in ("int8", "scale")]
                for offset, new in enumerate(made + restored(f"{out}_int8", f"{out}_scale", out)):
                    graph.node.insert(at + offset, new)
    for offset, new in enumerate(front):
        graph.node.insert(offset, new)
    onnx.checker.check_model(model)
    onnx.save(model, str(target))


def restored(integers: str, scale: str, out: str) -> list:
    return [
        helper.make_node("Cast", [integers], [f"{out}_float"], to=TensorProto.FLOAT),
        helper.make_node("Mul", [f"{out}_float", scale], [out]),
    ]


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--start", required=True, help="folder of the starting weights (shape and tokenizer)")
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--float", type=Path, required=True, help="folder for the unquantised ONNX files")
    parser.add_argument("--version", default="1")
    parser.add_argument("--step", type=float, default=1.0, help="above 1 for a checkpoint that grew from 8-bit weights (see quantise)")
    parser.add_argument("--exit", type=float, default=0.9, help="a pair the exit calls unrelated this surely goes no further")
    parser.add_argument("--temperature-nli", type=float, default=1.0)
    parser.add_argument("--temperature-relation", type=float, default=1.0)
    args = parser.parse_args()
    for folder in (args.out, args.float):
        folder.mkdir(parents=True, exist_ok=True)

    model = load_model(args.start, args.checkpoint)
    parts = parts_of(model)
    for name, (part, example) in parts.items():
        to_onnx(part, example, args.float / f"{name}.onnx")
        quantise(args.float / f"{name}.onnx", args.out / f"{name}.onnx", args.step)
    load_tokenizer(args.start).backend_tokenizer.save(str(args.out / "tokenizer.json"), pretty=False)
    config = {
        "name": "claim-compare-pair-encoder",
        "version": args.version,
        "maxLength": MAX_LENGTH,
        "heads": {"nli": NLI_LABELS, "relation": RELATION_LABELS},
        "apart": model.apart,
        "exit": {"layer": model.half, "none": args.exit},
        "temperatures": {"nli": args.temperature_nli, "relation": args.temperature_relation},
        "licence": "Apache-2.0",
        "sha256": {name: sha256(args.out / name) for name in (*(f"{part}.onnx" for part in parts), "tokenizer.json")},
    }
    (args.out / "config.json").write_text(json.dumps(config, indent=2) + "\n")
    for path in sorted(args.out.iterdir()):
        print(f"{path.stat().st_size / 1e6:8.2f} MB  {path.name}")


if __name__ == "__main__":
    main()
