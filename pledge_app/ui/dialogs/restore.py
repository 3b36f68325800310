"""A backup brought back: the file, and the recovery code that opens it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from pledge_app.errors import PledgeError
from pledge_app.ui import choosing
from pledge_app.ui.parts import TroubleLabel, at_end, column


class RestoreDialog(QDialog):
    """`asked` carries the file and the code; the dialog stays until it is told how that went."""

    asked = Signal(Path, str)

    def __init__(
        self, parent: QWidget | None = None, *, file: Path | None = None, aside: bool = False
    ) -> None:
        """`file` is the one that is offered; `aside`: a profile that does not open is in its place."""
        super().__init__(parent)
        self._aside = aside
        self.setWindowTitle(self.tr("Bring back a backup"))
        self.setMinimumWidth(520)
        self._file, self._code = QLineEdit(), QLineEdit()
        self._code.setPlaceholderText("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        self._choose = QPushButton(self.tr("Choose…"), autoDefault=False)
        self._trouble = TroubleLabel()
        self._cancel = QPushButton(self.tr("Cancel"), autoDefault=False)
        self._go = QPushButton(self.tr("Bring back"), default=True)
        self._go.setProperty("role", "primary")
        self._lay_out()
        self._choose.clicked.connect(self._on_choose)
        self._cancel.clicked.connect(self.reject)
        self._go.clicked.connect(self._on_go)
        for field in (self._file, self._code):
            field.textChanged.connect(self._on_typed)
        self._file.setText("" if file is None else str(file))
        self._on_typed()

    def show_trouble(self, error: PledgeError) -> None:
        """It was not brought back: say why; nothing was written."""
        self._show_busy(busy=False)
        self._trouble.word(error)
        self._trouble.show()
        self._code.setFocus()

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Bring back a backup"))
        title.setProperty("role", "heading")
        meaning = QLabel(
            self.tr("The recovery code was shown to you before your first backup."), wordWrap=True
        )
        file_label, code_label = QLabel(self.tr("Backup file")), QLabel(self.tr("Recovery code"))
        file_label.setBuddy(self._file)
        code_label.setBuddy(self._code)
        whole = column(self)
        whole.addWidget(title)
        whole.addWidget(meaning)
        if self._aside:
            aside = self.tr(
                "What does not open is set aside in a folder of its own, whole; nothing of it is deleted."
            )
            whole.addWidget(QLabel(aside, wordWrap=True))
        form = QGridLayout()
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(4)
        form.addWidget(file_label, 0, 0)
        form.addWidget(self._file, 1, 0)
        form.addWidget(self._choose, 1, 1)
        form.setRowMinimumHeight(2, 8)
        form.addWidget(code_label, 3, 0)
        form.addWidget(self._code, 4, 0, 1, 2)
        whole.addLayout(form)
        whole.addWidget(self._trouble)
        whole.addLayout(at_end(self._cancel, self._go))

    def _show_busy(self, *, busy: bool) -> None:
        for widget in (self._file, self._code, self._choose, self._go):
            widget.setEnabled(not busy)

    def _on_typed(self) -> None:
        self._trouble.hide()
        self._go.setEnabled(bool(self._file.text().strip() and self._code.text().strip()))

    def _on_choose(self) -> None:
        chooser = choosing.file(self, self.tr("Choose a backup"))
        chooser.fileSelected.connect(self._file.setText)

    def _on_go(self) -> None:
        self._show_busy(busy=True)
        self.asked.emit(Path(self._file.text().strip()), self._code.text())
