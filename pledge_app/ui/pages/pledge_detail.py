"""One pledge: its words, how it stands, what can be done with it, and its earlier wordings."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pledge_app.domain.pledge import Pledge
from pledge_app.screens.pledges import Detail, Group
from pledge_app.screens.rate import Rate
from pledge_app.screens.wordings import Part
from pledge_app.ui.look import Look
from pledge_app.ui.pages.flow import Flow
from pledge_app.ui.pages.plain import PlainLabel
from pledge_app.ui.pages.version_card import VersionCard
from pledge_app.ui.words import Words, plain_date


class PledgeDetail(QWidget):
    """Made anew for each pledge and each change. All signals but `end_asked` open something else."""

    edit_asked = Signal()
    end_asked = Signal()
    discard_asked = Signal()

    def __init__(self, detail: Detail, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.detail = detail
        self._look, self._words = look, Words(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.edit, self.end, self.discard = QPushButton(), QPushButton(), QPushButton()
        self.asking = self._ask_to_end()
        self._add_words()
        self._add_actions()
        if detail.twelve_weeks and detail.four_weeks:
            self._column.addWidget(self._figures(detail.four_weeks, detail.twelve_weeks))
        self._add_parts(detail.pledge)
        self._add_history()

    def _add_words(self) -> None:
        pledge = self.detail.pledge
        self._column.addWidget(PlainLabel("title", pledge.title))
        for plan in pledge.if_then:
            self._column.addWidget(PlainLabel("", self._words.sentence(plan.cue, plan.response)))
        facts = [self._words.cadence(pledge.cadence)]
        if pledge.measure:
            facts.append(self._words.measure(pledge.measure))
        if pledge.exceptions:
            facts.append(self._words.exceptions(pledge.exceptions))
        self._column.addWidget(PlainLabel("secondary", " · ".join(facts)))
        self._column.addWidget(PlainLabel("warn", self._standing()))

    def _standing(self) -> str:
        item = self.detail.item
        if item.ended:
            return self.tr("Ended on {day}. What was recorded stays.").format(day=plain_date(item.ended))
        if item.group is Group.DRAFTS:
            return self.tr("A draft. It becomes a pledge as soon as it says when, and what you will do.")
        if item.pending_from:
            words = self.tr("A weaker wording takes effect on {day}; until then this one holds.")
            return words.format(day=plain_date(item.pending_from))
        if item.imported and not self.detail.pledge.if_then:
            return self.tr("Imported, without a plan yet. You can record it; a plan makes it easier to keep.")
        return ""

    def _add_actions(self) -> None:
        item = self.detail.item
        self.edit.setText(self.tr("Go on writing") if item.group is Group.DRAFTS else self.tr("Edit"))
        self.edit.setProperty("role", "primary" if item.group is Group.DRAFTS else "")
        self.end.setText(self.tr("End…"))
        self.discard.setText(self.tr("Discard the draft"))
        self.discard.setProperty("role", "danger")
        self.edit.clicked.connect(self.edit_asked)
        self.end.clicked.connect(self._on_end)
        self.discard.clicked.connect(self.discard_asked)
        flow = Flow()
        for button in (self.edit, self.end, self.discard):
            flow.addWidget(button)
        self._column.addLayout(flow)
        # Not before they have a parent: they would show as windows of their own.
        self.edit.setVisible(item.group is not Group.ENDED)
        self.end.setVisible(self.detail.can_end)
        self.discard.setVisible(item.group is Group.DRAFTS)
        self._column.addWidget(self.asking)

    def _ask_to_end(self) -> QFrame:
        notice = QFrame()
        notice.setProperty("role", "notice")
        words = QLabel(wordWrap=True)
        words.setText(
            self.tr(
                "From today this pledge asks nothing more. What was recorded under it stays in your journal."
                " If you have published it, readers see on which day it ended."
            )
        )
        self.confirm, self.keep = QPushButton(self.tr("End it today")), QPushButton(self.tr("Go on with it"))
        self.confirm.clicked.connect(self.end_asked)
        self.keep.clicked.connect(self._on_keep)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.confirm)
        buttons.addWidget(self.keep)
        buttons.addStretch(1)
        column = QVBoxLayout(notice)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addWidget(words)
        column.addLayout(buttons)
        notice.hide()
        return notice

    def _figures(self, four: Rate, twelve: Rate) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(2)
        for column, (weeks, rate) in enumerate(((4, four), (12, twelve))):
            figure = PlainLabel("heading", self._words.rate(rate))
            figure.setAccessibleName(self._words.rate_in_full(rate, weeks))
            grid.addWidget(PlainLabel("caption", self.tr("%n weeks", "", weeks)), 0, column)
            grid.addWidget(figure, 1, column)
            grid.addWidget(PlainLabel("secondary", self._words.coverage(rate)), 2, column)
        return card

    def _add_parts(self, pledge: Pledge) -> None:
        parts = (
            (Part.STATEMENT, pledge.statement),
            (Part.BENEFICIARIES, ", ".join(pledge.beneficiaries)),
            (Part.BECAUSE, pledge.because),
            (Part.CHECKS, "\n".join(pledge.checks)),
            (Part.SOURCES, "\n".join(pledge.sources)),
            (Part.TOPICS, ", ".join(pledge.topics)),
        )
        for part, text in parts:
            if text:
                both = QVBoxLayout()
                both.setSpacing(2)
                both.addWidget(PlainLabel("caption", self._words.part(part)))
                both.addWidget(PlainLabel("", text))
                self._column.addLayout(both)

    def _add_history(self) -> None:
        if not self.detail.versions:
            return
        heading = PlainLabel("heading", self.tr("Wordings"))
        self._column.addSpacing(8)
        self._column.addWidget(heading)
        if len(self.detail.versions) > 1:
            note = self.tr("Each stays with the days on which it was in force.")
            self._column.addWidget(PlainLabel("secondary", note))
        for version in self.detail.versions:
            self._column.addWidget(VersionCard(version, self._look.tokens))

    def _on_end(self) -> None:
        self.asking.show()
        self.keep.setFocus()

    def _on_keep(self) -> None:
        self.asking.hide()
        self.end.setFocus()
