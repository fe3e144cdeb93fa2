"""Decoder processes take a moment to start: tests of one file share them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from osteoview.imaging.decoders import Decoders


@pytest.fixture(scope="module")
def decoders() -> Iterator[Decoders]:
    with Decoders(2) as started:
        yield started
