"""Your year: how much was recorded on each day, with its sentence and its key."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from pledge_app.screens.today import Year
from pledge_app.ui.look import Look
from pledge_app.ui.theme import PITCH

if TYPE_CHECKING:
    from pledge_app.ui.charts.heatmap import Heatmap


class YearCard(QFrame):
    """`day_asked` carries the date that the person wants to see; `built` says that `heatmap` is there.

    The heatmap is made once the card has been painted without it: the pledges above are seen sooner.
    """

    day_asked = Signal(object)
    built = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._look = look
        self._year: Year | None = None
        self.heatmap: Heatmap | None = None
        self._heading, self._key = QLabel(), QLabel(wordWrap=True)
        self._heading.setProperty("role", "heading")
        self._key.setProperty("role", "caption")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(8)
        self._column.addWidget(self._heading)
        self._room = QSpacerItem(0, 7 * PITCH + 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._column.addItem(self._room)
        self._column.addWidget(self._key)

    def show_year(self, year: Year) -> None:
        self._year = year
        if self.heatmap is not None:
            self.heatmap.show_year(year)
        self._retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        super().paintEvent(event)
        if self.heatmap is None:
            QTimer.singleShot(0, self._build)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _build(self) -> None:
        if self.heatmap is not None or self._year is None:
            return
        from pledge_app.ui.charts.heatmap import Heatmap  # see above

        self.heatmap = Heatmap(self._look, self)
        self.heatmap.day_asked.connect(self.day_asked)
        self._column.removeItem(self._room)
        self._column.insertWidget(1, self.heatmap)
        self.heatmap.show_year(self._year)
        self._retranslate()
        self.built.emit()

    def _retranslate(self) -> None:
        if self._year is None:
            return
        self._heading.setText(self.tr("Your year"))
        days = self.tr("on %n days", "", self._year.days_recorded)
        entries = self.tr("%n entries {on_days}", "", self._year.recorded).format(on_days=days)
        summary = self.tr("{entries} in 53 weeks.").format(entries=entries)
        self._key.setText(" ".join((self.tr("Stronger blue: more recorded."), summary)))
        if self.heatmap is not None:
            self.heatmap.setAccessibleName(self.tr("Your year"))
            self.heatmap.setAccessibleDescription(summary)
