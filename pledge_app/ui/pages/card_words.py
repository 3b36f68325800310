"""What a card of Today says of its pledge."""

from PySide6.QtCore import QObject

from pledge_app.domain.vocabulary import Outcome
from pledge_app.screens.today import Answer, Row
from pledge_app.ui.words import Words

WEEKS = 12
SHOWN = 200


class CardWords(QObject):
    """Every method answers in the language that is on when it is called; "" is nothing to say."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words = Words(self)

    def cue(self, row: Row) -> str:
        """The situation that the pledge is about."""
        if not row.cues:
            return self.tr("Imported, without a plan yet")
        return self._words.when(_beginning(row.cues[0]))

    def rate(self, row: Row) -> str:
        """Rate and coverage in two short lines."""
        if row.rate is None:
            return ""
        lines = (self._words.rate(row.rate), self._words.coverage(row.rate))
        return "\n".join(line for line in lines if line)

    def rate_in_full(self, row: Row) -> str:
        return self._words.rate_in_full(row.rate, WEEKS) if row.rate else ""

    def status(self, row: Row, *, again: bool) -> str:
        """What was recorded besides the outcome; `again` says that another occasion is being recorded."""
        if again:
            return self.tr("Another occasion: choose what happened.")
        if not row.answers:
            return ""
        answer = row.answers[-1]
        facts = (
            " · ".join((*answer.chips, *((_beginning(answer.text),) if answer.text else ()))),
            self._after_a_slip(row, answer),
            self.tr("%n occasions on this day", "", len(row.answers)) if len(row.answers) > 1 else "",
            self.tr("Corrected; the first entry stays in your journal.") if answer.corrected else "",
            self.tr("Recorded late.") if answer.late else "",
        )
        return "\n".join(fact for fact in facts if fact)

    def _after_a_slip(self, row: Row, answer: Answer) -> str:
        if answer.outcome is not Outcome.SLIPPED or row.rate is None or not row.rate.kept:
            return ""
        words = self.tr("Noted. One slip doesn't undo the rest: {some} of {all} over 12 weeks.")
        return words.format(some=row.rate.kept, all=row.rate.of)


def _beginning(text: str) -> str:
    """As much of a text as a card has room for."""
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"
