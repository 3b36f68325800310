"""The words of an entry about to be destroyed: what goes, what stays, and what is out of reach."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QPushButton, QWidget

from pledge_app.domain.redaction import Facing
from pledge_app.ui.pages.plain import PlainLabel
from pledge_app.ui.parts import at_end, column
from pledge_app.ui.words import long_date


class RedactionDialog(QDialog):
    """`asked` carries whether the words of the rest of its history go, too; then the dialog closes."""

    asked = Signal(bool)

    def __init__(self, facing: Facing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Destroy the words"))
        self.setMinimumWidth(520)
        self._column = column(self)
        self._column.addWidget(PlainLabel("heading", self.tr("Destroy the words of this entry?")))
        for sentence in self._sentences(facing):
            self._column.addWidget(PlainLabel("", sentence))
        others = self.tr("Also the words of %n other entries of its history", "", len(facing.others))
        self.others = QCheckBox(others)
        self.others.setChecked(bool(facing.others))
        self.others.setVisible(bool(facing.others))
        self._column.addWidget(self.others)
        self._column.addWidget(PlainLabel("caption", self._beyond()))
        self._add_buttons()

    def _sentences(self, facing: Facing) -> list[str]:
        day, title = long_date(facing.row.entry.day), facing.row.title
        about = self.tr("{title}, {day}").format(title=title, day=day) if title else day
        sentences = [
            about,
            self.tr(
                "Its day, its pledge and its outcome stay, and so does every count. This cannot be undone."
            ),
            self.tr("%n backups are written anew without them.", "", facing.backups),
        ]
        if facing.away:
            away = self.tr("Cannot be reached now, and is done when it is seen again: {places}")
            sentences.append(away.format(places=", ".join(facing.away)))
        if facing.aside:
            aside = self.tr("A record that was set aside keeps them, until you delete it: {places}")
            sentences.append(aside.format(places=", ".join(facing.aside)))
        return sentences

    def _beyond(self) -> str:
        return self.tr(
            "Out of reach are copies that Pledge did not make: backups copied elsewhere, snapshots of the"
            " disk, and what flash memory keeps for itself."
        )

    def _add_buttons(self) -> None:
        cancel = QPushButton(self.tr("Cancel"), autoDefault=False)
        self.destroy_words = QPushButton(self.tr("Destroy the words"), autoDefault=False)
        self.destroy_words.setProperty("role", "danger")
        cancel.clicked.connect(self.reject)
        self.destroy_words.clicked.connect(self._on_destroy)
        self._column.addLayout(at_end(cancel, self.destroy_words))
        cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_destroy(self) -> None:
        self.accept()
        self.asked.emit(self.others.isChecked())
