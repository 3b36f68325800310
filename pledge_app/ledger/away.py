"""The act of being away: a range of days, said for several pledges at once."""

from dataclasses import dataclass

from pledge_app.domain.ranges import Asked
from pledge_app.ledger.act import Deed, Effect, Moment
from pledge_app.ledger.recorded import GRACE


@dataclass(slots=True, kw_only=True)
class Away:
    """`entries` are what it wrote last; none if there was nothing to write."""

    asked: Asked
    lines: tuple[int, ...] | None
    note: str
    entries: tuple[int, ...] = ()

    def undo(self, at: Moment) -> Effect:
        back = at.ledger.ranges.take_back(self.entries, today=at.today)
        return self._effect(undone=True, traceless=back)

    def redo(self, at: Moment) -> Effect:
        self.entries = at.ledger.ranges.record(
            self.asked, today=at.today, lines=self.lines, note=self.note, until=at.now + GRACE
        )
        return self._effect()

    def _effect(self, *, undone: bool = False, traceless: bool = True) -> Effect:
        return Effect(
            deed=Deed.AWAY,
            undone=undone,
            traceless=traceless,
            day=self.asked.start,
            entry=self.entries[0] if self.entries and not undone else None,
            away=self.asked,
            count=len(self.entries),
        )
