from __future__ import annotations

import threading

import pytest

from osteoview.base.errors import CancelledError
from osteoview.base.tasks import CancelToken, Progress, no_progress


def test_a_token_is_quiet_until_it_is_cancelled_from_any_thread() -> None:
    token = CancelToken()
    token.check()
    assert not token.cancelled
    thread = threading.Thread(target=token.cancel)
    thread.start()
    thread.join()
    assert [token.cancelled] == [True]
    for _ in range(2):
        with pytest.raises(CancelledError):
            token.check()


def test_progress_nobody_watches() -> None:
    report: Progress = no_progress
    report(1, 2, "Loading")
