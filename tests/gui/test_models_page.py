"""The Models page with real models, small ones: read, compared, taken in, given out, deleted and brought back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from osteoview.base.paths import data_folder
from osteoview.ui.main_window import MainWindow
from osteoview.ui.models.models_page import ModelsPage
from tests.small_models import save_small_model
from tests.spoilt_models import SPOILT
from trainer.task import XRAY_LUMBAR


@pytest.fixture
def own_models(own_folders: Path) -> Path:
    folder = data_folder() / "models"
    save_small_model(folder, "tissue-one")
    save_small_model(folder, "lateral", XRAY_LUMBAR, seed=4)
    return folder


@pytest.fixture
def page(own_models: Path, window: MainWindow, qtbot: QtBot) -> ModelsPage:
    window.classifying.watch()
    window.pages.turn_to("models")
    shown = window.pages.currentWidget()
    assert isinstance(shown, ModelsPage)
    qtbot.waitUntil(lambda: window.classifying.shelf.known, timeout=60_000)
    own = [model for model in window.classifying.shelf.models if not model.bundled]
    assert len(own) == 2
    return shown


def lines(page: ModelsPage) -> str:
    return "\n".join(page.list.item(row).text() for row in range(page.list.count()))


def idle(page: ModelsPage) -> bool:
    return not page._desk.running


def drop(page: ModelsPage, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    at, buttons = QPointF(page.rect().center()), Qt.MouseButton.LeftButton
    drag = (Qt.DropAction.CopyAction, data, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(page, QDragEnterEvent(at.toPoint(), *drag))
    QApplication.sendEvent(page, QDropEvent(at, *drag))


def test_the_card_is_that_of_the_model_that_was_clicked(page: ModelsPage) -> None:
    rows = [page.list.item(row) for row in range(page.list.count())]
    models = [item for item in rows if item.flags() & Qt.ItemFlag.ItemIsSelectable]
    assert len(models) > 2
    for item in (models[-1], models[0], models[1]):
        page.list.scrollToItem(item)
        at = page.list.visualItemRect(item).center()
        QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert item.isSelected()
        assert page.card.toPlainText().strip().startswith(item.text().splitlines()[0])


def test_a_card_says_first_what_it_was_trained_on(page: ModelsPage) -> None:
    page.list.select("tissue-one")
    said = page.card.toPlainText()
    assert said.index("Trained on simulated patients") < said.index("Limits")
    for words in ("0.950 (0.880–0.990)", "Knows nothing.", "Apache-2.0", "python -m pytest", "2 patients, 8 samples"):
        assert words in said
    assert "simulated patients" in lines(page)


def test_two_cards_stand_side_by_side(page: ModelsPage) -> None:
    page.list.select("tissue-one")
    page.other.setCurrentIndex(page.other.findData("lateral"))
    page.other.activated.emit(page.other.currentIndex())
    said = page.card.toPlainText()
    assert "Tissue One" in said
    assert "Lateral" in said
    assert said.count("Apache-2.0") == 2


def test_a_deleted_model_is_brought_back(page: ModelsPage, qtbot: QtBot, own_models: Path) -> None:
    page.list.select("lateral")
    QTest.mouseClick(page.delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: idle(page) and not (own_models / "lateral").exists(), timeout=20_000)
    assert "Lateral was deleted." in page.message.text()
    assert "\nLateral" not in lines(page)
    QTest.mouseClick(page.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: idle(page) and (own_models / "lateral").exists(), timeout=20_000)
    assert "Lateral" in lines(page)
    assert page.list.selected == "lateral"


def test_a_model_goes_out_and_comes_in_again(page: ModelsPage, qtbot: QtBot, tmp_path: Path, own_models: Path) -> None:
    page.list.select("lateral")
    model = page._model
    assert model is not None
    with qtbot.waitSignal(page._desk.said, timeout=60_000):
        page._desk.give_out(model, tmp_path / "lateral.zip")
    with qtbot.waitSignal(page._desk.said, timeout=60_000):
        page._desk.delete(model)
    with qtbot.waitSignal(page._desk.imported, timeout=60_000):
        drop(page, tmp_path / "lateral.zip")
    assert page.list.selected == "lateral"
    assert "Imported: lateral." in page.message.text()


@pytest.mark.parametrize("kind", SPOILT)
def test_what_was_tampered_with_is_refused_with_the_reason(
    page: ModelsPage, window: MainWindow, qtbot: QtBot, tmp_path: Path, own_models: Path, kind: str
) -> None:
    spoil, said = SPOILT[kind]
    folder = tmp_path / "stranger"
    shutil.copytree(own_models / "lateral", folder)
    spoil(folder)
    with qtbot.waitSignal(page._desk.failed, timeout=60_000):
        drop(page, folder)
    assert said in page.message.text()
    assert page.message.text().startswith("stranger")
    assert "tissue-one" in {model.name for model in page._shelf.models}, "the others are there as before"
    window.pages.turn_to("review")
    assert window.pages.shown == "review", "the program lives on"


def test_what_lies_spoilt_among_the_models_is_listed_with_the_reason(
    own_models: Path, window: MainWindow, qtbot: QtBot
) -> None:
    (own_models / "lateral" / "model.safetensors").write_bytes(b"short")
    window.classifying.watch()
    window.pages.turn_to("models")
    shown = window.pages.currentWidget()
    assert isinstance(shown, ModelsPage)
    qtbot.waitUntil(lambda: window.classifying.shelf.known, timeout=60_000)
    assert "REFUSED" in lines(shown)
    assert "cut short" in lines(shown)


def test_a_model_dropped_anywhere_is_taken_in(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.classifying.watch()
    folder = save_small_model(tmp_path, "from-elsewhere")
    with qtbot.waitSignal(window.classifying.desk.imported, timeout=60_000):
        window.open_paths([folder])
    assert window.pages.shown == "models"
    assert "From Elsewhere" in {model.card.name for model in window.classifying.shelf.models}
