"""What a measurement is called, and its numbers in words: on the image, in the list, on the clipboard."""

from __future__ import annotations

from collections.abc import Iterable

from osteoview.annotation.crop import Crop
from osteoview.annotation.measurement import Measurement
from osteoview.annotation.numbers import AngleNumbers, Caution, LengthNumbers, Numbers, Refusal, RegionNumbers
from osteoview.ui.sentences import said
from osteoview.ui.words import mark, tr

KINDS = {
    "length": mark("Length"),
    "angle": mark("Angle"),
    "ellipse": mark("Ellipse"),
    "rectangle": mark("Rectangle"),
    "polygon": mark("Polygon"),
    "sample": mark("Sample"),
    "crop": mark("Crop box"),
}
# What crop boxes are called by the tasks that they are made for; others by the task's own id.
CROPS = {
    "xray-lumbar": mark("Crop box L1–L3"),
    "dxa-spine": mark("Crop box L1–L4"),
    "xray-knee": mark("Crop box knee"),
}
# What undo and redo say; the session has the English words.
EDITS = (
    mark("draw length"), mark("draw angle"), mark("draw ellipse"), mark("draw rectangle"), mark("draw polygon"),
    mark("draw sample"), mark("move measurement"), mark("resize measurement"), mark("turn measurement"),
    mark("rename measurement"), mark("show measurement"), mark("hide measurement"), mark("delete measurement"),
    mark("delete measurements"), mark("copy to the next slices"), mark("draw crop"), mark("mark a vertebra"),
    mark("unmark the vertebra"), mark("samples on four slices"), mark("ellipses on four slices"),
    mark("move to the middle"), mark("open regions"), mark("change what the crop box is for"),
)  # fmt: skip
_TAGS = {
    Caution.RESAMPLED: mark("resampled"),
    Caution.LEAVES_IMAGE: mark("leaves the image"),
    Caution.TOUCHES_BLANK: mark("touches missing data"),
    Caution.TOUCHES_PADDING: mark("touches padding"),
    Caution.AT_DETECTOR: mark("at the detector"),
    Caution.UNSTATED_SCALE: mark("scale not stated"),
    Caution.NO_SCALE: mark("no scale"),
}
_COLUMNS = (
    mark("Number"), mark("Name"), mark("Kind"), mark("Mean"), mark("SD"), mark("Min"), mark("Max"), mark("Median"),
    mark("Unit"), mark("n"), mark("Area mm²"), mark("Length"), mark("Length unit"), mark("Angle °"), mark("Slice"),
    mark("Remarks"),
)  # fmt: skip


def title(measurement: Measurement, number: int) -> str:
    """The person's own name for it, or what it is; its number keeps it apart from others."""
    return f"{number}  {measurement.name or kind(measurement)}"


def kind(measurement: Measurement) -> str:
    """What it is; a crop box also says of what."""
    shape = measurement.shape
    return crop_name(shape.task) if isinstance(shape, Crop) else tr(KINDS[shape.kind])


def crop_name(task: str) -> str:
    """What the crop box for a task is called."""
    return tr(CROPS[task]) if task in CROPS else f"{tr(KINDS['crop'])} {task}".rstrip()


def value(measurement: Measurement, numbers: Numbers) -> str:
    """The one value for which it was drawn: of a crop box, which is shown to a network and not measured, its size."""
    shape, unit_mm = measurement.shape, measurement.ground.unit_mm
    if not isinstance(shape, Crop) or numbers.refusal == Refusal.OTHER_IMAGE.value:
        return short(numbers)
    unit, share = ("mm", unit_mm) if unit_mm else ("px", 1.0)
    return f"{figure(shape.width * share, 0)} × {figure(shape.height * share, 0)} {unit}"


def short(numbers: Numbers) -> str:
    """The one value for which it was drawn."""
    if numbers.refusal == Refusal.OTHER_IMAGE.value:
        return tr("not open")
    if isinstance(numbers, LengthNumbers):
        return f"{figure(numbers.length, 1)} {numbers.unit}" if numbers.length is not None else tr("no length")
    if isinstance(numbers, AngleNumbers):
        return f"{figure(numbers.degrees, 1)}°" if numbers.degrees is not None else tr("no angle")
    found = numbers.statistics
    if found is None:
        return tr("no values")
    deviation = f" ± {figure(found.sd, 0)}" if found.sd is not None else ""
    return f"{figure(found.mean, 0)}{deviation} {numbers.unit}".rstrip()


