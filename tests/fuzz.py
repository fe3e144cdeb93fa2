"""Thousands of damaged files through the reader: none may crash it, hang it, fill the memory, or pass as sound.

`python -m tests.fuzz --mutations 20000 --seed 0` mutates small valid files of every syntax and container, scans each
as a user's drop would, and loads whatever the scan offers. What counts as wrong pixels returned as good:

- Uncompressed pixels: the volume must equal pixels × slope + intercept as pydicom, an independent reader, has them
  from the same mutated bytes, or, where pydicom refuses, as they lie at the end of the file.
- Compressed pixels (and deflate without its checksum): a flipped bit inside a stream of JPEG, JPEG-LS, JPEG 2000 or
  RLE can give another valid stream, and no reader can know. The values must be those that the codec gives when asked
  directly with the same bytes; that they come in the size the header states, and not after a crash, is ours.
- Archives and gzip carry checksums: damage must never pass, so the volume must equal the one before it.
"""

from __future__ import annotations

import argparse
import logging
import random
import resource
import sys
import tempfile
import threading
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import nibabel
import numpy as np
import pydicom
from numpy.typing import NDArray
from pydicom import uid as uids

from osteoview.base.errors import InputError
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.kinds import Kind
from osteoview.imaging.pixels import stored_values
from osteoview.imaging.place import close_archives
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.stack import Stack
from osteoview.imaging.volume import Volume
from osteoview.imaging.volume_loader import load_volume
from tests.dicom_files import (
    LOSSLESS_SYNTAXES,
    ct_slice,
    ct_stack,
    disc,
    dxa,
    enhanced_ct,
    nifti,
    radiograph,
    rgb_capture,
    set_bits,
    stored_slice,
    write,
    zipped,
)

LONGEST_SECONDS = 5.0
# What the reader may add to the process over all mutations; the files are a few kilobytes.
MOST_GROWTH_BYTES = 600 << 20

Mutation = Callable[[random.Random, bytes], bytes]


@dataclass(frozen=True)
class Sample:
    """A sound file, what it is, and the Hounsfield units in it where it is a CT."""

    kind: str
    name: str
    content: bytes
    hu: NDArray[np.int16] | None = None
    stored: str = ""  # how its pixels lie at the end of the file, where they do
    checked: bool = False  # its container keeps checksums of the pixels


@dataclass
class Tally:
    """How the mutated files ended, and everything that must not happen."""

    outcomes: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    slowest_s: float = 0.0
    growth_bytes: int = 0

    def lines(self) -> list[str]:
        """For a person."""
        total = sum(self.outcomes.values())
        lines = [f"{total} mutated files"]
        lines += [f"  {many:7d}  {what}" for what, many in sorted(self.outcomes.items(), key=lambda pair: -pair[1])]
        lines.append(f"slowest {self.slowest_s:.2f} s (may be {LONGEST_SECONDS:.0f}), ")
        lines[-1] += f"memory grew by {self.growth_bytes / 1e6:.0f} MB (may by {MOST_GROWTH_BYTES / 1e6:.0f})"
        lines += [f"FAILED {failure}" for failure in self.failures]
        return lines


