from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from pledge_app.domain.pledge import ChangeKind
from pledge_app.domain.publication import History, Published
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.errors import (
    NotConfirmed,
    NothingToPublish,
    PreviewStale,
)
from pledge_app.ledger.change import EVERYTHING, Change
from pledge_app.ledger.founding import Founding
from pledge_app.ledger.ledger import Ledger
from pledge_app.ledger.peers import read_folder
from pledge_app.ledger.publishing import Prepared
from pledge_app.proof.commitment import head_bytes
from pledge_app.proof.findings import Verdict
from tests.authors import NOW, a_diarist, files_below, line_of, prepared, publish, record
from tests.builders import DAY, TODAY, a_ledger, a_pledge, many


@pytest.fixture
def ana(tmp_path: Path) -> Ledger:
    return a_diarist(tmp_path / "ana")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def test_before_the_first_publication(ana: Ledger) -> None:
    state = ana.publishing.state()
    assert state.first
    assert (state.id, state.name, state.summaries, state.folder) == (None, "Ana", (), None)
    assert state.unpublished == ana.store.entries.count()
    assert (state.private, state.pending) == (0, False)


def test_preparing_writes_nothing(ana: Ledger) -> None:
    before = ana.store.database.connection.total_changes
    for history in History:
        prepared(ana, history=history)
    assert ana.store.database.connection.total_changes == before
    assert ana.publishing.state().first


def test_what_is_published_is_what_was_previewed(ana: Ledger, out: Path) -> None:
    made = prepared(ana)
    done = ana.publishing.publish(made, out, now=NOW)
    preview = made.preview
    for document in preview.documents:
        assert (out / done.id / document.path).read_bytes() == document.data
        assert (out / done.id / f"{document.path}.sig").exists() == document.signed
    files = list(files_below(out))
    assert (done.files, done.bytes) == (preview.files, preview.bytes)
    assert (len(files), sum(path.stat().st_size for path in files)) == (done.files, done.bytes)
    assert (done.id, done.summaries, done.size) == (preview.id, 1, preview.to + 1)
    reading = read_folder(out, now=NOW)
    assert reading.verdict is Verdict.FIRST_SEEN
    assert reading.standings == preview.standings
    assert (reading.size, reading.name, reading.withheld) == (done.size, "Ana", 0)


def test_the_folder_holds_what_the_protocol_names_and_no_more(ana: Ledger, out: Path) -> None:
    done = publish(ana, out)
    assert [path.name for path in out.iterdir()] == [done.id]
    assert {path.name for path in (out / done.id).iterdir()} == {"identity", "pledge", "summary", "log"}
    origin = ana.store.log.row(ana.store.log.current()).origin
    log = out / done.id / "log" / origin.rpartition("/")[2]
    assert {str(path.relative_to(log)) for path in files_below(log)} == {
        "checkpoint",
        f"tile/0/000.p/{done.size}",
    }


def test_the_identity_begins_the_log(ana: Ledger, out: Path) -> None:
    done = publish(ana, out)
    log = ana.store.log.current()
    first, *_, wording, last = ana.store.openings(log, 0, done.size)
    identity = (out / done.id / "identity" / "0.json").read_bytes()
    assert (first.type, first.sha256) == ("pledge-app/identity", sha256(identity).hexdigest())
    assert first.sha256 == done.id
    assert (wording.type, last.type) == ("pledge-app/pledge", "pledge-app/summary")


def test_a_second_one_goes_on_where_the_first_ended(ana: Ledger, out: Path) -> None:
    first = publish(ana, out)
    record(ana)
    assert ana.publishing.state().unpublished == 1
    made = prepared(ana, now=NOW + timedelta(days=1))
    preview = made.preview
    assert (preview.start, preview.to, preview.seq, preview.entries) == (first.size, first.size + 1, 1, 1)
    assert not preview.first
    assert preview.previous
    assert preview.previous.data == (out / first.id / "summary/0.json").read_bytes()
    assert preview.before[0].kept + 1 == preview.standings[0].kept
    done = ana.publishing.publish(made, out, now=NOW + timedelta(days=1))
    assert (done.summaries, done.size, done.files) == (1, first.size + 2, preview.files)
    assert done.bytes == preview.bytes
    assert read_folder(out, now=NOW).standings == preview.standings
    state = ana.publishing.state()
    assert (len(state.summaries), state.unpublished, state.pending) == (2, 0, False)
    assert state.folder == str(out)


def test_nothing_new_is_nothing_to_publish(ana: Ledger, out: Path, tmp_path: Path) -> None:
    publish(ana, out)
    with pytest.raises(NothingToPublish):
        prepared(ana)
    with pytest.raises(NothingToPublish):
        prepared(a_ledger(tmp_path / "empty"))
    with pytest.raises(NothingToPublish) as nothing:
        a_ledger(tmp_path / "other").publishing.complete(out, now=NOW)
    assert nothing.value.folder == ""


