"""A strip above the page: what was told, never in the way, with the way out at hand where there is one."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pledge_app.errors import PledgeError
from pledge_app.ui import icons
from pledge_app.ui.look import Look
from pledge_app.ui.words import breakable

STAYS = 8000
"""Milliseconds for which a sentence that asks nothing stays."""


class Strip(QWidget):
    """Shows one thing at a time: trouble until it is closed, a sentence for `stay` milliseconds.

    `went` asks for the page where trouble is seen to, and hands it what to open there.
    """

    went = Signal(str, object)
    stay = STAYS

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._error: PledgeError | None = None
        self._frame = QFrame()
        self._frame.setProperty("role", "notice")
        self._picture = QLabel()
        self._what, self._then = _label("heading"), _label("secondary")
        self.act = QPushButton()
        self._pressed: Callable[[], object] = self.hide
        self.act.clicked.connect(self._on_act)
        self.dismiss = QPushButton()
        self.dismiss.setProperty("role", "quiet")
        self.dismiss.clicked.connect(self.hide)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._what)
        words.addWidget(self._then)
        words.addWidget(self.act, alignment=Qt.AlignmentFlag.AlignLeft)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 0)
        whole.addWidget(self._frame)
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(self._picture, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.dismiss, alignment=Qt.AlignmentFlag.AlignTop)
        look.changed.connect(self._on_look)
        self._retranslate()
        self.hide()

    def show_trouble(self, error: PledgeError) -> None:
        """What happened, what is safe, what to do; it stays until it is closed."""
        from pledge_app.ui.notices import notice  # many words, and none of them at a start
        from pledge_app.ui.ways_out import way_out

        self._timer.stop()
        way = way_out(error)
        if way is None:
            self._offer("", self.hide)
        else:
            self._offer(way.words, partial(self.went.emit, way.page, way.what))
        self._error = error
        words = notice(error)
        self._what.setText(breakable(words.what))
        self._then.setText(breakable(f"{words.safe} {words.todo}"))
        self._appear("warn")
        self._announce(f"{words.what} {words.safe} {words.todo}")

    def ease(self, kind: type[PledgeError]) -> None:
        """Trouble of that kind is over: what went wrong was done since."""
        if isinstance(self._error, kind):
            self._error = None
            self.hide()

    def show_said(self, sentence: str) -> None:
        """A sentence about what went as asked."""
        self.show_offer(sentence, "", self.hide)

    def show_offer(self, sentence: str, button: str, pressed: Callable[[], object]) -> None:
        """The same with a button of these words, "" for none, which calls `pressed`."""
        self._error = None
        self._offer(button, pressed)
        self._what.setText(breakable(sentence))
        self._then.clear()
        self._appear("ok")
        self._announce(sentence)
        self._timer.start(self.stay)

    def clear(self) -> None:
        """Go, and keep no words."""
        self._timer.stop()
        self._error = None
        self._what.clear()
        self._then.clear()
        self._offer("", self.hide)
        self.hide()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _offer(self, words: str, pressed: Callable[[], object]) -> None:
        self._pressed = pressed
        self.act.setText(words)
        self.act.setVisible(bool(words))

    def _on_act(self) -> None:
        pressed = self._pressed
        self.hide()
        pressed()

    def _appear(self, tone: str) -> None:
        self._frame.setProperty("tone", tone)
        self._frame.style().unpolish(self._frame)
        self._frame.style().polish(self._frame)
        self._then.setVisible(bool(self._then.text()))
        self.show()
        self._on_look()

    def _announce(self, sentence: str) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # no start needs them

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _on_look(self) -> None:
        if self.isHidden():
            return
        tokens = self._look.tokens
        warns = self._frame.property("tone") == "warn"
        name, colour = ("triangle-alert", tokens.warn) if warns else ("circle-check", tokens.ok)
        self._picture.setPixmap(icons.pixmap(name, colour, 20, self.devicePixelRatioF()))

    def _retranslate(self) -> None:
        self.dismiss.setText(self.tr("Close"))
        if self._error is not None and self.isVisible():
            self.show_trouble(self._error)


def _label(role: str) -> QLabel:
    label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label
