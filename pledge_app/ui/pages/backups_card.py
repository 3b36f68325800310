"""Backups in the settings: when the last good one was, where they lie, which are kept."""

from PySide6.QtCore import QDateTime, QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from pledge_app.domain.backup import KeptBackup
from pledge_app.screens.backups import BackupsShown, Standing
from pledge_app.ui.notices import notice
from pledge_app.ui.pages.flow import Flow
from pledge_app.ui.pages.plain import PlainLabel

ROWS = 5
"""Kept backups that are seen at once."""

_ROLES = {Standing.NO_CODE: "warn", Standing.TROUBLE: "warn", Standing.CURRENT: "ok"}


class BackupsCard(QFrame):
    """Each signal says which button was pressed."""

    code_asked = Signal()
    make_asked = Signal()
    folder_asked = Signal()
    copy_asked = Signal()
    restore_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: BackupsShown | None = None
        self.setProperty("role", "card")
        self._heading, self._last = QLabel(), QLabel(wordWrap=True)
        self._heading.setProperty("role", "heading")
        self._then = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._folder_label, self._folder = QLabel(), QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._folder.setMinimumWidth(1)  # it is there to be copied: no signs to break it at come into it
        self._folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._advice, self._kept_label, self._kept = QLabel(wordWrap=True), QLabel(), QListWidget()
        self._kept.setProperty("role", "list")
        self._kept_label.setBuddy(self._kept)
        for secondary in (self._then, self._folder_label, self._advice, self._kept_label):
            secondary.setProperty("role", "secondary")
        self._code, self.make, self._move = QPushButton(), QPushButton(), QPushButton()
        self._copy, self.restore = QPushButton(), QPushButton()
        self._owed: tuple[str, ...] = ()
        self._owed_label = PlainLabel("warn")
        self._lay_out()
        self._code.clicked.connect(self.code_asked)
        self.make.clicked.connect(self.make_asked)
        self._move.clicked.connect(self.folder_asked)
        self._copy.clicked.connect(self.copy_asked)
        self.restore.clicked.connect(self.restore_asked)
        self._retranslate()

    def show_state(self, shown: BackupsShown | None, *, busy: bool) -> None:
        """Show how it stands; None: it is being looked for."""
        self._shown = shown
        standing = shown and shown.standing
        self._word(shown)
        self._last.setProperty("role", _ROLES.get(standing) if standing else "secondary")
        self._last.style().unpolish(self._last)
        self._last.style().polish(self._last)
        folder, kept = (shown.folder, shown.kept) if shown else (None, ())
        self._folder.setText("" if folder is None else str(folder))
        self._fill(kept)
        seen: tuple[tuple[QWidget, bool], ...] = (
            (self._then, bool(self._then.text())),
            (self._folder_label, folder is not None),
            (self._folder, folder is not None),
            (self._advice, shown is not None and folder is not None and not shown.chosen),
            (self._kept_label, bool(kept)),
            (self._kept, bool(kept)),
            (self._code, standing is Standing.NO_CODE),
            (self.make, standing is not Standing.NO_CODE),
            (self._copy, standing is not Standing.NO_CODE),
        )
        for widget, is_seen in seen:
            widget.setVisible(is_seen)
        for button in (self.make, self._move):
            button.setEnabled(not busy and shown is not None)

    def show_owed(self, places: tuple[str, ...]) -> None:
        """Name where words that were destroyed may still lie."""
        self._owed = places
        said = self.tr("Words that you destroyed may still lie in: {places}. They go when it can be reached.")
        self._owed_label.write(said.format(places=", ".join(places)) if places else "")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.setSpacing(16)
        place.addWidget(self._folder_label, alignment=Qt.AlignmentFlag.AlignTop)
        place.addWidget(self._folder, 1)
        buttons = Flow()
        for button in (self._code, self.make, self._move, self._copy, self.restore):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for widget in (self._heading, self._last, self._then):
            column.addWidget(widget)
        column.addLayout(place)
        column.addWidget(self._owed_label)
        column.addWidget(self._advice)
        column.addWidget(self._kept_label)
        column.addWidget(self._kept)
        column.addLayout(buttons)

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("Backups"))
        self._folder_label.setText(self.tr("Folder"))
        self._advice.setText(
            self.tr(
                "They lie on the same disk as your journal. In a folder on another disk, or in one that is"
                " synchronised, they also outlast this one; nobody can read them there without your code."
            )
        )
        self._kept_label.setText(self.tr("Kept: one for each of the last 7 days, 4 weeks and 12 months"))
        self._kept.setAccessibleName(self._kept_label.text())
        self._code.setText(self.tr("Make the recovery code…"))
        self.make.setText(self.tr("Back up now"))
        self._move.setText(self.tr("Another folder…"))
        self._copy.setText(self.tr("Save a copy elsewhere…"))
        self.restore.setText(self.tr("Bring one back…"))
        self._word(self._shown)
        self.show_owed(self._owed)
        self._fill(self._shown.kept if self._shown else ())

    def _word(self, shown: BackupsShown | None) -> None:
        """The two sentences at the head: what is, and what follows."""
        what, then = "", ""
        last = shown.kept[0] if shown and shown.kept else None
        when = "" if last is None else self.tr("Last good backup: {when}.").format(when=_moment(last))
        match shown.standing if shown else None:
            case None:
                what = self.tr("Looking for the backups…")
            case Standing.NO_CODE:
                what = self.tr("No backup can be made yet: there is no recovery code that would open it.")
                then = self.tr("Once you have one, backups are made by themselves.")
            case Standing.TROUBLE:
                words = notice(shown.trouble) if shown and shown.trouble else None
                what = self.tr("The last backup could not be made.")
                then = f"{words.what} {words.safe} {words.todo} {when}".strip() if words else when
            case Standing.NONE:
                what = self.tr("No backup was made yet.")
                then = self.tr("The first one is made when the journal is left alone for a minute.")
            case Standing.BEHIND:
                what = when
                then = self.tr(
                    "Since then something changed; the next one is made when the window is closed."
                )
            case Standing.CURRENT:
                what, then = when, self.tr("It holds all there is, and was read back.")
        self._last.setText(what)
        self._then.setText(then)

    def _fill(self, kept: tuple[KeptBackup, ...]) -> None:
        self._kept.clear()
        for one in kept:
            entries = self.tr("%n entries", "", one.entries)
            size = QLocale().formattedDataSize(one.size)
            row = self.tr("{when} · {entries} · {size}")
            self._kept.addItem(row.format(when=_moment(one), entries=entries, size=size))
        if kept:
            rows = min(ROWS, len(kept))
            self._kept.setFixedHeight(rows * self._kept.sizeHintForRow(0) + 2 * self._kept.frameWidth() + 8)


def _moment(one: KeptBackup) -> str:
    when = QDateTime.fromSecsSinceEpoch(int(one.made.timestamp()))
    return QLocale().toString(when, QLocale.FormatType.ShortFormat)
