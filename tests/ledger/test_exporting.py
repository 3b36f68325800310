"""An export tells everything, is whole or not there, is its owner's only, and holds no key."""

import csv
import json
import resource
import signal
import stat
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from pledge_app import settings
from pledge_app.domain.pledge import ChangeKind
from pledge_app.domain.text import tidy_text
from pledge_app.domain.vocabulary import Outcome
from pledge_app.errors import Cancelled, DiskFull, ReadOnly, RefusedFile
from pledge_app.ledger.exporting import STEP, free_folder
from pledge_app.ledger.ledger import Ledger
from pledge_app.settings import Settings
from tests.authors import NOW, a_diarist, publish
from tests.builders import DAY, KEY, TODAY, a_ledger, a_pledge, a_version, append, many


@pytest.fixture
def ana(tmp_path: Path) -> Iterator[Ledger]:
    with a_diarist(tmp_path / "ana") as ledger:
        yield ledger


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_bytes().splitlines()]


def told(ledger: Ledger) -> list[tuple[Any, ...]]:
    """All entries as the ledger itself has them, by id."""
    rows = [ledger.journal.opened(n).row for n in range(1, ledger.store.entries.count() + 1)]
    return [
        (
            row.entry.id, row.entry.day.isoformat(), row.entry.kind, row.entry.line, row.entry.version,
            row.entry.outcome, row.entry.amount, row.entry.text, list(row.entry.chips), list(row.refs),
            row.replaced, row.until and row.until.isoformat(), row.at.isoformat(),
        )
        for row in rows
    ]  # fmt: skip


def exported(file: Path) -> list[tuple[Any, ...]]:
    names = ("id", "day", "kind", "pledge", "wording", "outcome", "amount", "text", "chips", "refers_to")
    return [
        (*(one[name] for name in names), one["replaced_by"] is not None, one["until"], one["written"])
        for one in lines(file)
    ]


def test_every_entry_of_every_kind_is_told(ana: Ledger, out: Path) -> None:
    line = ana.pledges.find("Limits")
    first = ana.journal.record(
        line, Outcome.SLIPPED, day=TODAY, today=TODAY, note='=1+1\n"x", 时间', chips=("time",)
    )
    ana.journal.correct(first.id, Outcome.KEPT, today=TODAY)
    ana.journal.note("a reflection", day=TODAY - DAY, today=TODAY)
    ana.pledges.amend(line, a_pledge(statement="Other words."), ChangeKind.WEAKENING, today=TODAY)
    ana.pledges.end(line, today=TODAY)
    ana.journal.settle()
    done = ana.exporting.write(out, now=NOW)
    assert done.entries == ana.store.entries.count() == len(lines(out / "entries.jsonl"))
    assert exported(out / "entries.jsonl") == told(ana)
    assert done.size == sum(file.stat().st_size for file in out.rglob("*") if file.is_file())
    with (out / "entries.csv").open(newline="", encoding="utf-8") as table:
        rows = list(csv.DictReader(table))
    assert [row["text"].removeprefix("'") for row in rows] == [
        one["text"] for one in lines(out / "entries.jsonl")
    ]
    assert any(row["text"].startswith("'=") for row in rows)


