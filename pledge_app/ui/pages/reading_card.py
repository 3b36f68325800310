"""What a folder shows of one person: who, what it proves, the counts, and every file that does not fit."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pledge_app.screens.peers import ReadingState
from pledge_app.ui import verdicts
from pledge_app.ui.figures import FiguresTable
from pledge_app.ui.pages.plain import PlainLabel
from pledge_app.ui.words import isolated

SHOWN = 50
"""Problems that are listed one by one."""


class ReadingCard(QFrame):
    """`remember_asked` carries the petname that the person typed."""

    remember_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._state: ReadingState | None = None
        self._name, self._verdict = PlainLabel("heading"), QLabel()
        self._facts, self._problems = PlainLabel("secondary"), PlainLabel()
        self._words, self._means = QLabel(), QLabel()
        self._figures = FiguresTable()
        self._petname, self._remember = QLineEdit(), QPushButton()
        self._remember_as, self._naming = QLabel(), QWidget()
        self._remember_as.setBuddy(self._petname)
        self._lay_out()
        self._retranslate()
        self._petname.textChanged.connect(self._enable)
        self._petname.returnPressed.connect(self._on_remember)
        self._remember.clicked.connect(self._on_remember)

    def show_state(self, state: ReadingState) -> None:
        if self._state is None or state.id != self._state.id:
            self._petname.setText(state.name)
        self._state = state
        self._figures.show_rows(state.figures)
        self._figures.setVisible(bool(state.figures))
        self._naming.setVisible(state.can_remember)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        for label in (self._words, self._means):
            label.setProperty("role", "caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        for label in (self._name, self._verdict, self._facts, self._problems):
            layout.addWidget(label)
        layout.addWidget(self._figures)
        for label in (self._words, self._means):
            layout.addWidget(label)
        for label in (self._verdict, self._words, self._means):
            label.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self._naming)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._remember_as)
        row.addWidget(self._petname, 1)
        row.addWidget(self._remember)
        self._remember.setProperty("role", "primary")
        layout.addWidget(self._naming)

    def _retranslate(self) -> None:
        self._petname.setAccessibleName(self.tr("The name that you give this person"))
        self._petname.setPlaceholderText(self._petname.accessibleName())
        self._remember_as.setText(self.tr("Your name for them"))
        self._remember.setText(self.tr("Remember"))
        self._means.setText(
            self.tr(
                "These are this person's own records, signed with their key. No app can know whether they are"
                " accurate, or whether something was never recorded."
            )
        )
        if self._state is not None:
            self._word(self._state)
        self._enable()

    def _word(self, state: ReadingState) -> None:
        self._name.write(self._worded_name(state))
        self._verdict.setText(verdicts.sentence(state.verdict))
        self._verdict.setProperty("role", verdicts.tone(state.verdict))
        self._verdict.style().unpolish(self._verdict)
        self._verdict.style().polish(self._verdict)
        self._facts.write(self._worded_facts(state))
        lines = [verdicts.problem(found) for found in state.problems[:SHOWN]]
        more = len(state.problems) - len(lines)
        if more:
            lines.append(self.tr("and %n more", "", more))
        if state.foreign:
            lines.append(self.tr("%n unexpected files were not read", "", state.foreign))
        self._problems.write("\n".join(lines))
        self._words.setText(self.tr("Fingerprint: {words}").format(words=" ".join(state.words)))

    def _worded_name(self, state: ReadingState) -> str:
        own = isolated(state.name) if state.name else self.tr("somebody without a name")
        if state.peer is None:
            return self.tr("Calls themselves {name}; unknown to you").format(name=own)
        petname = isolated(state.peer.petname)
        return self.tr("{petname} (calls themselves {name})").format(petname=petname, name=own)

    def _worded_facts(self, state: ReadingState) -> str:
        facts = [
            self.tr("%n summaries", "", state.summaries),
            self.tr("%n leaves in the log", "", state.size),
            self.tr("%n entries withheld", "", state.withheld),
            self.tr("%n recorded late", "", state.late),
            self.tr("%n corrected", "", state.corrected),
        ]
        if state.unsummarised:
            facts.append(self.tr("%n not yet summarised", "", state.unsummarised))
        if state.disowned:
            facts.append(self.tr("%n disowned", "", state.disowned))
        if state.peer is not None:
            facts.append(self.tr("first seen on {day}").format(day=verdicts.day(state.peer.added)))
        if state.opened_on is not None:
            facts.append(self.tr("log opened on {day}").format(day=verdicts.day(state.opened_on)))
        if state.next_due is not None:
            facts.append(self.tr("next summary by {day}").format(day=verdicts.day(state.next_due)))
        return " · ".join(facts)

    def _enable(self) -> None:
        self._remember.setEnabled(bool(self._petname.text().strip()))

    def _on_remember(self) -> None:
        if self._remember.isEnabled():
            self.remember_asked.emit(self._petname.text().strip())
