"""Everything a person can command, as one table: menus, buttons, keys, tooltips and the sheet of keys come from it.

To add a command, add a row here and attach what it does where the window is wired (`Actions.attach`). A row to which
nothing is attached shows nowhere. Texts are English and marked; they are translated when they are shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from osteoview.ui.words import mark


class Group(Enum):
    """A menu, and a heading of the sheet of keys; `&` marks the letter that opens the menu."""

    FILE = mark("&File")
    EDIT = mark("&Edit")
    TOOLS = mark("&Tools")
    WINDOW = mark("&Window")
    PLANES = mark("&Planes")
    SLICES = mark("&Slices")
    VIEW = mark("&View")
    HELP = mark("&Help")


class Reach(Enum):
    """Where a command's keys are heard."""

    EVERYWHERE = "everywhere"
    # Arrows, Space and the like belong to a list or a button while that has the focus.
    IMAGES = "images"


@dataclass(frozen=True)
class Command:
    """One row of the table. `section` begins a new section of its menu."""

    id: str
    text: str
    group: Group
    keys: tuple[str, ...] = ()
    icon: str = ""
    section: bool = False
    checkable: bool = False
    repeats: bool = False
    reach: Reach = Reach.EVERYWHERE


_FILE = (
    Command("file.open_folder", mark("Open folder…"), Group.FILE, ("Ctrl+O",), "folder-open"),
    Command("file.open_files", mark("Open files or zip…"), Group.FILE, ("Ctrl+Shift+O",), "file-plus"),
    Command("file.open_session", mark("Open session…"), Group.FILE, ("Ctrl+Alt+O",)),
    Command("file.open_demo", mark("Open demo study"), Group.FILE, ("Ctrl+D",)),
    Command("file.save_session", mark("Save session as…"), Group.FILE, ("Ctrl+S",), section=True),
    Command("file.open_rois", mark("Open regions…"), Group.FILE, ("Ctrl+Alt+R",)),
    Command("file.save_rois", mark("Save regions as…"), Group.FILE, ("Ctrl+Shift+R",)),
    Command("file.save_picture", mark("Save picture…"), Group.FILE, ("Ctrl+Shift+S",), "camera"),
    Command("file.close_study", mark("Close study"), Group.FILE, ("Ctrl+W",), section=True),
    Command("file.close_all", mark("Close all studies"), Group.FILE, ("Ctrl+Shift+W",)),
    Command("file.cancel", mark("Cancel what runs"), Group.FILE, ("Esc",)),
    Command("file.settings", mark("Settings…"), Group.FILE, ("Ctrl+,",), "settings", section=True),
    Command("file.quit", mark("Quit"), Group.FILE, ("Ctrl+Q",)),
)
_EDIT = (
    Command("edit.undo", mark("Undo"), Group.EDIT, ("Ctrl+Z",), "undo-2", repeats=True),
    Command("edit.redo", mark("Redo"), Group.EDIT, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", repeats=True),
    Command("edit.copy", mark("Copy values or picture"), Group.EDIT, ("Ctrl+C",), "copy", section=True),
    Command("edit.duplicate", mark("Copy ROI to the next slices"), Group.EDIT, ("Ctrl+Shift+D",)),
    Command("edit.snap", mark("Move ROI to the vertebra's middle"), Group.EDIT, ("Ctrl+M",)),
    Command("edit.adopt", mark("Measure L1 in what was drawn"), Group.EDIT, ("Ctrl+L",)),
    Command("edit.delete", mark("Delete measurement"), Group.EDIT, ("D", "Del"), "trash-2", reach=Reach.IMAGES),
    Command("edit.nudge_left", mark("Nudge to the left"), Group.EDIT, ("Ctrl+Left",), section=True, repeats=True),
    Command("edit.nudge_right", mark("Nudge to the right"), Group.EDIT, ("Ctrl+Right",), repeats=True),
    Command("edit.nudge_up", mark("Nudge up"), Group.EDIT, ("Ctrl+Up",), repeats=True),
    Command("edit.nudge_down", mark("Nudge down"), Group.EDIT, ("Ctrl+Down",), repeats=True),
)
_TOOLS = (
    Command("tool.crosshair", mark("Crosshair"), Group.TOOLS, ("H",), "crosshair", checkable=True),
    Command("tool.window", mark("Window and level"), Group.TOOLS, ("W",), "contrast", checkable=True),
    Command("tool.area", mark("Window from an area"), Group.TOOLS, ("Shift+W",), "scan", checkable=True),
    Command("tool.pan", mark("Pan"), Group.TOOLS, ("T",), "move", checkable=True),
    Command("tool.zoom", mark("Zoom"), Group.TOOLS, ("Z",), "zoom-in", checkable=True),
    Command("tool.scroll", mark("Scroll slices"), Group.TOOLS, ("S",), "layers", checkable=True),
    Command("tool.length", mark("Length"), Group.TOOLS, ("M",), "ruler", section=True, checkable=True),
    Command("tool.angle", mark("Angle"), Group.TOOLS, ("A",), "angle", checkable=True),
    Command("tool.ellipse", mark("Ellipse ROI"), Group.TOOLS, ("E",), "circle", checkable=True),
    Command("tool.rectangle", mark("Rectangle ROI"), Group.TOOLS, ("Q",), "rectangle-horizontal", checkable=True),
    Command("tool.polygon", mark("Polygon ROI"), Group.TOOLS, ("P",), "pentagon", checkable=True),
    Command("tool.sample", mark("Sample of 50 × 50 pixels"), Group.TOOLS, ("B",), "square-dashed", checkable=True),
    Command("tool.native_sample", mark("Samples of the scan's own pixels"), Group.TOOLS, ("Shift+B",), checkable=True),
    Command("tool.crop", mark("Crop box of a radiograph or DXA"), Group.TOOLS, ("G",), "crop", checkable=True),
    Command(
        "body.mark",
        mark("Mark a vertebra by its two endplates"),
        Group.TOOLS,
        ("U",),
        "rows-4",
        section=True,
        checkable=True,
    ),
    Command("body.found", mark("Mark the L1 that was found"), Group.TOOLS, ("Shift+U",)),
    Command("body.samples", mark("Samples on its four slices"), Group.TOOLS, ("Ctrl+B",)),
    Command("body.circles", mark("Circles of 200 mm² on its four slices"), Group.TOOLS, ("Shift+E",)),
    Command("body.unmark", mark("Take the mark away"), Group.TOOLS),
)
_CLASSIFY = (
    Command("classify.again", mark("Ask the networks again"), Group.TOOLS, ("Ctrl+R",), section=True),
    Command("classify.table", mark("Pies or table"), Group.TOOLS, ("Ctrl+Shift+T",)),
    Command("classify.explain", mark("Where the network looked"), Group.TOOLS, ("Ctrl+Shift+E",)),
)
# The digits are those of osteoview.imaging.window.PRESETS; a test compares the two.
_WINDOW = (
    Command("window.0", mark("Automatic"), Group.WINDOW, ("0",)),
    Command("window.1", mark("From the DICOM header"), Group.WINDOW, ("1",)),
    Command("window.2", mark("From the DICOM header, second"), Group.WINDOW, ("2",)),
    Command("window.3", mark("Brain"), Group.WINDOW, ("3",)),
    Command("window.4", mark("Abdomen"), Group.WINDOW, ("4",)),
    Command("window.5", mark("Mediastinum"), Group.WINDOW, ("5",)),
    Command("window.6", mark("Bone"), Group.WINDOW, ("6",)),
    Command("window.7", mark("Lung"), Group.WINDOW, ("7",)),
    Command("window.8", mark("Spongy bone"), Group.WINDOW, ("8",)),
    Command("window.invert", mark("Exchange black and white"), Group.WINDOW, ("I",), "blend", section=True),
)
_PLANES = (
    Command(
        "planes.align",
        mark("Align to a vertebra by three points"),
        Group.PLANES,
        ("V",),
        "drafting-compass",
        checkable=True,
    ),
    Command("planes.tilt", mark("Tilt the planes to the vertebra's endplates"), Group.PLANES, ("Shift+V",)),
    Command("planes.straighten", mark("Straighten the planes"), Group.PLANES, ("Shift+R",), "undo-dot"),
    Command("slab.thicker", mark("Thicker slab"), Group.PLANES, ("]",), section=True, repeats=True),
    Command("slab.thinner", mark("Thinner slab"), Group.PLANES, ("[",), repeats=True),
    Command("slab.mode", mark("Mean, MIP or MinIP"), Group.PLANES, ("K",)),
    Command("slab.none", mark("Single slices"), Group.PLANES, ("Shift+K",)),
    Command("turn.mirror", mark("Mirror left and right"), Group.PLANES, ("X",), section=True),
    Command("turn.flip", mark("Flip top and bottom"), Group.PLANES, ("Y",)),
    Command("turn.rotate", mark("Rotate by 90°"), Group.PLANES, ("O",)),
)
_SLICES = (
    Command("slices.up", mark("Previous slice"), Group.SLICES, ("Up",), repeats=True, reach=Reach.IMAGES),
    Command("slices.down", mark("Next slice"), Group.SLICES, ("Down",), repeats=True, reach=Reach.IMAGES),
    Command("slices.page_up", mark("Ten slices back"), Group.SLICES, ("PgUp",), repeats=True, reach=Reach.IMAGES),
    Command("slices.page_down", mark("Ten slices on"), Group.SLICES, ("PgDown",), repeats=True, reach=Reach.IMAGES),
    Command("slices.first", mark("First slice"), Group.SLICES, ("Home",), reach=Reach.IMAGES),
    Command("slices.last", mark("Last slice"), Group.SLICES, ("End",), reach=Reach.IMAGES),
    Command("slices.play", mark("Play or stop"), Group.SLICES, ("Space",), "play", section=True, reach=Reach.IMAGES),
    Command("slices.faster", mark("Play faster"), Group.SLICES, (".",), repeats=True, reach=Reach.IMAGES),
    Command("slices.slower", mark("Play slower"), Group.SLICES, (",",), repeats=True, reach=Reach.IMAGES),
)
_VIEW = (
    Command("view.reset", mark("Fit and centre everything"), Group.VIEW, ("R",), "rotate-ccw"),
    Command("view.maximise", mark("One view alone, and back"), Group.VIEW, ("F",), "maximize-2"),
    Command("view.link_zoom", mark("Same zoom in all planes"), Group.VIEW, ("L",), checkable=True),
    Command("layout.grid", mark("2 × 2"), Group.VIEW, ("Ctrl+1",), section=True, checkable=True),
    Command("layout.large", mark("1 + 2"), Group.VIEW, ("Ctrl+2",), checkable=True),
    Command("layout.row", mark("3 in a row"), Group.VIEW, ("Ctrl+3",), checkable=True),
    Command("layout.single", mark("Single"), Group.VIEW, ("Ctrl+4",), checkable=True),
    Command("compare.begin", mark("Compare with the selected series"), Group.VIEW, ("C",), section=True),
    Command("compare.link", mark("Move both together"), Group.VIEW, ("Shift+L",), checkable=True),
    Command("compare.end", mark("End comparison"), Group.VIEW, ("Shift+C",)),
    Command("page.review", mark("Review"), Group.VIEW, ("Alt+1",), section=True, checkable=True),
    Command("page.models", mark("Models"), Group.VIEW, ("Alt+2",), checkable=True),
    Command("view.second_window", mark("Second window"), Group.VIEW, ("Ctrl+N",), section=True, checkable=True),
    Command("view.full_screen", mark("Full screen"), Group.VIEW, ("F11",), checkable=True),
    Command("view.left", mark("Left panel"), Group.VIEW, ("F2",), "panel-left", section=True, checkable=True),
    Command("view.right", mark("Right panel"), Group.VIEW, ("F3",), "panel-right", checkable=True),
    Command("view.hide_patient", mark("Hide names"), Group.VIEW, ("Ctrl+Shift+P",), "eye-off", checkable=True),
    Command("view.theme", mark("Dark or light"), Group.VIEW, ("Ctrl+T",), "sun"),
    Command("view.frame_times", mark("Frame times"), Group.VIEW, ("Ctrl+Shift+F",), checkable=True),
    Command("view.errors", mark("What went wrong"), Group.VIEW, ("Ctrl+E",), "triangle-alert", checkable=True),
)
_HELP = (
    Command("help.contents", mark("Help"), Group.HELP, ("F1",), "circle-help"),
    Command("help.keys", mark("Keys and gestures"), Group.HELP, ("?",), "keyboard"),
    Command("help.hints", mark("Show the hints again"), Group.HELP, section=True),
    Command("help.about", mark("About OsteoView"), Group.HELP, section=True),
)
COMMANDS: tuple[Command, ...] = (*_FILE, *_EDIT, *_TOOLS, *_CLASSIFY, *_WINDOW, *_PLANES, *_SLICES, *_VIEW, *_HELP)

# What hands do without a key. The sheet shows them first.
GESTURES: tuple[tuple[str, str], ...] = (
    (mark("Wheel"), mark("Scroll slices")),
    (mark("Ctrl + wheel, right drag"), mark("Zoom to the pointer")),
    (mark("Middle drag, Shift + left drag"), mark("Pan")),
    (mark("Left drag"), mark("The active tool")),
    (mark("Double-click"), mark("One view alone, and back")),
    (mark("Drag a crosshair line"), mark("Move the plane")),
    (mark("Drag a crosshair handle"), mark("Turn the plane")),
)
