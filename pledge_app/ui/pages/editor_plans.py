"""The sentence of a pledge: when, I will; one pair of fields for each plan."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from pledge_app.domain.pledge import ITEMS
from pledge_app.screens.form import Fields, Plan
from pledge_app.ui.pages.plain import mark

_LEFT = Qt.AlignmentFlag.AlignLeft


class PlansForm(QWidget):
    """`edited` says that something was typed, `finished` that Enter was pressed in the last field."""

    edited = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cues: list[QLineEdit] = []
        self.responses: list[QLineEdit] = []
        self._labels: list[tuple[QLabel, QLabel]] = []
        self.another = QPushButton()
        self.another.setProperty("role", "quiet")
        self.another.clicked.connect(self._on_another)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._add()

    def read(self, fields: Fields) -> Fields:
        """`fields` with the plans as they stand here."""
        pairs = zip(self.cues, self.responses, strict=True)
        return replace(fields, plans=tuple(Plan(cue=cue.text(), response=do.text()) for cue, do in pairs))

    def write(self, fields: Fields) -> None:
        """Show the plans of `fields`, as many as there are."""
        while len(self.cues) < len(fields.plans):
            self._add()
        while len(self.cues) > max(1, len(fields.plans)):
            self._drop()
        for plan, cue, response in zip(fields.plans, self.cues, self.responses, strict=False):
            cue.setText(plan.cue)
            response.setText(plan.response)
        self._place_button()

    def take_focus(self) -> None:
        self.cues[0].setFocus()

    def mark(self, *, wrong: bool) -> None:
        """Show that a plan cannot be taken as it is."""
        for field in (*self.cues, *self.responses):
            mark(field, wrong=wrong)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _add(self) -> None:
        cue, response = QLineEdit(), QLineEdit()
        labels = QLabel(), QLabel()
        row = 3 * len(self.cues)
        for place, (label, field) in enumerate(zip(labels, (cue, response), strict=True)):
            label.setBuddy(field)
            field.textEdited.connect(self.edited)
            self._grid.addWidget(label, row + place, 0)
            self._grid.addWidget(field, row + place, 1)
            # The layout would show it later, which is too late for the focus.
            field.show()
        cue.returnPressed.connect(response.setFocus)
        response.returnPressed.connect(self._on_entered)
        self.cues.append(cue)
        self.responses.append(response)
        self._labels.append(labels)
        self._place_button()
        self._retranslate()

    def _drop(self) -> None:
        for widget in (self.cues.pop(), self.responses.pop(), *self._labels.pop()):
            self._grid.removeWidget(widget)
            widget.deleteLater()

    def _place_button(self) -> None:
        self._grid.addWidget(self.another, 3 * ITEMS, 0, 1, 2, _LEFT)
        self.another.setVisible(len(self.cues) < ITEMS)
        QWidget.setTabOrder(self.responses[-1], self.another)

    def _retranslate(self) -> None:
        self.another.setText(self.tr("Another situation"))
        for (when, will), cue, response in zip(self._labels, self.cues, self.responses, strict=True):
            when.setText(self.tr("When"))
            will.setText(self.tr("I will"))
            cue.setAccessibleName(self.tr("When"))
            response.setAccessibleName(self.tr("I will"))
            cue.setPlaceholderText(self.tr("I open a pull request that changes ranking"))
            response.setPlaceholderText(self.tr("ask who could be harmed, and write it down"))

    def _on_entered(self) -> None:
        sender = self.sender()
        following = next(place for place, field in enumerate(self.responses, start=1) if field is sender)
        if following < len(self.cues):
            self.cues[following].setFocus()
        else:
            self.finished.emit()

    def _on_another(self) -> None:
        self._add()
        self.cues[-1].setFocus()
        self.edited.emit()
