"""What a habit of Loop Habit Tracker, and each of its rows, becomes here (IMPORT.md 6.1)."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pledge_app.domain.cadence import Cadence, OnOccasion, Scheduled
from pledge_app.domain.conduct import FIRST_DAY, LAST_DAY
from pledge_app.domain.imported import Changed, LeftOutReason
from pledge_app.domain.pledge import PROSE, TITLE, UNIT, Bound, Measure, Pledge
from pledge_app.domain.text import tidy_line, tidy_text
from pledge_app.domain.vocabulary import Outcome

DAY = 86_400_000
"""Milliseconds; a row's time is midnight UTC of the day it speaks of."""

UNKNOWN, NO, YES_AUTO, YES_MANUAL, SKIP = -1, 0, 1, 2, 3
YES_NO, NUMERICAL = 0, 1
BOUNDS: dict[object, Bound] = {0: Bound.AT_LEAST, 1: Bound.AT_MOST}
NO_UNIT = "units"
THOUSANDTHS = 1000
NOTE = 100_000

_OF_YES_NO = {YES_MANUAL: Outcome.KEPT, NO: Outcome.SLIPPED, SKIP: Outcome.EXCUSED}
_SAID_NOTHING = {UNKNOWN: LeftOutReason.UNKNOWN, YES_AUTO: LeftOutReason.AUTOMATIC}


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """A row of `Habits`; `pledge` has a measure if the habit is numerical."""

    id: int
    keys: tuple[str, ...]
    name: str
    pledge: Pledge
    archived: bool
    changed: tuple[Changed, ...]


def name_of(fields: Mapping[str, object]) -> str:
    """What the person called the habit, or what it is called here without a name."""
    return tidy_line(_text(fields["name"])) or f"Habit {fields['id']}"


def habit_of(fields: Mapping[str, object]) -> Habit | None:
    """The habit behind a row of `Habits`; None if it is of a kind or has a target that is not known."""
    number, kind = fields["id"], fields["type"]
    measure = _measure(fields)
    if not isinstance(number, int) or kind not in (YES_NO, NUMERICAL) or (kind == NUMERICAL) > bool(measure):
        return None
    name = name_of(fields)
    title = name[:TITLE].strip()
    question, description = _text(fields["question"]), _text(fields["description"])
    pledge = Pledge(
        title=title,
        statement=(tidy_text(question).strip() or name)[:PROSE],
        because=tidy_text(description).strip()[:PROSE],
        beneficiaries=(),
        cadence=_cadence(fields["freq_num"], fields["freq_den"]),
        measure=measure if kind == NUMERICAL else None,
    )
    changes = {
        Changed.TITLE: title != fields["name"],
        Changed.STATEMENT: question.strip() not in ("", pledge.statement),
        Changed.BECAUSE: description.strip() != pledge.because,
        Changed.CADENCE: pledge.cadence == OnOccasion(),
        Changed.UNIT: pledge.measure is not None and pledge.measure.unit != fields["unit"],
        Changed.TARGET: pledge.measure is not None and pledge.measure.target != _thousandths(fields),
    }
    uuid = _text(fields["uuid"]).strip().lower()
    return Habit(
        id=number,
        keys=(*([f"uuid {uuid}"] if uuid else []), f"id {number} {name}"),
        name=name,
        pledge=pledge,
        archived=bool(fields["archived"]),
        changed=tuple(change for change, so in changes.items() if so),
    )


def numbered(habits: Iterable[Habit]) -> list[Habit]:
    """The habits with titles that tell them apart: the second "Sport" is "Sport (2)"."""
    titles: set[str] = set()
    told_apart = []
    for habit in habits:
        title, number = habit.pledge.title, 1
        while title.casefold() in titles:
            number += 1
            ending = f" ({number})"
            title = habit.pledge.title[: TITLE - len(ending)].rstrip() + ending
        titles.add(title.casefold())
        if number > 1:
            changed = (Changed.TITLE, *(change for change in habit.changed if change is not Changed.TITLE))
            habit = replace(habit, pledge=replace(habit.pledge, title=title), changed=changed)  # noqa: PLW2901
        told_apart.append(habit)
    return told_apart


def day_of(timestamp: object) -> date | None:
    """The day that a row speaks of; None for what is no day from 1970 to 9999."""
    if not isinstance(timestamp, int) or not 0 <= timestamp // DAY <= (LAST_DAY - FIRST_DAY).days:
        return None
    return FIRST_DAY + timedelta(days=timestamp // DAY)


def judge(habit: Habit, value: object) -> tuple[Outcome, int | None] | LeftOutReason:
    """The outcome that a row's value stands for, and the amount in thousandths; or why it stands for none.

    A numerical habit is judged by each row against the whole target. Its amounts are thousandths already,
    but two of the codes of the other kind are used for it as well.
    """
    if not isinstance(value, int):
        return LeftOutReason.VALUE
    measure = habit.pledge.measure
    if measure is None:
        outcome = _OF_YES_NO.get(value)
        return (outcome, None) if outcome else _SAID_NOTHING.get(value, LeftOutReason.VALUE)
    if value == SKIP:
        return Outcome.EXCUSED, None
    if value == UNKNOWN:
        return LeftOutReason.UNKNOWN
    return (_against(measure, value), value) if 0 <= value < 2**53 else LeftOutReason.VALUE


def note_of(notes: object) -> str:
    return tidy_text(_text(notes)).strip()[:NOTE]


def _against(measure: Measure, amount: int) -> Outcome:
    if measure.bound is Bound.AT_MOST:
        return Outcome.KEPT if amount <= measure.target else Outcome.SLIPPED
    if amount >= measure.target:
        return Outcome.KEPT
    return Outcome.PARTLY if amount else Outcome.SLIPPED


def _measure(fields: Mapping[str, object]) -> Measure | None:
    bound, thousandths = BOUNDS.get(fields["target_type"]), _thousandths(fields)
    if bound is None or thousandths is None:
        return None
    unit = tidy_line(_text(fields["unit"]))[:UNIT].strip() or NO_UNIT
    return Measure(bound=bound, target=round(thousandths), unit=unit)


def _thousandths(fields: Mapping[str, object]) -> float | None:
    """The target in thousandths, free of the error that multiplying a fraction by 1,000 makes."""
    value = fields["target_value"]
    if not isinstance(value, int | float) or not math.isfinite(value) or not 0 <= value < 2**43:
        return None
    return round(value * THOUSANDTHS, 6)


def _cadence(times: object, days: object) -> Cadence:
    if not isinstance(times, int) or not isinstance(days, int) or not (1 <= times <= 99 and 1 <= days <= 366):
        return OnOccasion()
    return Scheduled(times=1, days=1) if times == days else Scheduled(times=times, days=days)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
