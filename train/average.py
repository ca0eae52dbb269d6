"""Step 4: the mean of checkpoints that grew from the same beginning, a little better than any of them."""

import argparse
from pathlib import Path

import torch


def mean(values: list):
    first = values[0]
    if isinstance(first, dict):
        return {key: mean([value[key] for value in values]) for key in first}
    if torch.is_tensor(first) and first.is_floating_point():
        return (sum(value.double() for value in values) / len(values)).to(first.dtype)
    return first


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    torch.save(mean([torch.load(path, map_location="cpu", weights_only=False) for path in args.checkpoints]), args.out)
