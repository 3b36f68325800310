"""A line above the page about what a person has to do some time, with the one button that does it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pledge_app.errors import FolderAhead, PledgeError
from pledge_app.screens.backups import BackupsShown, Standing
from pledge_app.ui.notices import notice


class Reminder(QWidget):
    """Shows one matter until it is settled or put off; `asked` says what the button wants."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: BackupsShown | None = None
        self._refusal: PledgeError | None = None
        self._put_off: object = None
        frame = QFrame()
        frame.setProperty("role", "notice")
        frame.setProperty("tone", "info")
        self._what, self._then = _label("heading"), _label("secondary")
        self._act, self._later = QPushButton(), QPushButton()
        self._later.setProperty("role", "quiet")
        self._act.clicked.connect(self._on_act)
        self._later.clicked.connect(self._on_later)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._what)
        words.addWidget(self._then)
        row = QHBoxLayout(frame)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self._act, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._later, alignment=Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 0)
        whole.addWidget(frame)
        self.hide()

    def show_state(self, shown: BackupsShown | None, refusal: PledgeError | None = None) -> None:
        """Show why nothing may be entered, or what backups need and was not put off."""
        self._shown, self._refusal = shown, refusal
        reminds = shown is not None and shown.reminds and self._matter() != self._put_off
        if refusal is None and not reminds:
            self.hide()
            return
        self._word()
        self._later.setVisible(refusal is None)
        self.show()

    @property
    def leads_to(self) -> str:
        """What the button wants: "resume" or "look"; "code" or "backups" of the settings."""
        if self._refusal is not None:
            return "resume" if isinstance(self._refusal, FolderAhead) else "look"
        return "code" if self._shown and self._shown.standing is Standing.NO_CODE else "backups"

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and not self.isHidden():
            self._word()

    def _word(self) -> None:
        self._later.setText(self.tr("Later"))
        trouble = self._refusal or (self._shown.trouble if self._shown else None)
        if trouble is not None and self.leads_to != "code":
            words = notice(trouble)
            self._then.setText(f"{words.what} {words.safe} {words.todo}")
        if self._refusal is not None:
            self._what.setText(self.tr("Nothing can be recorded now."))
            ahead = self.leads_to == "resume"
            self._act.setText(self.tr("Take over what was published") if ahead else self.tr("Look again"))
        elif trouble is not None and self.leads_to != "code":
            self._what.setText(self.tr("The last backup could not be made."))
            self._act.setText(self.tr("Look at the backups"))
        else:
            self._what.setText(self.tr("There is no backup of your journal yet."))
            self._then.setText(
                self.tr(
                    "What you record is on this computer only. With a recovery code, backups are made by"
                    " themselves and open on any computer."
                )
            )
            self._act.setText(self.tr("Make the recovery code…"))

    def _matter(self) -> object:
        """By what a matter is known again that was put off."""
        shown = self._shown
        return shown and (shown.standing, type(shown.trouble))

    def _on_act(self) -> None:
        self.asked.emit(self.leads_to)

    def _on_later(self) -> None:
        self._put_off = self._matter()
        self.hide()


def _label(role: str) -> QLabel:
    label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label
