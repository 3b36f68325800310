"""Your year: how much was recorded on each day, with its sentence and its key."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from pledge_app.screens.today import Year
from pledge_app.ui.charts.heatmap import Heatmap
from pledge_app.ui.look import Look


class YearCard(QFrame):
    """`day_asked` carries the date that the person wants to see."""

    day_asked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._year: Year | None = None
        self._heading, self._key = QLabel(), QLabel(wordWrap=True)
        self._heading.setProperty("role", "heading")
        self._key.setProperty("role", "caption")
        self.heatmap = Heatmap(look, self)
        self.heatmap.day_asked.connect(self.day_asked)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for widget in (self._heading, self.heatmap, self._key):
            column.addWidget(widget)

    def show_year(self, year: Year) -> None:
        self._year = year
        self.heatmap.show_year(year)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        if self._year is None:
            return
        self._heading.setText(self.tr("Your year"))
        days = self.tr("on %n days", "", self._year.days_recorded)
        entries = self.tr("%n entries {on_days}", "", self._year.recorded).format(on_days=days)
        summary = self.tr("{entries} in 53 weeks.").format(entries=entries)
        self._key.setText(" ".join((self.tr("Stronger blue: more recorded."), summary)))
        self.heatmap.setAccessibleName(self.tr("Your year"))
        self.heatmap.setAccessibleDescription(summary)
