"""What was done, undone or done again, in a sentence: the words of the line below the page."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from pledge_app.ledger.act import Deed, Effect
from pledge_app.ui.marking import mark
from pledge_app.ui.words import Words, long_date

_DONE = {
    Deed.CONDUCT: mark("Undone", "{outcome}: {pledge}"),
    Deed.REFLECTION: mark("Undone", "Kept as a reflection."),
    Deed.AWAY: mark("Undone", "{days}"),
    Deed.PLEDGE: mark("Undone", "Pledged: {pledge}. It is private until you publish it."),
    Deed.DRAFT: mark("Undone", "Kept as a draft: {pledge}"),
    Deed.DISCARD: mark("Undone", "Discarded: {pledge}"),
    Deed.WORDING: mark("Undone", "Changed: {pledge}. The earlier wording stays with its days."),
    Deed.END: mark("Undone", "Ended: {pledge}"),
    Deed.REMEMBERING: mark("Undone", "Remembered: {pledge}. A later change of what you saw will be noticed."),
    Deed.FORGETTING: mark("Undone", "Forgotten: {pledge}"),
}
_UNDONE = {
    Deed.CONDUCT: mark("Undone", "Taken back: {pledge}."),
    Deed.REFLECTION: mark("Undone", "Taken back: a reflection."),
    Deed.AWAY: mark("Undone", "Taken back: {days}."),
    Deed.PLEDGE: mark("Undone", "{pledge} is a draft again."),
    Deed.DRAFT: mark("Undone", "{pledge} is as it was before."),
    Deed.DISCARD: mark("Undone", "{pledge} is here again."),
    Deed.WORDING: mark("Undone", "{pledge} has its earlier wording again."),
    Deed.END: mark("Undone", "{pledge} binds you again."),
    Deed.REMEMBERING: mark("Undone", "{pledge} is not remembered."),
    Deed.FORGETTING: mark("Undone", "{pledge} is remembered again, as before."),
}
_STAYS = {
    Deed.CONDUCT: mark("Undone", "{said} The entry stays in the log; a line after it says so."),
    Deed.PLEDGE: mark("Undone", "{pledge} has ended. That it was pledged stays in the log."),
    Deed.WORDING: mark("Undone", "{said} The change stays in the log; a line after it takes it back."),
}
"""Where the log keeps what was undone; what is not here is worded as conduct is."""


class UndoneWords(QObject):
    """Words effects."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words = Words(self)

    def of(self, effect: Effect) -> str:
        """What an act came to, or its undoing."""
        if effect.holds is not None:
            return self._coming(effect, effect.holds)
        if effect.undone and effect.outcome:
            said = self.tr("{pledge}: {outcome} again.")
        elif effect.undone and effect.deed is Deed.DRAFT and effect.line is None:
            said = self.tr("The draft {pledge} is gone again.")
        else:
            table = _UNDONE if effect.undone else _DONE
            said = QCoreApplication.translate("Undone", table[effect.deed])
        said = self._filled(said, effect)
        if effect.undone and not effect.traceless:
            staying = QCoreApplication.translate("Undone", _STAYS.get(effect.deed, _STAYS[Deed.CONDUCT]))
            said = staying.format(said=said, pledge=effect.title)
        return said

    def _coming(self, effect: Effect, day: date) -> str:
        """Of a wording that is in force only later."""
        if effect.undone:
            words = self.tr(
                "{pledge} has its earlier wording again from {day}: it asks less, and that takes seven days."
                " The change stays in the log."
            )
        else:
            words = self.tr("Changed: {pledge}. It asks less, and takes effect on {day}.")
        return words.format(pledge=effect.title, day=long_date(day))

    def _filled(self, words: str, effect: Effect) -> str:
        outcome = self._words.outcome(effect.outcome) if effect.outcome else ""
        return words.format(pledge=effect.title, outcome=outcome, days=self._days(effect))

    def _days(self, effect: Effect) -> str:
        if effect.away is None:
            return ""
        if not effect.away.is_pause:
            return self.tr("%n days without occasion", "", effect.count)
        day = long_date(effect.away.end)
        return self.tr("%n pledges pause until {day}", "", effect.count).format(day=day)
