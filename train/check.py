"""Step 6: does the 8-bit model say what the float model says? Both run one pair at a time, without padding."""

import argparse
import random
from pathlib import Path

import numpy as np

from judge import ShippedJudge, softmax
from topicpairs import table


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True, help="model folder")
    parser.add_argument("--float", type=Path, required=True, help="folder of the unquantised ONNX files")
    parser.add_argument("--rows", type=int, default=500, help="pairs from each set")
    parser.add_argument("--seed", type=int, default=17)
    args = parser.parse_args()
    rng = random.Random(args.seed)
    whole, small = ShippedJudge(args.model, args.float), ShippedJudge(args.model)
    worst = 1.0
    for name in ("relation.calibration", "relation.dev", "nli.dev"):
        rows = table(args.data / f"{name}.tsv")
        if name.startswith("relation"):  # half of them listed: the verdicts that matter
            listed = [r for r in rows if r["relation"] != "none"]
            rows = rng.sample(listed, min(len(listed), args.rows // 2)) + rng.sample(rows, args.rows // 2)
            pairs = [(r["sentenceA"], r["sentenceB"]) for r in rows]
        else:
            pairs = [(r["premise"], r["hypothesis"]) for r in rng.sample(rows, args.rows)]
        for head, (x, y) in enumerate(zip(whole.logits(pairs), small.logits(pairs))):
            same = float((x.argmax(-1) == y.argmax(-1)).mean())
            gap = np.abs(softmax(x) - softmax(y)).max(-1)
            worst = min(worst, same)
            print(f"{name:22} {('nli', 'relation', 'exit')[head]:9} same verdict {same:.3f}  probability differs by {gap.mean():.3f} on average, {np.quantile(gap, 0.99):.3f} at the 99th percentile")
    raise SystemExit(0 if worst >= 0.98 else f"only {worst:.3f} of the verdicts are the same")


if __name__ == "__main__":
    main()
