"""How a pledge stands: what was reported of what was promised (SCHEMAS §5), the same for all readers."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from pledge_app.domain.conduct import FIRST_DAY, AnyHead
from pledge_app.domain.entry import DAYS_IN_TIME
from pledge_app.domain.expectation import covered
from pledge_app.domain.line import Line, families, lines
from pledge_app.domain.pledge import Pledge
from pledge_app.domain.vocabulary import Kind, Outcome

if TYPE_CHECKING:
    from fractions import Fraction

ENOUGH_FOR_A_RATE = 5


class Tally(NamedTuple):
    """`number` live conduct entries of one day under one wording, with the same outcome.

    A tuple: Today is shown once there are thousands, and they are made in a third of the time.
    """

    day: date
    version: str
    outcome: Outcome
    imported: bool
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The counts of one pledge; `sha256` and `title` are the wording in force at their horizon.

    kept … excused count all live conduct, `imported` those of them that came from another program. The rate
    is `rate_kept` of `rate_of`, imported ones left out; coverage is `reported` of `expected` (None: nothing
    is expected on any day). `late` were recorded more than a week after their day, `backdated` say an earlier
    day of recording than they can have, `elsewhere` were recorded under another wording than the one in
    force on their day. `corrected` were replaced or retracted. `withheld` entries might be about this pledge:
    an upper bound.
    """

    sha256: str
    title: str
    kept: int
    partly: int
    slipped: int
    no_occasion: int
    excused: int
    imported: int
    rate_kept: int
    rate_of: int
    expected: int | None
    reported: int
    late: int
    backdated: int
    elsewhere: int
    corrected: int
    withheld: int

    @property
    def recorded(self) -> int:
        """All live conduct, whatever its outcome and wherever it came from."""
        return self.kept + self.partly + self.slipped + self.no_occasion + self.excused

    @property
    def counts_only(self) -> bool:
        """Whether there is too little for a percentage."""
        return self.rate_of < ENOUGH_FOR_A_RATE

    @property
    def rate(self) -> "Fraction | None":
        """Kept of kept, partly and slipped; None where there is nothing to divide by."""
        from fractions import Fraction  # Today shows the two numbers

        return Fraction(self.rate_kept, self.rate_of) if self.rate_of else None


def standings(
    heads: Mapping[int, AnyHead],
    pledges: Mapping[str, Pledge],
    *,
    horizon: date,
    not_yet: Callable[[int], date | None] | None,
    unknown: Sequence[int],
) -> tuple[Standing, ...]:
    """What a reader counts, a row for each line of wordings, by its first opened head.

    `heads` are the opened ones by leaf, below any retired size; `pledges` the published wordings by hash;
    `horizon` is the day before the last summary was issued. `not_yet(i)` is the UTC date on which a log
    without leaf i was last seen; it is None where no log was ever seen. `unknown` are the leaves, ascending,
    whose heads are withheld, lost or in an absent summary.
    """
    found = lines(heads, pledges)
    accounts = _accounts(heads, families(pledges), not_yet)
    for root in found:
        accounts.setdefault(root, _Account(first=-1))
    order = sorted(accounts, key=lambda root: accounts[root].first)
    beginning = sum(accounts[root].first < 0 for root in order)
    return tuple(
        _standing(found[root], accounts[root], FIRST_DAY, horizon, unknown)
        for root in order[beginning:] + order[:beginning]
    )


def standing_of(line: Line, tallies: Iterable[Tally], *, start: date, end: date) -> Standing:
    """One's own pledge over a window: what the days start … end expect, and the live conduct in `tallies`.

    The rules are the readers', with spans that begin no earlier than `start`; `end` is at most yesterday.
    All of `tallies` count as outcomes; hand over those of the window and of today. What only a reader can
    see (late, backdated, corrected, withheld) is 0.
    """
    account = _Account(first=-1)
    for tally in tallies:
        account.count(tally)
    return _standing(line, account, start, end, ())


@dataclass(slots=True, kw_only=True)
class _Account:
    """What the heads of one line add up to; `first` is the lowest leaf that names it, -1 if none does.

    `outcomes` are of all live conduct, `imported` of that from another program, and `days` of the rest: by
    version, how many on which day.
    """

    first: int
    outcomes: dict[Outcome, int] = field(default_factory=lambda: dict.fromkeys(Outcome, 0))
    imported: dict[Outcome, int] = field(default_factory=lambda: dict.fromkeys(Outcome, 0))
    days: dict[str, dict[int, int]] = field(default_factory=dict)
    late: int = 0
    backdated: int = 0
    corrected: int = 0

    def count(self, tally: Tally) -> None:
        day, version, outcome, imported, number = tally
        self.outcomes[outcome] += number
        if imported:
            self.imported[outcome] += number
            return
        days = self.days.setdefault(version, {})
        ordinal = day.toordinal()
        days[ordinal] = days.get(ordinal, 0) + number


