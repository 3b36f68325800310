"""Words destroyed: nowhere in the profile or its backups, and every count, leaf and verdict as before."""

import hashlib
import json
from base64 import b64encode
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pledge_app.domain.journal import Filter
from pledge_app.domain.publication import History
from pledge_app.domain.redaction import Step
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.errors import Busy, Cancelled, NoWords, UnknownEntry
from pledge_app.ledger import redacting
from pledge_app.ledger.doctor import State, look_at_log
from pledge_app.ledger.ledger import Ledger
from pledge_app.ledger.peers import read_folder
from pledge_app.proof.findings import Verdict
from pledge_app.storage import backup, envelope, keychain
from pledge_app.storage.envelope import read_header
from pledge_app.storage.store import SCHEMA
from tests.authors import a_diarist, copied, line_of, publish
from tests.builders import KEY, TODAY, a_ledger, a_pledge
from tests.decrypted import holders, needles

NOW = datetime(2026, 3, 16, 12, tzinfo=UTC)
DAY = timedelta(days=1)
LATER = NOW + 7 * DAY
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


@pytest.mark.parametrize("history", History)
def test_publications_before_and_after_verify_with_the_same_counts(tmp_path: Path, history: History) -> None:
    ana, out = a_diarist(tmp_path / "ana"), tmp_path / "out"
    line = line_of(ana)
    first = ana.journal.record(line, Outcome.SLIPPED, day=TODAY, today=TODAY, note=LATIN)
    ana.redacting.redact([first.id], today=TODAY)
    ana.redacting.clean()
    second = ana.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY, note=LATIN)
    before = list(ana.journal.standings(weeks=4, today=TODAY).values())
    publish(ana, out, history=history, now=LATER)
    third = ana.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY, note=LATIN)
    reading = read_folder(out, now=LATER)
    assert reading.verdict is Verdict.FIRST_SEEN
    counted = reading.standings[0]
    ana.redacting.redact([second.id, third.id], today=TODAY)
    ana.redacting.clean()
    assert look_at_log(ana.store).state is State.WELL
    assert ana.journal.opened(first.id).proof.fits
    publish(ana, out, now=LATER)
    again = read_folder(out, now=LATER)
    assert (again.verdict, again.problems) == (Verdict.FIRST_SEEN, ())
    assert again.standings[0].slipped == counted.slipped
    assert again.standings[0].kept == counted.kept + 1
    after = list(ana.journal.standings(weeks=4, today=TODAY).values())
    assert [one.slipped for one in after] == [one.slipped for one in before]
    assert not holders(tmp_path, MARKS, KEY, None)


def test_an_older_copy_destroys_what_was_destroyed_since(tmp_path: Path) -> None:
    ana, out = a_diarist(tmp_path / "ana"), tmp_path / "out"
    publish(ana, out, now=NOW)
    entry = ana.journal.record(line_of(ana), Outcome.KEPT, day=TODAY, today=TODAY, note=LATIN)
    old = copied(ana, tmp_path / "old")
    ana.redacting.redact([entry.id], today=TODAY)
    publish(ana, out, now=LATER)
    old.resuming.resume(today=TODAY, now=LATER)
    assert old.journal.entry(entry.id).text == ""
    assert old.redacting.owed() == [""]
    old.redacting.finish()
    assert not holders(tmp_path / "old", MARKS, KEY, None)
    assert look_at_log(old.store).state is State.WELL
    assert old.journal.opened(entry.id).redacted == TODAY


def test_what_waits_enters_the_log_without_its_words_and_a_note_not_at_all(ledger: Ledger) -> None:
    line = ledger.pledges.make(a_pledge(), today=TODAY)
    entry = ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY, note=LATIN, until=2e9)
    note = ledger.journal.note(CHINESE, day=TODAY, today=TODAY, until=2e9)
    ledger.redacting.redact([entry.id, note.id], today=TODAY)
    assert ledger.redacting.clean().left == ()
    assert holding(ledger) == set()
    ledger.journal.settle()
    assert [one.entry.kind for one in ledger.journal.page(Filter()).rows] == [Kind.CONDUCT, Kind.PLEDGE]
    assert ledger.journal.opened(entry.id).redacted == TODAY
    assert look_at_log(ledger.store).state is State.WELL
    again = ledger.journal.note("another", day=TODAY, today=TODAY)
    assert again.id == note.id
    assert ledger.journal.opened(again.id).redacted is None


