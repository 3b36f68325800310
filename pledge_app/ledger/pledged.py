"""Acts over pledges: made, reworded, ended; drafts kept and discarded."""

from dataclasses import dataclass

from pledge_app.domain.pledge import ChangeKind, Pledge
from pledge_app.errors import ChangedSince, NoWayBack
from pledge_app.ledger.act import Deed, Effect, Moment
from pledge_app.ledger.reverting import Kept, Way

GRACE = 10.0
"""Seconds in which what is done to a pledge leaves no trace: for longer than undoing it is offered, because
from most of it the log knows no way back."""

_BACK = {
    ChangeKind.EDITORIAL: ChangeKind.EDITORIAL,
    ChangeKind.STRENGTHENING: ChangeKind.WEAKENING,
    ChangeKind.WEAKENING: ChangeKind.STRENGTHENING,
}


@dataclass(slots=True)
class Course:
    """A pledge through all that is done to it: `line`, and the hash of the newest wording that stands."""

    line: int = 0
    stands: str = ""


@dataclass(slots=True, kw_only=True)
class Made:
    """A pledge made. Once that is in the log, undoing it ends the pledge, for good when the end is there too.

    `draft` is the line that it was a draft under, `left` the draft that undoing it left, and `ended` says
    that undoing it ended it instead.
    """

    pledge: Pledge
    draft: int | None
    course: Course
    left: Kept | None = None
    ended: bool = False

    def undo(self, at: Moment) -> Effect:
        line, reverting = self.course.line, at.ledger.reverting
        way = reverting.make(line, self.course.stands)
        if way is Way.TRACELESS:
            self.draft, self.left = line, reverting.kept(line)
        else:
            at.ledger.pledges.end(line, today=at.today, until=at.now + GRACE)
            self.ended = True
        return self._effect(at, undone=True, traceless=way is Way.TRACELESS)

    def redo(self, at: Moment) -> Effect:
        reverting, pledges, course = at.ledger.reverting, at.ledger.pledges, self.course
        if self.ended:
            if reverting.end(course.line) is Way.NONE:
                raise NoWayBack(self.pledge.title)
            self.ended = False
        else:
            if self.left is not None and reverting.kept(course.line) != self.left:
                raise ChangedSince(self.pledge.title)
            until = at.now + GRACE
            course.line = pledges.make(self.pledge, today=at.today, line=self.draft, until=until)
            course.stands = pledges.newest(course.line).sha256
        return self._effect(at)

    def _effect(self, at: Moment, *, undone: bool = False, traceless: bool = True) -> Effect:
        line = self.course.line
        return Effect(deed=Deed.PLEDGE, undone=undone, traceless=traceless, line=line, title=at.title(line))


@dataclass(slots=True, kw_only=True)
class Amended:
    """A wording after another, `before`. What holds in the log by now is undone by a wording after it.

    `entered` says that the last turn brought a wording. `typed` is what was kept as typed until then.
    """

    course: Course
    before: Pledge
    pledge: Pledge
    change: ChangeKind
    typed: str | None
    entered: bool = False

    def undo(self, at: Moment) -> Effect:
        return self._turn(at, self.before, _BACK[self.change], undone=True)

    def redo(self, at: Moment) -> Effect:
        return self._turn(at, self.pledge, self.change, undone=False)

    def _turn(self, at: Moment, pledge: Pledge, change: ChangeKind, *, undone: bool) -> Effect:
        course, pledges, way, holds = self.course, at.ledger.pledges, Way.NONE, None
        at.ledger.reverting.check(course.line, course.stands)
        if self.entered:
            typed = self.typed if undone else None
            way = at.ledger.reverting.amend(course.line, course.stands, today=at.today, typed=typed)
        if way is Way.NONE:
            until = at.now + GRACE
            holds = pledges.amend(course.line, pledge, change, today=at.today, until=until).holds
        self.entered = way is Way.NONE
        course.stands = pledges.newest(course.line).sha256
        return Effect(
            deed=Deed.WORDING,
            undone=undone,
            traceless=way is Way.TRACELESS,
            line=course.line,
            title=at.title(course.line),
            holds=holds if holds is not None and holds > at.today else None,
        )


@dataclass(slots=True, kw_only=True)
class Ended:
    """A pledge ended. Once the end is in the log there is no way back. `typed` as for Amended."""

    line: int
    typed: str | None

    def undo(self, at: Moment) -> Effect:
        if at.ledger.reverting.end(self.line, typed=self.typed) is Way.NONE:
            raise NoWayBack(at.title(self.line))
        return self._effect(at, undone=True)

    def redo(self, at: Moment) -> Effect:
        at.ledger.pledges.end(self.line, today=at.today, until=at.now + GRACE)
        return self._effect(at)

    def _effect(self, at: Moment, *, undone: bool = False) -> Effect:
        return Effect(deed=Deed.END, undone=undone, line=self.line, title=at.title(self.line))


@dataclass(slots=True, kw_only=True)
class Drafted:
    """A draft that was as `before` says is as `after` says; None: it is not there. It is in no log.

    `now` is as it is before the act is done: what is typed is kept before anybody says so.
    """

    line: int
    before: Kept | None
    now: Kept | None
    after: Kept | None

    def undo(self, at: Moment) -> Effect:
        at.ledger.reverting.draft(self.line, now=self.after, then=self.before)
        self.now = self.before
        return self._effect(self.before, undone=True)

    def redo(self, at: Moment) -> Effect:
        at.ledger.reverting.draft(self.line, now=self.now, then=self.after)
        return self._effect(self.after)

    def _effect(self, stands: Kept | None, *, undone: bool = False) -> Effect:
        title = next(kept.title for kept in (self.after, self.before) if kept is not None)
        return Effect(
            deed=Deed.DISCARD if self.after is None else Deed.DRAFT,
            undone=undone,
            line=None if stands is None else self.line,
            title=title,
        )
