"""Step 4: the mean of checkpoints that grew from the same beginning, a little better than any of them."""

import argparse
from pathlib import Path

import torch


def mean(checkpoints: list[dict]) -> dict:
    """The early exits began at random, each for itself: their mean would mean nothing, and the first one's is kept."""
    first = checkpoints[0]
    return {
        name: value if name.startswith("exit") or not value.is_floating_point()
        else (sum(c[name].double() for c in checkpoints) / len(checkpoints)).to(value.dtype)
        for name, value in first.items()
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    torch.save(mean([torch.load(path, map_location="cpu", weights_only=True) for path in args.checkpoints]), args.out)
