"""Which wording is in force when, and what weakens a pledge."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from pledge_app.domain.cadence import Cadence, OnOccasion, Refusal, Scheduled, Weekdays
from pledge_app.domain.conduct import Head
from pledge_app.domain.line import Line, families, is_weakening, lines
from pledge_app.domain.pledge import Bound, ChangeKind, Exceptions, IfThen, Measure, Pledge
from pledge_app.domain.vocabulary import Kind

START = date(2026, 3, 2)
V1, V2, V3 = "1" * 64, "2" * 64, "3" * 64
DAILY, WEEKLY = Scheduled(times=1, days=1), Scheduled(times=1, days=7)
EDITORIAL, STRENGTHENING, WEAKENING = ChangeKind.EDITORIAL, ChangeKind.STRENGTHENING, ChangeKind.WEAKENING
FIRST = Pledge(title="T", statement="S", beneficiaries=("users",), cadence=DAILY)


def day(n: int) -> date:
    return START + timedelta(days=n)


def after(prev: str, change: ChangeKind = STRENGTHENING, **fields: Any) -> Pledge:
    return replace(FIRST, prev=prev, change=change, **fields)


def entered(n: int, version: str, kind: Kind = Kind.AMEND) -> Head:
    return Head(day=day(n), kind=kind, pledge=version)


def back(n: int, *refs: int) -> Head:
    return Head(day=day(n), kind=Kind.WITHDRAW, pledge=V1, refs=refs)


def line(pledges: dict[str, Pledge], *heads: Head) -> Line:
    (only,) = lines(dict(enumerate((entered(0, V1, Kind.PLEDGE), *heads))), pledges).values()
    return only


def held(of: Line) -> list[tuple[str, int]]:
    return [(hold.version, (hold.start - START).days) for hold in of.holds]


def test_versions_joined_by_prev_are_one_line() -> None:
    pledges = {V3: after(V2), V1: FIRST, V2: after(V1), "4" * 64: FIRST, "5" * 64: after("0" * 64)}
    found = lines({}, pledges)
    assert [line.versions for line in found.values()] == [(V1, V2, V3), ("4" * 64,), ("5" * 64,)]
    assert families({V1: after("0" * 64), V2: after("0" * 64)}) == {
        V1: "0" * 64,
        V2: "0" * 64,
        "0" * 64: "0" * 64,
    }


def test_a_circle_of_versions_is_one_line_too() -> None:
    found = lines({}, {V1: after(V2), V2: after(V1)})
    assert [set(line.versions) for line in found.values()] == [{V1, V2}]


def test_what_only_a_head_names_is_a_line_without_a_wording() -> None:
    only = line({})
    assert (only.versions, only.wordings, only.opened) == ((V1,), {}, True)
    assert only.named_by(day(0)) == V1


def test_a_strengthening_holds_at_once_and_a_weakening_after_a_week() -> None:
    strong = line({V1: replace(FIRST, cadence=WEEKLY), V2: after(V1)}, entered(3, V2))
    assert held(strong) == [(V1, 0), (V2, 3)]
    assert [strong.in_force(day(n)) for n in (-1, 0, 2, 3)] == [None, V1, V1, V2]
    weak = line({V1: FIRST, V2: after(V1, cadence=WEEKLY)}, entered(3, V2))
    assert held(weak) == [(V1, 0), (V2, 10)]
    assert [hold.end for hold in weak.holds] == [day(9), date(9999, 12, 31)]


def test_the_last_version_that_holds_is_in_force() -> None:
    pledges = {V1: FIRST, V2: after(V1, cadence=WEEKLY), V3: after(V2, cadence=DAILY)}
    assert held(line(pledges, entered(3, V2), entered(5, V3))) == [(V1, 0), (V3, 5)]
    assert held(line(pledges, entered(3, V3), entered(3, V2))) == [(V1, 0), (V3, 3), (V2, 10)]


def test_a_second_change_does_not_bring_a_weakening_forward() -> None:
    pledges = {V1: FIRST, V2: after(V1, cadence=WEEKLY), V3: after(V2, EDITORIAL, cadence=WEEKLY, title="U")}
    assert held(line(pledges, entered(3, V2), entered(4, V3))) == [(V1, 0), (V2, 10), (V3, 11)]
    assert held(line(pledges, entered(3, V2), back(4, 1), entered(5, V3))) == [(V1, 0), (V3, 12)]


def test_a_change_is_taken_back_while_it_is_not_holding() -> None:
    pledges = {V1: FIRST, V2: after(V1, cadence=WEEKLY)}
    assert held(line(pledges, entered(3, V2), back(9, 1))) == [(V1, 0)]
    assert held(line(pledges, entered(3, V2), back(10, 1))) == [(V1, 0), (V2, 10)]
    assert held(line(pledges, entered(3, V2), back(10, 1), back(5, 1))) == [(V1, 0)]


def test_the_pledge_itself_is_never_taken_back() -> None:
    assert held(line({V1: replace(FIRST)}, back(-1, 0))) == [(V1, 0)]


def test_the_name_of_a_pledge_is_that_of_its_wording() -> None:
    pledges = {V1: FIRST, V2: after(V1)}
    of = line(pledges, entered(3, V2))
    assert [of.named_by(day(n)) for n in (-5, 2, 3)] == [V1, V1, V2]
    (unopened,) = lines({}, pledges).values()
    assert unopened.named_by(day(0)) == V2


def test_a_weakening_at_the_end_of_days_never_holds() -> None:
    pledges = {V1: FIRST, V2: after(V1, cadence=WEEKLY)}
    heads = {
        0: entered(0, V1, Kind.PLEDGE),
        1: Head(day=date(9999, 12, 30), kind=Kind.AMEND, pledge=V2),
        2: Head(day=date(9999, 12, 31), kind=Kind.WITHDRAW, pledge=V1, refs=(1,)),
    }
    for number in (2, 3):
        (only,) = lines(dict(list(heads.items())[:number]), pledges).values()
        assert held(only) == [(V1, 0)]
    heads[1] = Head(day=date(9999, 12, 24), kind=Kind.AMEND, pledge=V2)
    (only,) = lines(heads, pledges).values()
    assert only.in_force(date(9999, 12, 31)) == V2


def test_pauses_are_apart_from_each_other() -> None:
    spans = [(3, 4), (9, 9), (1, 2), (6, 7), (6, 6)]
    pauses = [Head(day=day(a), kind=Kind.PAUSE, pledge=V1, until=day(b)) for a, b in spans]
    joined = line({V1: FIRST}, *pauses).pauses
    assert joined == ((day(1), day(4)), (day(6), day(7)), (day(9), day(9)))


@pytest.mark.parametrize(
    ("before", "now", "weaker"),
    [
        (DAILY, WEEKLY, True),
        (DAILY, Scheduled(times=7, days=7), False),
        (Scheduled(times=2, days=7), Weekdays(weekdays=(1, 5)), False),
        (Weekdays(weekdays=(1, 5)), Weekdays(weekdays=(6,)), True),
        (Weekdays(weekdays=(1,)), OnOccasion(), True),
        (OnOccasion(), Refusal(), False),
        (Refusal(), DAILY, False),
    ],
)
def test_fewer_reports_a_day_weaken(before: Cadence, now: Cadence, *, weaker: bool) -> None:
    changed = after(V1, cadence=now)
    assert is_weakening(changed, replace(FIRST, cadence=before), None) is weaker
    assert is_weakening(changed, None, replace(FIRST, cadence=before)) is weaker


@pytest.mark.parametrize(
    ("before", "now", "weaker"),
    [
        (None, Exceptions(count=1, days=366), True),
        (Exceptions(count=1, days=7), Exceptions(count=2, days=14), False),
        (Exceptions(count=1, days=7), Exceptions(count=1, days=6), True),
        (Exceptions(count=1, days=7), None, False),
    ],
)
def test_more_exceptions_weaken(before: Exceptions | None, now: Exceptions | None, *, weaker: bool) -> None:
    assert is_weakening(after(V1, exceptions=now), replace(FIRST, exceptions=before), None) is weaker


@pytest.mark.parametrize(
    ("field", "value", "weaker"),
    [
        ("because", "B", False),
        ("sources", ("x",), False),
        ("statement", "Y", False),
        ("title", "U", False),
        ("topics", ("x",), False),
        ("beneficiaries", ("others",), True),
        ("cadence", Scheduled(times=2, days=2), True),
        ("checks", ("x",), True),
        ("exceptions", None, True),
        ("if_then", (IfThen(cue="a", response="b"),), True),
        ("measure", Measure(bound=Bound.AT_LEAST, target=1, unit="km"), True),
    ],
)
def test_an_edit_changes_words_only(field: str, value: Any, *, weaker: bool) -> None:
    before = replace(FIRST, exceptions=Exceptions(count=1, days=7))
    changed: dict[str, Any] = {"exceptions": before.exceptions, field: value}
    assert is_weakening(after(V1, EDITORIAL, **changed), before, None) is weaker
    assert not is_weakening(after(V1, STRENGTHENING, **changed), before, None)


def test_what_calls_itself_a_weakening_is_one() -> None:
    assert is_weakening(after(V1, WEAKENING), FIRST, FIRST)
    assert not is_weakening(after(V1, EDITORIAL), None, None)
