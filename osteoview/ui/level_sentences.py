"""What the anatomy room says in English of the level, its density and how far it can be trusted: see `sentences`."""

from __future__ import annotations

from osteoview.ui.words import mark

GATES = (
    mark("values measurable"),
    mark("slice thickness"),
    mark("tube voltage"),
    mark("kernel"),
    mark("lossless source"),
    mark("air and fat"),
    mark("level in scan"),
    mark("level certain"),
    mark("body outlined"),
    mark("height kept"),
    mark("no metal or cement"),
    mark("even spongy bone"),
    mark("core large enough"),
    mark("noise"),
    mark("no contrast"),
)
METHODS = (
    mark("counted from the last ribs and the sacrum"),
    mark("counted from the last ribs"),
    mark("counted from the sacrum"),
    mark("neither the last ribs nor the sacrum are in view"),
)
READINGS = (
    mark("Not above 100 HU: osteoporosis in at least 68 of 100 such patients."),
    mark("Not above 110 HU: osteoporosis likely: more than 90 % specific."),
    mark("Not above 120 HU: the first study's cut for osteoporosis."),
    mark("Not above 160 HU: osteoporosis possible: 90 % sensitive."),
    mark("Above 200 HU: osteoporosis practically excluded: NPV 99 %."),
    mark("Between the thresholds of 160 and 200 HU: osteoporosis unlikely, not excluded."),
    mark("Within one least significant change of the {0} HU threshold."),
    mark("{0}; at {1} years {2} ± {3} HU (Jang 2019, Radiology 291:360): {4} standard deviations"),
)
DETAILS = (
    mark("The values are Hounsfield units."),
    mark("Slices of {0} mm every {1} mm."),
    mark("Vertebrae cannot be told apart reliably, nor spongy bone from endplates."),
    mark("Thicker than 5 mm: endplates bleed into the spongy bone."),
    mark("The tube voltage is not stated; thresholds hold at 120 kVp."),
    mark(
        "Against 120 kVp, for which the thresholds hold, this lowers bone (148 / 141 / 131 HU at 100 / 120 / 140 kVp)."
    ),
    mark(
        "Against 120 kVp, for which the thresholds hold, this raises bone (148 / 141 / 131 HU at 100 / 120 / 140 kVp)."
    ),
    mark("{0}: a soft-tissue kernel."),
    mark("{0}: a sharp kernel: noise and edges are exaggerated."),
    mark("Kernel not stated."),
    mark("No lossy compression is recorded."),
    mark("No vertebral column with separate vertebrae was found; {0} cannot be."),
    mark("The outline of the vertebral body could not be drawn."),
    mark("{0} is cut off by the end of the scan."),
    mark("{0} is in the scan, whole."),
    mark("None seen."),
    mark("Metal near the vertebra: streaks falsify HU around it."),
    mark("Cement or metal in the vertebral body: streaks falsify HU around it."),
    mark("No lesion in the core."),
    mark("Heights {0}, {1}, {2} mm (front, middle, back)."),
    mark(
        "Heights {0}, {1}, {2} mm (front, middle, back): {3} % lost against its tallest edge and its neighbours, "
        "as after a fracture."
    ),
    mark("The spongy core is too small, or lies too askew to the slices, for a region clear of the cortex."),
    mark("{0} slices with regions of {1} mm²."),
    mark("Small: the mean is less certain."),
    mark("Pixels of a region spread by {0} HU."),
    mark("Very noisy: the mean holds, texture does not."),
)
ALL: tuple[str, ...] = (*GATES, *METHODS, *READINGS, *DETAILS)
