"""What the journal is narrowed by: a field for words, and a choice for each other thing."""

from collections.abc import Sequence
from datetime import date
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from pledge_app.domain.journal import Corrections, Filter
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.screens.journal import Narrowing, Period, Span
from pledge_app.ui.pages.day_field import DayField
from pledge_app.ui.pages.flow import Flow
from pledge_app.ui.words import Words

Value = TypeVar("Value")

WIDE, USUAL = 12, 8
"""Characters that a choice shows at least."""


class JournalFilters(QWidget):
    """`changed` carries the Filter that is asked for now; `left` says that Down or Enter goes to the list."""

    changed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._narrowing: Narrowing | None = None
        self.search = SearchField()
        self.pledge, self.topic = _Choice[int](WIDE), _Choice[str](USUAL)
        self.outcome, self.kind = _Choice[Outcome](USUAL), _Choice[Kind](USUAL)
        self.period, self.corrections = _Choice[Period](USUAL), _Choice[Corrections](WIDE)
        self.choices: tuple[QComboBox, ...] = (
            self.pledge,
            self.topic,
            self.outcome,
            self.kind,
            self.period,
            self.corrections,
        )
        self.since, self.until = DayField(), DayField()
        self._since, self._until = QLabel(), QLabel()
        self._own = _own_period((self._since, self.since), (self._until, self.until))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        flow = Flow()
        for widget in (*self.choices, self._own):
            flow.addWidget(widget)
        column.addLayout(flow)
        self.search.textChanged.connect(self._on_changed)
        self.search.left.connect(self.left)
        for choice in self.choices:
            choice.currentIndexChanged.connect(self._on_changed)
        for day in (self.since, self.until):
            day.turned.connect(self._on_changed)
        self._show_days()
        self._retranslate()

    def show_narrowing(self, narrowing: Narrowing) -> None:
        """Offer these; what is chosen stays where it still can be."""
        if narrowing == self._narrowing:
            return
        first = self._narrowing is None
        self._narrowing = narrowing
        self._fill()
        if first:
            for field, day in ((self.since, narrowing.first), (self.until, narrowing.last)):
                with QSignalBlocker(field):
                    field.show_day(day)

    @property
    def asked(self) -> Filter:
        since, until = self._days()
        return Filter(
            text=self.search.text(),
            line=self.pledge.chosen,
            topic=self.topic.chosen,
            outcome=self.outcome.chosen,
            kind=self.kind.chosen,
            corrections=self.corrections.chosen or Corrections.ALL,
            since=since,
            until=until,
        )

    def clear(self) -> None:
        """Ask for everything again."""
        with QSignalBlocker(self):
            self.search.clear()
            for choice in self.choices:
                choice.setCurrentIndex(0)
        self._on_changed()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _days(self) -> tuple[date | None, date | None]:
        period = self.period.chosen
        if period is None:
            return None, None
        if period.span is Span.OWN:
            return self.since.day, self.until.day
        return period.since, period.until

    def _fill(self) -> None:
        outcomes = [(self._words.outcome(outcome), outcome) for outcome in Outcome]
        kinds: list[tuple[str, Kind]] = [
            (self._words.kind(kind), kind) for kind in Kind if kind is not Kind.WITHDRAW
        ]
        kinds.insert(2, (self.tr("Ended or taken back"), Kind.WITHDRAW))
        corrections = [
            (self.tr("What stands"), Corrections.STANDING),
            (self.tr("Corrections"), Corrections.CORRECTING),
        ]
        self.outcome.offer(self.tr("All outcomes"), outcomes)
        self.kind.offer(self.tr("All kinds"), kinds)
        self.corrections.offer(self.tr("Corrected or not"), corrections)
        if self._narrowing is not None:
            pledges = [(title, line) for line, title in self._narrowing.pledges]
            self.pledge.offer(self.tr("All pledges"), pledges)
            self.topic.offer(self.tr("All topics"), [(topic, topic) for topic in self._narrowing.topics])
            periods = [(self._period(period), period) for period in self._narrowing.periods[1:]]
            self.period.offer(self.tr("All time"), periods)

    def _period(self, period: Period) -> str:
        if period.span is Span.WEEKS:
            return self.tr("Last %n weeks", "", period.number)
        return str(period.number) if period.span is Span.YEAR else self.tr("From … to …")

    def _retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search the journal"))
        self.search.setToolTip(
            self.tr("Words, or the beginning of the last one; in Chinese any signs (Ctrl+F)")
        )
        names = (
            self.tr("Pledge"),
            self.tr("Topic"),
            self.tr("Outcome"),
            self.tr("Kind"),
            self.tr("Period"),
            self.tr("Corrections"),
        )
        for choice, name in zip(self.choices, names, strict=True):
            choice.setAccessibleName(name)
        self._since.setText(self.tr("from"))
        self._until.setText(self.tr("to"))
        self.since.setAccessibleName(self.tr("First day"))
        self.until.setAccessibleName(self.tr("Last day"))
        self._fill()

    def _show_days(self) -> None:
        own = self.period.chosen is not None and self.period.chosen.span is Span.OWN
        self._own.setVisible(own)

    def _on_changed(self) -> None:
        self._show_days()
        self.changed.emit(self.asked)


class SearchField(QLineEdit):
    """`left` says that the keys are to go to what was found."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, clearButtonEnabled=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class _Choice(QComboBox, Generic[Value]):
    """All, or one of what is offered."""

    def __init__(self, characters: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[Value, ...] = ()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(characters)

    @property
    def chosen(self) -> Value | None:
        """What is chosen, None for all."""
        return self._values[self.currentIndex() - 1] if self.currentIndex() > 0 else None

    def choose(self, value: Value) -> None:
        """Choose one of what is offered."""
        self.setCurrentIndex(self._values.index(value) + 1)

    def offer(self, every: str, those: Sequence[tuple[str, Value]]) -> None:
        """Offer all and those; what was chosen stays, if it still is among them."""
        chosen = self.chosen
        with QSignalBlocker(self):
            self.clear()
            self.addItems([every, *(words for words, _ in those)])
            self._values = tuple(value for _, value in those)
            self.setCurrentIndex(0 if chosen not in self._values else self._values.index(chosen) + 1)


def _own_period(*ends: tuple[QLabel, DayField]) -> QWidget:
    """Both days, side by side."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for label, field in ends:
        label.setBuddy(field)
        row.addWidget(label)
        row.addWidget(field)
    return both
