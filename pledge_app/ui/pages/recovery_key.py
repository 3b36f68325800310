"""The recovery key of a new identity: shown once as words, then three of them are asked for."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pledge_app.ui import choosing

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

COLUMNS = 4


class RecoveryKey(QFrame):
    """`words_typed` carries the three words as typed; `back_asked` leaves without keeping anything."""

    words_typed = Signal(object)
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._words: tuple[str, ...] = ()
        self._asked: tuple[int, int, int] = (1, 2, 3)
        self._asking = False
        self._title, self._why, self._wrong = QLabel(), QLabel(), QLabel()
        self._grid_of_words, self._questions = QWidget(), QWidget()
        self._grid = QGridLayout(self._grid_of_words)
        self._labels = tuple(QLabel() for _ in range(3))
        self._answers = tuple(QLineEdit() for _ in range(3))
        self._back, self._print, self._next = QPushButton(), QPushButton(), QPushButton()
        self._lay_out()
        self.setFocusProxy(self._next)
        self._back.clicked.connect(self._on_back)
        self._print.clicked.connect(self._on_print)
        self._next.clicked.connect(self._on_next)
        for answer in self._answers:
            answer.textChanged.connect(self._enable)
            answer.returnPressed.connect(self._on_next)

    def show_words(self, words: tuple[str, ...], asked: tuple[int, int, int]) -> None:
        """Show the words; `asked` are the positions, from 1, that will be asked for."""
        self._words, self._asked, self._asking = words, asked, False
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        rows = -(-len(words) // COLUMNS)
        for n, word in enumerate(words):
            label = QLabel(f"{n + 1}.  {word}")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            self._grid.addWidget(label, n % rows, n // rows)
        for answer in self._answers:
            answer.clear()
        self._wrong.hide()
        self._retranslate()

    def show_wrong(self) -> None:
        """Say that a word was another one; what was typed stays."""
        self._wrong.show()
        self._answers[0].setFocus()

    def forget(self) -> None:
        """Drop the words from memory and from the screen."""
        self.show_words((), self._asked)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self._title.setProperty("role", "heading")
        self._wrong.setProperty("role", "danger")
        for label in (self._why, self._wrong):
            label.setWordWrap(True)
        self._next.setProperty("role", "primary")
        self._grid.setContentsMargins(0, 8, 0, 8)
        self._grid.setHorizontalSpacing(24)
        questions = QGridLayout(self._questions)
        questions.setContentsMargins(0, 8, 0, 8)
        for n, (label, answer) in enumerate(zip(self._labels, self._answers, strict=True)):
            label.setBuddy(answer)
            questions.addWidget(label, n, 0)
            questions.addWidget(answer, n, 1)
        questions.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        buttons.addWidget(self._print)
        buttons.addWidget(self._next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        for widget in (self._title, self._why, self._grid_of_words, self._questions, self._wrong):
            layout.addWidget(widget)
        layout.addLayout(buttons)

    def _retranslate(self) -> None:
        self._grid_of_words.setVisible(not self._asking)
        self._questions.setVisible(self._asking)
        self._print.setVisible(not self._asking)
        self._print.setText(self.tr("Print a sheet…"))
        self._back.setText(self.tr("Back"))
        self._wrong.setText(
            self.tr("One of the words is another one on the sheet. Nothing was lost; look again.")
        )
        if self._asking:
            self._title.setText(self.tr("Type three of the words"))
            self._why.setText(
                self.tr("So that it is certain that you have them. The first three letters are enough.")
            )
            self._next.setText(self.tr("Confirm"))
        else:
            self._title.setText(self.tr("Your recovery key"))
            self._why.setText(
                self.tr(
                    "Write these words down and keep them where you keep papers that matter. If this computer"
                    " or its key is ever lost or stolen, they alone let you go on under the same identity."
                    " They are shown once, and this app does not keep them."
                )
            )
            self._next.setText(self.tr("I have written them down"))
        for position, label, answer in zip(self._asked, self._labels, self._answers, strict=True):
            label.setText(self.tr("Word {position}").format(position=position))
            answer.setAccessibleName(label.text())
        self._enable()

    def _enable(self) -> None:
        self._next.setEnabled(not self._asking or all(len(a.text().strip()) >= 3 for a in self._answers))

    def _on_back(self) -> None:
        if self._asking:
            self._asking = False
            self._retranslate()
        else:
            self.back_asked.emit()

    def _on_next(self) -> None:
        if not self._asking:
            self._asking = True
            self._retranslate()
            self._answers[0].setFocus()
        elif self._next.isEnabled():
            self._wrong.hide()
            self.words_typed.emit(tuple(answer.text() for answer in self._answers))

    def _on_print(self) -> None:
        # Printing is asked for rarely; the library would cost every start.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        dialog = choosing.opened(QPrintDialog(printer, self))
        # The dialog does not own its printer: whoever is connected to it does.
        dialog.finished.connect(partial(self._on_print_answered, printer))

    def _on_print_answered(self, printer: "QPrinter", answer: int) -> None:
        if answer == QDialog.DialogCode.Accepted:
            painter = QPainter(printer)
            self.draw_sheet(painter, printer.resolution())
            painter.end()

    def draw_sheet(self, painter: QPainter, dots_per_inch: int) -> None:
        """Draw the sheet: a heading, what it is for, the words in columns, a QR code of them."""
        inch = dots_per_inch
        font = painter.font()
        font.setPointSize(16)
        painter.setFont(font)
        painter.drawText(0, inch // 2, self.tr("Pledge: recovery key"))
        font.setPointSize(11)
        painter.setFont(font)
        box = painter.viewport().adjusted(0, inch * 3 // 4, 0, 0)
        painter.drawText(box, Qt.TextFlag.TextWordWrap, self._why.text())
        rows = -(-len(self._words) // COLUMNS)
        for n, word in enumerate(self._words):
            x, y = n // rows * inch * 13 // 8, inch * 2 + n % rows * inch * 3 // 10
            painter.drawText(x, y, f"{n + 1}.  {word}")
        self._draw_code(painter, 0, inch * 5, inch * 2)

    def _draw_code(self, painter: QPainter, x: int, y: int, side: int) -> None:
        import segno

        matrix = segno.make(" ".join(self._words), error="m").matrix
        cell = side // len(matrix)
        for row, line in enumerate(matrix):
            for column, dark in enumerate(line):
                if dark:
                    painter.fillRect(x + column * cell, y + row * cell, cell, cell, Qt.GlobalColor.black)
