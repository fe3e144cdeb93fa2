"""What `osteoview.inference.scope_checks` says in English of whether a model may be asked: see `sentences`."""

from __future__ import annotations

from osteoview.ui.words import mark

CHECKS = (mark("modality"), mark("region"), mark("view"), mark("tissue"), mark("known to the model"))
DETAILS = (
    mark("The samples show tissue of usual density and grain."),
    mark("The models were made for {0}, as this is."),
    mark("The models were made for {0}, and this is a {1}."),
    mark("The models were made for {0}, and this is none."),
    mark("The header does not say which part of the body it shows; that was left to whoever placed the crop."),
    mark("The header says {0}."),
    mark("The models were made for the {0}, and the header speaks of {1}."),
    mark("A lateral view."),
    mark("The header does not say from which side it is seen."),
    mark("The models were made for lateral views, and this one is {0}."),
    mark("there is nothing in it: all pixels are alike."),
    mark("{0} HU on the average: air or fat, no bone."),
    mark("{0} HU and more: metal or cement, no spongy bone."),
    mark("its pixels spread by {0} HU: noise or a border, no spongy bone."),
    mark("neighbouring pixels have nothing to do with each other: noise, no image."),
    mark("{0} was trained on other images: the samples lie {1} as far away as nearly all that it was examined on."),
    mark("Scope unknown: {0} does not say what its training samples looked like."),
    mark("The samples resemble those that the models were trained on."),
)
# Why nothing could be cut out, or something about the answer could not be found out.
REMARKS = (
    mark("No 20 mm sample fits into the spongy core; the networks were not asked."),
    mark("{0} reaches beyond the scan, or over slices that are missing. Move it into the bone."),
    mark("The model takes samples in millimetres only. Place the 20 mm sample instead."),
    mark("Whole vertebrae are cut out of a body that was found; none was, or the regions are by hand."),
    mark("There is no model that outlines vertebrae. 'osteoview models import' takes an MS-Net in."),
    mark("{0} outlines no vertebra where geometry has found a body. Choose a model for samples of spongy bone."),
    mark("The samples lie too near to the end of the scan to be shifted."),
    mark("None of these networks has dropout to leave on. Shifted regions tell how steady it is."),
    mark("The graphics card is full; the processor answers instead."),
    mark("The graphics card failed ({0}); the processor answers instead."),
)
ALL: tuple[str, ...] = (*CHECKS, *DETAILS, *REMARKS)
