"""What is said when something cannot be placed by hand, marked for translation; `sentences.said` recognises it."""

from __future__ import annotations

from osteoview.ui.words import mark

ALL = (
    mark("Mark the upper and the lower endplate of a vertebra first, or wait until L1 is found."),
    mark("L1 is not found in this scan yet: mark its upper and its lower endplate yourself."),
    mark("Each of the four slices has one already."),
    mark("No vertebra is known where this region lies: mark its upper and its lower endplate first."),
    mark("Select a region on a CT first."),
    mark("The two endplates of a vertebra lie {0} to {1} mm apart, not {2}: mark them again."),
    mark("An endplate runs across the vertebra: drag along it, from front to back."),
    mark("The spongy core is narrower than {0} mm here: the sample's corners reach the cortex."),
    mark(
        "50 pixels of this scan are {0} mm and would leave the spongy core here: "
        "use the 20 mm sample, which can be made smaller."
    ),
    mark("50 pixels of this scan are only {0} mm, less than the study's samples: use the 20 mm sample."),
    mark("A crop box is laid on a radiograph or a DXA image. On a CT, take the sample of 50 × 50 pixels."),
)
