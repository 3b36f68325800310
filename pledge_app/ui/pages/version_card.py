"""One wording of a pledge: when it was in force, and what it changed."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from pledge_app.domain.pledge import Pledge
from pledge_app.screens.pledges import Version
from pledge_app.screens.wordings import Difference, Fate, Part
from pledge_app.ui.pages.plain import PlainLabel
from pledge_app.ui.theme import Tokens
from pledge_app.ui.words import Words, breakable, plain_date


class VersionCard(QFrame):
    """Shows a version once; it never changes."""

    def __init__(self, version: Version, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._words, self._tokens = Words(self), tokens
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(PlainLabel("secondary", self._days(version)))
        if version.before is None:
            column.addWidget(PlainLabel("", version.pledge.title))
        for difference in version.differences:
            column.addSpacing(4)
            column.addWidget(PlainLabel("caption", self._words.part(difference.part)))
            column.addWidget(self._difference(difference, version))
        self.setAccessibleName(self._days(version))

    def _days(self, version: Version) -> str:
        what = self._words.change(version.change) if version.change else self.tr("First wording")
        if version.start is None:
            when = self.tr("takes effect on {day}").format(day=plain_date(version.holds))
        elif version.end is None:
            when = self.tr("since {day}").format(day=plain_date(version.start))
        else:
            days = {"start": plain_date(version.start), "end": plain_date(version.end)}
            when = self.tr("{start} to {end}").format(**days)
        return self.tr("{what} · {when}").format(what=what, when=when)

    def _difference(self, difference: Difference, version: Version) -> QLabel:
        pieces = [(piece.fate, piece.text) for piece in difference.pieces]
        if not pieces and version.before:
            old, new = (self._value(difference.part, pledge) for pledge in (version.before, version.pledge))
            pieces = [(Fate.REMOVED, old), (Fate.ADDED, new)]
        label = QLabel(wordWrap=True)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setText((" " if not difference.pieces else "").join(map(self._marked, pieces)))
        label.setAccessibleName(" ".join(self._spoken(fate, text) for fate, text in pieces))
        return label

    def _marked(self, piece: tuple[Fate, str]) -> str:
        fate, text = piece
        shown = escape(breakable(text)).replace("\n", "<br>")
        if fate is Fate.ADDED:
            return f'<u style="color:{self._tokens.ok}">{shown}</u>'
        if fate is Fate.REMOVED:
            return f'<s style="color:{self._tokens.text2}">{shown}</s>\u2009'
        return shown

    def _spoken(self, fate: Fate, text: str) -> str:
        words = {Fate.ADDED: self.tr("added: {text}"), Fate.REMOVED: self.tr("removed: {text}")}
        return words.get(fate, "{text}").format(text=text)

    def _value(self, part: Part, pledge: Pledge) -> str:
        if part is Part.CADENCE:
            return self._words.cadence(pledge.cadence)
        if part is Part.EXCEPTIONS:
            return (
                self._words.exceptions(pledge.exceptions) if pledge.exceptions else self.tr("no exceptions")
            )
        return self._words.measure(pledge.measure) if pledge.measure else self.tr("no amount")
