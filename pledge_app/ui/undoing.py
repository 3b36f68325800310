"""Undo and redo, whatever page is shown."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from pledge_app.ledger.act import Deed, Effect
from pledge_app.ui.session import Session
from pledge_app.ui.toast import Toast
from pledge_app.ui.undone import UndoneWords


class Undoing(QObject):
    """Offers to undo what was done, for a while on a line below the page and by key as long as one likes."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._words = session, UndoneWords(self)
        self._undoes = True
        self.toast = Toast()
        self.toast.asked.connect(self._on_asked)

    def offer(self, effect: Effect) -> None:
        """Something was done. What becomes of the day, Today says itself."""
        if effect.deed is Deed.CONDUCT:
            self._show(self._words.of(effect), undoes=True)
        else:
            self._say(self._words.of(effect), undoes=True)

    def undo(self) -> None:
        """Undo the last act that was not undone yet."""
        session, effect = self._session, None
        with session.telling():
            effect = session.acts.undo(today=session.today())
        if effect is None:
            self.toast.hide()
        else:
            self._say(self._words.of(effect), undoes=False)

    def redo(self) -> None:
        """Do again what was undone last."""
        session, effect = self._session, None
        with session.telling():
            effect = session.acts.redo(today=session.today())
        if effect is not None:
            self._say(self._words.of(effect), undoes=True)

    def leave(self) -> None:
        """The session leaves the window: nothing is offered any more."""
        self.toast.deleteLater()
        self.deleteLater()

    def _on_asked(self) -> None:
        if self._undoes:
            self.undo()
        else:
            self.redo()

    def _say(self, sentence: str, *, undoes: bool) -> None:
        self._show(sentence, undoes=undoes)
        self._announce(sentence)

    def _show(self, sentence: str, *, undoes: bool) -> None:
        self._undoes = undoes
        self.toast.show_words(sentence, self.tr("Undo") if undoes else self.tr("Redo"))

    def _announce(self, sentence: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.toast, sentence))
