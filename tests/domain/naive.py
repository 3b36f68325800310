"""SCHEMAS §5 day by day, as slowly and plainly as it reads: what the counting is compared with."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction

from pledge_app.domain.cadence import Cadence, Scheduled, Weekdays
from pledge_app.domain.conduct import Head
from pledge_app.domain.pledge import ChangeKind, Pledge
from pledge_app.domain.vocabulary import Kind, Outcome

ONE = timedelta(days=1)


class Reader:
    """A reader who has all the time in the world. One line's figures at a time."""

    def __init__(
        self,
        heads: Mapping[int, Head],
        pledges: Mapping[str, Pledge],
        horizon: date,
        seen: Mapping[int, date | None],
        unknown: Sequence[int],
    ) -> None:
        self.heads, self.pledges, self.horizon, self.seen, self.unknown = (
            heads,
            pledges,
            horizon,
            seen,
            unknown,
        )

    def live(self, index: int) -> bool:
        target = self.heads[index].kind
        for other, head in self.heads.items():
            if index not in head.refs or other <= index:
                continue
            if head.kind is Kind.CONDUCT and target is Kind.CONDUCT and self.live(other):
                return False
            if head.kind is Kind.WITHDRAW and target in (Kind.CONDUCT, Kind.REPAIR, Kind.NOTE):
                return False
            if head.kind is Kind.WITHDRAW and target is Kind.AMEND and e(head) < self.holds_from(index):
                return False
        return True

    def prev(self, version: str | None) -> Pledge | None:
        return self.pledges[version] if version else None

    def holds_from(self, index: int) -> date:
        head = self.heads[index]
        pledge = self.pledges[head.pledge or ""]
        ruling = self.in_force(self.line(head.pledge or ""), e(head), before=index)
        return e(head) + 7 * ONE if weakens(pledge, self.prev(pledge.prev), self.prev(ruling)) else e(head)

    def line(self, version: str) -> set[str]:
        found = {version}
        while True:
            more = {v for v, p in self.pledges.items() if p.prev in found} | {
                prev for v in found if (prev := self.pledges[v].prev)
            }
            if more <= found:
                return found
            found |= more

    def in_force(self, line: set[str], day: date, before: int | None = None) -> str | None:
        ruling = None
        for index in sorted(self.heads):
            head = self.heads[index]
            if before is not None and index >= before:
                break
            if head.kind in (Kind.PLEDGE, Kind.AMEND) and head.pledge in line:  # noqa: SIM102  reads like §5.2
                if self.live(index) and self.holds_from(index) <= day:
                    ruling = head.pledge
        return ruling

    def of(self, line: set[str], *kinds: Kind) -> list[int]:
        return [i for i, head in sorted(self.heads.items()) if head.pledge in line and head.kind in kinds]

    def ended(self, line: set[str], day: date) -> bool:
        return any(not self.heads[i].refs and day >= e(self.heads[i]) for i in self.of(line, Kind.WITHDRAW))

    def paused(self, line: set[str], day: date) -> bool:
        for index in self.of(line, Kind.PAUSE):
            head = self.heads[index]
            ends = [
                e(other)
                for other in self.heads.values()
                if other.kind is Kind.WITHDRAW and index in other.refs
            ]
            if head.until and e(head) <= day <= head.until and not any(day >= end for end in ends):
                return True
        return False

    def spans(self, line: set[str]) -> list[tuple[str, list[date], int]]:
        """Version, days and expected reports of every span."""
        entered = [self.heads[i] for i in self.of(line, Kind.PLEDGE, Kind.AMEND)]
        day, last = min((e(head) for head in entered), default=self.horizon), self.horizon
        bound: dict[str, list[date]] = {}
        while day <= last:
            version = self.in_force(line, day)
            if version and not self.ended(line, day):
                bound.setdefault(version, []).append(day)
            day += ONE
        spans: list[tuple[str, list[date], int]] = []
        for version, days in bound.items():
            cadence = self.pledges[version].cadence
            active = [day for day in days if not self.paused(line, day)]
            if isinstance(cadence, Weekdays):
                spans += [(version, [day], 1) for day in active if day.isoweekday() in cadence.weekdays]
            elif isinstance(cadence, Scheduled):
                start = days[0]
                while start <= last:
                    inside = [d for d in days if start <= d < start + cadence.days * ONE]
                    number = len([d for d in inside if d in active])
                    spans.append((version, inside, cadence.times * number // cadence.days))
                    start += cadence.days * ONE
        return spans

    def figures(self, version: str) -> dict[str, int | str | None]:
        line = self.line(version)
        conduct = self.of(line, Kind.CONDUCT)
        live = [self.heads[i] for i in conduct if self.live(i)]
        own = [head for head in live if not head.imported]
        spans = self.spans(line)
        null = not self.of(line, Kind.PLEDGE) or not any(
            rhythmic(self.pledges[version].cadence) for version in self.ever_in_force(line)
        )
        counted = [
            min(expects, len([h for h in own if h.pledge == version and h.day in days]))
            for version, days, expects in spans
        ]
        named = [i for i, head in sorted(self.heads.items()) if head.pledge in line]
        return {
            **{outcome.name.lower(): len([h for h in live if h.outcome is outcome]) for outcome in Outcome},
            "imported": len(live) - len(own),
            "rate_kept": len([h for h in own if h.outcome is Outcome.KEPT]),
            "rate_of": len([h for h in own if h.outcome in (Outcome.KEPT, Outcome.PARTLY, Outcome.SLIPPED)]),
            "expected": None if null else sum(expects for _, _, expects in spans),
            "reported": len(own) if null else sum(counted),
            "late": len([i for i in conduct if self.live(i) and self.late(i)]),
            "backdated": len([i for i in conduct if self.live(i) and self.backdated(i)]),
            "corrected": len(conduct) - len(live),
            "elsewhere": len([h for h in own if self.in_force(line, h.day) not in (None, h.pledge)]),
            "withheld": len([i for i in self.unknown if not named or i > named[0]]),
        }

    def ever_in_force(self, line: set[str]) -> set[str]:
        days = {self.holds_from(i) for i in self.of(line, Kind.PLEDGE, Kind.AMEND) if self.live(i)}
        return {version for day in days if (version := self.in_force(line, day))}

    def late(self, index: int) -> bool:
        head, seen = self.heads[index], self.seen.get(index)
        known = max([head.recorded or head.day] + ([seen - ONE] if seen else []))
        return not head.imported and known - head.day > 7 * ONE

    def backdated(self, index: int) -> bool:
        head, seen = self.heads[index], self.seen.get(index)
        return not head.imported and seen is not None and (head.recorded or head.day) < seen - ONE


def e(head: Head) -> date:
    return max(head.day, head.recorded or head.day)


def rhythmic(cadence: Cadence) -> bool:
    return isinstance(cadence, Scheduled | Weekdays)


def rhythm(cadence: Cadence) -> Fraction:
    if isinstance(cadence, Scheduled):
        return Fraction(cadence.times, cadence.days)
    return Fraction(len(cadence.weekdays), 7) if isinstance(cadence, Weekdays) else Fraction(0)


def slack(pledge: Pledge) -> Fraction:
    budget = pledge.exceptions
    return Fraction(budget.count, budget.days) if budget else Fraction(0)


def weakens(pledge: Pledge, prev: Pledge | None, ruling: Pledge | None) -> bool:
    weaker = any(
        rhythm(pledge.cadence) < rhythm(other.cadence) or slack(pledge) > slack(other)
        for other in (prev, ruling)
        if other
    )
    beyond = prev is not None and any(
        getattr(pledge, field) != getattr(prev, field)
        for field in ("beneficiaries", "cadence", "checks", "exceptions", "if_then", "measure")
    )
    named = pledge.change is ChangeKind.WEAKENING
    return weaker or named or (beyond and pledge.change is ChangeKind.EDITORIAL)
