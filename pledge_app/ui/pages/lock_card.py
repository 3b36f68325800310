"""The lock in the settings."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from pledge_app.screens.locking import LockState
from pledge_app.ui.pages.flow import Flow


class LockCard(QFrame):
    """`minutes_asked` carries minutes, 0 for never; the rest say which button was pressed."""

    minutes_asked = Signal(int)
    lock_asked = Signal()
    passphrase_asked = Signal()
    removal_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: LockState | None = None
        self.setProperty("role", "card")
        self._heading, self._label, self.minutes = QLabel(), QLabel(), QComboBox()
        self._heading.setProperty("role", "heading")
        self._label.setBuddy(self.minutes)
        self._label.setMinimumWidth(120)
        self._also, self._how = QLabel(wordWrap=True), QLabel(wordWrap=True)
        for secondary in (self._also, self._how):
            secondary.setProperty("role", "secondary")
        self.passphrase, self.remove, self.now = QPushButton(), QPushButton(), QPushButton()
        self.minutes.activated.connect(self._on_minutes)
        self.now.clicked.connect(self.lock_asked)
        self.passphrase.clicked.connect(self.passphrase_asked)
        self.remove.clicked.connect(self.removal_asked)
        self._lay_out()
        self._retranslate()

    def show_state(self, state: LockState) -> None:
        """Show what is set; nothing is announced as asked."""
        self._state = state
        self.minutes.clear()
        for minutes in state.choices:
            words = self.tr("%n minutes", "", minutes) if minutes else self.tr("never by itself")
            self.minutes.addItem(words, minutes)
        self.minutes.setCurrentIndex(self.minutes.findData(state.minutes))
        self.passphrase.setText(
            self.tr("Change the passphrase…") if state.asks else self.tr("Set a passphrase…")
        )
        self.remove.setVisible(state.removable)
        self._how.setText(self._opens(state))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        row, buttons = Flow(gap=16), Flow()
        for widget in (self._label, self.minutes):
            row.addWidget(widget)
        for button in (self.now, self.passphrase, self.remove):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addLayout(row)
        column.addWidget(self._also)
        column.addWidget(self._how)
        column.addLayout(buttons)

    def _opens(self, state: LockState) -> str:
        if not state.asks:
            return self.tr(
                "Your keyring opens it: while that is unlocked, nothing is asked of who sits here."
            )
        if state.removable:
            return self.tr("It takes your keyring and your passphrase to open it, at each start too.")
        return self.tr("Your passphrase opens it, at each start too.")

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("Lock"))
        self._label.setText(self.tr("Lock when unused for"))
        self._also.setText(
            self.tr("Then it also locks when the screen is locked or the computer goes to sleep.")
        )
        self.now.setText(self.tr("Lock now"))
        self.remove.setText(self.tr("Do without a passphrase…"))
        if self._state is not None:
            self.show_state(self._state)

    def _on_minutes(self) -> None:
        self.minutes_asked.emit(self.minutes.currentData())
