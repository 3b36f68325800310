"""Words destroyed: nowhere in the profile or its backups, and every count, leaf and verdict as before."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pledge_app.domain.conduct import Kind, Outcome
from pledge_app.domain.journal import Filter
from pledge_app.errors import NoWords, UnknownEntry
from pledge_app.ledger.doctor import State, look_at_log
from pledge_app.ledger.ledger import Ledger
from tests.builders import TODAY, a_ledger, a_pledge
from tests.decrypted import holders, needles

NOW = datetime(2026, 3, 16, 12, tzinfo=UTC)
DAY = timedelta(days=1)
LATIN, CHINESE = "Zqxjkvsecret", "机密暗号"
MARKS = needles(LATIN, CHINESE)
LONG = f"{LATIN} {CHINESE} " * 6000


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with a_ledger(tmp_path / "profile") as ledger:
        yield ledger


def has_code(ledger: Ledger) -> None:
    ledger.backups.adopt(ledger.backups.offer().code)


def found(ledger: Ledger, word: str) -> list[int]:
    return [row.entry.id for row in ledger.journal.page(Filter(text=word)).rows]


def holding(ledger: Ledger, *folders: Path) -> set[str]:
    """The files of the profile, and of other folders, that hold the marks, decrypted or not."""
    key = ledger.store.database.key
    code = ledger.backups.key() if ledger.backups.has_code() else None
    return set().union(*(holders(each, MARKS, key, code) for each in (ledger.folder, *folders)))


def test_must_show_5_the_redacted_text_is_in_no_file(ledger: Ledger, tmp_path: Path) -> None:
    has_code(ledger)
    line = ledger.pledges.make(a_pledge(), today=TODAY)
    for n in range(300):
        ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY, note=f"an ordinary note {n}")
    short = ledger.journal.record(
        line, Outcome.SLIPPED, day=TODAY, today=TODAY, note=f"the key is {LATIN}", chips=(CHINESE,)
    )
    long = ledger.journal.note(LONG[:100_000], day=TODAY, today=TODAY)
    again = ledger.journal.correct(short.id, Outcome.PARTLY, today=TODAY, note=f"{CHINESE}{LATIN}")
    for n in range(300):
        ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY, note=f"another note {n}")
    assert found(ledger, LATIN) == [again.id, long.id, short.id]
    ledger.keeping.keep(today=TODAY, now=NOW)
    ledger.keeping.choose(_made(tmp_path / "disk"))
    ledger.keeping.keep(today=TODAY, now=NOW + DAY)
    by_hand = ledger.backups.make(tmp_path / "disk/mine.pledge-backup", now=NOW).file
    _made(ledger.folder / ".pledge-backup-abcd1234").joinpath("copy").write_text(LATIN)
    copy = ledger.folder / "pledge.db.schema-4"
    copy.write_bytes((ledger.folder / "pledge.db").read_bytes())
    before, standing = look_at_log(ledger.store), ledger.journal.standings(weeks=4, today=TODAY)
    assert holding(ledger, tmp_path / "disk") == {
        "pledge.db",
        "pledge.db.schema-4",
        ".pledge-backup-abcd1234/copy",
        "backups/pledge-2026-03-16.pledge-backup",
        "pledge-2026-03-16.pledge-backup",
        "mine.pledge-backup",
    } | ({"pledge.db-wal"} & holding(ledger))

    facing = ledger.redacting.facing(short.id)
    assert (facing.others, facing.backups, facing.away) == ((again.id,), 3, ())
    ledger.redacting.redact([short.id, again.id, long.id], today=TODAY)
    assert ledger.redacting.clean().backups == 3

    assert holding(ledger, tmp_path / "disk") == set()
    assert ledger.redacting.owed() == []
    assert not copy.exists()
    assert found(ledger, LATIN) == found(ledger, CHINESE) == []
    assert len(found(ledger, "another note 7")) > 0
    after = look_at_log(ledger.store)
    assert (before.state, after.state) == (State.WELL, State.WELL)
    assert after.count == before.count + 3
    assert ledger.journal.standings(weeks=4, today=TODAY) == standing
    opened = ledger.journal.opened(short.id)
    assert (opened.row.entry.text, opened.redacted, opened.proof.fits) == ("", TODAY, True)
    assert [row.entry.kind for row in opened.history].count(Kind.REDACT) >= 1
    assert by_hand.exists()


def test_what_has_no_words_is_refused(ledger: Ledger) -> None:
    line = ledger.pledges.make(a_pledge(), today=TODAY)
    entry = ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY)
    for verb in (ledger.redacting.facing, lambda number: ledger.redacting.redact([number], today=TODAY)):
        with pytest.raises(NoWords):
            verb(entry.id)
        with pytest.raises(UnknownEntry):
            verb(99)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder
