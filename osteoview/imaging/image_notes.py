"""What must be said of an image before anybody measures in it, read from its header."""

from __future__ import annotations

from osteoview.imaging.frames import Frame
from osteoview.imaging.header import Header
from osteoview.imaging.kinds import Kind, kind_of
from osteoview.imaging.note import Note
from osteoview.imaging.stack import Stack

# Values of ImageType and words of descriptions that turn Hounsfield units into something else.
# VOLUME is none of them: it is what an ordinary enhanced CT calls its evenly spaced slices (PS3.3 C.8.16.1.3).
_PROJECTIONS = frozenset(("MIP", "MINIP", "MAX_IP", "MIN_IP", "MAXIP", "VRT", "VOLREND", "SSD", "3D"))
_COMPUTED = (
    "MONOENERGETIC", "MONO_E", "VMI", "IODINE", "VNC", "VIRTUAL_NON", "NON_CONTRAST_VIRTUAL", "MATERIAL", "Z_EFF",
    "EFF_ATOMIC", "ELECTRON_DENSITY", "PERFUSION", "CALCIUM_SUPPR", "SUBTRACTION", "OVERLAY",
)  # fmt: skip
_COMPUTED_WORDS = ("monoe", "mono e", " kev", "iodine", "virtual non", "vnc", "z eff", "perfusion", "subtract")
# A gap of half a slice between slices is no accident of rounding.
_GAP_SHARE = 0.5


def stack_notes(stack: Stack) -> tuple[Note, ...]:
    """All that holds for a stack; one slice that must not be measured taints it."""
    notes = list(dict.fromkeys(note for frame in stack.frames for note in header_notes(frame.header)))
    if any(not _says_its_units(frame) for frame in stack.frames):
        words = "The file does not say how its values become Hounsfield units; they cannot be measured as density."
        notes.append(Note("not HU", words, blocks_measuring=True))
    if stack.uneven:
        words = f"The {stack.uneven}; they are shown one by one, and no volume is made of them."
        notes.append(Note("uneven slices", words, blocks_measuring=True))
    notes += _tilt_notes(stack)
    thickness_mm = stack.frames[0].header.slice_thickness_mm
    if thickness_mm and stack.spacing_mm > thickness_mm * (1 + _GAP_SHARE):
        words = f"Slices of {thickness_mm:.1f} mm lie {stack.spacing_mm:.1f} mm apart: what is between was not scanned."
        notes.append(Note("gaps between slices", words))
    elif stack.spacing_mm > 6:
        notes.append(Note("thick slices", f"Slices lie {stack.spacing_mm:.1f} mm apart: too far to find L1 reliably."))
    return tuple(notes)


def header_notes(header: Header) -> tuple[Note, ...]:
    """What one file's header says against trusting its values."""
    notes = []
    ct = kind_of(header) is Kind.CT
    if ct and header.rescale_type not in ("", "HU"):
        units = header.rescale_type
        words = f"The values are not Hounsfield units (rescale type {units}); they cannot be measured as density."
        notes.append(Note("not HU", words, blocks_measuring=True))
    if ct:
        notes += _derivation_notes(header)
    notes += _loss_notes(header, ct=ct)
    return tuple(notes)


def _derivation_notes(header: Header) -> list[Note]:
    parts = [part.strip().upper() for part in header.image_type]
    said = f" {header.series_description.lower()}"
    if not _PROJECTIONS.isdisjoint(parts[2:]):
        words = "This is a projection through the body, not slices; its values are not the tissue's."
        return [Note("projection", words, blocks_measuring=True)]
    computed = any(part.startswith(_COMPUTED) for part in parts[2:]) or any(word in said for word in _COMPUTED_WORDS)
    if computed:
        words = "The values were computed for another energy or material; thresholds for density do not hold for them."
        return [Note("computed values", words, blocks_measuring=True)]
    if parts[:1] == ["DERIVED"]:
        return [Note("derived", "These images were computed from others; noise and fine structure differ from a scan.")]
    return []


def _loss_notes(header: Header, *, ct: bool) -> list[Note]:
    eight_bits = ct and header.pixels is not None and header.pixels.bits_stored <= 8
    if header.lossy:
        words = "The image was compressed with loss"
        words += " to 8 bits: its HU are wrong and not measured." if eight_bits else "; fine structure may be false."
        return [Note("lossy", words, blocks_measuring=eight_bits)]
    if eight_bits:
        words = "A CT with 8 bits cannot hold Hounsfield units: it was rescaled for the eye and is not measured."
        return [Note("8 bits", words, blocks_measuring=True)]
    return []


def _tilt_notes(stack: Stack) -> list[Note]:
    if stack.tilt_degrees:
        words = f"The gantry was tilted by {stack.tilt_degrees:.1f}°; slices are shifted back into a straight stack."
        return [Note("tilt corrected", words)]
    said = stack.frames[0].header.gantry_tilt_degrees
    # A tilted scan whose orientation carries the tilt is straight in itself; one lying straight in the patient is not.
    axis_aligned = all(abs(value) < 0.01 or abs(value) > 0.99 for value in stack.frames[0].orientation or ())
    if said is not None and abs(said) > 1 and axis_aligned and len(stack.frames) > 1:
        words = f"The header speaks of a gantry tilt of {said:.1f}°, the positions of none: lengths may be wrong."
        return [Note("tilt contradicted", words, blocks_measuring=True)]
    return []


def _says_its_units(frame: Frame) -> bool:
    """True with slope and intercept, or with neither where the file calls its values HU."""
    if frame.slope is None and frame.intercept is None:
        return frame.header.rescale_type == "HU"
    return frame.slope is not None and frame.intercept is not None
