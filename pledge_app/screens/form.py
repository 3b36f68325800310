"""The pledge editor's form: what was typed, the pledge that it makes, and what cannot be taken as it is."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from pledge_app.domain.cadence import Cadence, OnOccasion, Refusal, Scheduled, Weekdays
from pledge_app.domain.pledge import (
    ITEM,
    ITEMS,
    NAME_OF_GROUP,
    PROSE,
    TITLE,
    TOPIC,
    UNIT,
    Bound,
    Exceptions,
    IfThen,
    Measure,
    Pledge,
)
from pledge_app.domain.text import tidy_line, tidy_text
from pledge_app.screens.wordings import Part

_SEPARATORS = re.compile("[,，、;；\n]")


class Rhythm(StrEnum):
    """How often, as one chooses it; DAILY is a schedule of once in a day."""

    DAILY = "daily"
    WEEKDAYS = "weekdays"
    TIMES = "times"
    OCCASION = "occasion"
    REFUSAL = "refusal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """When `cue`, I will `response`; as typed."""

    cue: str = ""
    response: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """The form as typed. Names and topics are separated by commas, checks and sources stand one a line.

    `target` is in thousandths of `unit`; numbers, weekdays and bound hold their last value when unused.
    """

    plans: tuple[Plan, ...] = (Plan(),)
    title: str = ""
    statement: str = ""
    because: str = ""
    beneficiaries: str = ""
    checks: str = ""
    sources: str = ""
    topics: str = ""
    rhythm: Rhythm = Rhythm.DAILY
    times: int = 3
    days: int = 7
    weekdays: tuple[int, ...] = (1, 2, 3, 4, 5)
    excepted: bool = False
    exceptions: int = 2
    exception_days: int = 30
    measured: bool = False
    bound: Bound = Bound.AT_LEAST
    target: int = 1000
    unit: str = ""


class Trouble(StrEnum):
    """Why a field cannot be taken as it is."""

    TOO_LONG = "too-long"
    TOO_MANY = "too-many"
    NO_WEEKDAY = "no-weekday"
    NO_UNIT = "no-unit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """`over` is by how much the limit is passed: characters of the longest item, or items."""

    part: Part
    trouble: Trouble
    limit: int = 0
    over: int = 0


def fields_of(pledge: Pledge) -> Fields:
    """The form that `pledge` fills in."""
    exceptions, measure = pledge.exceptions, pledge.measure
    blank = Fields()
    rhythm, times, days, weekdays = _rhythm(pledge.cadence, blank)
    return Fields(
        plans=tuple(Plan(cue=plan.cue, response=plan.response) for plan in pledge.if_then) or blank.plans,
        title=pledge.title,
        statement=pledge.statement,
        because=pledge.because,
        beneficiaries=", ".join(pledge.beneficiaries),
        checks="\n".join(pledge.checks),
        sources="\n".join(pledge.sources),
        topics=", ".join(pledge.topics),
        rhythm=rhythm,
        times=times,
        days=days,
        weekdays=weekdays,
        excepted=exceptions is not None,
        exceptions=exceptions.count if exceptions else blank.exceptions,
        exception_days=exceptions.days if exceptions else blank.exception_days,
        measured=measure is not None,
        bound=measure.bound if measure else blank.bound,
        target=measure.target if measure else blank.target,
        unit=measure.unit if measure else blank.unit,
    )


def pledge_of(fields: Fields) -> Pledge | None:
    """The pledge that the form makes, tidied; None while there are problems or no word was written.

    Half plans are kept, so that a draft loses nothing; a pledge without a title gets one from its words.
    """
    title = title_of(fields)
    if not title or problems_of(fields):
        return None
    return Pledge(
        title=title,
        statement=tidy_text(fields.statement).strip(),
        beneficiaries=_listed(fields.beneficiaries),
        cadence=_cadence(fields),
        if_then=tuple(IfThen(cue=plan.cue, response=plan.response) for plan in plans_of(fields)),
        because=tidy_text(fields.because).strip(),
        checks=_lines(fields.checks),
        exceptions=Exceptions(count=fields.exceptions, days=fields.exception_days)
        if fields.excepted
        else None,
        measure=_measure(fields),
        sources=_lines(fields.sources),
        topics=tuple(sorted(set(_listed(fields.topics)))),
    )


def title_of(fields: Fields) -> str:
    """The typed title, or the first words that say what it is about; empty when nothing was written."""
    if typed := tidy_line(fields.title):
        return typed
    plans = plans_of(fields)
    words = (
        *(plan.response for plan in plans),
        *(plan.cue for plan in plans),
        *_lines(fields.statement),
        *_lines(fields.because),
        *_listed(fields.beneficiaries),
        *_lines(fields.checks),
        *_lines(fields.sources),
        *_listed(fields.topics),
    )
    return next((tidy_line(text[:TITLE]) for text in words if text), "")


def plans_of(fields: Fields) -> tuple[Plan, ...]:
    """The plans with a word in them, tidied; a half plan is one of them."""
    tidied = (Plan(cue=tidy_line(plan.cue), response=tidy_line(plan.response)) for plan in fields.plans)
    return tuple(plan for plan in tidied if plan.cue or plan.response)


def problems_of(fields: Fields) -> tuple[Problem, ...]:
    """What the formats would refuse (SCHEMAS §2), in reading order."""
    plans = [text for plan in plans_of(fields) for text in (plan.cue, plan.response)]
    beneficiaries, topics = _listed(fields.beneficiaries), _listed(fields.topics)
    checks, sources = _lines(fields.checks), _lines(fields.sources)
    found = (
        _too_long(Part.PLANS, plans, ITEM),
        _too_many(Part.PLANS, plans_of(fields)),
        _too_long(Part.TITLE, [tidy_line(fields.title)], TITLE),
        _too_long(Part.STATEMENT, [tidy_text(fields.statement).strip()], PROSE),
        _too_long(Part.BENEFICIARIES, beneficiaries, NAME_OF_GROUP),
        _too_many(Part.BENEFICIARIES, beneficiaries),
        _too_long(Part.BECAUSE, [tidy_text(fields.because).strip()], PROSE),
        _too_long(Part.CHECKS, checks, ITEM),
        _too_many(Part.CHECKS, checks),
        _weekdays(fields),
        _unit(fields),
        _too_long(Part.SOURCES, sources, ITEM),
        _too_many(Part.SOURCES, sources),
        _too_long(Part.TOPICS, topics, TOPIC),
        _too_many(Part.TOPICS, tuple(set(topics))),
    )
    return tuple(problem for problem in found if problem)


def _too_long(part: Part, texts: Iterable[str], limit: int) -> Problem | None:
    over = max((len(text) - limit for text in texts), default=0)
    return Problem(part=part, trouble=Trouble.TOO_LONG, limit=limit, over=over) if over > 0 else None


def _too_many(part: Part, items: tuple[object, ...]) -> Problem | None:
    over = len(items) - ITEMS
    return Problem(part=part, trouble=Trouble.TOO_MANY, limit=ITEMS, over=over) if over > 0 else None


def _weekdays(fields: Fields) -> Problem | None:
    lacking = fields.rhythm is Rhythm.WEEKDAYS and not fields.weekdays
    return Problem(part=Part.CADENCE, trouble=Trouble.NO_WEEKDAY) if lacking else None


def _unit(fields: Fields) -> Problem | None:
    unit = tidy_line(fields.unit)
    if not fields.measured:
        return None
    return (
        _too_long(Part.MEASURE, [unit], UNIT) if unit else Problem(part=Part.MEASURE, trouble=Trouble.NO_UNIT)
    )


def _measure(fields: Fields) -> Measure | None:
    if not fields.measured:
        return None
    return Measure(bound=fields.bound, target=fields.target, unit=tidy_line(fields.unit))


def _cadence(fields: Fields) -> Cadence:
    match fields.rhythm:
        case Rhythm.DAILY:
            return Scheduled(times=1, days=1)
        case Rhythm.WEEKDAYS:
            return Weekdays(weekdays=fields.weekdays)
        case Rhythm.TIMES:
            return Scheduled(times=fields.times, days=fields.days)
        case Rhythm.OCCASION:
            return OnOccasion()
    return Refusal()


def _rhythm(cadence: Cadence, blank: Fields) -> tuple[Rhythm, int, int, tuple[int, ...]]:
    match cadence:
        case Scheduled(times=1, days=1):
            return Rhythm.DAILY, blank.times, blank.days, blank.weekdays
        case Scheduled(times=times, days=days):
            return Rhythm.TIMES, times, days, blank.weekdays
        case Weekdays(weekdays=weekdays):
            return Rhythm.WEEKDAYS, blank.times, blank.days, weekdays
        case OnOccasion():
            return Rhythm.OCCASION, blank.times, blank.days, blank.weekdays
    return Rhythm.REFUSAL, blank.times, blank.days, blank.weekdays


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for raw in tidy_text(text).split("\n") if (line := tidy_line(raw)))


def _listed(text: str) -> tuple[str, ...]:
    return tuple(item for raw in _SEPARATORS.split(text) if (item := tidy_line(raw)))