def _accounts(
    heads: Mapping[int, AnyHead],
    roots: Mapping[str, str],
    not_yet: Callable[[int], date | None] | None,
) -> dict[str, _Account]:
    """What the heads say of each line of wordings, by the root of its chain."""
    accounts: dict[str, _Account] = {}
    books: dict[str, tuple[_Account, dict[int, int]]] = {}
    replaced = _replaced(heads)
    for index in sorted(heads):  # written for speed: a summary has thousands
        head = heads[index]
        version, outcome = head.pledge, head.outcome
        if version is None:
            continue
        book = books.get(version)
        if book is None:
            account = accounts.setdefault(roots.get(version, version), _Account(first=index))
            book = books[version] = account, account.days.setdefault(version, {})
        account, days = book
        if outcome is None:
            continue
        if index in replaced:
            account.corrected += 1
            continue
        account.outcomes[outcome] += 1
        if head.imported:
            account.imported[outcome] += 1
            continue
        day = head.day.toordinal()
        days[day] = days.get(day, 0) + 1
        absent = not_yet(index) if not_yet else None
        if absent or head.recorded:
            _judge_time(account, head, absent)
    return accounts


def _replaced(heads: Mapping[int, AnyHead]) -> set[int]:
    """From the highest leaf down, so that whether a head is live is known before what it replaces is met."""
    replaced: set[int] = set()
    for index in sorted((index for index, head in heads.items() if head.refs), reverse=True):
        if index not in replaced:
            head = heads[index]
            replaced.update(ref for ref in head.refs if _replaces(head, heads.get(ref)))
    return replaced


def _replaces(head: AnyHead, target: AnyHead | None) -> bool:
    """Whether a live head takes another out of the counts: conduct that corrects it, or a retraction."""
    if target is None:
        return False
    if head.kind is Kind.CONDUCT:
        return target.kind is Kind.CONDUCT
    return head.kind is Kind.WITHDRAW and target.kind in (Kind.CONDUCT, Kind.REPAIR, Kind.NOTE)


def _judge_time(account: _Account, head: AnyHead, absent: date | None) -> None:
    """`absent` is the UTC date on which the log was last seen without the entry; a day's grace for zones."""
    recorded = head.recorded or head.day
    earliest = absent - timedelta(days=1) if absent else recorded
    if (max(recorded, earliest) - head.day).days > DAYS_IN_TIME:
        account.late += 1
    if recorded < earliest:
        account.backdated += 1


def _elsewhere(line: Line, days: Mapping[str, Mapping[int, int]]) -> int:
    """How much conduct was recorded under another wording than the one in force on its day."""
    starts = [hold.start.toordinal() for hold in line.holds]
    elsewhere = 0
    for version, counts in days.items():
        if all(hold.version == version for hold in line.holds):
            continue
        for day, count in counts.items():
            place = bisect_right(starts, day) - 1
            if place >= 0 and line.holds[place].version != version:
                elsewhere += count
    return elsewhere


def _standing(line: Line, account: _Account, start: date, end: date, unknown: Sequence[int]) -> Standing:
    outcomes, imported, days = account.outcomes, account.imported, account.days
    own = {outcome: outcomes[outcome] - imported[outcome] for outcome in Outcome}
    covering = covered(line, days, start, end)
    expected, reported = covering if covering else (None, sum(own.values()))
    named = line.named_by(end)
    return Standing(
        sha256=named,
        title=line.wordings[named].title if named in line.wordings else "",
        kept=outcomes[Outcome.KEPT],
        partly=outcomes[Outcome.PARTLY],
        slipped=outcomes[Outcome.SLIPPED],
        no_occasion=outcomes[Outcome.NO_OCCASION],
        excused=outcomes[Outcome.EXCUSED],
        imported=sum(imported.values()),
        rate_kept=own[Outcome.KEPT],
        rate_of=own[Outcome.KEPT] + own[Outcome.PARTLY] + own[Outcome.SLIPPED],
        expected=expected,
        reported=reported,
        late=account.late,
        backdated=account.backdated,
        elsewhere=_elsewhere(line, days),
        corrected=account.corrected,
        withheld=len(unknown) - bisect_right(unknown, account.first),
    )