def test_a_program_that_reads_is_waited_for_and_then_told(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(redacting, "PATIENCE", 0.0)
    entry = ledger.journal.note(LATIN, day=TODAY, today=TODAY)
    with ledger.reopen() as other:
        other.store.database.run("PRAGMA busy_timeout = 50")
        ledger.store.database.run("PRAGMA busy_timeout = 50")
        other.store.database.run("BEGIN")
        other.store.database.all("SELECT * FROM entries")
        ledger.redacting.redact([entry.id], today=TODAY)
        steps: list[Step] = []
        cleaned = ledger.redacting.clean(lambda step: not steps.append(step))
        assert [type(one.error) for one in cleaned.left] == [Busy]
        monkeypatch.setattr(redacting, "PATIENCE", 30.0)
        with pytest.raises(Cancelled):
            ledger.redacting.clean(lambda step: not step.waiting)
        other.store.database.run("COMMIT")
        assert ledger.redacting.clean().left == ()
    assert holding(ledger) == set()


def test_the_same_in_older_and_damaged_backups(ledger: Ledger, tmp_path: Path) -> None:
    has_code(ledger)
    disk = _made(tmp_path / "disk")
    ledger.keeping.choose(disk)
    empty = ledger.keeping.keep(today=TODAY, now=NOW).file
    entry = ledger.journal.note(LATIN, day=TODAY, today=TODAY)
    whole = ledger.keeping.keep(today=TODAY, now=NOW + DAY).file
    damaged = disk / "pledge-damaged.pledge-backup"
    damaged.write_bytes(whole.read_bytes()[:-1] + b"?")
    left = disk / ".pledge-x.pledge-backup.0123abcd"
    left.write_bytes(whole.read_bytes())
    short = disk / ".pledge-y.pledge-backup.0123abcd"
    short.write_bytes(empty.read_bytes()[:-1])
    promoted = disk / ".pledge-z.pledge-backup.0123abcd"
    promoted.write_bytes(empty.read_bytes())
    kept = disk / f".{empty.name}.0123abcd"
    kept.write_bytes(empty.read_bytes())
    (disk / "pledge-foreign.pledge-backup").write_text("mine")
    before = empty.read_bytes()
    ledger.redacting.redact([entry.id], today=TODAY)
    assert ledger.redacting.clean().backups == 2
    assert empty.read_bytes() == before
    assert not any(file.exists() for file in (damaged, left, short, promoted))
    assert (disk / "pledge-z.pledge-backup").exists()
    assert kept.exists()
    assert holding(ledger, disk) == set()
    assert ledger.keeping.state().kept[0].file == whole


def test_what_is_away_is_named_and_done_when_it_is_there_again(ledger: Ledger, tmp_path: Path) -> None:
    has_code(ledger)
    disk = _made(tmp_path / "disk")
    ledger.keeping.choose(disk)
    entry = ledger.journal.note(LATIN, day=TODAY, today=TODAY)
    ledger.keeping.keep(today=TODAY, now=NOW)
    ledger.backups.make(disk / "mine.pledge-backup", now=NOW)
    ledger.backups.make(disk / "mine.pledge-backup", now=NOW)
    disk.rename(tmp_path / "away")
    away = (str(disk), str(disk / "mine.pledge-backup"))
    facing = ledger.redacting.facing(entry.id)
    assert (facing.backups, facing.away) == (0, away)
    ledger.redacting.redact([entry.id], today=TODAY)
    assert tuple(one.place for one in ledger.redacting.clean().left) == away
    assert tuple(ledger.redacting.owed()) == away
    (tmp_path / "away").rename(disk)
    answers = iter((True, False))
    with pytest.raises(Cancelled):
        ledger.redacting.clean(lambda _step: next(answers))
    disk.rename(tmp_path / "away")
    (tmp_path / "away").rename(disk)
    assert ledger.redacting.finish().backups == 2
    assert holding(ledger, disk) == set()
    assert ledger.redacting.finish().backups == 0


def test_the_oldest_backups_tell_nothing_and_are_written_anew(ledger: Ledger) -> None:
    has_code(ledger)
    entry = ledger.journal.note(LATIN, day=TODAY, today=TODAY)
    code, file = ledger.backups.key(), ledger.folder / "backups/pledge-old.pledge-backup"
    _made(file.parent)
    with backup.working(ledger.store.database, file) as work:
        key = bytes(32)
        held, facts = backup.copy_to(ledger.store.database, work / "copy", key, automatic=True)
        label = envelope.Label(app="0.1.0", made=NOW, schema=SCHEMA, facts=facts)
        envelope.assemble(work / "copy", file, code, key, label)
    whole = file.read_bytes()
    header = json.loads(whole.split(b"\n")[1])
    del header["facts"]
    del header["wrapped"]
    context = envelope.MAGIC + json.dumps(header, sort_keys=True).encode()
    header["wrapped"] = b64encode(keychain.wrap(key, code.key, context)).decode()
    body = whole[read_header(file).offset : -envelope.DIGEST]
    file.write_bytes(envelope.MAGIC + json.dumps(header, sort_keys=True).encode() + b"\n" + body)
    file.write_bytes(file.read_bytes() + hashlib.sha256(file.read_bytes()).digest())
    assert holding(ledger) >= {"backups/pledge-old.pledge-backup"}
    assert held.entries == 1
    ledger.redacting.redact([entry.id], today=TODAY)
    assert ledger.redacting.clean().backups == 1
    assert holding(ledger) == set()
    assert [one.file for one in ledger.keeping.state().kept] == [file]


def test_another_profiles_backup_and_a_link_stay_as_they_are(ledger: Ledger, tmp_path: Path) -> None:
    has_code(ledger)
    with a_ledger(tmp_path / "other", name="Ben") as other:
        has_code(other)
        other.journal.note("of Ben", day=TODAY, today=TODAY)
        foreign = _made(ledger.folder / "backups") / "pledge-ben.pledge-backup"
        other.keeping.keep(today=TODAY, now=NOW).file.rename(foreign)
    (tmp_path / "elsewhere").write_text("mine")
    (ledger.folder / "pledge.db.copy").symlink_to(tmp_path / "elsewhere")
    before = foreign.read_bytes()
    entry = ledger.journal.note(LATIN, day=TODAY, today=TODAY)
    ledger.redacting.redact([entry.id], today=TODAY)
    assert ledger.redacting.clean().backups == 0
    assert foreign.read_bytes() == before
    assert (tmp_path / "elsewhere").read_text() == "mine"


@pytest.mark.parametrize("cleaning", [False, True])
def test_a_backup_that_is_being_made_meanwhile_is_begun_again(ledger: Ledger, *, cleaning: bool) -> None:
    has_code(ledger)
    before = ledger.journal.note(CHINESE, day=TODAY, today=TODAY)
    ledger.redacting.redact([before.id], today=TODAY)
    ledger.redacting.clean()
    entry = ledger.journal.note(LATIN, day=TODAY, today=TODAY)
    asked: list[bool] = []

    def meanwhile() -> bool:
        asked.append(True)
        if len(asked) == 2:  # once the copy is made
            with ledger.reopen() as other:
                other.redacting.redact([entry.id], today=TODAY)
                if cleaning:
                    other.redacting.clean()
        return True

    file = ledger.keeping.keep(today=TODAY, now=NOW, watch=meanwhile).file
    ledger.redacting.finish()
    assert file.exists()
    assert holding(ledger) == set()


def test_a_backup_with_several_words_of_which_it_lacks_some(ledger: Ledger) -> None:
    has_code(ledger)
    first = ledger.journal.note(LATIN, day=TODAY, today=TODAY)
    ledger.keeping.keep(today=TODAY, now=NOW)
    second = ledger.journal.note(CHINESE, day=TODAY, today=TODAY)
    ledger.redacting.redact([first.id, second.id], today=TODAY)
    assert ledger.redacting.clean().backups == 1
    assert holding(ledger) == set()


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder
