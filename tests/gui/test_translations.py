"""Five languages: complete, up to date, changed while the window is open; and nothing on the screen past them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QMenuBar, QToolButton
from pytestqt.qtbot import QtBot

from osteoview.base.paths import resources
from osteoview.imaging.note import Note
from osteoview.ui import sentences
from osteoview.ui.language import NAMES as LANGUAGE_NAMES
from osteoview.ui.language import Language
from osteoview.ui.main_window import MainWindow
from osteoview.ui.sentences import NAMES, PATTERNS, said, said_text
from osteoview.ui.words import tr, trn
from tests.catalogue import FOLDER, LANGUAGES, ROOT, Catalogue, Word, compile_catalogue, words
from tests.dicom_files import ct_stack
from tests.unit.osteoview.anatomy.plain_spine import Plan, assessed

FOREIGN = tuple(language for language in LANGUAGES if language != "en")
UI = ROOT / "osteoview" / "ui"
# Names and signs that are the same in every language.
PROPER = frozenset(("OsteoView", "View", "osteoview.png", "png", "×", "·", "HU", "mg/cm³"))  # units are one everywhere
SHOWING = re.compile(
    r"^(set(Text|ToolTip|StatusTip|WindowTitle|PlaceholderText|AccessibleName|AccessibleDescription|Title|WhatsThis|"
    r"NameFilters|InformativeText)|add(Item|Tab|Action|Menu|Row|Button)|insertItem|setItemText|setTabText|"
    r"Q(Label|PushButton|ToolButton|CheckBox|RadioButton|GroupBox|Action|ListWidgetItem|TreeWidgetItem|FileDialog)|"
    r"ElidedLabel|drawText|draw_words|tell|set_text)$"
)


@pytest.fixture
def language(qapp: QCoreApplication) -> Iterator[Language]:
    made = Language()
    yield made
    made.unload()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_translated_and_none_is_stale(language: str) -> None:
    said_there = Catalogue.read(language).said
    wanted = [word for word in words() if language != "en" or word.counted]
    missing = [word.english for word in wanted if not all(said_there.get(word, ("",)))]
    stale = [word.english for word in said_there if word not in wanted]
    assert (missing, stale) == ([], []), "run python -m tests.catalogue and fill in what it lists"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_loaded_catalogue_is_made_of_the_readable_one(language: str, tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    compile_catalogue(language, made)
    assert made.read_bytes() == (FOLDER / f"osteoview_{language}.qm").read_bytes(), "run python -m tests.catalogue"


@pytest.mark.parametrize("language", LANGUAGES)
def test_values_stand_in_every_translation_as_in_the_source(language: str) -> None:
    gaps = re.compile(r"\{\w*\}|%n")
    for word, forms in Catalogue.read(language).said.items():
        for form in forms:
            assert sorted(gaps.findall(form)) == sorted(gaps.findall(word.english)), (word, form)
            assert (form[:1].isspace(), form[-1:].isspace()) == (
                word.english[:1].isspace(),
                word.english[-1:].isspace(),
            )
            assert form.count("\n") == word.english.count("\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_menus_have_a_letter_each(language: str, window: MainWindow) -> None:
    window.preferences.change(language=language)
    bar = window.findChild(QMenuBar)
    assert bar is not None
    letters = re.findall(r"&(\w)", " ".join(action.text() for action in bar.actions()).casefold())
    assert len(letters) == len(set(letters)) == len(bar.actions())


def test_the_language_changes_while_the_window_is_open(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    ct_stack(tmp_path, 12, leave_out=[5], KVP=100)
    with qtbot.waitSignal(window.settled, timeout=20_000):
        window.open_paths([tmp_path])
    window.preferences.change(language="en")
    english = _shown(window)
    seen = {english}
    for language in FOREIGN:
        window.preferences.change(language=language)
        now = _shown(window)
        assert now not in seen, language
        assert "Dismiss" not in now
        assert tr("missing slices") in now
        assert tr("Crosshair") in window.tool_bar.buttons["tool.crosshair"].toolTip()
        seen.add(now)
    window.preferences.change(language="en")
    assert _shown(window) == english


def test_words_beside_numbers_take_the_form_of_their_language(language: Language) -> None:
    assert language.speak("en") == ""
    assert [trn("%n images", n) for n in (1, 2, 5)] == ["1 image", "2 images", "5 images"]
    assert language.speak("pl") == ""
    assert [trn("%n images", n) for n in (1, 2, 5, 22)] == ["1 obraz", "2 obrazy", "5 obrazów", "22 obrazy"]


@pytest.mark.parametrize("damage", ["missing", "empty", "noise"])
def test_an_unplugged_language_falls_back_to_english_and_says_so(tmp_path: Path, damage: str) -> None:
    if damage == "empty":
        (tmp_path / "osteoview_de.qm").write_bytes(b"")
    if damage == "noise":
        (tmp_path / "osteoview_de.qm").write_bytes(b"\x3c\xb8\x64\x18" + b"no catalogue" * 40)
    language = Language(tmp_path)
    words_said = language.speak("de")
    assert "Deutsch" in words_said
    assert "Install OsteoView again" in words_said
    assert tr("Cancel") == "Cancel"
    assert language.code == "en"


def test_every_language_calls_itself_by_its_own_name() -> None:
    assert set(LANGUAGE_NAMES) == set(LANGUAGES)
    assert {path.stem for path in (resources() / "i18n").glob("*.qm")} == {f"osteoview_{name}" for name in LANGUAGES}


def test_notes_of_the_rooms_without_qt_are_recognised() -> None:
    """Each name and each sentence that a Note is made of in osteoview.imaging has its row in the table."""
    unknown = []
    for path in (ROOT / "osteoview" / "imaging").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == Note.__name__:
                name, text = (_filled(argument) for argument in node.args[:2])
                unknown += [name] if name and name not in NAMES and "Damaged" not in name else []
                unknown += [text] if text and not _known(text) else []
    assert unknown == []


@pytest.mark.parametrize(
    "plan",
    [
        Plan(),
        Plan(lumbar=6),
        Plan(above=0, lumbar=3, last_rib=11),
        Plan(island_mm=4.0, kernel="XYZ", vessel_hu=260.0, shift_hu=70.0, kvp=100.0),
    ],
    ids=["in order", "six lumbar", "not there", "all wrong"],
)
def test_what_gates_say_is_recognised(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every sentence of every gate has its row in the table: a reason to decline must be understood."""
    monkeypatch.setattr(sentences, "tr", lambda english: f"<{english}>")
    left = []
    for gate in assessed(plan).gates:
        words, before = said_text(gate.detail), ""
        while words != before:
            words, before = re.sub(r"<[^<>]*>", "", words), words
        left += [gate.detail] if words.strip() else []
    assert left == []


