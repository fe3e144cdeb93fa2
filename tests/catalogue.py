"""`python -m tests.catalogue` brings resources/i18n up to date: new words are added to every .ts, stale ones leave it,
and the .qm that the program loads are made of them.

Words are found as the parser of Python sees them: the first argument of `tr`, `trn` and `mark` anywhere in osteoview.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from osteoview.base.paths import resources
from osteoview.ui.words import CONTEXT

ROOT = Path(__file__).resolve().parents[1]
FOLDER = resources() / "i18n"
LANGUAGES = {"en": "en_GB", "de": "de_DE", "pl": "pl_PL", "zh": "zh_CN", "ko": "ko_KR"}
# How many forms a word beside a number takes.
FORMS = {"en": 2, "de": 2, "pl": 3, "zh": 1, "ko": 1}
_CALLS = ("tr", "trn", "mark")


@dataclass(frozen=True)
class Word:
    """A text of the source; `counted` where a number stands in it."""

    english: str
    counted: bool = False


@dataclass
class Catalogue:
    """What one language says: a text, or several forms of it, for each word."""

    language: str
    said: dict[Word, tuple[str, ...]] = field(default_factory=dict)

    @staticmethod
    def read(language: str) -> Catalogue:
        """From its .ts, or empty where there is none yet."""
        path = FOLDER / f"osteoview_{language}.ts"
        made = Catalogue(language)
        if path.is_file():
            for message in ET.parse(path).iter("message"):  # noqa: S314 - our own file
                counted = message.get("numerus") == "yes"
                translation = message.find("translation")
                assert translation is not None
                forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
                made.said[Word(message.findtext("source") or "", counted)] = tuple(forms)
        return made

    def write(self, words: list[Word]) -> None:
        """These words and no others, in their order; what is not said yet is marked unfinished."""
        root = ET.Element("TS", version="2.1", language=LANGUAGES[self.language], sourcelanguage="en_GB")
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = CONTEXT
        for word in words:
            if self.language == "en" and not word.counted:
                continue  # English is what the source says; only its plurals need a catalogue
            message = ET.SubElement(context, "message", {"numerus": "yes"} if word.counted else {})
            ET.SubElement(message, "source").text = word.english
            forms = self.said.get(word, ("",) * (FORMS[self.language] if word.counted else 1))
            translation = ET.SubElement(message, "translation", {} if all(forms) else {"type": "unfinished"})
            if word.counted:
                for form in forms:
                    ET.SubElement(translation, "numerusform").text = form
            else:
                translation.text = forms[0]
        ET.indent(root, "    ")
        text = ET.tostring(root, encoding="unicode")
        FOLDER.mkdir(exist_ok=True)
        (FOLDER / f"osteoview_{self.language}.ts").write_text(
            f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8"
        )


def words() -> list[Word]:
    """Every word of the source, in a stable order, each once."""
    found = {word for path in sorted((ROOT / "osteoview").rglob("*.py")) for word in words_of(path)}
    return sorted(found, key=lambda word: (word.english.casefold(), word.english, word.counted))


def words_of(path: Path) -> Iterator[Word]:
    """The words of one file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _CALLS and node.args:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield Word(first.value, node.func.id == "trn")


def compile_catalogue(language: str, target: Path) -> None:
    """Make the .qm of a .ts with Qt's own tool."""
    import PySide6

    folder = Path(PySide6.__file__).parent
    tool = next(
        path for path in (folder / "lrelease", folder / "lrelease.exe", folder / "lrelease.app") if path.exists()
    )
    source = FOLDER / f"osteoview_{language}.ts"
    subprocess.run([tool, "-silent", "-nounfinished", source, "-qm", target], check=True, capture_output=True)


def main() -> int:
    """Bring every catalogue up to date, and say what is missing."""
    wanted = words()
    for language in LANGUAGES:
        catalogue = Catalogue.read(language)
        missing = [word for word in wanted if not all(catalogue.said.get(word, ("",)))]
        if language == "en":
            missing = [word for word in missing if word.counted]
        catalogue.write(wanted)
        compile_catalogue(language, FOLDER / f"osteoview_{language}.qm")
        sys.stdout.write(f"{language}: {len(wanted)} words, {len(missing)} not translated\n")
        for word in missing:
            sys.stdout.write(f"    {word.english!r}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