def lines(measurement: Measurement, numbers: Numbers, number: int, *, all_values: bool) -> list[str]:
    """What stands beside a shape: the value first; all of it while it is selected."""
    is_crop, own = isinstance(measurement.shape, Crop), value(measurement, numbers)
    first = f"{title(measurement, number)}   {own}" if measurement.name or is_crop else f"{number}  {own}"
    more = details(numbers) if all_values and not is_crop else []
    remarks = " · ".join(tags(numbers))
    return [first, *more, *([remarks] if remarks else [])]


def details(numbers: Numbers) -> list[str]:
    """The other values of a region, in two lines."""
    if not isinstance(numbers, RegionNumbers):
        return []
    found, size = numbers.statistics, []
    if numbers.area_mm2 is not None:
        size.append(f"{figure(numbers.area_mm2, 0 if numbers.area_mm2 >= 100 else 1)} mm²")
    if found is None:
        return [" · ".join(size)] if size else []
    size.append(f"n {figure(found.n, 0)}")
    spread = tr("min {low}   max {high}   median {median}").format(
        low=figure(found.minimum, 0), high=figure(found.maximum, 0), median=figure(found.median, 0)
    )
    return [spread, " · ".join(size)]


def tags(numbers: Numbers) -> list[str]:
    """What must stay beside the values, in a word or two each."""
    cautions = numbers.cautions if isinstance(numbers, RegionNumbers | LengthNumbers) else ()
    return [tr(_TAGS[caution]) for caution in cautions]


def remarks(numbers: Numbers) -> list[str]:
    """The same in sentences, and why there is no value."""
    cautions = numbers.cautions if isinstance(numbers, RegionNumbers | LengthNumbers) else ()
    return [said(sentence) for sentence in (numbers.refusal, *(str(caution.value) for caution in cautions)) if sentence]


def table(rows: Iterable[tuple[Measurement, int, Numbers]]) -> str:
    """Values as text with tabs, for a spreadsheet: more digits than on the screen, and nobody's name."""
    return "\n".join("\t".join(row) for row in [[tr(name) for name in _COLUMNS], *map(_row, rows)])


def together_with_units(words: str) -> str:
    """A number stays on the line of its unit."""
    for unit in ("%", "HU", "mg/cm³"):
        words = words.replace(f" {unit}", f"\N{NO-BREAK SPACE}{unit}")
    return words


def figure(value: float | None, digits: int) -> str:
    """A number as it is printed: a real minus, thousands apart."""
    if value is None:
        return "–"
    words = f"{value:,.{digits}f}".replace(",", "\N{NARROW NO-BREAK SPACE}")
    return words.replace("-", "" if float(f"{value:.{digits}f}") == 0 else "−")


def _row(row: tuple[Measurement, int, Numbers]) -> list[str]:
    measurement, number, numbers = row
    values = dict.fromkeys(_COLUMNS, "")
    values |= {"Number": str(number), "Name": measurement.name, "Kind": kind(measurement)}
    values["Remarks"] = " ".join(remarks(numbers))
    if isinstance(numbers, LengthNumbers) and numbers.length is not None:
        values |= {"Length": f"{numbers.length:.2f}", "Length unit": numbers.unit}
    elif isinstance(numbers, AngleNumbers) and numbers.degrees is not None:
        values["Angle °"] = f"{numbers.degrees:.2f}"
    elif isinstance(numbers, RegionNumbers):
        values["Area mm²"] = "" if numbers.area_mm2 is None else f"{numbers.area_mm2:.2f}"
        values["Slice"] = "" if numbers.slice_index is None else str(numbers.slice_index + 1)
        found = numbers.statistics
        if found is not None:
            values |= {"Mean": f"{found.mean:.2f}", "SD": "" if found.sd is None else f"{found.sd:.2f}"}
            values |= {"Min": f"{found.minimum:g}", "Max": f"{found.maximum:g}", "Median": f"{found.median:g}"}
            values |= {"Unit": numbers.unit, "n": str(found.n)}
    # A tab or a line break in a name would shift every column after it.
    return [" ".join(values[name].split()) for name in _COLUMNS]
