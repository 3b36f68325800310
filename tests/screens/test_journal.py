"""The journal's screen: headings, excerpts, what can be chosen, one entry."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from pledge_app.domain.journal import Choices, Filter, JournalPage, JournalRow, Opened, Proof, Spot
from pledge_app.domain.pledge import Bound, Measure
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.screens import journal
from pledge_app.screens.journal import EXCERPT, LONG, YEARS, Heading, Item, Span, Standing
from tests.screen_states import SUNDAY, a_row, conduct

DAY = timedelta(days=1)
PROOF = Proof(leaf=3, size=9, public=True, checkpoint=None, covered=None, hash="aa", fits=True)


def _row(number: int, day: date = SUNDAY, text: str = "", **parts: Any) -> JournalRow:
    fields = {"title": "Limits", "refs": (), "until": None, "replaced": False} | parts
    entry = replace(conduct(number, 1, Outcome.KEPT), day=day, text=text, chips=fields.pop("chips", ()))
    return JournalRow(entry=entry, at=datetime(2026, 11, 22, tzinfo=UTC), **fields)


def _page(*rows: JournalRow, more: Spot | None = None) -> JournalPage:
    return JournalPage(rows=rows, more=more)


def _items(page: JournalPage, typed: str = "") -> list[Item]:
    return [line for line in journal.rows(page, Filter(text=typed)).lines if isinstance(line, Item)]


def test_each_day_has_one_heading_over_pages() -> None:
    first = _page(_row(9), _row(8), _row(7, SUNDAY - DAY), more=Spot(day=SUNDAY - DAY, id=7))
    state = journal.present(first, Filter())
    assert [type(line) for line in state.rows.lines] == [Heading, Item, Item, Heading, Item]
    assert state.rows.more == Spot(day=SUNDAY - DAY, id=7)
    below = journal.rows(
        _page(_row(6, SUNDAY - DAY), _row(5, SUNDAY - 2 * DAY)), Filter(), below=SUNDAY - DAY
    )
    assert [type(line) for line in below.lines] == [Item, Heading, Item]


@pytest.mark.parametrize(
    ("asked", "rows", "empty", "nothing"),
    [
        (Filter(), (), True, False),
        (Filter(text="x"), (), False, True),
        (Filter(), (_row(1),), False, False),
        (Filter(text="x"), (_row(1),), False, False),
    ],
)
def test_nothing_recorded_is_not_nothing_found(
    asked: Filter, rows: tuple[JournalRow, ...], *, empty: bool, nothing: bool
) -> None:
    state = journal.present(_page(*rows), asked)
    assert (state.is_empty, state.nothing_found) == (empty, nothing)


def test_an_excerpt_is_one_line_with_its_chips() -> None:
    (item,) = _items(_page(_row(1, text="one\n two  three", chips=("time",))))
    assert item.excerpt == "one two three · time"
    assert item.marks == ()


def test_an_excerpt_shows_what_was_looked_for() -> None:
    text = "x " * 500 + "数据 Limits limited" + " y" * 500
    (item,) = _items(_page(_row(1, text=text)), "lim 数据")
    assert item.excerpt.startswith("…")
    assert item.excerpt.endswith("…")
    assert len(item.excerpt) <= EXCERPT + 2
    assert [item.excerpt[start : start + length] for start, length in item.marks] == ["数据", "Lim", "lim"]
    (near,) = _items(_page(_row(1, text="unlimited limits")), "lim")
    assert near.marks == ((10, 3),)


def test_an_item_says_what_there_is_to_say() -> None:
    plain, late, paused = _items(
        _page(
            _row(1),
            replace(_row(2), entry=replace(_row(2).entry, recorded=SUNDAY + 9 * DAY)),
            _row(3, until=SUNDAY),
        )
    )
    assert not plain.has_facts
    assert late.late
    assert late.has_facts
    assert paused.has_facts
    (correcting,) = _items(_page(_row(4, refs=(1,))))
    assert (correcting.corrects, correcting.has_facts) == (True, True)
    taken = replace(_row(5, refs=(1,)), entry=replace(_row(5).entry, kind=Kind.WITHDRAW, outcome=None))
    (back,) = _items(_page(taken))
    assert (back.corrects, back.has_facts) == (True, False)


def test_what_can_be_chosen() -> None:
    offered = journal.narrowing(
        Choices(pledges=((1, "A"),), topics=("data",), first=date(2024, 5, 1), last=SUNDAY), SUNDAY
    )
    assert [period.span for period in offered.periods] == [
        Span.ALL, Span.WEEKS, Span.WEEKS, Span.YEAR, Span.YEAR, Span.YEAR, Span.OWN
    ]  # fmt: skip
    assert [period.number for period in offered.periods if period.span is Span.YEAR] == [2026, 2025, 2024]
    assert offered.periods[1].since == SUNDAY - 27 * DAY
    assert (offered.first, offered.last) == (date(2024, 5, 1), SUNDAY)
    empty = journal.narrowing(Choices(pledges=(), topics=(), first=None, last=None), SUNDAY)
    assert (empty.first, empty.last) == (SUNDAY, SUNDAY)
    old = journal.narrowing(Choices(pledges=(), topics=(), first=date(1970, 1, 1), last=SUNDAY), SUNDAY)
    assert sum(period.span is Span.YEAR for period in old.periods) == YEARS + 1


def test_one_entry() -> None:
    row = _row(1, text="a" * (LONG + 1))
    measured = replace(a_row(1).pledge, measure=Measure(bound=Bound.AT_LEAST, target=1, unit="pages"))
    opened = Opened(row=row, wording=measured, history=(row,), proof=PROOF, correctable=True)
    state = journal.entry(opened)
    assert state.is_cut
    assert (len(state.text), len(state.whole), state.unit) == (LONG, LONG + 1, "pages")
    assert state.history == ()
    other = journal.entry(
        replace(opened, row=_row(1), wording=a_row(1).pledge, history=(_row(1), _row(2, refs=(1,))))
    )
    assert not other.is_cut
    assert (other.unit, [item.id for item in other.history]) == ("", [1, 2])
    assert journal.entry(replace(opened, wording=None)).unit == ""


@pytest.mark.parametrize(
    ("proof", "standing"),
    [
        (PROOF, Standing.WAITING),
        (replace(PROOF, checkpoint=SUNDAY, covered=5), Standing.PUBLISHED),
        (replace(PROOF, public=False), Standing.PRIVATE),
    ],
)
def test_where_it_stands(proof: Proof, standing: Standing) -> None:
    opened = Opened(row=_row(1), wording=None, history=(), proof=proof, correctable=False)
    assert journal.entry(opened).standing is standing
