"""Sheets of pictures to judge the simulated people by, as a radiologist would: beside real CTs at the same window."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from osteoview.imaging.decoders import Decoders
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.spine_choice import choose_for_spine
from osteoview.imaging.volume import Volume
from osteoview.imaging.volume_loader import load_volume
from osteoview.imaging.window import Window
from osteoview.simulated.contact import Look, Tile, write_sheet
from trainer.phantom.body import Body
from trainer.phantom.contrast import Phase
from trainer.phantom.ct import ct
from trainer.phantom.dxa import dxa_image
from trainer.phantom.health import Fracture, FractureShape, Metal
from trainer.phantom.kernel import SHARP, SOFT, Kernel
from trainer.phantom.person import BoneClass, Person, Wish
from trainer.phantom.protocol import Protocol
from trainer.phantom.radiograph import radiograph

_TISSUE, _BONE, _SPONGY = Window(50, 400), Window(350, 2000), Window(150, 500)
_AXIAL = Look("axial", (260, 360), _TISSUE)
_AXIAL_SPINE = Look("axial", (100, 110), _SPONGY, pixel_mm=0.35)
_SAGITTAL = Look("sagittal", (280, 190), _SPONGY)
_CORONAL = Look("coronal", (280, 320), _TISSUE)
# Thick enough to follow the last ribs from their heads to their tips.
_COUNTING = Look("coronal", (300, 260), Window(300, 1200), thickness_mm=100.0)

_WISH = Wish(bmi=25.0, fractures=(), phase=Phase.NONE, n_lumbar=5, n_rib_pairs=12)
_CLASSES = (
    ("normal, 35 years", replace(_WISH, sex="M", age=35.0, bone_class=BoneClass.NORMAL)),
    ("low bone mass, 62 years", replace(_WISH, sex="F", age=62.0, bone_class=BoneClass.LOW)),
    ("osteoporosis, 80 years", replace(_WISH, sex="F", age=80.0, bone_class=BoneClass.OSTEOPOROSIS)),
)


@dataclass(frozen=True)
class Case:
    """A CT with a place in it and a name: simulated or real, the sheets treat them alike."""

    name: str
    volume: Volume
    center_mm: NDArray[np.float64]

    def tile(self, look: Look, shift_mm: tuple[float, float, float] = (0.0, 0.0, 0.0)) -> Tile:
        """One picture of the case."""
        return look.at(self.volume, self.center_mm + np.array(shift_mm), self.name)


def write_sheets(out: Path, beside: Path | None = None, only: list[str] | None = None) -> list[Path]:
    """Write the named sheets, or all; those beside real CTs need the folder of those."""
    sheets: dict[str, Callable[[Path], Path]] = {
        "classes": _classes,
        "fractures": _fractures,
        "variants": _variants,
        "metal": _metal,
        "contrast": _contrast,
        "kernels": _kernels,
        "radiographs": _radiographs,
        "dxa": _dxa,
    }
    if beside is not None:
        sheets["beside"] = lambda path: _beside(path, beside)
    unknown = sorted(set(only or ()) - set(sheets))
    if unknown:
        raise ValueError(f"there is no sheet {', '.join(unknown)}; there are {', '.join(sheets)}")
    return [make(out / f"{name}.png") for name, make in sheets.items() if not only or name in only]


def _classes(path: Path) -> Path:
    cases = [_scanned(name, wish, seed) for seed, (name, wish) in enumerate(_CLASSES, start=11)]
    rows = [[case.tile(look) for case in cases] for look in (_AXIAL, _AXIAL_SPINE, _SAGITTAL, _CORONAL)]
    return write_sheet(path, rows, "Normal to osteoporotic, through L1, 2 mm soft")


def _fractures(path: Path) -> Path:
    rows = []
    for shape in FractureShape:
        cases = [
            _scanned(
                f"L1 {shape.value} {loss:.0%}", replace(_CLASSES[2][1], fractures=(Fracture("L1", shape, loss),)), 21
            )
            for loss in (0.22, 0.33, 0.50)
        ]
        rows.append([case.tile(replace(_SAGITTAL, size_mm=(150, 130))) for case in cases])
        rows.append([case.tile(replace(_SAGITTAL, name="coronal", size_mm=(110, 130))) for case in cases])
    return write_sheet(path, rows, "Fractures of L1, Genant grades 1 to 3")


def _variants(path: Path) -> Path:
    wishes = [
        (f"{ribs} rib pairs, {lumbar} lumbar", replace(_WISH, n_rib_pairs=ribs, n_lumbar=lumbar, age=45.0))
        for ribs, lumbar in ((12, 5), (12, 4), (12, 6), (11, 5), (13, 5))
    ]
    wishes.append(("scoliosis 25°", replace(_WISH, scoliosis_deg=25.0, age=60.0)))
    cases = [_scanned(name, wish, 31, level="L2") for name, wish in wishes]
    rows = [[case.tile(_COUNTING, (0.0, 20.0, 0.0)) for case in cases], [case.tile(_SAGITTAL) for case in cases]]
    return write_sheet(path, rows, "Variants to count")


def _metal(path: Path) -> Path:
    screws = replace(_WISH, age=66.0, metal=Metal(screws=("L3", "L4"), cement=("L1",)))
    hips = replace(_WISH, age=74.0, metal=Metal(hips=("R",)))
    spine = _scanned("screws, cement", screws, 41)
    screwed = _scanned("screws", screws, 41, level="L4")
    hip = _scanned("hip", hips, 41, level="S1", below_mm=110.0)
    up = (0.0, 0.0, 6.0)
    rows = [
        # Screws lie in the pedicles, above the middle of the body.
        [screwed.tile(_AXIAL, up), screwed.tile(replace(_AXIAL, window=_BONE), up), spine.tile(_AXIAL)],
        [hip.tile(_AXIAL, (0.0, 0.0, -90.0)), hip.tile(_CORONAL), spine.tile(replace(_SAGITTAL, window=_BONE))],
    ]
    return write_sheet(path, rows, "Metal and cement")


def _contrast(path: Path) -> Path:
    cases = [_scanned(phase.value, replace(_WISH, age=55.0, phase=phase), 51) for phase in Phase]
    rows = [[case.tile(look) for case in cases] for look in (_AXIAL, _CORONAL)]
    return write_sheet(path, rows, "Iodine by phase")


def _kernels(path: Path) -> Path:
    cases = [
        _scanned(f"{kernel.name}, {thickness:g} mm, {dose:g} mGy", _CLASSES[1][1], 61, kernel, thickness, dose)
        for kernel, thickness, dose in ((SOFT, 5.0, 12.0), (SOFT, 1.0, 12.0), (SHARP, 1.0, 20.0), (SOFT, 3.0, 3.0))
    ]
    rows = [[case.tile(look) for case in cases] for look in (_AXIAL, _AXIAL_SPINE)]
    return write_sheet(path, rows, "One person, four ways to scan")


def _radiographs(path: Path) -> Path:
    rows: list[list[Tile]] = [[], []]
    for seed, (name, wish) in enumerate(_CLASSES, start=11):
        body = Body(Person.draw(seed, wish=wish))
        for row, view in zip(rows, ("lateral", "ap"), strict=True):
            film = radiograph(body, "lateral" if view == "lateral" else "ap", seed)
            row.append(Tile(_shrunk(film.grey, 0.45), f"{name}, {view}, as exported"))
    return write_sheet(path, rows, "Radiographs, window of the field's own range")


def _dxa(path: Path) -> Path:
    tiles = []
    for seed, (name, wish) in enumerate(_CLASSES, start=11):
        image = dxa_image(Body(Person.draw(seed, wish=wish)), seed)
        areal = float(np.mean(list(image.areal_bmd_g_cm2.values())))
        tiles.append(Tile(_shrunk(image.pixels, 1.6), f"{name}: {areal:.2f} g/cm2, texture {image.texture_score:.2f}"))
    return write_sheet(path, [tiles], "DXA, L1 to L4, as exported")


def _beside(path: Path, folder: Path) -> Path:
    """Real CTs, named with a vertebra's place in the folder's truth.json, and simulated ones to their right."""
    known = json.loads((folder / "truth.json").read_text(encoding="utf-8"))["cases"]
    real = [
        Case(f"real: {case['name']}", _loaded(folder / case["path"]), np.array(case["center_lps_mm"]))
        for case in known
        if "center_lps_mm" in case
    ]
    # Real series are thick more often than thin: one simulated one of either kind.
    simulated = [
        _scanned(f"simulated: {name}, {thickness_mm:g} mm", wish, seed, thickness_mm=thickness_mm)
        for seed, thickness_mm, (name, wish) in zip((71, 72), (5.0, 2.0), _CLASSES[1:], strict=True)
    ]
    looks = (_AXIAL, replace(_AXIAL, window=_BONE), _AXIAL_SPINE, _SAGITTAL, _CORONAL)
    rows = [[case.tile(look) for case in (*real, *simulated)] for look in looks]
    return write_sheet(path, rows, "Real and simulated at the same window")


def _loaded(path: Path) -> Volume:
    with Decoders() as decoders:
        choice = choose_for_spine(SeriesIndex.scan([path]).pieces)
        if choice is None:
            raise ValueError(f"{path} holds no CT of a spine")
        return load_volume(choice.piece, decoders)


def _scanned(
    name: str,
    wish: Wish,
    seed: int,
    kernel: Kernel = SOFT,
    thickness_mm: float = 2.0,
    dose_mgy: float = 12.0,
    *,
    level: str = "L1",
    below_mm: float = 20.0,
) -> Case:
    """A CT of the whole waist from above T11 into the pelvis, 2 mm apart."""
    body = Body(Person.draw(seed, wish=wish))
    low, high = body.bounds_mm
    bottom = float(body.level("S1").lower_mm[2]) - below_mm
    top = float(body.levels[1].upper_mm[2]) + 10.0
    protocol = Protocol(
        name="sheet",
        kvp=120,
        kernel=kernel,
        thickness_mm=thickness_mm,
        spacing_mm=2.0,
        dose_mgy=dose_mgy,
        fov_mm=390.0,
        center_mm=(float(low[0] + high[0]) / 2, float(low[1] + high[1]) / 2),
        bottom_mm=bottom,
        slices=int((top - bottom) / 2.0),
    )
    volume = Volume(ct(body, protocol, seed), protocol.grid.affine)
    return Case(name, volume, np.asarray(body.level(level).center_mm, dtype=np.float64))


def _shrunk(pixels: NDArray[np.uint8], factor: float) -> NDArray[np.uint8]:
    rows, columns = pixels.shape
    size = round(columns * factor), round(rows * factor)
    return np.asarray(Image.fromarray(pixels).resize(size, Image.Resampling.LANCZOS), dtype=np.uint8)
