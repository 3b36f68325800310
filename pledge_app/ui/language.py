"""The window's language: its texts, Qt's own, and the forms of dates and numbers."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from pledge_app.settings import Language
from pledge_app.ui.resources import folder


def resolve(language: Language, system: QLocale) -> Language:
    """English or Chinese: what the person chose, else what the system speaks, else English."""
    if language is not Language.SYSTEM:
        return language
    simplified = system.language() == QLocale.Language.Chinese and system.script() in (
        QLocale.Script.SimplifiedHanScript,
        QLocale.Script.AnyScript,
    )
    return Language.CHINESE if simplified else Language.ENGLISH


def locale_of(language: Language, system: QLocale) -> QLocale:
    """The system's own region where it speaks the language (week start, order of dates), else a plain one.

    Where the system writes dates in another language than it speaks, they would stand out of every sentence.
    """
    spoken = {Language.ENGLISH: QLocale.Language.English, Language.CHINESE: QLocale.Language.Chinese}
    if system.language() == spoken[language]:
        region = QLocale(system.language(), system.territory())
        return system if system.dayName(1) == region.dayName(1) else region
    plain = {Language.ENGLISH: "en_GB", Language.CHINESE: "zh_CN"}
    return QLocale(plain[language])


def file_of(language: Language) -> Path:
    """Where our own texts lie in that language."""
    return folder() / "translations" / f"pledge_{language}.qm"


class Translations(QObject):
    """Installs one language at a time; every widget hears LanguageChange and words itself anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._installed: list[QTranslator] = []

    def speak(self, language: Language, system: QLocale) -> None:
        """Change to `language`; dates and numbers follow. English has translations too: its plurals."""
        chosen = resolve(language, system)
        QLocale.setDefault(locale_of(chosen, system))
        self.silence()
        self._installed = [
            translator
            for name, place in (
                (f"qtbase_{chosen}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
                (file_of(chosen).stem, str(file_of(chosen).parent)),
            )
            if (translator := self._loaded(name, place)) is not None
        ]
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)

    def silence(self) -> None:
        """Let texts stand as they are written in the code."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = []

    def _loaded(self, name: str, place: str) -> QTranslator | None:
        translator = QTranslator(self)
        return translator if translator.load(name, place) else None
