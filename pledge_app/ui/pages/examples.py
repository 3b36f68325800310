"""Six pledges to start from, in the language of the window."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from pledge_app.screens.form import Fields, Plan, Rhythm
from pledge_app.ui.pages.flow import Flow


class Examples(QWidget):
    """`chosen` carries the Fields of an example."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = QLabel()
        self._heading.setProperty("role", "caption")
        self.buttons = [QPushButton() for _ in self._examples()]
        flow = Flow()
        for button in self.buttons:
            flow.addWidget(button)
            button.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addLayout(flow)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("Or start from an example, and make it yours:"))
        for button, fields in zip(self.buttons, self._examples(), strict=True):
            button.setText(fields.title)

    def _examples(self) -> tuple[Fields, ...]:
        return (
            _example(
                self.tr("Say the limits"),
                self.tr("I show what we built"),
                self.tr("name one thing that it cannot do"),
                self.tr("those who decide by it"),
            ),
            _example(
                self.tr("No data without a use"),
                self.tr("I add a field or an event"),
                self.tr("write down what it is for, or leave it out"),
                self.tr("users"),
            ),
            _example(
                self.tr("Ask who could be harmed"),
                self.tr("I open a pull request that changes ranking"),
                self.tr("ask who could be harmed, and write it down"),
                self.tr("those who are ranked"),
            ),
            _example(
                self.tr("Give credit by name"),
                self.tr("I finish a document or a talk"),
                self.tr("name everyone whose ideas are in it"),
                self.tr("colleagues"),
            ),
            _example(
                self.tr("Try it without a mouse"),
                self.tr("I finish a screen"),
                self.tr("go through it once with the keyboard alone"),
                self.tr("people who use no mouse"),
            ),
            _example(
                self.tr("Bad news on the same day"),
                self.tr("I know that a date will not hold"),
                self.tr("tell those who wait for it before I go home"),
                self.tr("those who wait"),
            ),
        )

    def _on_clicked(self) -> None:
        sender = self.sender()
        place = next(place for place, button in enumerate(self.buttons) if button is sender)
        self.chosen.emit(self._examples()[place])


def _example(title: str, cue: str, response: str, beneficiaries: str) -> Fields:
    plans = (Plan(cue=cue, response=response),)
    return Fields(plans=plans, title=title, beneficiaries=beneficiaries, rhythm=Rhythm.WEEKDAYS)
