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
    mark("regions in spongy bone"),
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
# Of regions that a person has changed, and what undo calls that.
EDITED = (
    mark("Edited by hand: {0}."),
    mark("Cortex or endplate is in or beside {0}."),
    mark("Unusually dense or fatty bone is in {0}."),
    mark("Every region was removed by hand."),
    mark("L1 was named by hand."),
    mark("L1 was named by whoever placed the regions."),
    mark("No vertebral body was outlined: fracture, metal and lesions were not looked for."),
    mark("L1 is still looked for in this scan. Wait a moment."),
    mark("By the count, L1 is not in this scan: drag a name in the sagittal view to its vertebra first."),
    mark("Draw an ellipse or a sample in L1 first."),
    mark("L1 is measured in ellipses and samples: draw one of these."),
    mark("This region does not lie on the CT in which L1 is measured."),
    mark("This region lies in another vertebra than L1. Drag the name L1 to that one first, or draw it in L1."),
    mark("Draw it in the axial view: L1 is measured across, not along."),
    mark("It took the place of {0}, the nearest: L1 has {1} of a kind."),
    mark("take drawn regions for L1"),
    mark("There is no model that outlines vertebrae: take one in on the page of models."),
    mark("L1 is not outlined here: there is nothing to compare."),
    mark("The network has learned from bone without metal or cement, and is not asked here."),
    mark("The network has learned from slices up to 5 mm, and is not asked here."),
    mark("The network has learned from Hounsfield units, and is not asked here."),
    mark("ask for a second outline"),
    mark("leave the second outline away"),
    mark("By the count made by hand, L1 is not in this scan."),
    mark("resize a region of L1"),
    mark("turn a region of L1"),
    mark("move a region of L1"),
    mark("remove a region of L1"),
    mark("one region for all slices"),
    mark("back to automatic regions"),
    mark("name the vertebrae"),
    mark("override a gate"),
    mark("withdraw an override"),
)
# What moves the number, how it changed over time, and bone mineral.
INFLUENCES = (
    mark("Tube voltage not stated: the same bone read 148, 141 and 131 HU at 100, 120 and 140 kVp."),
    mark("{0} kVp reads about {1} HU higher than 120 kVp would."),
    mark("{0} kVp reads about {1} HU lower than 120 kVp would."),
    mark("{0} kVp reads about {1} to {2} HU higher than 120 kVp would."),
    mark("{0} kVp reads about {1} to {2} HU lower than 120 kVp would."),
    mark("{0} kVp reads more than {1} HU higher than 120 kVp would."),
    mark("{0} kVp reads more than {1} HU lower than 120 kVp would."),
    mark("Contrast raises spongy bone by about 10 to 25 HU; authors disagree, and the phase matters."),
    mark("A sharp kernel widens the SD; the mean usually stays within one LSC ({0} HU)."),
    mark("Slices of {0} mm blend in what lies above and below: near the endplates bone reads higher."),
)
TREND = (
    mark("Other tube voltage: {0}, then {1}."),
    mark("Contrast was given only earlier."),
    mark("Contrast was given only later."),
    mark("Other kernel: {0}, then {1}."),
    mark("Other slices: {0} mm, then {1} mm."),
    mark("Another scanner."),
    mark("One of the two was declined."),
)
MINERAL = (
    mark("One body alone has no class: ACR and ISCD take the mean of two lumbar bodies."),
    mark("Above 120 mg/cm³: normal (ACR, ISCD)."),
    mark("80 to 120 mg/cm³: low bone mass (ACR, ISCD)."),
    mark("Below 80 mg/cm³: osteoporosis (ACR, ISCD)."),
    mark("The scan does not state its tube voltage: no calibration holds."),
    mark("The calibration is for {0} kVp, this scan has {1} kVp."),
    mark("The scan does not state its scanner: no calibration holds."),
    mark("The calibration is for {0}, this scan is of {1}."),
    mark("A slope of {0} mg/cm³ per HU is no scanner's."),
    mark("It lies between 0.3 and 2."),
    mark("An intercept of {0} mg/cm³ is no scanner's."),
    mark("It lies between −200 and 200."),
    mark("No CT runs at {0} kVp."),
    mark("Usually it is 80 to 140."),
    mark("A calibration needs its scanner, who measured it, and when."),
    mark("A line needs two rods with different HU."),
    mark("Enter two rods or more."),
    mark("The rods do not lie on one line: one is {0} mg/cm³ off."),
    mark("Check the numbers."),
    mark("“{0}” needs a number."),
    mark("stored"),
    mark("phantom, {0} rods"),
)
ALL: tuple[str, ...] = (*GATES, *METHODS, *READINGS, *DETAILS, *EDITED, *INFLUENCES, *TREND, *MINERAL)
