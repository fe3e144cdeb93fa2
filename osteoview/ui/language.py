"""The languages that OsteoView speaks, loaded while it runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from osteoview.base.paths import resources

# Each in its own words, as somebody looks for it who reads no other.
NAMES = {"en": "English", "de": "Deutsch", "pl": "Polski", "zh": "简体中文", "ko": "한국어"}
_QT_NAMES = {"zh": "zh_CN"}
SOURCE = "en"


class Language:
    """The catalogues of one language: our own, and Qt's for its dialogs and keys."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or resources() / "i18n"
        self._loaded: list[QTranslator] = []
        self.code = SOURCE

    def speak(self, code: str) -> str:
        """Load a language, '' for the system's; returns what went wrong as an English sentence, or ''."""
        wanted = code if code in NAMES else _system()
        self.unload()
        self.code = wanted
        own = self._load(f"osteoview_{wanted}", self._folder)
        self._load(
            f"qtbase_{_QT_NAMES.get(wanted, wanted)}",
            Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        )
        if own or wanted == SOURCE:
            return ""
        self.unload()
        return (
            f"The translation into {NAMES[wanted]} is missing or damaged; OsteoView speaks English. "
            "Install OsteoView again to get it back."
        )

    def unload(self) -> None:
        """Speak English as the source does: translators belong to the application, not to a window."""
        for translator in self._loaded:
            QCoreApplication.removeTranslator(translator)
        self._loaded = []
        self.code = SOURCE

    def _load(self, name: str, folder: Path) -> bool:
        translator = QTranslator()
        if not translator.load(str(folder / f"{name}.qm")) or translator.isEmpty():
            return False
        QCoreApplication.installTranslator(translator)
        self._loaded.append(translator)
        return True


def _system() -> str:
    """The first of the person's languages that we speak."""
    wanted = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((name for name in wanted if name in NAMES), SOURCE)
