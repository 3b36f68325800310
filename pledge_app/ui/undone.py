"""What was done, undone or done again, in a sentence: the words of the line below the page."""

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
}
_STAYS = {
    Deed.PLEDGE: mark(
        "Undone", "{pledge} has ended. That it was pledged stays in the log; a line after it ends it."
    ),
    Deed.WORDING: mark("Undone", "{said} The change stays in the log; a line after it takes it back."),
}


class UndoneWords(QObject):
    """Words effects."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words = Words(self)

    def of(self, effect: Effect) -> str:
        """What an act came to, or its undoing."""
        if effect.undone and effect.outcome:
            said = self._filled(self.tr("{pledge}: {outcome} again."), effect)
        else:
            table = _UNDONE if effect.undone else _DONE
            said = self._filled(QCoreApplication.translate("Undone", table[effect.deed]), effect)
        if effect.undone and not effect.traceless:
            said = self._staying(said, effect)
        if effect.holds is not None:
            day = long_date(effect.holds)
            said = self.tr("{said} It takes effect on {day}.").format(said=said, day=day)
        return said

    def _staying(self, said: str, effect: Effect) -> str:
        """The same where the log keeps what was undone."""
        if effect.deed in _STAYS:
            words = QCoreApplication.translate("Undone", _STAYS[effect.deed])
        else:
            words = self.tr("{said} The entry stays in the log; a line after it says so.")
        return words.format(said=said, pledge=effect.title)

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
