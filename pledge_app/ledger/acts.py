"""What was done of late in this session, so that it can be undone and done again, in its order.

How another kind of act joins in is said in `act.py`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from pledge_app.errors import NoWayBack, PledgeError, UnknownPledge
from pledge_app.ledger.act import Act, Effect, Moment
from pledge_app.ledger.recorded import Corrected, Occasion, Recorded, Reflected, Said

if TYPE_CHECKING:
    from pledge_app.domain.pledge import ChangeKind, Pledge
    from pledge_app.domain.ranges import Asked
    from pledge_app.ledger.ledger import Ledger
    from pledge_app.ledger.peers import KeptPeer
    from pledge_app.ledger.pledged import Course
    from pledge_app.ledger.reverting import Kept


@dataclass(slots=True)
class Acts:
    """The acts of a session over its ledger, each of which waits before it enters the log.

    Whatever the ledger refuses while undoing (another process was faster) empties the list: what came before
    rests on what is not so any more. What the log knows no way back from is left out, and the rest stays.
    `clock` gives the Unix time.
    """

    ledger: "Ledger"
    clock: Callable[[], float]
    _done: list[Act] = field(default_factory=list)
    _undone: list[Act] = field(default_factory=list)
    _occasions: dict[int, Occasion] = field(default_factory=dict)
    _courses: "dict[int, Course]" = field(default_factory=dict)

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def do(self, act: Act, *, today: date) -> Effect:
        """Do something that can be undone. Raises what the act raises; then nothing was done."""
        effect = act.redo(self._moment(today))
        self._done.append(act)
        self._undone.clear()
        return effect

    def record(self, line: int, said: Said, *, day: date, today: date) -> Effect:
        """As `Journal.record`."""
        occasion = Occasion(0)
        effect = self.do(Recorded(line=line, day=day, said=said, occasion=occasion), today=today)
        self._number(occasion)
        return effect

    def correct(self, entry: int, said: Said, *, today: date) -> Effect:
        """As `Journal.correct`."""
        before = Said.of(self.ledger.journal.entry(entry))
        occasion = self._occasions.get(entry, Occasion(entry))
        effect = self.do(Corrected(before=before, said=said, occasion=occasion), today=today)
        self._number(occasion)
        return effect

    def reflect(self, text: str, *, day: date, today: date, line: int | None = None) -> Effect:
        """As `Journal.note`."""
        return self.do(Reflected(line=line, day=day, text=text), today=today)

    def away(self, asked: "Asked", *, today: date, lines: tuple[int, ...] | None, note: str) -> Effect | None:
        """As `Ranges.record`; None if there was nothing to write."""
        from pledge_app.ledger.away import Away  # one is away seldom

        act = Away(asked=asked, lines=lines, note=note)
        effect = act.redo(self._moment(today))
        if effect.entry is None:
            return None
        self._done.append(act)
        self._undone.clear()
        return effect

    def make(self, pledge: "Pledge", *, today: date, line: int | None = None) -> Effect:
        """As `Pledges.make`."""
        from pledge_app.ledger.pledged import Course, Made  # one pledges seldom, as against recording

        course = Course()
        effect = self.do(Made(pledge=pledge, draft=line, course=course), today=today)
        self._courses[course.line] = course
        return effect

    def amend(self, line: int, pledge: "Pledge", change: "ChangeKind", *, today: date) -> Effect:
        """As `Pledges.amend`."""
        from pledge_app.ledger.pledged import Amended, Course  # as above
        from pledge_app.storage.wordings import pledge_of

        newest = self.ledger.pledges.newest(line)
        course = self._courses.get(line)
        if course is None or course.stands != newest.sha256:  # what was done before, others did
            course = Course(line, newest.sha256)
        before, typed = pledge_of(newest.document), self.ledger.pledges.typed(line)
        act = Amended(course=course, before=before, pledge=pledge, change=change, typed=typed)
        effect = self.do(act, today=today)
        self._courses[line] = course
        return effect

    def end(self, line: int, *, today: date) -> Effect:
        """As `Pledges.end`."""
        from pledge_app.ledger.pledged import Ended  # as above

        return self.do(Ended(line=line, typed=self.ledger.pledges.typed(line)), today=today)

    def keep_draft(self, pledge: "Pledge", *, today: date, line: int | None, before: "Kept | None") -> Effect:
        """As `Pledges.keep_draft`; `before` is as the draft was before it was written at, if it was there."""
        from pledge_app.ledger.pledged import Drafted  # as above

        line = self.ledger.pledges.keep_draft(pledge, line)
        after = self.ledger.reverting.kept(line)
        return self.do(Drafted(line=line, before=before, now=after, after=after), today=today)

    def discard_draft(self, line: int, *, today: date) -> Effect:
        """As `Pledges.discard_draft`."""
        from pledge_app.ledger.pledged import Drafted  # as above

        kept = self.ledger.reverting.kept(line)
        if kept is None:
            raise UnknownPledge(str(line))
        return self.do(Drafted(line=line, before=kept, now=kept, after=None), today=today)

    def remember(self, kept: "KeptPeer", *, today: date) -> Effect:
        """Somebody was remembered, who was a stranger before."""
        from pledge_app.ledger.peered import Peered  # as above

        return self.do(Peered(before=None, now=kept, after=kept), today=today)

    def forget_peer(self, kept: "KeptPeer", *, today: date) -> Effect:
        """Somebody was forgotten, of whom that was remembered."""
        from pledge_app.ledger.peered import Peered  # as above

        return self.do(Peered(before=kept, now=None, after=None), today=today)

    def undo(self, *, today: date) -> Effect | None:
        """Undo the last act; None if there is none. Raises what the act raises."""
        return self._turn(self._done, self._undone, today, back=True)

    def redo(self, *, today: date) -> Effect | None:
        """Do again what was undone last; None if there is nothing. Raises what the act raises."""
        return self._turn(self._undone, self._done, today, back=False)

    def forget(self) -> None:
        """Undo nothing of what was done so far."""
        self._done.clear()
        self._undone.clear()
        self._occasions.clear()
        self._courses.clear()

    def _turn(self, source: list[Act], target: list[Act], today: date, *, back: bool) -> Effect | None:
        if not source:
            return None
        act = source.pop()
        try:
            turned = (act.undo if back else act.redo)(self._moment(today))
        except NoWayBack:
            self._undone.clear()  # they were done after it, and rest on it
            raise
        except PledgeError:
            self.forget()
            raise
        target.append(act)
        self._number()
        return turned

    def _number(self, *more: Occasion) -> None:
        """Find the occasions by the entries that are live now."""
        known = (*self._occasions.values(), *more)
        self._occasions = {occasion.entry: occasion for occasion in known}

    def _moment(self, today: date) -> Moment:
        return Moment(ledger=self.ledger, today=today, now=self.clock())
