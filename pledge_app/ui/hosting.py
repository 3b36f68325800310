"""The window's end of the local socket: what other starts of the program ask of it."""

import os
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Qt, Signal
from PySide6.QtWidgets import QWidget

from pledge_app.domain.vocabulary import Outcome
from pledge_app.errors import PledgeError
from pledge_app.handover import Guest, Host, day_of, line_of, recorded
from pledge_app.ui.session import Session


class Hosting(QObject):
    """Answers while it lives.

    `brought` carries the Path of a file or folder that was handed over; `log_asked`: somebody wants to log.
    """

    brought = Signal(object)
    log_asked = Signal()

    def __init__(self, host: Host, window: QWidget) -> None:
        super().__init__(window)
        self._host, self._window = host, window
        self.session: Session | None = None
        """Whose journal takes records; None while no profile is open."""
        self._guests: dict[int, tuple[Guest, QSocketNotifier]] = {}
        self._door = QSocketNotifier(host.number, QSocketNotifier.Type.Read, self)
        self._door.activated.connect(self._on_knock)

    def close(self) -> None:
        """Take no more."""
        if not self._door.isEnabled():
            return
        self._door.setEnabled(False)
        for number in list(self._guests):
            self._answer(number, {})
        self._host.close()

    def _on_knock(self) -> None:
        while (guest := self._host.accept()) is not None:
            ear = QSocketNotifier(guest.number, QSocketNotifier.Type.Read, self)
            ear.activated.connect(partial(self._on_said, guest.number))
            self._guests[guest.number] = guest, ear

    def _on_said(self, number: int, *_: object) -> None:
        guest = self._guests[number][0]
        request = guest.listen()
        if request is not None:
            self._answer(number, self._done(request) if guest.take() else {})

    def _answer(self, number: int, told: dict[str, Any]) -> None:
        guest, ear = self._guests.pop(number)
        ear.setEnabled(False)
        ear.deleteLater()
        guest.answer(told)

    def _done(self, request: dict[str, Any]) -> dict[str, Any]:
        """Do what is asked; `{}` for what is not understood or was refused: who asks can do it alone."""
        try:
            match request:
                case {"verb": "raise", "token": str(token), "places": list(places)}:
                    self._raise(token)
                    for place in places:
                        self.brought.emit(Path(str(place)))
                    if request.get("log"):
                        self.log_asked.emit()
                    return {"done": True}
                case {"verb": "log"} if self.session is not None:
                    with self.session.answering():
                        return self._log(self.session, request)
        except (PledgeError, KeyError, TypeError, ValueError, OverflowError):
            return {}
        return {}

    def _raise(self, token: str) -> None:
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # what Wayland asks for; Qt takes it from there
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def _log(self, session: Session, request: dict[str, Any]) -> dict[str, Any]:
        ledger, today = session.ledger, session.today()
        line, day = line_of(ledger, request, today), day_of(request, today)
        outcome, note, amount = Outcome(request["outcome"]), str(request["note"]), request["amount"]
        if request["correct"]:
            last = ledger.journal.last(line, day)
            if last is None:
                return {}
            entry = ledger.journal.correct(last, outcome, today=today, note=note, amount=amount)
        else:
            entry = ledger.journal.record(line, outcome, day=day, today=today, note=note, amount=amount)
        return recorded(entry, ledger.pledges.title(line))
