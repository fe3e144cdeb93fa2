from __future__ import annotations

import pickle

import pytest

from osteoview.base.errors import CancelledError, InputError, OsteoViewError, UsageError
from osteoview.imaging.errors import BrokenSeriesError, DamagedFileError, NotAnImageFileError, UnsupportedImageError


def test_the_sentence_and_what_to_do() -> None:
    error = OsteoViewError("It broke.", hint="Mend it.")
    assert error.user_message == "It broke. Mend it."
    assert OsteoViewError("It broke.").user_message == "It broke."
    assert InputError("a.dcm", "is odd.", hint="Export it again.").user_message == "a.dcm: is odd. Export it again."


def test_exit_codes() -> None:
    assert [kind.exit_code for kind in (UsageError, InputError, CancelledError)] == [2, 3, 5]
    assert CancelledError().user_message == "Cancelled."


@pytest.mark.parametrize(
    "kind", [InputError, BrokenSeriesError, DamagedFileError, NotAnImageFileError, UnsupportedImageError]
)
def test_a_refusal_survives_the_way_between_processes(kind: type[InputError]) -> None:
    error = kind("a.dcm", "is odd.", hint="Export it again.")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is kind
    assert (again.source, again.reason, again.hint) == ("a.dcm", "is odd.", "Export it again.")
    assert again.user_message == error.user_message
    assert issubclass(kind, InputError)