def samples(folder: Path) -> list[Sample]:
    """Small valid files of every syntax, kind and container."""
    found = []
    hu = stored_slice(3).astype(np.int16) - np.int16(1024)
    for name, syntax in LOSSLESS_SYNTAXES.items():
        path = write(set_bits(ct_slice(stored_slice(3)), 12), folder / f"{syntax}.dcm", syntax)
        stored = {"implicit little": "<u2", "explicit little": "<u2", "explicit big": ">u2"}.get(name, "")
        found.append(Sample(f"CT {name}", path.name, path.read_bytes(), hu[None], stored))
    signed = stored_slice(4).astype(np.int16) - np.int16(1000)
    path = write(ct_slice(signed, RescaleIntercept=-24), folder / "signed.dcm")
    found.append(Sample("CT signed", path.name, path.read_bytes(), signed[None] - np.int16(24), "<i2"))
    frames = np.stack([stored_slice(n) for n in range(3)])
    places = [(0.0, 0.0, 2.0 * n) for n in range(3)]
    for legacy in (False, True):
        path = write(enhanced_ct(frames, places, legacy=legacy), folder / f"enhanced{legacy:d}.dcm")
        whole = frames.astype(np.int16) - np.int16(1024)
        found.append(Sample("CT enhanced", path.name, path.read_bytes(), whole, "<u2"))
    for kind, ds in (("radiograph", radiograph()), ("DXA", dxa()), ("RGB", rgb_capture())):
        for syntax in (uids.ExplicitVRLittleEndian, uids.RLELossless):
            path = write(ds, folder / f"{kind}{syntax}.dcm", syntax)
            found.append(Sample(kind, path.name, path.read_bytes()))
    values = (stored_slice(5).astype(np.int16) - np.int16(1024)).reshape(8, 16, 10)
    oriented = values.transpose(2, 1, 0)
    for ending in ("nii", "nii.gz"):
        path = nifti(folder / f"volume.{ending}", values, np.diag([1.0, 1.0, 2.0, 1.0]))
        found.append(Sample(f"NIfTI {ending}", path.name, path.read_bytes(), oriented, checked=ending == "nii.gz"))
    slices = ct_stack(folder / "stack", 3)
    packed = zipped(folder / "stack.zip", {file.name: file.read_bytes() for file in slices})
    whole = np.stack([stored_slice(n).astype(np.int16) - np.int16(1024) for n in (1, 2, 3)])
    found.append(Sample("zip", packed.name, packed.read_bytes(), whole, checked=True))
    found.append(Sample("DICOMDIR", "DICOMDIR", disc(folder / "disc", slices).read_bytes()))
    return found


def _flip_bits(chance: random.Random, content: bytes) -> bytes:
    data = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(data)


def _set_bytes(chance: random.Random, content: bytes) -> bytes:
    data = bytearray(content)
    for _ in range(chance.choice((1, 2, 8))):
        data[chance.randrange(len(data))] = chance.choice((0, 1, 0x20, 0x2D, 0x2E, 0x5C, 0x7F, 0x80, 0xFE, 0xFF))
    return bytes(data)


def _in_the_header(chance: random.Random, content: bytes) -> bytes:
    data = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 3))):
        data[chance.randrange(min(len(data), 1400))] = chance.randrange(256)
    return bytes(data)


def _length(chance: random.Random, content: bytes) -> bytes:
    """Overwrite two or four bytes with a number that lengths and sizes trip over."""
    width = chance.choice((2, 4))
    number = chance.choice((0, 1, 0x7F, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF))
    at = chance.randrange(max(1, min(len(content), 1600) - 4))
    return content[:at] + (number & (1 << 8 * width) - 1).to_bytes(width, "little") + content[at + width :]


def _digits(chance: random.Random, content: bytes) -> bytes:
    """Change digits in decimal and integer strings: positions, spacings, slopes, numbers of frames."""
    data = bytearray(content)
    places = [n for n, byte in enumerate(data[:4000]) if 0x2D <= byte <= 0x39]
    for at in chance.sample(places, min(len(places), chance.choice((1, 2, 4)))):
        data[at] = chance.choice(b"0123456789-.e+ \\n")
    return bytes(data)


def _cut(chance: random.Random, content: bytes) -> bytes:
    return content[: chance.randrange(len(content))]


