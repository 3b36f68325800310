from datetime import timedelta
from pathlib import Path

import pytest

from pledge_app.errors import ChangedSince, InvalidValue, NotAccepted, UnknownPeer
from pledge_app.ledger.act import Deed
from pledge_app.ledger.acts import Acts
from pledge_app.ledger.change import Change
from pledge_app.ledger.ledger import Ledger
from pledge_app.proof.findings import Verdict
from pledge_app.storage.peers import CHUNK
from tests.authors import NOW, a_diarist, publish, record
from tests.builders import TODAY, a_ledger, many

LATER = NOW + timedelta(days=3)


@pytest.fixture
def ana(tmp_path: Path) -> Ledger:
    return a_diarist(tmp_path / "ana")


@pytest.fixture
def ben(tmp_path: Path) -> Ledger:
    return a_ledger(tmp_path / "ben", name="Ben")


@pytest.fixture
def out(ana: Ledger, tmp_path: Path) -> Path:
    publish(ana, tmp_path / "out")
    return tmp_path / "out"


def accept(ledger: Ledger, folder: Path, petname: str = "") -> None:
    ledger.peers.accept(ledger.peers.examine(folder, now=NOW), petname, folder=folder, now=NOW)


def remembered(ledger: Ledger) -> object:
    database = ledger.store.database
    return [
        database.all(f"SELECT * FROM {table} ORDER BY 1, 2, 3")  # noqa: S608  names of this list
        for table in ("peer_files", "peer_tiles", "sightings")
    ]


def test_examining_remembers_nothing(ben: Ledger, out: Path) -> None:
    for _ in range(2):
        assert ben.peers.examine(out, now=NOW).verdict is Verdict.FIRST_SEEN
    assert ben.peers.all() == ()


def test_accepting_remembers(ana: Ledger, ben: Ledger, out: Path) -> None:
    heard: list[Change] = []
    ben.on_change(heard.append)
    row = ben.peers.accept(ben.peers.examine(out, now=NOW), " Annie ", folder=out, now=NOW)
    assert ben.peers.all() == (row,)
    assert heard == [Change.PEERS]
    state = ana.publishing.state()
    assert (row.id, row.petname, row.name, row.folder) == (state.id, "Annie", "Ana", str(out))
    assert (row.added, row.looked, row.verdict) == (NOW.date(), NOW, Verdict.FIRST_SEEN)
    assert (row.size, row.summaries) == (state.summaries[-1].to + 1, 1)
    assert ben.peers.examine(out, now=NOW).verdict is Verdict.CONSISTENT


def test_it_grows_with_the_log(ana: Ledger, ben: Ledger, out: Path) -> None:
    accept(ben, out, "Annie")
    record(ana)
    done = publish(ana, out, now=LATER)
    reading = ben.peers.examine(out, now=LATER)
    row = ben.peers.accept(reading, "ignored, for she has a name", folder=out, now=LATER)
    assert (row.petname, row.size, row.summaries) == ("Annie", done.size, 2)
    assert (row.added, row.looked, row.verdict) == (NOW.date(), LATER, Verdict.CONSISTENT)
    memory = ben.peers._peers.memory(row.id)
    assert memory
    assert memory == reading.memory
    assert [seen.size for seen in memory.sightings] == [done.size - 2, done.size]


def test_only_what_is_new_is_written(ana: Ledger, ben: Ledger, tmp_path: Path) -> None:
    (version,) = ana.store.lines.versions()
    with ana.store.transaction():
        ana.store.append(many(version, 300))
    out = tmp_path / "out"
    publish(ana, out)
    accept(ben, out)
    record(ana)
    done = publish(ana, out)
    written: list[str] = []
    ben.store.database.connection.set_trace_callback(written.append)
    before = ben.store.database.connection.total_changes
    accept(ben, out)
    # The summary and its signature, the checkpoint, the last chunk, a sighting, the row twice.
    assert ben.store.database.connection.total_changes - before == 2 + 1 + 1 + 1 + 2
    chunks = ben.store.database.all("SELECT n, length(data) FROM peer_tiles ORDER BY n")
    assert chunks == [(0, CHUNK), (1, done.size * 32 - CHUNK)]


def test_nothing_unproven_is_remembered(ben: Ledger, out: Path) -> None:
    accept(ben, out)
    before = remembered(ben)
    (checkpoint,) = out.rglob("checkpoint")
    whole = checkpoint.read_bytes()
    checkpoint.write_bytes(whole[:-9] + b"AAAAAAA=\n")
    reading = ben.peers.examine(out, now=LATER)
    assert reading.verdict is Verdict.INVALID
    with pytest.raises(NotAccepted) as refused:
        ben.peers.accept(reading, folder=out, now=LATER)
    assert (refused.value.id, refused.value.verdict) == (reading.id, Verdict.INVALID)
    assert ben.peers.all()[0].looked == NOW
    ben.peers.notice(reading, out, now=LATER)
    assert (ben.peers.all()[0].verdict, ben.peers.all()[0].looked) == (Verdict.INVALID, LATER)
    assert remembered(ben) == before


