"""What was signed before, and would be put into a folder as it is: nothing new is signed."""

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pledge_app.domain.publication import Outstanding
from pledge_app.ui.pages.plain import PlainLabel


class PublishAgain(QFrame):
    """`put_asked` is the consent to put it there; `discard_asked` leaves it."""

    put_asked = Signal()
    discard_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._found: Outstanding | None = None
        self._title, self._pending, self._same, self._leaves = QLabel(), QLabel(), QLabel(), PlainLabel()
        self._discard, self._put = QPushButton(), QPushButton()
        self._title.setProperty("role", "heading")
        self._pending.setProperty("role", "warn")
        self._put.setProperty("role", "primary")
        self.setFocusProxy(self._discard)  # an Enter that was held in the step before is no consent
        self._discard.clicked.connect(self.discard_asked)
        self._put.clicked.connect(self.put_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        for label in (self._title, self._pending, self._same, self._leaves):
            label.setWordWrap(True)
            layout.addWidget(label)
        buttons = QHBoxLayout()
        buttons.addWidget(self._discard)
        buttons.addStretch(1)
        buttons.addWidget(self._put)
        layout.addLayout(buttons)
        self._retranslate()

    def show_found(self, found: Outstanding) -> None:
        self._found = found
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Nothing new is signed"))
        self._pending.setText(self.tr("The last publication is signed, but not whole in its folder yet."))
        self._same.setText(
            self.tr(
                "What you published before is put there as it is, the same bytes under the same signatures."
            )
        )
        self._discard.setText(self.tr("Do not put it there"))
        self._put.setText(self.tr("Put it there"))
        if self._found is None:
            return
        self._pending.setVisible(self._found.pending)
        size = self.tr("Leaves this computer: {size} bytes in %n files, nothing else.", "", self._found.files)
        readers = self.tr("Its readers are all who can read {folder}.").format(folder=self._found.folder)
        self._leaves.write(f"{size.format(size=QLocale().toString(self._found.bytes))} {readers}")
