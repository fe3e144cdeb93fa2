"""`python -m tests.accuracy.outlines --model DIR --out DIR`: how well a model outlines the real labelled volume.

Writes the volume's axial slices as a dataset that `python -m trainer evaluate` takes, asks the model about each, and
asks it for a second opinion on every body that geometry finds. The labels are a tool's output, 3 mm coarse.
"""

from __future__ import annotations

import argparse
import csv
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

from osteoview.anatomy.block import Block
from osteoview.anatomy.body_mask import mask_body
from osteoview.anatomy.spine import find_spine
from osteoview.imaging.volume import Volume
from osteoview.inference.outline import dice, outline
from tests.shared_data import CT

if TYPE_CHECKING:
    from trainer.bundle import Bundle

_FOLDER = CT / "totalseg"
NAMES = {27: "L5", 28: "L4", 29: "L3", 30: "L2", 31: "L1", 32: "T12"}
_BODY = 1
_DARKEST_HU, _BRIGHTEST_HU = -200.0, 1000.0
_LEAST_SECTION = 0.5
Labels = NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Labelled:
    """A volume with the label of every voxel, [k, j, i], and which voxels lie in bodies; axes as the patient's."""

    volume: Volume
    labels: Labels
    bodies: NDArray[np.bool_]

    @classmethod
    def real(cls) -> Labelled:
        """The one in the data folder."""
        ct, labels, parts = (_upright(name) for name in ("example_ct", "totalseg", "totalseg_vertebrae_body"))
        hu = np.clip(ct[0], -1024, 3071).astype(np.int16)
        return cls(Volume(hu, ct[1]), labels[0].astype(np.uint8), parts[0] == _BODY)

    def shown(self) -> list[int]:
        """The label of the vertebra that each slice shows: the phantom's rule; 0 where it shows none well."""
        sections = {
            label: np.count_nonzero((self.labels == label) & self.bodies, axis=(1, 2)).astype(float) for label in NAMES
        }
        shares = np.stack([areas / np.quantile(areas[areas > 0], 0.75) for areas in sections.values()])
        widest = np.array(list(sections))[shares.argmax(axis=0)]
        return [int(label) for label in np.where(shares.max(axis=0) >= _LEAST_SECTION, widest, 0)]

    def at(self, values: NDArray[Any], block: Block) -> NDArray[Any]:
        """Values at the nearest voxels of a block's places."""
        places = block.to_mm(np.stack(np.meshgrid(*block.offsets_mm, indexing="ij"), axis=-1))
        inverse = self.volume.inverse_affine
        voxels = places @ inverse[:3, :3].T + inverse[:3, 3]
        return np.asarray(ndimage.map_coordinates(values, np.moveaxis(voxels[..., ::-1], -1, 0), order=0))


def write_slices(labelled: Labelled, out: Path) -> Path:
    """The slices between the lowest and the highest vertebra as a dataset of one patient."""
    for kind in ("slices", "masks"):
        (out / kind).mkdir(parents=True, exist_ok=True)
    shown = labelled.shown()
    spine = [k for k, label in enumerate(shown) if label]
    rows = []
    for k in range(spine[0], spine[-1] + 1):
        grey = (labelled.volume.hu[k] - _DARKEST_HU) * (255.0 / (_BRIGHTEST_HU - _DARKEST_HU))
        mask = (labelled.labels[k] == shown[k]) & (shown[k] > 0)
        name = f"{k:03d}.png"
        Image.fromarray(np.clip(np.rint(grey), 0, 255).astype(np.uint8)).save(out / "slices" / name)
        Image.fromarray(mask.astype(np.uint8) * 255).save(out / "masks" / name)
        level = NAMES.get(shown[k], "")
        rows.append(
            {"file": f"slices/{name}", "patient": "real", "class": "NORMAL", "study": "real", "split": ""}
            | {"slice": f"slices/{name}", "mask": f"masks/{name}", "level": level}
        )
    with (out / "manifest.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, fieldnames=list(rows[0]), lineterminator="\n")
        table.writeheader()
        table.writerows(rows)
    return out


def by_level(bundle: Bundle, data: Path) -> list[str]:
    """Dice, IoU and pixel accuracy of the slices of each level, whole slices as they are; discs by what is outlined."""
    with (data / "manifest.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    answers: dict[str, list[tuple[float, float, float, float]]] = {}
    way = bundle.card.preprocessing
    for row in rows:
        slice_, mask = (np.asarray(Image.open(data / row[kind])) for kind in ("slice", "mask"))
        found, true = bundle.classify([slice_])[0] >= 0.5, way.mask(mask) > 0
        both, either = np.count_nonzero(found & true), np.count_nonzero(found | true)
        same = both / either if either else 1.0
        answers.setdefault(row["level"] or "disc", []).append(
            (dice(found, true), same, float((found == true).mean()), float(found.any()))
        )
    lines = ["| level | slices | Dice | IoU | pixel accuracy | outlined |", "|---|---|---|---|---|---|"]
    for level, values in answers.items():
        mean = np.array(values).mean(axis=0)
        lines.append(f"| {level} | {len(values)} | {mean[0]:.3f} | {mean[1]:.3f} | {mean[2]:.4f} | {mean[3]:.2f} |")
    whole = np.array([value for values in answers.values() for value in values]).mean(axis=0)
    lines.append(f"| all | {len(rows)} | {whole[0]:.3f} | {whole[1]:.3f} | {whole[2]:.4f} | {whole[3]:.2f} |")
    return lines


def second_opinions(bundle: Bundle, labelled: Labelled) -> list[str]:
    """For every body that geometry outlines: what geometry, the network and the labels say."""
    lines = [
        "| body | geometry | MS-Net body | MS-Net vertebra | MS-Net and geometry |",
        "|---|---|---|---|---|",
    ]
    spine = find_spine(labelled.volume)
    for body in () if spine is None else spine.bodies:
        mask = mask_body(labelled.volume, spine, body) if spine is not None and body.bounded else None
        if mask is None:
            continue
        label = int(np.bincount(labelled.at(labelled.labels, mask.block)[mask.inside]).argmax())
        whole = labelled.at((labelled.labels == label).astype(np.uint8), mask.block) > 0
        true = labelled.at(((labelled.labels == label) & labelled.bodies).astype(np.uint8), mask.block) > 0
        found = outline(bundle, labelled.volume, mask)
        own = 0.0 if found.body is None else dice(found.body.inside, true)
        lines.append(
            f"| {NAMES.get(label, label)} | {dice(mask.inside, true):.3f} | {own:.3f}"
            f" | {dice(found.vertebra, whole):.3f} | {found.dice:.3f} |"
        )
    return lines


def _upright(name: str) -> tuple[NDArray[Any], NDArray[np.float64]]:
    """Voxels [k, j, i] that run to the left, to the back and to the head, and their affine."""
    import SimpleITK

    image = SimpleITK.DICOMOrient(SimpleITK.ReadImage(str(_FOLDER / f"{name}.nii.gz")), "LPS")
    affine = np.eye(4)
    affine[:3, :3] = np.array(image.GetDirection()).reshape(3, 3) * np.array(image.GetSpacing())
    affine[:3, 3] = image.GetOrigin()
    return SimpleITK.GetArrayFromImage(image), affine


def main(arguments: list[str]) -> int:
    """Write the slices, then print both tables."""
    from trainer import bundle

    parser = argparse.ArgumentParser(prog="python -m tests.accuracy.outlines")
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    model, labelled = bundle.load(options.model), Labelled.real()
    print("\n".join(by_level(model, write_slices(labelled, options.out))))
    print("\n".join(second_opinions(model, labelled)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
