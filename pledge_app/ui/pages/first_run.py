"""First run: who you are, in which language, and a way in."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from pledge_app.settings import Language
from pledge_app.ui.parts import at_end, single_card

NAME = 120
"""A name's greatest length, code points (SCHEMAS §2)."""


class FirstRunPage(QWidget):
    """`started` carries the name; `language_asked` a Language; `backup_asked` that there is a backup."""

    started = Signal(str)
    language_asked = Signal(object)
    backup_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._about, self._private = QLabel(), QLabel(wordWrap=True), QLabel(wordWrap=True)
        self._title.setProperty("role", "title")
        self._private.setProperty("role", "secondary")
        self._name_label, self._language_label = QLabel(), QLabel()
        self._name = QLineEdit(maxLength=NAME)
        self._name_label.setBuddy(self._name)
        self._language = QComboBox()
        self._language_label.setBuddy(self._language)
        # Each language in its own words, so that it can be found in a window one cannot read.
        self._language.addItem("English", Language.ENGLISH)
        self._language.addItem("简体中文", Language.CHINESE)
        self._backup = QPushButton(autoDefault=True)
        self._start = QPushButton(default=True, autoDefault=True)
        self._start.setProperty("role", "primary")
        self._lay_out()
        self._language.activated.connect(self._on_language)
        self._backup.clicked.connect(self.backup_asked)
        self._name.returnPressed.connect(self._on_start)
        self._name.textChanged.connect(self._on_typed)
        self._start.clicked.connect(self._on_start)
        self._retranslate()
        self._on_typed()

    def show_state(self, name: str, language: Language) -> None:
        """Prefill the name; `language` is English or Chinese."""
        self._name.setText(name)
        self._name.selectAll()
        self._language.setCurrentIndex(self._language.findData(language))

    def show_busy(self, *, busy: bool) -> None:
        """The profile is being made."""
        for widget in (self._name, self._language, self._backup, self._start):
            widget.setEnabled(not busy)
        if not busy:
            self._on_typed()
            self._name.setFocus()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        form = QGridLayout()
        form.setVerticalSpacing(4)
        form.setHorizontalSpacing(16)
        form.addWidget(self._name_label, 0, 0)
        form.addWidget(self._name, 1, 0)
        form.addWidget(self._language_label, 0, 1)
        form.addWidget(self._language, 1, 1)
        form.setColumnStretch(0, 2)
        form.setColumnStretch(1, 1)
        column = single_card(self, width=600)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addWidget(self._private)
        column.addSpacing(16)
        column.addLayout(form)
        column.addSpacing(16)
        column.addLayout(at_end(self._backup, self._start))

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Pledge"))
        self._about.setText(self.tr("A private record of what you promised, and what you did."))
        self._private.setText(self.tr("Everything stays on this computer until you publish it."))
        self._name_label.setText(self.tr("Your name"))
        self._language_label.setText(self.tr("Language"))
        self._backup.setText(self.tr("I have a backup"))
        self._start.setText(self.tr("Start"))

    def _on_typed(self) -> None:
        self._start.setEnabled(bool(self._name.text().strip()))

    def _on_start(self) -> None:
        if self._start.isEnabled():
            self.started.emit(self._name.text().strip())

    def _on_language(self, index: int) -> None:
        self.language_asked.emit(self._language.itemData(index))
