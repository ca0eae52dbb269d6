"""The shipped model as a checkpoint to train on from: every stored matrix times its scales."""

import argparse
import json
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper

from encoder import PairEncoder, load_trunk


def floats_of(graph: onnx.GraphProto) -> dict[str, torch.Tensor]:
    stored = {tensor.name: torch.from_numpy(numpy_helper.to_array(tensor).copy()) for tensor in graph.initializer}
    whole = {name: value for name, value in stored.items() if not name.endswith(("_int8", "_scale"))}
    packed = {name.removesuffix("_int8"): value for name, value in stored.items() if name.endswith("_int8")}
    return whole | {name: value.float() * stored[f"{name}_scale"] for name, value in packed.items()}


def weights_of(graph: onnx.GraphProto) -> dict[str, torch.Tensor]:
    """Weights by their names in `PairEncoder`. The exporter renames and transposes those of linear layers."""
    floats = floats_of(graph)
    weights = {name.removeprefix("model."): value for name, value in floats.items() if name.startswith("model.")}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in floats:
            name = node.name.strip("/").removesuffix("/MatMul").replace("/", ".")
            weights[f"trunk.encoder.{name}.weight"] = floats[node.input[1]].T.contiguous()
    return weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--start", required=True, help="folder of the starting weights (shape and tokenizer)")
    parser.add_argument("--model", type=Path, required=True, help="model folder")
    parser.add_argument("--out", type=Path, required=True, help="checkpoint file")
    args = parser.parse_args()
    config = json.loads((args.model / "config.json").read_text())
    model = PairEncoder(load_trunk(args.start), config.get("apart", 0), config["exit"]["layer"])
    weights: dict[str, torch.Tensor] = {}
    for part in args.model.glob("*.onnx"):
        weights |= weights_of(onnx.load(str(part)).graph)
    result = model.load_state_dict(weights, strict=False)
    if set(result.missing_keys) - {"shape"} or result.unexpected_keys:
        raise SystemExit(f"{args.model} does not fit the network: {(result.missing_keys + result.unexpected_keys)[:5]}")
    torch.save(model.state_dict(), args.out)


if __name__ == "__main__":
    main()
