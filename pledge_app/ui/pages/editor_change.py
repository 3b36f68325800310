"""What a change does to a pledge: asked in words, with the day from which it counts."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QRadioButton, QVBoxLayout, QWidget

from pledge_app.domain.pledge import ChangeKind
from pledge_app.screens.editor import Amendment
from pledge_app.ui.words import plain_date


class ChangeForm(QFrame):
    """`chosen` carries the ChangeKind that the person says the change is."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._amendment: Amendment | None = None
        self._question, self._effect = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self._question.setProperty("role", "heading")
        self._effect.setProperty("role", "secondary")
        self._group = QButtonGroup(self)
        self.kinds = {kind: QRadioButton() for kind in ChangeKind}
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(self._question)
        for number, button in enumerate(self.kinds.values()):
            self._group.addButton(button, number)
            column.addWidget(button)
        column.addWidget(self._effect)
        self._group.idClicked.connect(self._on_clicked)

    def show_amendment(self, amendment: Amendment | None) -> None:
        self._amendment = amendment
        self.setVisible(amendment is not None)
        if amendment is not None:
            self.kinds[amendment.chosen].setChecked(True)
            self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        if self._amendment is None:
            return
        self._question.setText(self.tr("What does this change?"))
        self.kinds[ChangeKind.EDITORIAL].setText(self.tr("Only the words: the promise stays the same"))
        self.kinds[ChangeKind.STRENGTHENING].setText(self.tr("It asks more of me, or something else"))
        self.kinds[ChangeKind.WEAKENING].setText(self.tr("It asks less of me"))
        self._effect.setText(self._worded(self._amendment))

    def _worded(self, amendment: Amendment) -> str:
        day = plain_date(amendment.holds)
        if amendment.counted is not ChangeKind.WEAKENING:
            return self.tr("It takes effect today. Earlier days keep the earlier wording.")
        if amendment.chosen is ChangeKind.WEAKENING:
            return self.tr("It takes effect on {day}; until then the present wording holds.").format(day=day)
        words = self.tr(
            "Readers will take this for a weakening, because of what it changes. It takes effect on {day};"
            " until then the present wording holds."
        )
        return words.format(day=day)

    def _on_clicked(self, number: int) -> None:
        self.chosen.emit(list(ChangeKind)[number])
