"""All of the counting, against a slow reader who walks every day."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from pledge_app.domain.cadence import OnOccasion, Refusal, Scheduled, Weekdays
from pledge_app.domain.conduct import Head
from pledge_app.domain.line import lines
from pledge_app.domain.pledge import ChangeKind, Exceptions, Pledge
from pledge_app.domain.standing import Tally, standing_of, standings
from pledge_app.domain.vocabulary import Kind, Outcome
from tests.domain.heads import DAILY, THREE_A_WEEK, day, made, pledge
from tests.domain.naive import Reader

CADENCES = st.sampled_from(
    [DAILY, THREE_A_WEEK, Scheduled(times=2, days=5), Weekdays(weekdays=(1, 3)), OnOccasion(), Refusal()]
)
VERSIONS = ["a" * 64, "b" * 64, "c" * 64, "d" * 64, "e" * 64]


@st.composite
def wordings(draw: st.DrawFn) -> dict[str, Pledge]:
    known: dict[str, Pledge] = {}
    for version in VERSIONS:
        prev = draw(st.sampled_from([None, *known])) if known else None
        budget = draw(st.sampled_from([None, None, Exceptions(count=1, days=30)]))
        change = draw(st.sampled_from(list(ChangeKind))) if prev else None
        words = pledge(draw(CADENCES), version[0])
        known[version] = replace(words, prev=prev, change=change, exceptions=budget)
    return known


@st.composite
def head(draw: st.DrawFn, index: int) -> Head:
    kinds = [Kind.PLEDGE, Kind.AMEND, Kind.AMEND, Kind.PAUSE, Kind.WITHDRAW, Kind.NOTE]
    kind = draw(st.sampled_from(kinds + [Kind.CONDUCT] * 6))
    said, noted = draw(st.integers(0, 30)), draw(st.sampled_from([None, None, 1, 3, 9]))
    most = 1 if kind is Kind.CONDUCT else 3
    refs = draw(st.sets(st.integers(0, index - 1), max_size=most)) if index and draw(st.booleans()) else set()
    return Head(
        day=day(said),
        kind=kind,
        outcome=draw(st.sampled_from(list(Outcome))) if kind is Kind.CONDUCT else None,
        pledge=draw(st.sampled_from(VERSIONS)),
        refs=tuple(sorted(refs)),
        recorded=None if noted is None else day(said + noted),
        until=day(said + draw(st.integers(0, 12))) if kind is Kind.PAUSE else None,
        imported=draw(st.sampled_from([False, False, False, True])),
    )


@st.composite
def logs(draw: st.DrawFn) -> dict[int, Head]:
    heads = {0: made(draw(st.integers(0, 5)), VERSIONS[0])}
    return heads | {index: draw(head(index)) for index in range(1, draw(st.integers(1, 14)))}


@settings(max_examples=300, deadline=None)
@given(
    wordings(),
    logs(),
    st.integers(0, 45),
    st.dictionaries(st.integers(0, 14), st.integers(0, 45).map(day)),
    st.sets(st.integers(0, 14)),
)
def test_the_slow_reader_counts_the_same(
    pledges: dict[str, Pledge],
    heads: dict[int, Head],
    horizon: int,
    absent: dict[int, date],
    withheld: set[int],
) -> None:
    opened = {index: head for index, head in heads.items() if index not in withheld}
    unknown = sorted(withheld)
    slow = Reader(opened, pledges, day(horizon), absent, unknown)
    rows = standings(opened, pledges, horizon=day(horizon), not_yet=absent.get, unknown=unknown)
    for row in rows:
        figures = slow.figures(row.sha256)
        assert {name: getattr(row, name) for name in figures} == figures
        assert row.sha256 == (slow.in_force(slow.line(row.sha256), day(horizon)) or row.sha256)
    assert len(rows) == len({frozenset(slow.line(version)) for version in pledges})


@settings(max_examples=100, deadline=None)
@given(logs(), wordings(), st.integers(0, 45))
def test_a_window_over_everything_is_what_a_reader_counts(
    heads: dict[int, Head], pledges: dict[str, Pledge], horizon: int
) -> None:
    rows = standings(heads, pledges, horizon=day(horizon), not_yet=lambda _: None, unknown=())
    slow = Reader(heads, pledges, day(horizon), {}, [])
    for line in lines(heads, pledges).values():
        live = [h for i, h in heads.items() if h.outcome and h.pledge in line.versions and slow.live(i)]
        tallies = [
            Tally(day=h.day, version=h.pledge, outcome=h.outcome, imported=h.imported, number=1)
            for h in live
            if h.pledge and h.outcome
        ]
        own = standing_of(line, tallies, start=day(0), end=day(horizon))
        (row,) = [row for row in rows if row.sha256 == own.sha256]
        assert own == replace(row, late=0, backdated=0, corrected=0, withheld=0)
