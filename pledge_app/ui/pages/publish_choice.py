"""The first step of publishing: what there is, what becomes of the earlier entries, and where it goes."""

from pathlib import Path

from PySide6.QtCore import QDate, QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from pledge_app.domain.publication import History
from pledge_app.screens.publish import PublishState
from pledge_app.ui import choosing


class PublishChoice(QFrame):
    """`preview_asked` carries the folder (Path) and the History (None but for the first publication)."""

    preview_asked = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._state: PublishState | None = None
        self._facts, self._pending, self._question = QLabel(), QLabel(), QLabel()
        self._all, self._none = QRadioButton(), QRadioButton()
        self._all_means, self._none_means = QLabel(), QLabel()
        self._where, self._where_means = QLabel(), QLabel()
        self._folder, self._choose, self._next = QLineEdit(), QPushButton(), QPushButton()
        self._lay_out()
        self._retranslate()
        self._choose.clicked.connect(self._on_choose)
        self._next.clicked.connect(self._on_next)
        self._folder.textChanged.connect(self._enable)
        self._folder.returnPressed.connect(self._on_next)
        self._histories.buttonClicked.connect(self._enable)

    def show_state(self, state: PublishState) -> None:
        self._state = state
        self._question.setVisible(state.first)
        for widget in (self._all, self._all_means, self._none, self._none_means):
            widget.setVisible(state.first)
        self._pending.setVisible(state.pending)
        self.setFocusProxy(self._all if state.first else self._folder)
        if state.folder and not self._folder.text():
            self._folder.setText(state.folder)
        self._facts.setText(self._worded_facts(state))
        self._next.setText(self.tr("Continue") if state.first else self.tr("Preview"))
        self._enable()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self._state is not None:
                self.show_state(self._state)
        super().changeEvent(event)

    def _lay_out(self) -> None:
        for label in (self._facts, self._pending, self._question, self._all_means, self._none_means):
            label.setWordWrap(True)
        self._where_means.setWordWrap(True)
        self._pending.setProperty("role", "warn")
        for label in (self._all_means, self._none_means, self._where_means):
            label.setProperty("role", "caption")
        for label in (self._all_means, self._none_means):
            label.setIndent(30)
        for label in (self._question, self._where):
            label.setProperty("role", "heading")
        self._next.setProperty("role", "primary")
        self._histories = QButtonGroup(self)
        self._histories.addButton(self._all)
        self._histories.addButton(self._none)
        self._where.setBuddy(self._folder)
        row = QHBoxLayout()
        row.addWidget(self._folder, 1)
        row.addWidget(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        for widget in (self._facts, self._pending):
            layout.addWidget(widget)
        layout.addSpacing(8)
        for choice in (self._question, self._all, self._all_means, self._none, self._none_means):
            layout.addWidget(choice)
        layout.addSpacing(8)
        layout.addWidget(self._where)
        layout.addLayout(row)
        layout.addWidget(self._where_means)
        layout.addWidget(self._next, 0, Qt.AlignmentFlag.AlignRight)

    def _retranslate(self) -> None:
        self._pending.setText(
            self.tr("The last publication is signed, but not whole in its folder yet. It is put there first.")
        )
        self._question.setText(self.tr("What becomes of what you recorded before today?"))
        self._all.setText(self.tr("Put it into the published log"))
        self._all_means.setText(
            self.tr("Readers see it, marked as unwitnessed before today. Your words stay closed.")
        )
        self._none.setText(self.tr("Keep it private"))
        self._none_means.setText(
            self.tr(
                "It is never published. Readers see that your log opened today, with the pledges you have."
            )
        )
        self._where.setText(self.tr("Publish into a folder"))
        self._folder.setAccessibleName(self.tr("Folder to publish into"))
        self._folder.setPlaceholderText(self.tr("For example a folder that you share with your peers"))
        self._choose.setText(self.tr("Choose…"))
        self._choose.setAccessibleName(self.tr("Choose the folder to publish into"))
        self._where_means.setText(
            self.tr("Everyone who can read this folder can read what you publish, and may keep copies.")
        )

    def _worded_facts(self, state: PublishState) -> str:
        new = self.tr("%n entries are in no summary yet.", "", state.unpublished)
        if state.last is None:
            facts = self.tr(
                "You have not published anything yet. Nothing leaves this computer until you sign it."
            )
        else:
            issued = state.last.issued
            day = QLocale().toString(QDate(issued.year, issued.month, issued.day))
            facts = self.tr("Your last summary is of {day}.").format(day=day)
        if state.is_up_to_date and not state.pending:
            new = self.tr(
                "There is nothing new to sign. What you published before can go to another folder, too."
            )
        private = self.tr("%n earlier entries stay private.", "", state.private) if state.private else ""
        return " ".join(part for part in (facts, new, private) if part)

    def _history(self) -> History | None:
        if self._state is None or not self._state.first:
            return None
        return History.ALL if self._all.isChecked() else History.NONE if self._none.isChecked() else None

    def _enable(self) -> None:
        state = self._state
        decided = state is not None and (not state.first or self._history() is not None)
        self._next.setEnabled(
            state is not None and not state.is_empty and decided and bool(self._folder.text().strip())
        )

    def _on_choose(self) -> None:
        start = Path(self._folder.text() or Path.home())
        chooser = choosing.folder(self, self.tr("Publish into a folder"), start)
        chooser.fileSelected.connect(self._folder.setText)

    def _on_next(self) -> None:
        if self._next.isEnabled():
            self.preview_asked.emit(Path(self._folder.text().strip()).expanduser(), self._history())
