"""Python looks for garbage in cycles by itself, and nothing else runs meanwhile: the longer, the more is loaded.

With the networks' libraries that is a tenth of a second, in the middle of a drag.
"""

from __future__ import annotations

import gc

# Of CPython's three generations the oldest, which holds everything that was ever imported, is looked through a hundred
# times more seldom than by default: what is large here goes when nothing holds it any more, without being looked for.
_NEW, _YOUNG, _OLD = 700, 10, 1000


def look_seldom() -> None:
    """From now on, in this process."""
    if not gc.get_freeze_count():
        gc.freeze()  # what is there at the start stays
    gc.set_threshold(_NEW, _YOUNG, _OLD)
