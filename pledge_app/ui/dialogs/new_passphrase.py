"""Another passphrase for an open profile, or none."""

from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pledge_app.ui.secret import SecretDialog


class Aim(Enum):
    """What is to be done."""

    SET = auto()
    CHANGE = auto()
    REMOVE = auto()


class NewPassphraseDialog(SecretDialog):
    """`given` carries the passphrase until now ("" for none) and the next ("" for none).

    The dialog stays until it is told that it was done.
    """

    given = Signal(str, str)

    def __init__(self, aim: Aim, parent: QWidget | None = None) -> None:
        old, new = aim is not Aim.SET, 0 if aim is Aim.REMOVE else 2
        super().__init__(old + new, parent=parent)
        self._aim = aim
        self.old = self._fields[0] if old else None
        self.new = self._fields[old:]
        self._retranslate()
        self._on_typed()

    def done(self, result: int) -> None:
        """Whatever came of it, no field keeps what was typed."""
        for field in self._fields:
            field.setText("")
        super().done(result)

    def _retranslate(self) -> None:
        old, new = self.tr("Passphrase until now"), (self.tr("New passphrase"), self.tr("The same again"))
        texts = (*((old,) if self.old else ()), *(new if self.new else ()))
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        if self._aim is Aim.REMOVE:
            title, go = self.tr("Do without a passphrase"), self.tr("Do without")
            meaning = self.tr("From then on your keyring alone opens your journal.")
        else:
            title = self.tr("Set a passphrase") if self._aim is Aim.SET else self.tr("Change the passphrase")
            go = self.tr("Keep")
            meaning = self.tr(
                "It opens your journal when it is locked, and at each start, in a terminal too. Nobody can"
                " reset it: without it, only a backup with its recovery code opens your journal. Whoever"
                " copied your keyring before still holds the key. Four or more random words are a good one."
            )
        self._say(title, meaning, self.tr("Cancel"), go)

    def _on_typed(self) -> None:
        self._trouble.hide()
        same = len({field.text() for field in self.new}) <= 1
        self._go.setEnabled(same and all(field.text() for field in self._fields))

    def _on_go(self) -> None:
        self.show_busy(busy=True)
        self.given.emit(self.old.text() if self.old else "", self.new[0].text() if self.new else "")