def test_unconfirmed_words_publish_nothing(ana: Ledger, out: Path) -> None:
    founding: Founding = ana.publishing.founding()
    made = prepared(ana, founding=founding)
    with pytest.raises(NotConfirmed):
        ana.publishing.publish(made, out, now=NOW)
    assert not out.exists()
    assert ana.publishing.state().first
    founding.confirm([founding.words[position - 1] for position in founding.asked])
    assert ana.publishing.publish(made, out, now=NOW).id == made.preview.id


def test_the_journal_went_on_in_between(ana: Ledger, out: Path) -> None:
    made = prepared(ana)
    record(ana)
    with pytest.raises(PreviewStale):
        ana.publishing.publish(made, out, now=NOW)
    publish(ana, out)
    with pytest.raises(PreviewStale):  # a second identity
        ana.publishing.publish(made, out.with_name("else"), now=NOW)
    assert not out.with_name("else").exists()


def test_jobs_on_other_threads_publish(ana: Ledger, out: Path) -> None:
    heard: list[Change] = []

    def prepare() -> Prepared:
        with ana.reopen() as own:
            return prepared(own)

    def put(made: Prepared) -> Published:
        with ana.reopen() as own:
            own.on_change(heard.append)
            return own.publishing.publish(made, out, now=NOW)

    with ThreadPoolExecutor(1) as one, ThreadPoolExecutor(1) as other:
        made = one.submit(prepare).result()
        assert other.submit(put, made).result().id == made.preview.id
    assert heard == [Change.ENTRIES | Change.SUMMARIES, Change.SUMMARIES]
    heard.clear()
    ana.on_change(heard.append)
    ana.check_elsewhere()
    assert heard == [EVERYTHING]
    assert ana.publishing.state().id == made.preview.id


def test_a_summary_with_pages(ana: Ledger, out: Path) -> None:
    (version,) = ana.store.lines.versions()
    with ana.store.transaction():
        ana.store.append(many(version, 10_500))
    made = prepared(ana)
    done = ana.publishing.publish(made, out, now=NOW)
    assert (done.files, done.bytes) == (made.preview.files, made.preview.bytes)
    assert {path.name for path in (out / done.id / "summary").iterdir()} == {
        "0.json",
        "0.json.sig",
        "0.0.json",
    }
    assert read_folder(out, now=NOW).standings == made.preview.standings


def test_private_history_stays_private(ana: Ledger, out: Path) -> None:
    private = ana.store.log.current()
    kept = ana.store.log.size(private)
    made = prepared(ana, history=History.NONE)
    done = ana.publishing.publish(made, out, now=NOW)
    reading = read_folder(out, now=NOW)
    assert [(head.kind, head.day) for head in reading.heads.values()] == [(Kind.PLEDGE, TODAY)]
    assert reading.standings == made.preview.standings
    assert reading.opened_on == TODAY
    assert done.size == 4
    state = ana.publishing.state()
    assert (state.private, state.unpublished) == (kept, 0)
    # A correction of a private entry stays with it; new conduct is published.
    entry = ana.journal.day(TODAY)[0]
    ana.journal.correct(entry.id, Outcome.EXCUSED, today=TODAY)
    assert ana.store.log.size(private) == kept + 1
    with pytest.raises(NothingToPublish):
        prepared(ana)
    record(ana)
    publish(ana, out)
    assert [standing.kept for standing in read_folder(out, now=NOW).standings] == [1]


def test_the_recorded_days_survive_in_a_published_history(ana: Ledger, out: Path) -> None:
    publish(ana, out)
    heads = read_folder(out, now=NOW).heads
    assert heads[3].day == TODAY - DAY
    assert heads[3].recorded == TODAY
    assert heads[5].refs == (4,)
    own = ana.store.openings(ana.store.log.current(), 0, 6)
    assert [head_bytes(opening.head) for opening in own if opening.head] == [
        head_bytes(heads[i]) for i in range(1, 6)
    ]


def test_a_change_of_wording_is_shown(ana: Ledger, out: Path) -> None:
    publish(ana, out)
    ana.pledges.amend(
        line_of(ana),
        a_pledge(title="Fewer limits", if_then=a_pledge().if_then * 2),
        ChangeKind.STRENGTHENING,
        today=TODAY,
    )
    made = prepared(ana)
    (change,) = made.preview.changes
    assert (change.before.title, change.after.title, change.weakening) == ("Limits", "Fewer limits", False)
    assert {document.kind for document in made.preview.documents} == {"pledge", "summary"}
    ana.publishing.publish(made, out, now=NOW)
    assert read_folder(out, now=NOW).standings == made.preview.standings
