"""The quick entry's card: a sentence, what it means so far, and how it may go on."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidgetItem, QWidget

from pledge_app.screens.quick import MOST, Lack, QuickState, Way, with_pledge
from pledge_app.ui.offers import Offers
from pledge_app.ui.overlay import Overlay
from pledge_app.ui.pages.plain import PlainLabel
from pledge_app.ui.words import Words, long_date

TEXT = Qt.ItemDataRole.UserRole


class QuickCard(Overlay):
    """`typed` carries the text, `entered` says that it is to be recorded as it stands."""

    typed = Signal(str)
    entered = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._words = Words(self)
        self._state: QuickState | None = None
        self.field, self.list = QLineEdit(maxLength=100_000), Offers()
        self.meaning, self.trouble, self.hint = (
            PlainLabel("secondary"),
            PlainLabel("danger"),
            QLabel(wordWrap=True),
        )
        self.hint.setProperty("role", "caption")
        for widget in (self.field, self.meaning, self.trouble, self.list, self.hint):
            self.column.addWidget(widget)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.typed)
        self.list.itemClicked.connect(self._on_item)
        self._retranslate()

    def ask(self) -> None:
        """Take the keys, with what was typed before."""
        self.take_keys(self.field)
        self.field.selectAll()

    def show_state(self, state: QuickState, ways: tuple[Way, ...]) -> None:
        """What the text means, and the ways in which it may go on: those offered, or the pledges that fit."""
        self._state = state
        self.trouble.write("")
        self.meaning.write(self._meaning(state))
        offered = ways
        if not offered and state.lack is Lack.PLEDGE:
            typed, fitting = self.field.text(), state.pledges[:MOST]
            offered = tuple(Way(shown=one.title, text=with_pledge(typed, one)) for one in fitting)
        self.list.clear()
        for way in offered:
            item = QListWidgetItem(way.shown)
            item.setData(TEXT, way.text)
            self.list.addItem(item)
        self.list.fit(MOST)
        self.place()

    def show_trouble(self, sentence: str) -> None:
        """Why it was not recorded; the text stays."""
        self.trouble.write(sentence)
        self.place()
        self.list.say(sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("kept: what was done #topic @yesterday"))
        self.field.setAccessibleName(self.tr("An entry in one sentence"))
        self.list.setAccessibleName(self.tr("How it may go on"))
        self.hint.setText(
            self.tr(
                "The outcome stands before a colon; # marks a topic or a title, @ a day, = an amount. Without"
                " an outcome it is a reflection. Tab takes what is offered, Enter records."
            )
        )

    def _meaning(self, state: QuickState) -> str:
        said = state.sentence
        if state.lack is Lack.WORDS:
            return ""
        if state.lack is Lack.UNREAD:
            return self.tr(
                "{mark} says neither a day nor an amount. Write \\{mark} to keep it as a word."
            ).format(mark=said.unread)
        if state.lack is Lack.NO_SUCH_PLEDGE:
            return self.tr("No pledge is called that.")
        what = self._words.outcome(said.outcome) if said.outcome else self.tr("A reflection")
        about = state.pledge.title if state.pledge else ""
        if state.lack is Lack.PLEDGE:
            about = self.tr("which pledge?")
        amount = "" if said.amount is None else f"{said.amount / 1000:g}"
        return " · ".join(filter(None, (what, about, amount, long_date(state.day))))

    def _on_key(self, key: Qt.Key) -> bool:
        """Whether a key was for what is offered."""
        last, row = self.list.count() - 1, self.list.currentRow()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and last >= 0:
            self.list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Tab and last >= 0:
            self._on_item(self.list.item(max(0, row)))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if row >= 0:
                self._on_item(self.list.item(row))
            else:
                self.entered.emit()
        else:
            return False
        return True

    def _on_item(self, item: QListWidgetItem) -> None:
        self.field.setText(item.data(TEXT))
        self.field.setFocus()
