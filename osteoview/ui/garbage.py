"""Python looks for garbage in cycles by itself, and nothing else runs meanwhile: the longer, the more is loaded.

With the networks' libraries that is a tenth of a second, in the middle of a drag.
"""

from __future__ import annotations

import gc

# Of CPython's three generations the oldest, which holds everything that was ever imported, is looked through ten times
# more seldom than by default.
_NEW, _YOUNG, _OLD = 700, 10, 100


def look_seldom() -> None:
    """From now on, in this process."""
    gc.set_threshold(_NEW, _YOUNG, _OLD)
