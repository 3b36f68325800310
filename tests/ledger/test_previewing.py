from datetime import timedelta
from pathlib import Path

from pledge_app.domain.cadence import Scheduled
from pledge_app.domain.pledge import ChangeKind
from pledge_app.domain.publication import History
from pledge_app.domain.vocabulary import Outcome
from pledge_app.ledger.peers import read_folder
from tests.authors import NOW, a_diarist, line_of, prepared, publish, record
from tests.builders import DAY, TODAY, WEEK, a_pledge


def test_the_first_one(tmp_path: Path) -> None:
    ana = a_diarist(tmp_path)
    preview = prepared(ana).preview
    assert (preview.first, preview.seq, preview.start, preview.name) == (True, 0, 0, "Ana")
    assert (preview.previous, preview.before, preview.changes) == (None, (), ())
    assert preview.id == preview.documents[0].sha256
    assert preview.summary is preview.documents[-1]
    assert (preview.entries, preview.late, preview.corrected, preview.withheld) == (5, 0, 1, 0)
    assert preview.issued == NOW.date()


def test_late_is_counted_as_a_reader_counts(tmp_path: Path) -> None:
    """Against what its author showed before: what was recorded later than it says is backdated."""
    ana = a_diarist(tmp_path / "ana")
    publish(ana, tmp_path / "out")
    record(ana, day=TODAY)
    ana.journal.record(line_of(ana), Outcome.KEPT, day=TODAY - WEEK - DAY, today=TODAY)
    later = NOW + timedelta(days=9)
    record(ana, day=later.date())
    made = prepared(ana, now=later)
    assert made.preview.late == 1
    assert read_folder(tmp_path / "out", now=later).standings == made.preview.before
    # Nine days on, with no publication in between, "recorded today" is still believed.
    assert made.preview.standings[0].backdated == 0
    record(ana, day=TODAY - DAY)
    again = prepared(ana, now=later)
    assert again.preview.standings[0].backdated == 0
    ana.publishing.publish(again, tmp_path / "out", now=later)
    record(ana, day=TODAY)
    assert prepared(ana, now=later).preview.standings[0].backdated == 1


def test_a_weakening_by_any_name(tmp_path: Path) -> None:
    ana = a_diarist(tmp_path / "ana")
    publish(ana, tmp_path / "out")
    less = a_pledge(cadence=Scheduled(times=1, days=7))
    ana.pledges.amend(line_of(ana), less, ChangeKind.EDITORIAL, today=TODAY)
    (change,) = prepared(ana).preview.changes
    assert (change.day, change.weakening, change.before.title) == (TODAY, True, "Limits")


def test_a_note_about_nothing_is_an_entry_too(tmp_path: Path) -> None:
    ana = a_diarist(tmp_path / "ana")
    ana.journal.note("a good week", day=TODAY, today=TODAY)
    made = prepared(ana)
    assert made.preview.entries == 6
    ana.publishing.publish(made, tmp_path / "out", now=NOW)
    assert read_folder(tmp_path / "out", now=NOW).standings == made.preview.standings


def test_history_none_shows_what_readers_will_see(tmp_path: Path) -> None:
    preview = prepared(a_diarist(tmp_path), history=History.NONE).preview
    (standing,) = preview.standings
    assert (standing.recorded, standing.expected, preview.entries) == (0, 0, 1)
