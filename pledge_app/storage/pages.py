"""The journal page by page: every question finds its rows by an index, in the order they are shown."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime

from pledge_app.domain.conduct import FIRST_DAY, LAST_DAY
from pledge_app.domain.entry import Entry
from pledge_app.domain.journal import Corrections, Filter, JournalRow, Rows, Spot
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.storage.database import Database, Row
from pledge_app.storage.search import MASK, number_of

_ROW = (
    "SELECT e.id, e.line, CAST(e.body AS TEXT), e.day, e.kind, e.outcome, e.version, e.refs, e.amount,"
    " e.recorded, e.until, e.imported, e.at, (SELECT title FROM versions WHERE sha256 = e.version),"
    " EXISTS (SELECT 1 FROM replaced WHERE entry = e.id) FROM "
)
_ORDER = " ORDER BY e.day DESC, e.id DESC LIMIT ?"
_PLAIN = "entries e WHERE (e.day, e.id) < (?, ?) AND e.day >= ?"
# Of each pledge its newest, then the newest of those: whatever else there is in between.
_OF_LINES = (
    "json_each(?) l JOIN entries e ON e.id"
    " IN (SELECT e.id FROM entries e INDEXED BY entries_line"
    " WHERE e.line = l.value AND (e.day, e.id) < (?, ?) AND e.day >= ?"
)
_FOUND = (
    f"said JOIN entries e ON e.id = (said.rowid & {MASK})"
    " WHERE said MATCH ? AND said.rowid < ? AND said.rowid >= ?"
)
_FOUND_ORDER = " ORDER BY said.rowid DESC LIMIT ?"
_LINES = " AND e.line IN (SELECT value FROM json_each(?))"
_CORRECTIONS = {
    Corrections.ALL: "",
    Corrections.STANDING: " AND NOT EXISTS (SELECT 1 FROM replaced WHERE entry = e.id)"
    " AND (e.kind <> 'withdraw' OR e.refs IS NULL)",
    Corrections.CORRECTING: " AND e.refs IS NOT NULL AND e.kind IN ('conduct', 'withdraw')",
}
_ABOUT = (
    "entries e WHERE e.id IN (WITH RECURSIVE about (id) AS (SELECT ?"
    " UNION SELECT e.id FROM about CROSS JOIN entries e ON e.refs = '[' || about.id || ']'"
    " UNION SELECT replaced.by FROM about CROSS JOIN replaced ON replaced.entry = about.id)"
    " SELECT id FROM about) ORDER BY e.id"
)
_TOPICS = "versions, json_each(CAST(document AS TEXT), '$.topics')"


class Pages:
    """Reads only."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rows(
        self,
        asked: Filter,
        *,
        lines: Sequence[int] | None,
        query: str | None,
        before: Spot | None,
        count: int,
    ) -> Rows:
        """The newest `count` entries that fit `asked`, those of `before` and later left out.

        `lines` are the only pledges, if given, and `query` is what the words must match, as FTS5 has it;
        the text, line and topic of `asked` say nothing here.
        """
        since = asked.since or FIRST_DAY
        end = min(before or _END, _end_of(asked.until), key=lambda spot: (spot.day, spot.id))
        conditions = _conditions(asked)
        among = [] if lines is None else [json.dumps(lines)]
        if query is not None:
            numbers = number_of(end.day, end.id), number_of(since, 0)
            sql = _ROW + _FOUND + conditions + (_LINES if among else "") + _FOUND_ORDER
            return self._rows(sql, query, *numbers, *among, count)
        time = end.day.isoformat(), end.id, since.isoformat()
        if among:
            sql = _ROW + _OF_LINES + conditions + _ORDER + ")" + _ORDER
            return self._rows(sql, *among, *time, count, count)
        return self._rows(_ROW + _PLAIN + conditions + _ORDER, *time, count)

    def row(self, entry: int) -> JournalRow | None:
        found = self._rows(_ROW + "entries e WHERE e.id = ?", entry)
        return found[0] if found else None

    def about(self, first: int) -> Rows:
        """The entry `first` with all that replaced, took back or repaired it or one of these, by id."""
        return self._rows(_ROW + _ABOUT, first)

    def span(self) -> tuple[date, date] | None:
        """The first and the last day of the journal."""
        sql = "SELECT (SELECT min(day) FROM entries), (SELECT max(day) FROM entries)"
        ((first, last),) = self._database.all(sql)
        return None if first is None else (date.fromisoformat(first), date.fromisoformat(last))

    def topics(self) -> list[str]:
        """The topics of all wordings."""
        sql = f"SELECT DISTINCT value FROM {_TOPICS} ORDER BY value"  # noqa: S608  fixed
        return [row[0] for row in self._database.all(sql)]

    def with_topic(self, topic: str) -> list[int]:
        """The pledges that have a topic in any of their wordings."""
        sql = f"SELECT DISTINCT line FROM {_TOPICS} WHERE value = ?"  # noqa: S608  fixed
        return [row[0] for row in self._database.all(sql, topic)]

    def _rows(self, sql: str, *values: object) -> Rows:
        return Rows(self._database.all(sql, *values), _row)


_END = Spot(day=LAST_DAY, id=MASK)


def _end_of(until: date | None) -> Spot:
    """What all entries up to the day `until` stand before."""
    return Spot(day=until or LAST_DAY, id=MASK)


def _conditions(asked: Filter) -> str:
    """Kind and outcome stand in the text: their values are the app's own, and partial indexes ask for it."""
    kind = f" AND e.kind = '{asked.kind.value}'" if asked.kind else ""
    if asked.kind not in (None, Kind.CONDUCT):
        kind += " AND e.kind <> 'conduct'"  # so that the index of all other kinds is known to have them
    outcome = f" AND e.outcome = '{asked.outcome.value}'" if asked.outcome else ""
    return kind + outcome + _CORRECTIONS[asked.corrections]


_KINDS, _OUTCOMES = {kind.value: kind for kind in Kind}, {outcome.value: outcome for outcome in Outcome}


def _row(row: Row) -> JournalRow:
    """The values of a row straight from its columns: a page has many, and a search one for each key."""
    number, line, body, day, kind, outcome, version, refs, amount, recorded, until, imported = row[:12]
    at, title, replaced = row[12:]
    words = {} if body == "{}" else json.loads(body)
    refers = tuple(json.loads(refs)) if refs else ()
    entry = Entry(
        id=number,
        kind=_KINDS[kind],
        day=date.fromisoformat(day),
        recorded=recorded and date.fromisoformat(recorded),
        line=line,
        version=version,
        outcome=outcome and _OUTCOMES[outcome],
        amount=amount,
        imported=bool(imported),
        text=words.get("text", ""),
        chips=tuple(words.get("chips", ())),
        corrects=refers[0] if refers and kind == "conduct" else None,
    )
    return JournalRow(
        entry=entry,
        title=title,
        refs=refers,
        until=until and date.fromisoformat(until),
        replaced=bool(replaced),
        at=datetime.fromtimestamp(at, UTC),
    )
