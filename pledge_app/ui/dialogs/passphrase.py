"""The passphrase of a profile that no keyring keeps: typed to open it, or chosen for a new one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from pledge_app.ui.secret import SecretDialog


class PassphraseDialog(SecretDialog):
    """Asks once to unlock, or twice for a new profile, and says what the passphrase means.

    `given` carries the passphrase. The dialog stays until it is told that it fits.
    """

    given = Signal(str)

    def __init__(self, *, choosing: bool, parent: QWidget | None = None) -> None:
        self._see = QCheckBox()
        super().__init__(2 if choosing else 1, self._see, parent=parent)
        self._choosing = choosing
        self._see.toggled.connect(self._on_see)
        for field in self._fields:
            field.returnPressed.connect(self._on_entered)
        self._retranslate()
        self._on_typed()

    def _retranslate(self) -> None:
        labels = (self.tr("Passphrase"), self.tr("The same again"))
        for label, text in zip(self._labels, labels, strict=False):
            label.setText(text)
        self._see.setText(self.tr("Show what I type"))
        if self._choosing:
            title, meaning = self.tr("Choose a passphrase"), self._what_it_means()
            cancel, go = self.tr("Cancel"), self.tr("Go on")
        else:
            title = self.tr("Unlock your journal")
            meaning = self.tr("It is encrypted; your passphrase opens it on this computer.")
            cancel, go = self.tr("Quit"), self.tr("Unlock")
        self._say(title, meaning, cancel, go)

    def _what_it_means(self) -> str:
        return self.tr(
            "Your journal is encrypted. This computer has no keyring that could keep its key, so a passphrase"
            " does, and you type it at each start. Nobody can reset it: without it, only a backup with its"
            " recovery code opens your journal. Four or more random words are a good one."
        )

    def _on_typed(self) -> None:
        self._trouble.hide()
        texts = [field.text() for field in self._fields]
        self._go.setEnabled(bool(texts[0]) and len(set(texts)) == 1)

    def _on_entered(self) -> None:
        """Enter goes on to the second field, and there says why it goes no further."""
        first, last = self._fields[0], self._fields[-1]
        if self._go.isEnabled() or not first.text():
            return
        if last.text() and last.hasFocus():
            self._trouble.setText(self.tr("These are not the same. Nothing is lost; type one of them again."))
            self._trouble.show()
        last.setFocus()

    def _on_see(self, shown: bool) -> None:  # noqa: FBT001  the signal's argument
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for field in self._fields:
            field.setEchoMode(mode)

    def _on_go(self) -> None:
        self.show_busy(busy=True)
        self.given.emit(self._fields[0].text())
