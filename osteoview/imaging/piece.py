"""What can be opened: one stack, one picture, one NIfTI volume; named so that a radiologist recognises it."""

from __future__ import annotations

from dataclasses import dataclass

from osteoview.imaging import geometry
from osteoview.imaging.convolution_kernel import sharpness
from osteoview.imaging.frames import Frame
from osteoview.imaging.header import Header
from osteoview.imaging.kinds import Kind
from osteoview.imaging.nifti import NiftiImage
from osteoview.imaging.note import Note
from osteoview.imaging.stack import Stack


@dataclass(frozen=True, eq=False)
class Piece:
    """One thing a person may open. A series is one piece, or several when it mixes what does not belong together."""

    kind: Kind
    title: str
    images: Stack | NiftiImage | tuple[Frame, ...]
    part: str = ""
    notes: tuple[Note, ...] = ()

    @property
    def header(self) -> Header | None:
        """The header of its middle image; None for NIfTI."""
        frames = self.frames
        return frames[len(frames) // 2].header if frames else None

    @property
    def frames(self) -> tuple[Frame, ...]:
        """Its image planes in order; none for NIfTI."""
        if isinstance(self.images, Stack):
            return self.images.frames
        return () if isinstance(self.images, NiftiImage) else self.images

    @property
    def count(self) -> int:
        """How many slices or pictures it has."""
        return self.images.shape[2] if isinstance(self.images, NiftiImage) else len(self.frames)

    @property
    def slice_spacing_mm(self) -> float:
        """Distance between slices; 0 where there is only one, or none that is even."""
        if isinstance(self.images, Stack):
            return 0.0 if self.images.uneven else self.images.spacing_mm
        return self.images.spacing_mm[2] if isinstance(self.images, NiftiImage) else 0.0

    @property
    def plane(self) -> str:
        """axial, sagittal, coronal or oblique; '' for pictures."""
        if isinstance(self.images, Stack):
            return geometry.plane_name(self.images.frames[0].orientation or ())
        return ""

    @property
    def detail(self) -> str:
        """What it is, in one line: 'CT · axial · 168 slices every 0.80 mm · B30f (soft) · 120 kVp'."""
        words = [self.kind.value]
        header = self.header
        if isinstance(self.images, NiftiImage):
            i, j, k = self.images.shape
            words = ["NIfTI", f"{i} × {j} × {k}", " × ".join(f"{mm:.2f}" for mm in self.images.spacing_mm) + " mm"]
        elif isinstance(self.images, Stack):
            words.append(self.plane)
            words.append(_slices(self.images))
        elif header is not None and header.pixels is not None:
            many = f"{self.count} images" if self.count > 1 else "1 image"
            words.append(f"{many} {header.pixels.columns} × {header.pixels.rows}")
            words.append(header.view)
        if header is not None and self.kind is Kind.CT:
            sharp = sharpness(header.kernel)
            words.append(f"{header.kernel} ({sharp})" if header.kernel and sharp else header.kernel)
            words.append(f"{header.kvp:.0f} kVp" if header.kvp else "")
        return " · ".join(word for word in words if word)


def _slices(stack: Stack) -> str:
    if len(stack.frames) == 1:
        return "1 slice"
    if stack.uneven:
        return f"{len(stack.frames)} slices, uneven"
    return f"{len(stack.frames)} slices every {stack.spacing_mm:.2f} mm"
