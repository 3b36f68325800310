"""The licences of the app and of what it carries, as their authors wrote them."""

from importlib.metadata import files
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QPushButton, QWidget

from pledge_app.ui.parts import column
from pledge_app.ui.resources import folder


def texts() -> dict[str, str]:
    """Each licence by its name: the app's own, then those of what lies in its resources."""
    found = {"Apache-2.0": own()}
    for file in sorted((folder() / "LICENSES").glob("*.txt")):
        found[file.stem] = file.read_text(encoding="utf-8")
    return found


def own() -> str:
    """The app's licence: beside the checkout, or in the metadata of an installed wheel."""
    installed = [Path(str(file.locate())) for file in files("pledge-app") or () if file.name == "LICENSE"]
    return first_text([folder().parent / "LICENSE", *installed])


def first_text(places: list[Path]) -> str:
    """What the first of these files that is there says; "" if none is."""
    return next((place.read_text(encoding="utf-8") for place in places if place.is_file()), "")


class LicencesDialog(QDialog):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Licences"))
        self.resize(720, 520)
        about = QLabel(
            self.tr(
                "Pledge is free software under the Apache License 2.0. It uses Qt and PySide6 (LGPL-3.0),"
                " SQLCipher (BSD), and draws with Inter and Lucide."
            ),
            wordWrap=True,
        )
        text = self._text = QPlainTextEdit(readOnly=True)
        text.setProperty("role", "exact")
        text.setAccessibleName(self.tr("Licences"))
        text.setTabChangesFocus(True)
        close = QPushButton(self.tr("Close"), default=True)
        close.clicked.connect(self.accept)
        whole = column(self)
        whole.addWidget(about)
        whole.addWidget(text, 1)
        whole.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)
        close.setFocus()
        QTimer.singleShot(0, self, self._fill)  # long texts, a step after the dialog itself

    def _fill(self) -> None:
        told = (f"=== {name} ===\n\n{content}" for name, content in texts().items())
        self._text.setPlainText("\n\n".join(told))
