"""What a reconstruction kernel's name means: soft tissue or sharp."""

from __future__ import annotations

import re

_SIEMENS = re.compile(r"^[BDIHQTU][A-Z]?(\d{2})", re.IGNORECASE)
_CANON = re.compile(r"^FC(\d{2})", re.IGNORECASE)
_SHARP_WORDS = re.compile(r"BONE|LUNG|EDGE|DETAIL|SHARP|ULTRA|Y-SHARP", re.IGNORECASE)
_SOFT_WORDS = re.compile(r"SOFT|STAND|STD|SMOOTH", re.IGNORECASE)
_PHILIPS_SHARP = frozenset(("C", "D", "E", "L", "YC", "YD", "YE", "YF"))
_PHILIPS_SOFT = frozenset(("A", "B", "UA", "UB", "SA", "SB", "YA", "YB"))


def sharpness(kernel: str) -> str:
    """'soft', 'sharp', or '' when the name is not known. Sharp kernels raise noise and overshoot at edges."""
    name = kernel.partition("\\")[0].strip()
    if match := _CANON.match(name):  # FC01-19 body, FC20-29 head, FC30 and up bone, lung and high resolution
        return "soft" if int(match[1]) < 30 else "sharp"
    if match := _SIEMENS.match(name):  # B30f, Br40d, Bl57, Hr60: the number grows with sharpness
        return "soft" if int(match[1]) < 50 else "sharp"
    if _SHARP_WORDS.search(name) or name.upper() in _PHILIPS_SHARP:
        return "sharp"
    if _SOFT_WORDS.search(name) or name.upper() in _PHILIPS_SOFT:
        return "soft"
    return ""
