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
ALL: tuple[str, ...] = (*CHECKS, *DETAILS)
