"""What moves the number is said only where it applies, in a range."""

from __future__ import annotations

from osteoview.anatomy.influences import influences
from osteoview.imaging.volume import Acquisition

PLAIN = Acquisition(kvp=120.0, kernel="B30f")


def words(taken: Acquisition, mean_hu: float = 100.0, mm: float = 1.0, *, contrast: bool = False) -> str:
    return " ".join(one.words for one in influences(taken, mean_hu, mm, contrast=contrast))


def test_nothing_is_said_of_a_scan_in_order() -> None:
    assert words(PLAIN) == ""


def test_voltage_by_the_published_difference_and_in_proportion() -> None:
    # 148 against 141: 7 HU, 5.0 % of 100 HU; 131 against 141: 10 HU, 7.1 %.
    assert "100 kVp reads about 5 to 7 HU higher" in words(Acquisition(kvp=100.0))
    assert "140 kVp reads about 7 to 10 HU lower" in words(Acquisition(kvp=140.0))
    assert "about 7 HU higher" in words(Acquisition(kvp=100.0), 141.0)
    assert "80 kVp reads more than 7 HU higher" in words(Acquisition(kvp=80.0))
    assert "not stated" in words(Acquisition())


def test_contrast_kernel_and_thickness() -> None:
    assert "10 to 25 HU" in words(PLAIN, contrast=True)
    assert "sharp kernel" in words(Acquisition(kvp=120.0, kernel="B70f"))
    assert "Slices of 5.0 mm" in words(PLAIN, mm=5.0)