def _grow(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + chance.randbytes(chance.choice((1, 2, 8, 100))) + content[at:]


def _remove(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + content[at + chance.choice((1, 2, 8, 100)) :]


def _swap(chance: random.Random, content: bytes) -> bytes:
    size = chance.choice((2, 8, 32, 200))
    a, b = sorted(chance.randrange(max(1, len(content) - size)) for _ in range(2))
    if b - a < size:
        return _flip_bits(chance, content)
    return content[:a] + content[b : b + size] + content[a + size : b] + content[a : a + size] + content[b + size :]


def _at_the_end(chance: random.Random, content: bytes) -> bytes:
    """Inside the pixels, which lie at the end."""
    data = bytearray(content)
    for _ in range(chance.choice((1, 4, 40))):
        data[-1 - chance.randrange(min(len(data), 1200))] = chance.randrange(256)
    return bytes(data)


MUTATIONS: tuple[Mutation, ...] = (
    _flip_bits, _set_bytes, _in_the_header, _in_the_header, _length, _digits, _cut, _grow, _remove, _swap, _at_the_end
)  # fmt: skip


def mutated(sound: list[Sample], count: int, seed: int) -> Iterator[tuple[Sample, bytes]]:
    """`count` damaged files, the samples in turn; the same seed gives the same bytes."""
    for n in range(count):
        chance = random.Random(f"{seed} {n}")
        sample = sound[n % len(sound)]
        content = chance.choice(MUTATIONS)(chance, sample.content)
        if chance.random() < 0.2:
            content = chance.choice(MUTATIONS)(chance, content) if content else content
        yield sample, content


def run(count: int, seed: int, *, say: Callable[[str], None] | None = None) -> Tally:
    """Mutate, read, judge."""
    tally = Tally()
    with tempfile.TemporaryDirectory() as name, Decoders(1) as decoders, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        logging.getLogger("nibabel.global").setLevel(logging.CRITICAL)  # the other reader's complaints
        folder = Path(name)
        sound = samples(folder)
        work = folder / "work"
        work.mkdir()
        _judge(tally, sound[0], sound[0].content, work, decoders)  # loads libraries, so that growth is the reader's
        tally.outcomes.clear()
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for n, (sample, content) in enumerate(mutated(sound, count, seed)):
            watch = threading.Timer(20 * LONGEST_SECONDS, _give_up, (n, sample))
            watch.daemon = True
            watch.start()
            began = time.perf_counter()
            try:
                _judge(tally, sample, content, work, decoders)
            except Exception:  # noqa: BLE001 - that nothing but InputError leaves the reader is the question
                tally.failures.append(f"seed {seed} file {n} ({sample.kind}):\n{traceback.format_exc()}")
            finally:
                watch.cancel()
                watch.join()
            took = time.perf_counter() - began
            tally.slowest_s = max(tally.slowest_s, took)
            if took > LONGEST_SECONDS:
                tally.failures.append(f"seed {seed} file {n} ({sample.kind}): took {took:.1f} s")
            if say and n % 1000 == 999:
                say(f"{n + 1} of {count}, {len(tally.failures)} failures, slowest {tally.slowest_s:.2f} s")
        tally.growth_bytes = 1024 * (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
        if tally.growth_bytes > MOST_GROWTH_BYTES:
            tally.failures.append(f"memory grew by {tally.growth_bytes / 1e6:.0f} MB")
        close_archives()
    return tally


def _give_up(n: int, sample: Sample) -> None:
    sys.stderr.write(f"file {n} ({sample.kind}) hangs\n")
    import os

    os._exit(1)


def _judge(tally: Tally, sample: Sample, content: bytes, work: Path, decoders: Decoders) -> None:
    path = work / sample.name
    path.write_bytes(content)
    index = SeriesIndex.scan([path])
    for problem in index.problems:
        if not problem.message.strip() or not problem.source:
            tally.failures.append(f"{sample.kind}: a problem without words: {problem}")
    if not index.pieces:
        tally.outcomes["refused at the scan" if index.problems else "listed, not opened"] += 1
        return
    for piece in index.pieces:
        try:
            if piece.kind is Kind.CT:
                volume = load_volume(piece, decoders)
                tally.outcomes["CT read, " + _verdict(tally, sample, content, path, piece.images, volume)] += 1
            else:
                for frame in piece.frames:
                    stored_values(frame, decoders)
                tally.outcomes["picture read"] += 1
        except InputError as refusal:
            tally.outcomes["refused at loading"] += 1
            if not refusal.user_message.strip() or refusal.source not in refusal.user_message:
                tally.failures.append(f"{sample.kind}: a refusal without words: {refusal!r}")


def _verdict(tally: Tally, sample: Sample, content: bytes, path: Path, images: object, volume: Volume) -> str:
    if any(note.blocks_measuring for note in volume.notes):
        return "marked as not to be measured"
    if sample.hu is not None and _same(volume.hu, sample.hu):
        return "unharmed"
    if sample.checked and volume.hu.shape == (sample.hu.shape if sample.hu is not None else ()):
        tally.failures.append(f"{sample.kind}: pixels changed under a checksum")
        return "WRONG"
    try:
        theirs = _as_others_read(path, images)
    except Exception:  # noqa: BLE001 - the other reader may raise anything
        theirs = _from_the_end(sample, content, images)
    if theirs is None:
        return "as the codec has it (no checksum in the format)"
    if not _same(volume.hu, theirs):
        tally.failures.append(f"{sample.kind}: not what another reader has: {volume.hu.shape} {theirs.shape}")
        _keep(sample, content)
        return "WRONG"
    return "as another reader reads the damaged file"


def _keep(sample: Sample, content: bytes) -> None:
    kept = Path(tempfile.gettempdir()) / "osteoview-fuzz"
    kept.mkdir(exist_ok=True)
    (kept / f"{len(list(kept.iterdir())):04d}-{sample.name}").write_bytes(content)


def _same(mine: NDArray[np.int16], theirs: NDArray[np.int16]) -> bool:
    return mine.shape == theirs.shape and bool((mine == theirs).all())


def _as_others_read(path: Path, images: object) -> NDArray[np.int16] | None:
    """HU by pydicom or nibabel alone; None where both readers ask the same codec and agreement would prove nothing."""
    if not isinstance(images, Stack):
        image = nibabel.load(path)
        values = np.asarray(image.dataobj, np.float64)  # type: ignore[attr-defined]  # nibabel's types
        while values.ndim > 3:
            values = values[..., 0]
        return _clipped(np.nan_to_num(values.T, nan=-1024))
    slices = []
    for frame in images.frames:
        pixels = frame.header.pixels
        if frame.header.place.member or pixels is None:
            return None
        if uids.UID(pixels.transfer_syntax).is_encapsulated:
            return None
        ds = pydicom.dcmread(frame.header.place.path, force=True)
        # Where these are absent, the pixels' size and the other elements leave only one reading.
        ds.setdefault("SamplesPerPixel", 1)
        ds.setdefault("PhotometricInterpretation", "MONOCHROME2")
        ds.file_meta.setdefault("TransferSyntaxUID", uids.UID(pixels.transfer_syntax))
        stored = np.asarray(ds.pixel_array).reshape(-1, pixels.rows, pixels.columns)[frame.index].astype(np.float64)
        if pixels.bits_stored < pixels.bits_allocated or pixels.high_bit + 1 != pixels.bits_stored:
            stored = _kept_bits(
                stored, pixels.bits_allocated, pixels.bits_stored, pixels.high_bit, signed=pixels.signed
            )
        groups = ds.get("PerFrameFunctionalGroupsSequence")
        shared = ds.get("SharedFunctionalGroupsSequence")
        said = ds
        for group in ([shared[0]] if shared else []) + ([groups[frame.index]] if groups else []):
            if group.get("PixelValueTransformationSequence"):
                said = group.PixelValueTransformationSequence[0]
        slices.append(_clipped(stored * float(said.RescaleSlope) + float(said.RescaleIntercept)))
    return np.stack(slices)


def _from_the_end(sample: Sample, content: bytes, images: object) -> NDArray[np.int16]:
    """The last bytes of the file, where our uncompressed samples keep their pixels, as its header rescales them."""
    if sample.hu is None or not isinstance(images, Stack) or not sample.stored:
        return np.zeros((0, 0, 0), np.int16)
    stored = np.frombuffer(content[-2 * sample.hu.size :], sample.stored).reshape(sample.hu.shape).astype(np.float64)
    frames = [(stored[frame.index % len(stored)], frame) for frame in images.frames]
    slices = []
    for values, frame in frames:
        pixels = frame.header.pixels
        assert pixels is not None
        kept = _kept_bits(values, 16, pixels.bits_stored, pixels.high_bit, signed=pixels.signed)
        slices.append(_clipped(kept * (frame.slope or 1) + (frame.intercept or 0)))
    return np.stack(slices)


def _kept_bits(
    values: NDArray[np.float64], allocated: int, stored: int, high: int, *, signed: bool
) -> NDArray[np.float64]:
    whole = values.astype(np.int64) & (1 << allocated) - 1
    kept = whole >> (high + 1 - stored) & (1 << stored) - 1
    if signed:
        kept = np.where(kept >> (stored - 1) & 1, kept - (1 << stored), kept)
    return kept.astype(np.float64)


def _clipped(values: NDArray[np.float64]) -> NDArray[np.int16]:
    return np.clip(np.rint(values), -32767, 32767).astype(np.int16)


def main() -> int:
    """Run from the command line; 1 when anything failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mutations", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    tally = run(options.mutations, options.seed, say=print)
    print("\n".join(tally.lines()))
    return 1 if tally.failures else 0


if __name__ == "__main__":
    sys.exit(main())
