"""Bringing in another program's records: a dry run to look at, ticks, and then the act."""

from collections.abc import Callable

from PySide6.QtCore import QDate, QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from pledge_app.domain.imported import LeftOutReason
from pledge_app.domain.vocabulary import Outcome
from pledge_app.screens.imports import Habit, ImportState, Row
from pledge_app.ui.table import Column, Table
from pledge_app.ui.words import Words

KEY = Qt.ItemDataRole.UserRole
DAY, DAY_WIDTH = 1, 140
"""The column of the days and its width, px: wide enough for every date at 200 % text."""


class ImportDialog(QDialog):
    """`ticked` carries the keys of the habits that are ticked now; `import_asked` is the person's word."""

    ticked = Signal(object)
    import_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.resize(860, 620)
        self._state: ImportState | None = None
        self._words = Words(self)
        self._title, self._file, self._says, self._means = QLabel(), QLabel(), QLabel(), QLabel()
        self._habits, self._rows = QListWidget(), QTableView()
        self._table: Table[Row] = Table((), self)
        self._cancel, self._import = QPushButton(), QPushButton()
        self._lay_out()
        self._retranslate()
        self._habits.itemChanged.connect(self._on_ticked)
        self._habits.currentRowChanged.connect(self._on_habit)
        self._cancel.clicked.connect(self.reject)
        self._import.clicked.connect(self.import_asked)

    def show_state(self, state: ImportState) -> None:
        again = self._state is not None and self._state.habits == state.habits
        self._state = state
        if not again:
            self._write(state)
            self._habits.setCurrentRow(0)
        self._sum_up(state)

    def show_working(self) -> None:
        """The records are being written; the window stays with the person."""
        self._import.setEnabled(False)
        self._says.setText(self.tr("Writing. Everything is written, or nothing."))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter presses the button that has the focus and no other: one that was held in the choice of the
        file would bring in what nobody looked at."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not enter or isinstance(self.focusWidget(), QPushButton):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self._title.setProperty("role", "heading")
        for label in (self._file, self._means):
            label.setProperty("role", "caption")
        for label in (self._file, self._says, self._means):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._habits.setProperty("role", "list")
        self._habits.setMinimumHeight(160)
        self._habits.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._rows.setModel(self._table)
        self._rows.setShowGrid(False)
        self._rows.setTabKeyNavigation(False)
        self._rows.verticalHeader().hide()
        self._rows.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._rows.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._rows.horizontalHeader().setStretchLastSection(True)
        self._import.setProperty("role", "primary")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._import)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        for widget in (self._title, self._file):
            layout.addWidget(widget)
        layout.addWidget(self._habits, 2)
        layout.addWidget(self._rows, 3)
        layout.addWidget(self._says)
        layout.addWidget(self._means)
        layout.addLayout(buttons)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Bring in records"))
        self._title.setText(self.tr("What the file would bring"))
        self._means.setText(
            self.tr(
                "Imported records are marked as imported for ever and are part of no rate: nobody saw them"
                " when they were made. Imported pledges have no if-then plan yet."
            )
        )
        self._habits.setAccessibleName(self.tr("Habits in the file"))
        self._rows.setAccessibleName(self.tr("Rows of the habit"))
        self._cancel.setText(self.tr("Cancel"))
        self._table.show_columns(self._columns())
        self._rows.setColumnWidth(DAY, DAY_WIDTH)
        if self._state is not None:
            self._write(self._state)
            self._sum_up(self._state)

    def _write(self, state: ImportState) -> None:
        self._file.setText(state.file)
        current = max(0, self._habits.currentRow())
        self._habits.blockSignals(True)  # noqa: FBT003  Qt's argument
        self._habits.clear()
        for habit in state.habits:
            item = QListWidgetItem(self._worded(habit))
            item.setData(KEY, habit.key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            on = habit.key in state.ticked
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            self._habits.addItem(item)
        self._habits.blockSignals(False)  # noqa: FBT003  Qt's argument
        self._habits.setCurrentRow(current)

    def _worded(self, habit: Habit) -> str:
        facts = [f"{self._outcome(outcome)} {QLocale().toString(n)}" for outcome, n in habit.outcomes]
        if habit.known:
            facts.append(self.tr("%n here already", "", habit.known))
        if habit.left_out:
            facts.append(self.tr("%n left out", "", habit.left_out))
        if habit.archived:
            facts.append(self.tr("archived"))
        return " · ".join((habit.title, *facts))

    def _sum_up(self, state: ImportState) -> None:
        self._import.setEnabled(state.can_import)
        self._import.setText(self.tr("Bring in %n entries", "", state.entries))
        pledges = self.tr("%n new pledges would be made.", "", state.pledges)
        stray = self.tr("%n rows belong to no habit that can come.", "", len(state.stray))
        nothing = self.tr("All of it is here already; bringing it in again adds nothing.")
        parts = (nothing if state.brings_nothing_new else pledges, stray if state.stray else "")
        self._says.setText(" ".join(part for part in parts if part))

    def _columns(self) -> list[Column[Row]]:
        texts: list[tuple[str, Callable[[Row], str]]] = [
            (self.tr("Row"), lambda row: "" if row.row is None else QLocale().toString(row.row)),
            (self.tr("Day"), self._day),
            (self.tr("Becomes"), self._becomes),
        ]
        return [Column(title=title, text=text) for title, text in texts]

    def _day(self, row: Row) -> str:
        if row.day is None:
            return "–"
        day = QDate(row.day.year, row.day.month, row.day.day)
        return QLocale().toString(day, QLocale.FormatType.ShortFormat)

    def _becomes(self, row: Row) -> str:
        if row.reason is not None:
            why = self.tr("left out: {reason}").format(reason=self._reason(row.reason))
            return self.tr("{why}; its words are kept as a reflection").format(why=why) if row.noted else why
        outcome = self._outcome(row.outcome)
        return outcome if row.amount is None else f"{outcome}, {QLocale().toString(row.amount / 1000)}"

    def _outcome(self, outcome: Outcome | None) -> str:
        return self.tr("Reflection") if outcome is None else self._words.outcome(outcome)

    def _reason(self, reason: LeftOutReason) -> str:
        return {
            LeftOutReason.AUTOMATIC: self.tr("filled in by the other program"),
            LeftOutReason.UNKNOWN: self.tr("nothing was said about that day"),
            LeftOutReason.DOUBLED: self.tr("said twice; the first one counts"),
            LeftOutReason.NO_DAY: self.tr("its time is no day"),
            LeftOutReason.FUTURE: self.tr("the day has not come"),
            LeftOutReason.NO_HABIT: self.tr("its habit is not in the file"),
            LeftOutReason.VALUE: self.tr("a value that is not known"),
            LeftOutReason.KIND: self.tr("a kind of habit that is not known"),
        }[reason]

    def _on_habit(self, row: int) -> None:
        if self._state is not None and row >= 0:
            self._table.show_rows(self._state.habits[row].rows)

    def _on_ticked(self) -> None:
        items = [self._habits.item(row) for row in range(self._habits.count())]
        self.ticked.emit(
            frozenset(item.data(KEY) for item in items if item.checkState() is Qt.CheckState.Checked)
        )