@given(texts=st.lists(st.text(st.characters(codec="utf-8"), max_size=40), max_size=5))
@hypothesis_settings(max_examples=15, deadline=None)
def test_odd_texts_come_out_as_they_are_kept(
    texts: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    home = tmp_path_factory.mktemp("odd")
    with a_ledger(home / "ana") as ledger:
        kept = [tidy_text(text) for text in texts if tidy_text(text).strip()]
        for text in kept:
            ledger.journal.note(text, day=TODAY, today=TODAY)
        ledger.exporting.write(home / "out", now=NOW)
        said = [one["text"] for one in lines(home / "out" / "entries.jsonl")]
        assert said == [row[7] for row in told(ledger)]
        assert len(said) == len(kept)


def test_pledges_with_all_wordings_and_drafts(ana: Ledger, out: Path) -> None:
    line = ana.pledges.find("Limits")
    ana.pledges.amend(line, a_pledge(statement="Other words."), ChangeKind.WEAKENING, today=TODAY)
    ana.pledges.keep_draft(a_pledge("Credit", if_then=()))
    ana.pledges.end(line, today=TODAY)
    ana.exporting.write(out, now=NOW)
    limits, credit = lines(out / "pledges.jsonl")
    assert [one["sha256"] for one in limits["wordings"]] == [
        version.sha256 for version in ana.store.lines.versions(line)
    ]
    assert limits["wordings"][1]["document"]["statement"] == "Other words."
    assert (limits["ended"], limits["draft"]) == (TODAY.isoformat(), None)
    assert (credit["title"], credit["wordings"]) == ("Credit", [])
    assert credit["draft"]["title"] == "Credit"


def test_what_was_signed_peers_and_settings(ana: Ledger, out: Path, tmp_path: Path) -> None:
    settings.save(ana.folder, Settings(day_starts_at=4))
    done = publish(ana, tmp_path / "space")
    with a_diarist(tmp_path / "ben", name="Ben") as ben:
        publish(ben, tmp_path / "bens")
    reading = ana.peers.examine(tmp_path / "bens", now=NOW)
    ana.peers.accept(reading, "Benny", folder=tmp_path / "bens", now=NOW)
    (summary,) = ana.publishing.state().summaries
    sql = "INSERT INTO summary_pages VALUES (?, 0, ?)"
    ana.store.database.run(sql, summary.seq, b"a page, as a summary of very many has it")
    ana.exporting.write(out, now=NOW)
    put = tmp_path / "space" / done.id
    published = {file.read_bytes() for file in put.rglob("*") if file.is_file()}
    ours = {file.name: file.read_bytes() for file in (out / "publications").iterdir()}
    assert ours.pop(f"summary-{summary.seq}-page-0.json").startswith(b"a page")
    assert set(ours.values()) <= published
    assert {name.partition("-")[0] for name in ours} == {"identity", "pledge", "summary"}
    assert {"summary-0.json", "summary-0.sig"} <= set(ours) or {"summary-1.json", "summary-1.sig"} <= set(
        ours
    )
    (peer,) = lines(out / "peers.jsonl")
    assert peer["petname"] == "Benny"
    assert json.loads((out / "settings.json").read_text())["day_starts_at"] == 4
    about = json.loads((out / "profile.json").read_text())
    assert (about["name"], about["identity"]) == ("Ana", done.id)


def test_it_is_the_owners_only_and_says_what_each_file_is(ana: Ledger, out: Path, tmp_path: Path) -> None:
    publish(ana, tmp_path / "space")
    ana.exporting.write(out, now=NOW)
    said = (out / "README.txt").read_text()
    for path in (out, *out.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600)
    for path in out.iterdir():
        assert path.name in said or path.name == "README.txt"


def test_no_key_is_in_it(ana: Ledger, out: Path, tmp_path: Path) -> None:
    code = ana.backups.offer().code
    ana.backups.adopt(code)
    publish(ana, tmp_path / "space")
    ana.exporting.write(out, now=NOW)
    secrets = [KEY] + [bytes(value) for (value,) in ana.store.database.all("SELECT value FROM secrets")]
    secrets += [seed for row in ana.store.database.all("SELECT seed, witness_seed FROM logs") for seed in row]
    everything = b"".join(file.read_bytes() for file in out.rglob("*") if file.is_file())
    for secret in secrets:
        assert secret not in everything
        assert secret.hex().encode() not in everything
    assert code.encode() not in everything


@pytest.mark.parametrize("make", [Path.mkdir, Path.touch, lambda path: path.symlink_to("nowhere")])
def test_nothing_that_is_there_is_touched(ana: Ledger, out: Path, make: Any) -> None:
    make(out)
    with pytest.raises(RefusedFile) as refused:
        ana.exporting.write(out, now=NOW)
    assert (refused.value.file, refused.value.reason) == (str(out), "occupied")
    assert set(out.parent.iterdir()) == {ana.folder, out}


def test_it_can_be_stopped_and_leaves_nothing(ana: Ledger, out: Path) -> None:
    asked: list[tuple[int, int]] = []

    def stop(done: int, of: int) -> bool:
        asked.append((done, of))
        return done < STEP

    append(ana.store, *many(a_version(ana.store), 2 * STEP + 1))
    with pytest.raises(Cancelled):
        ana.exporting.write(out, now=NOW, watch=stop)
    assert asked == [(0, ana.store.entries.count()), (STEP, ana.store.entries.count())]
    assert set(out.parent.iterdir()) == {ana.folder}
    ana.exporting.write(out, now=NOW)
    assert len(lines(out / "entries.jsonl")) == ana.store.entries.count()


def test_a_full_disk_leaves_nothing(ana: Ledger, out: Path) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, before[1]))
    try:
        with pytest.raises(DiskFull):
            ana.exporting.write(out, now=NOW)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert set(out.parent.iterdir()) == {ana.folder}
    ana.exporting.write(out, now=NOW)


def test_a_folder_that_is_not_there(ana: Ledger, out: Path) -> None:
    with pytest.raises(ReadOnly):
        ana.exporting.write(out / "deeper", now=NOW)


def test_it_tells_one_moment(ana: Ledger, out: Path) -> None:
    """What another connection records meanwhile is in no part of it."""

    def record(done: int, of: int) -> bool:  # noqa: ARG001  a watch's arguments
        with ana.reopen() as other:
            other.journal.note("meanwhile", day=TODAY, today=TODAY)
        return True

    before = ana.store.entries.count()
    done = ana.exporting.write(out, now=NOW, watch=record)
    assert done.entries == before == len(lines(out / "entries.jsonl"))
    assert ana.store.entries.count() == before + 1


def test_a_free_name_of_the_day(tmp_path: Path) -> None:
    day = date(2026, 3, 16)
    names = []
    for _ in range(3):
        folder = free_folder(tmp_path, day)
        folder.mkdir()
        names.append(folder.name)
    assert names == ["pledge-export-2026-03-16", "pledge-export-2026-03-16-2", "pledge-export-2026-03-16-3"]
