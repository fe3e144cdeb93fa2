"""One image plane: a single-frame file, or one frame of a multi-frame file with its functional groups applied."""

from __future__ import annotations

import io
from collections.abc import MutableSequence, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from osteoview.imaging.elements import DEFLATED, inflated_header
from osteoview.imaging.errors import DamagedFileError
from osteoview.imaging.header import Header

if TYPE_CHECKING:
    from pydicom.dataset import Dataset


@dataclass(frozen=True, slots=True)
class Frame:
    """One plane of pixels. Geometry and rescale are None where neither the file nor its groups state them."""

    header: Header
    index: int
    position_mm: tuple[float, ...] | None
    orientation: tuple[float, ...] | None
    pixel_spacing_mm: tuple[float, ...] | None
    slope: float | None
    intercept: float | None
    temporal_position: int | None
    stack_id: str = ""

    @property
    def placed(self) -> bool:
        """True when the file says where in the patient this plane lies."""
        return (
            self.position_mm is not None
            and len(self.position_mm) == 3
            and self.orientation is not None
            and len(self.orientation) == 6
            and self.pixel_spacing_mm is not None
            and len(self.pixel_spacing_mm) == 2
        )


def frames_of(header: Header) -> tuple[Frame, ...]:
    """Every frame of one file, in the file's order; none when it has no pixels."""
    if header.pixels is None:
        return ()
    if header.has_functional_groups:
        return _grouped_frames(header)
    return tuple(
        Frame(
            header,
            index,
            header.position_mm,
            header.orientation,
            header.pixel_spacing_mm,
            header.slope,
            header.intercept,
            header.temporal_position,
        )
        for index in range(header.pixels.frames)
    )


def read_dataset(header: Header) -> Dataset:
    """The data set without its pixels, for the parts of a header that need nested sequences."""
    import pydicom

    try:
        if header.pixels is not None and header.pixels.transfer_syntax == DEFLATED:
            # Inflated here, up to a limit: a few kilobytes can be made to unpack to gigabytes.
            return pydicom.dcmread(io.BytesIO(inflated_header(header.place)), stop_before_pixels=True, force=True)
        with header.place.open() as file:
            return pydicom.dcmread(file, stop_before_pixels=True, force=True)
    except Exception as reason:  # pydicom raises whatever the bytes provoke
        raise _damaged(header, reason) from reason


def _grouped_frames(header: Header) -> tuple[Frame, ...]:
    """Frames of an enhanced or legacy-converted multi-frame image (PS3.3 C.7.6.16)."""
    dataset = read_dataset(header)
    count = header.pixels.frames if header.pixels else 0
    try:
        header = replace(header, contrast_agent=_contrast(dataset) or header.contrast_agent)
        shared = _first(dataset.get("SharedFunctionalGroupsSequence"))
        groups = dataset.get("PerFrameFunctionalGroupsSequence") or [None] * count
        frames = tuple(_grouped_frame(header, index, group, shared) for index, group in enumerate(groups))
    except DamagedFileError:
        raise
    except Exception as reason:  # as above: values are decoded only when they are asked for
        raise _damaged(header, reason) from reason
    if len(frames) != count:
        raise DamagedFileError(
            header.place.name, f"describes {len(frames)} frames and declares {count}.", hint="Export the series again."
        )
    return frames


def _contrast(dataset: Dataset) -> str | None:
    """The agent of an enhanced image, which names it in a sequence of its own (PS3.3 C.7.6.4b)."""
    agents = dataset.get("ContrastBolusAgentSequence") or ()
    return ", ".join(str(agent.get("CodeMeaning", "")) for agent in agents) or None


def _grouped_frame(header: Header, index: int, own: Dataset | None, shared: Dataset | None) -> Frame:
    def group(name: str) -> Dataset | None:
        return _first(own.get(name) if own is not None else None) or _first(
            shared.get(name) if shared is not None else None
        )

    measures, transformation = group("PixelMeasuresSequence"), group("PixelValueTransformationSequence")
    content, reconstruction = group("FrameContentSequence"), group("CTReconstructionSequence")
    frame_type, x_ray = group("CTImageFrameTypeSequence"), group("CTXRayDetailsSequence")
    slope = _rescale(header, transformation, "RescaleSlope")
    intercept = _rescale(header, transformation, "RescaleIntercept")
    acquisition = _number(content, "FrameAcquisitionNumber")
    said = replace(
        header,
        image_type=tuple(str(part) for part in _get(frame_type, "FrameType") or header.image_type),
        kernel=_text(_get(reconstruction, "ConvolutionKernel")) or header.kernel,
        kvp=_number(x_ray, "KVP") or header.kvp,
        slice_thickness_mm=_number(measures, "SliceThickness") or header.slice_thickness_mm,
        rescale_type=str(_get(transformation, "RescaleType") or header.rescale_type),
        acquisition_number=header.acquisition_number if acquisition is None else int(acquisition),
    )
    temporal = _number(content, "TemporalPositionIndex")
    return Frame(
        said,
        index,
        _numbers(_get(group("PlanePositionSequence"), "ImagePositionPatient")),
        _numbers(_get(group("PlaneOrientationSequence"), "ImageOrientationPatient")),
        _numbers(_get(measures, "PixelSpacing")),
        header.slope if slope is None else slope,
        header.intercept if intercept is None else intercept,
        header.temporal_position if temporal is None else int(temporal),
        str(_get(content, "StackID") or ""),
    )


def _first(sequence: Sequence[Dataset] | None) -> Dataset | None:
    return sequence[0] if sequence else None


def _get(dataset: Dataset | None, keyword: str) -> Any:
    return None if dataset is None else dataset.get(keyword)


def _text(value: Any) -> str:
    return "\\".join(map(str, value)) if isinstance(value, MutableSequence) else str(value or "")


def _number(dataset: Dataset | None, keyword: str) -> float | None:
    values = _numbers(_get(dataset, keyword))
    return values[0] if values else None


def _rescale(header: Header, dataset: Dataset | None, keyword: str) -> float | None:
    values = _numbers(_get(dataset, keyword)) or ()
    if len(values) != 1 and _get(dataset, keyword) not in (None, ""):  # silence is an answer, nonsense is not
        raise DamagedFileError(header.place.name, f"states a {keyword} that is no number.", hint="Export it again.")
    return values[0] if values else None


def _numbers(value: Any) -> tuple[float, ...] | None:
    if value is None or value == "":
        return None
    numbers = tuple(float(part) for part in (value if isinstance(value, MutableSequence) else [value]))
    return numbers if np.isfinite(numbers).all() else None


def _damaged(header: Header, reason: Exception) -> DamagedFileError:
    return DamagedFileError(
        header.place.name, f"has a damaged header ({type(reason).__name__}).", hint="Export the series again."
    )