def test_a_reading_that_was_overtaken(ana: Ledger, ben: Ledger, out: Path) -> None:
    early = ben.peers.examine(out, now=NOW)
    record(ana)
    publish(ana, out)
    accept(ben, out)
    before = remembered(ben)
    with pytest.raises(NotAccepted) as refused:
        ben.peers.accept(early, folder=out, now=LATER)
    assert refused.value.verdict is Verdict.OLDER
    assert remembered(ben) == before


def test_names(ben: Ledger, out: Path) -> None:
    accept(ben, out)
    (row,) = ben.peers.all()
    assert row.petname == "Ana"  # what she calls herself, until one gives her a name
    ben.peers.rename(row.id, "A. from the reading group")
    assert ben.peers.all()[0].petname == "A. from the reading group"
    for name in ("", "\u202e", "x" * 65):
        with pytest.raises(InvalidValue):
            ben.peers.rename(row.id, name)
    reading = ben.peers.examine(out, now=NOW)
    ben.peers.forget(reading.id)
    with pytest.raises(InvalidValue):
        ben.peers.accept(reading, "\u200b", folder=out, now=NOW)
    assert ben.peers.all() == ()
    with pytest.raises(UnknownPeer) as refused:
        ben.peers.rename("0" * 64, "Nobody")
    assert refused.value.id == "0" * 64


def test_forgetting(ben: Ledger, out: Path) -> None:
    accept(ben, out)
    (row,) = ben.peers.all()
    ben.peers.forget(row.id)
    assert ben.peers.all() == ()
    assert remembered(ben) == [[], [], []]
    assert ben.peers.examine(out, now=NOW).verdict is Verdict.FIRST_SEEN
    with pytest.raises(UnknownPeer):
        ben.peers.forget(row.id)
    with pytest.raises(UnknownPeer):
        ben.peers.notice(ben.peers.examine(out, now=NOW), out, now=NOW)


def test_what_is_no_longer_shown_is_still_remembered(ben: Ledger, out: Path) -> None:
    accept(ben, out)
    for path in out.rglob("*.sig"):
        path.unlink()
    reading = ben.peers.examine(out, now=NOW)
    assert reading.verdict is Verdict.CONSISTENT  # remembered bytes stand in
    ben.peers.accept(reading, folder=out, now=NOW)
    assert ben.peers.examine(out, now=NOW).verdict is Verdict.CONSISTENT


def test_remembering_and_forgetting_are_undone_and_done_again(ben: Ledger, out: Path, tmp_path: Path) -> None:
    with a_diarist(tmp_path / "cleo") as cleo:
        publish(cleo, tmp_path / "cleos")
    accept(ben, out, "Annie")
    accept(ben, tmp_path / "cleos", "Cleo")
    everything, people = remembered(ben), ben.peers.all()
    acts = Acts(ben, NOW.timestamp)
    kept = ben.peers.kept(people[0].id)
    assert kept is not None
    ben.peers.forget(people[0].id)
    effect = acts.forget_peer(kept, today=TODAY)
    assert (effect.deed, effect.title) == (Deed.FORGETTING, "Annie")
    assert ben.peers.all() == people[1:]
    acts.undo(today=TODAY)
    assert (remembered(ben), ben.peers.all()) == (everything, people)
    acts.redo(today=TODAY)
    assert ben.peers.all() == people[1:]
    acts.undo(today=TODAY)
    acts.forget()
    assert acts.remember(kept, today=TODAY).deed is Deed.REMEMBERING
    assert acts.undo(today=TODAY) is not None
    assert ben.peers.all() == people[1:]
    acts.redo(today=TODAY)
    assert (remembered(ben), ben.peers.all()) == (everything, people)


def test_a_place_that_is_taken_is_not_taken_again(ben: Ledger, out: Path, tmp_path: Path) -> None:
    with a_diarist(tmp_path / "cleo") as cleo:
        publish(cleo, tmp_path / "cleos")
    accept(ben, out, "Annie")
    (annie,) = ben.peers.all()
    kept = ben.peers.kept(annie.id)
    assert kept is not None
    ben.peers.forget(annie.id)
    accept(ben, tmp_path / "cleos", "Cleo")
    ben.peers.turn(kept, known=False, then=kept)
    assert [row.petname for row in ben.peers.all()] == ["Cleo", "Annie"]


def test_who_was_forgotten_elsewhere_is_not_forgotten_twice(ben: Ledger, out: Path) -> None:
    accept(ben, out, "Annie")
    (annie,) = ben.peers.all()
    kept = ben.peers.kept(annie.id)
    assert kept is not None
    assert ben.peers.kept("ff" * 32) is None
    ben.peers.forget(annie.id)
    with pytest.raises(ChangedSince):
        ben.peers.turn(kept, known=True, then=None)
    assert ben.peers.all() == ()
