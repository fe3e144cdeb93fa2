"""From the command to a window that can be used, against a bare PySide6 and pyqtgraph window; and what imports cost."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter

from tests.bench.on_screen import SIZE_PX, on_screen
from tests.bench.timing import compare

_TURNS = 9
_TOP = 12
# Both programs end where their event loop would begin to wait: the window is exposed and painted, and nothing is due.
_READY = """
import os
from PySide6.QtWidgets import QApplication
def until_usable(*_):
    window = next(widget for widget in QApplication.topLevelWidgets() if widget.isVisible())
    while not window.windowHandle().isExposed():
        QApplication.processEvents()
    for _ in range(3):
        QApplication.processEvents()
    print(*sorted({name.partition('.')[0] for name in __import__('sys').modules}), flush=True)
    os._exit(0)
"""
_OURS = f"""
import sys
{_READY}
QApplication.exec = until_usable
from osteoview.__main__ import main
sys.argv = ['osteoview']
main()
"""
_BARE = f"""
import numpy, pyqtgraph
{_READY}
application = QApplication([])
window = pyqtgraph.GraphicsLayoutWidget()
window.resize{SIZE_PX}
for n in range(3):
    box = window.addViewBox(0, n)
    box.addItem(pyqtgraph.ImageItem(numpy.zeros((512, 512), numpy.int16)))
window.show()
until_usable()
"""
_UNWANTED = ("torch", "torchvision", "timm", "numba", "scipy", "skimage", "pandas", "matplotlib", "SimpleITK")


def run() -> list[str]:
    """Rows of the table, measured beside a display of their own."""
    return on_screen("tests.bench.bench_start")


def measure() -> list[str]:
    """Each turn is a new process, from its start to its ready window."""
    row = compare(
        "command to usable window",
        lambda: _start(_OURS),
        "bare pyqtgraph window",
        lambda: _start(_BARE),
        at_most=1.5,
        turns=_TURNS,
    )
    loaded = set(_start(_OURS).split())
    heavy = ", ".join(name for name in _UNWANTED if name in loaded) or "none"
    return [
        str(row),
        f"    of the libraries that take long to import, loaded on the way: {heavy}",
        "    own time of imports by library, ms:",
        *(f"    {spent / 1e3:8.0f}  {name}" for name, spent in _imports().most_common(_TOP)),
    ]


def _start(code: str) -> str:
    return _run("-c", code).stdout


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """A Python that may keep what it compiles, as an installed program is kept: the peer's library is."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run([sys.executable, *arguments], env=kept, capture_output=True, text=True, check=True)


def _imports() -> Counter[str]:
    """Microseconds that modules themselves took, summed by library; our own by room."""
    said = _run("-X", "importtime", "-c", _OURS).stderr
    spent: Counter[str] = Counter()
    for own, name in re.findall(r"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)", said):
        parts = name.split(".")
        spent[".".join(parts[:2]) if parts[0] == "osteoview" else parts[0]] += int(own)
    return spent


if __name__ == "__main__":
    print("\n".join(measure()))
