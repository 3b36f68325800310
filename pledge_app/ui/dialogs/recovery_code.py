"""The recovery code of backups: shown once, then three of its groups are asked for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pledge_app.errors import PledgeError
from pledge_app.ui import clipboard
from pledge_app.ui.parts import TroubleLabel


class RecoveryCodeDialog(QDialog):
    """`confirmed` carries the three groups as typed; the dialog stays until it is told that they fit."""

    confirmed = Signal(object)

    def __init__(self, code: str, asked: tuple[int, int, int], parent: QWidget | None = None) -> None:
        """`asked` are positions of groups in `code`, counted from 1."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Recovery code"))
        self.setMinimumWidth(560)
        self.code, self.asked = code, asked
        self._fields = [QLineEdit(maxLength=8) for _ in asked]
        self._trouble = TroubleLabel()
        # Two widgets side by side in one layout: a stack would not know how high its wrapped texts are.
        self._steps = (self._shown(), self._typed())
        self._cancel = QPushButton(self.tr("Cancel"), autoDefault=False)
        self._back = QPushButton(self.tr("Show the code again"), autoDefault=False)
        self._go = QPushButton(default=True)
        self._go.setProperty("role", "primary")
        self._lay_out()
        self._cancel.clicked.connect(self.reject)
        self._back.clicked.connect(self._on_back)
        self._go.clicked.connect(self._on_go)
        for field in self._fields:
            field.textChanged.connect(self._on_typed)
        self._show_step(0)

    def show_trouble(self, error: PledgeError) -> None:
        """The groups are not those that were shown."""
        self._trouble.word(error)
        self._trouble.show()
        self._fields[0].setFocus()

    def turn(self) -> None:
        """Hide the code and ask for three of its groups."""
        self._show_step(1)

    def _shown(self) -> QWidget:
        code = QLabel(self.code, alignment=Qt.AlignmentFlag.AlignCenter)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(20)
        code.setFont(font)
        code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        code.setAccessibleName(self.tr("Recovery code"))
        copy = QPushButton(self.tr("Copy"), autoDefault=False)
        copy.clicked.connect(self._on_copy)
        meaning = self.tr(
            "This code opens your backups on any computer, without its keyring and without a passphrase."
            " Write it down and keep it apart from them: whoever has both can read everything, and without"
            " it no backup opens. It is shown only now."
        )
        beside = QHBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addStretch(1)
        beside.addWidget(copy)
        beside.addStretch(1)
        holder = QWidget()
        holder.setLayout(beside)
        return _page([_heading(self.tr("Your recovery code")), QLabel(meaning, wordWrap=True), code, holder])

    def _typed(self) -> QWidget:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for column, (position, field) in enumerate(zip(self.asked, self._fields, strict=True)):
            label = QLabel(self.tr("Group {number}").format(number=position))
            label.setBuddy(field)
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column)
        holder = QWidget()
        holder.setLayout(grid)
        meaning = QLabel(
            self.tr("Type these groups of the code from your copy. A backup is made after that."),
            wordWrap=True,
        )
        return _page([_heading(self.tr("Have you written it down?")), meaning, holder, self._trouble])

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        for step in self._steps:
            column.addWidget(step)
        column.addLayout(buttons)

    def _show_step(self, step: int) -> None:
        for number, widget in enumerate(self._steps):
            widget.setVisible(number == step)
        self._back.setVisible(step == 1)
        self._go.setText(self.tr("I have written it down") if step == 0 else self.tr("Confirm"))
        self._go.setEnabled(True)
        if step == 1:
            self._on_typed()
            self._fields[0].setFocus()
        else:
            self._go.setFocus()

    def _on_typed(self) -> None:
        self._trouble.hide()
        self._go.setEnabled(all(field.text().strip() for field in self._fields))

    def _on_copy(self) -> None:
        clipboard.put_secret(self.code)

    def _on_back(self) -> None:
        self._show_step(0)

    def _on_go(self) -> None:
        if self._back.isHidden():
            self.turn()
        else:
            self.confirmed.emit(tuple(field.text() for field in self._fields))


def _heading(text: str) -> QLabel:
    heading = QLabel(text, wordWrap=True)
    heading.setProperty("role", "heading")
    return heading


def _page(widgets: list[QWidget]) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    for widget in widgets:
        column.addWidget(widget)
    return page