def test_parts_of_a_sentence_are_said_in_the_language_too(monkeypatch: pytest.MonkeyPatch) -> None:
    spoken = {
        "{0} cannot be told from its neighbours: {1}.": "{0} ist unsicher: {1}.",
        "probability only {0}": "Wahrscheinlichkeit nur {0}",
        "a disc beside it hardly shows": "eine Bandscheibe fehlt",
    }
    monkeypatch.setattr(sentences, "tr", lambda english: spoken.get(english, english))
    english = "L1 cannot be told from its neighbours: probability only 0.67; a disc beside it hardly shows."
    assert said(english) == "L1 ist unsicher: Wahrscheinlichkeit nur 0.67; eine Bandscheibe fehlt."


def test_a_sentence_keeps_its_values_in_another_language(language: Language) -> None:
    language.speak("de")
    assert said("Slices of 1.0 mm lie 5.0 mm apart: what is between was not scanned.").startswith(
        "Schichten von 1.0 mm"
    )
    assert said("Scanner's own words") == "Scanner's own words"


def test_nothing_is_shown_that_was_not_translated() -> None:
    """No literal goes straight into a widget; f-strings may join what `tr` has said."""
    bare = []
    for path in sorted(UI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and SHOWING.match(_name_of(node)):
                bare += [f"{path.name}:{node.lineno} {text!r}" for text in _bare_words(node)]
    assert bare == []


def test_the_first_argument_of_tr_can_be_found_by_the_extractor() -> None:
    """A text put together before `tr` sees it is in no catalogue."""
    wrong = []
    for path in sorted((ROOT / "osteoview").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            first = node.args[:1] if isinstance(node, ast.Call) and _name_of(node) in ("tr", "trn", "mark") else []
            wrong += [f"{path.name}:{one.lineno}" for one in first if isinstance(one, ast.JoinedStr | ast.BinOp)]
    assert wrong == []


def _shown(window: MainWindow) -> str:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # what was replaced is gone
    labels = [label.text() for label in window.findChildren(QLabel)]
    buttons = [button.toolTip() for button in window.tool_bar.buttons.values()]
    buttons += [button.text() for button in window.notes.findChildren(QToolButton)]
    menus = [action.text() for command in window.commands.attached for action in [window.commands[command.id]]]
    return "\n".join([*labels, *buttons, *menus, window.notes.words, window.windowTitle()])


def _filled(node: ast.expr) -> str:
    """A literal or an f-string with a value in each gap; '' for anything else."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "1" for part in node.values)
    return ""


def _known(text: str) -> bool:
    shapes = [re.escape(pattern) for pattern in PATTERNS]
    return (
        any(re.fullmatch(re.sub(r"\\\{\d\\\}", ".+", shape), text) for shape in shapes)
        or any(text in pattern for pattern in PATTERNS)
        or re.fullmatch(r"1 1 (missing|left out).*|1 1 left out\.|A 1 lookup table was left out: 1\.", text) is not None
    )


def _name_of(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _bare_words(call: ast.Call) -> Iterator[str]:
    for argument in call.args:
        parts = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
        if isinstance(argument, ast.List):
            parts = argument.elts
        for part in parts:
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                text = re.sub(r"<[^>]*>?|[^<>]*>", "", part.value)  # markup of a rich label
                if (
                    re.search(r"[^\W\d_]{2}", text)
                    and not {part.value.strip(), text.strip()} & PROPER
                    and not text.startswith("Osteo")
                ):
                    yield part.value


def test_a_word_is_the_same_word_only_with_the_same_form() -> None:
    assert Word("%n images", counted=True) != Word("%n images")


@pytest.mark.parametrize("mean_hu", [90, 105, 115, 140, 180, 230])
def test_every_reading_of_a_density_is_recognised(language: Language, mean_hu: int) -> None:
    from osteoview.anatomy.density import THRESHOLDS

    language.speak("pl")
    lead = next((one for one in THRESHOLDS if one.holds(mean_hu)), None)
    if lead is None:
        english = "Between the thresholds of 160 and 200 HU: osteoporosis unlikely, not excluded."
    else:
        english = f"{'Above' if lead.above else 'Not above'} {lead.hu:.0f} HU: {lead.meaning}."
    spoken = said_text(f"{english} Within one least significant change of the 110 HU threshold.")
    assert "osteopor" in spoken
    assert "HU:" in spoken
    assert "osteoporosis" not in spoken
    assert "W granicach" in spoken
