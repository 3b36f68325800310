"""Everything about to be deleted: what goes, what stays, and what is out of reach."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QPushButton, QWidget

from pledge_app.ledger.deleting import Going
from pledge_app.ui.pages.plain import PlainLabel
from pledge_app.ui.parts import at_end, column


class DeletionDialog(QDialog):
    """`asked` carries whether the backups go, too; then the dialog closes."""

    asked = Signal(bool)

    def __init__(self, going: Going, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = going.name
        self.setWindowTitle(self.tr("Delete everything"))
        self.setMinimumWidth(520)
        self._column = column(self)
        self._column.addWidget(PlainLabel("heading", self.tr("Delete everything?")))
        for sentence in self._sentences(going):
            self._column.addWidget(PlainLabel("", sentence))
        self.backups = QCheckBox(self.tr("Also %n backups that were made from here", "", len(going.backups)))
        self.backups.setChecked(bool(going.backups))
        self.backups.setVisible(bool(going.backups))
        self._column.addWidget(self.backups)
        self._column.addWidget(PlainLabel("caption", self._beyond()))
        words = self.tr("To delete it, type the name of the profile: {name}").format(name=going.name)
        self._column.addWidget(PlainLabel("secondary", words))
        self.name = QLineEdit()
        self.name.setAccessibleName(words)
        self.name.textChanged.connect(self._on_typed)
        self._column.addWidget(self.name)
        self._add_buttons()

    def _sentences(self, going: Going) -> list[str]:
        sentences = [
            self.tr(
                "%n entries, all pledges and drafts, the log, your keys and settings. This cannot be undone.",
                "",
                going.entries,
            )
        ]
        if going.published:
            stays = self.tr("What you published stays as it is, in: {places}")
            sentences.append(stays.format(places=", ".join(going.published)))
        if going.away:
            away = self.tr("Backups that cannot be reached now, and stay: {places}")
            sentences.append(away.format(places=", ".join(going.away)))
        return sentences

    def _beyond(self) -> str:
        return self.tr(
            "A backup that stays brings all of it back with its recovery code. What you exported, and copies"
            " that Pledge did not make, are out of reach."
        )

    def _add_buttons(self) -> None:
        cancel = QPushButton(self.tr("Cancel"), autoDefault=False)
        self.delete = QPushButton(self.tr("Delete everything"), autoDefault=False)
        self.delete.setEnabled(False)
        self.delete.setProperty("role", "danger")
        cancel.clicked.connect(self.reject)
        self.delete.clicked.connect(self._on_delete)
        self._column.addLayout(at_end(cancel, self.delete))
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self, typed: str) -> None:
        self.delete.setEnabled(typed.strip().casefold() == self._name.casefold())

    def _on_delete(self) -> None:
        self.accept()
        self.asked.emit(self.backups.isChecked())
