"""Pledges made, reworded and ended, in real databases."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from pledge_app.domain.cadence import Scheduled
from pledge_app.domain.conduct import Head
from pledge_app.domain.line import lines
from pledge_app.domain.pledge import ChangeKind
from pledge_app.domain.vocabulary import Kind
from pledge_app.errors import AmbiguousPledge, DraftPledge, EndedPledge, SameWording, UnknownPledge
from pledge_app.ledger.change import Change
from pledge_app.ledger.ledger import Ledger
from pledge_app.proof.documents import digest, parse_pledge, pledge_document
from tests.builders import DAY, TODAY, WEEK, a_ledger, a_pledge

EDITORIAL, STRENGTHENING, WEAKENING = ChangeKind.EDITORIAL, ChangeKind.STRENGTHENING, ChangeKind.WEAKENING


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with a_ledger(tmp_path) as ledger:
        yield ledger


@pytest.fixture
def heard(ledger: Ledger) -> list[Change]:
    heard: list[Change] = []
    ledger.on_change(heard.append)
    return heard


def _heads(ledger: Ledger) -> list[Head]:
    return [opening.head for opening in ledger.store.openings(1, 0, ledger.store.log.size(1)) if opening.head]


def test_a_pledge_enters_the_log_by_its_hash(ledger: Ledger, heard: list[Change]) -> None:
    pledge = a_pledge()
    line = ledger.pledges.make(pledge, today=TODAY)
    digest_ = digest(pledge_document(pledge))
    assert _heads(ledger) == [Head(day=TODAY, kind=Kind.PLEDGE, pledge=digest_)]
    (row,) = ledger.pledges.active(today=TODAY)
    assert (row.line, row.sha256, row.pledge) == (line, digest_, pledge)
    assert (row.draft, row.loggable, row.imported, row.ended, row.pending) == (False, True, False, None, None)
    assert heard == [Change.PLEDGES | Change.ENTRIES]
    version = ledger.store.lines.version(digest_)
    assert version is not None
    assert parse_pledge(version.document) == pledge


def test_what_is_typed_over_a_pledge_is_kept_until_it_is_amended(ledger: Ledger, heard: list[Change]) -> None:
    line = ledger.pledges.make(a_pledge(), today=TODAY)
    size, before = ledger.store.log.size(1), ledger.pledges.all(today=TODAY)
    heard.clear()
    assert ledger.pledges.typed(line) is None
    for text in ("{}", '{"title": "Li"}'):
        ledger.pledges.keep_typed(line, text)
    assert ledger.pledges.typed(line) == '{"title": "Li"}'
    assert (ledger.store.log.size(1), ledger.pledges.all(today=TODAY), heard) == (size, before, [])
    assert ledger.pledges.find("limits") == line  # it is meant once
    ledger.pledges.forget_typed(line)
    assert ledger.pledges.typed(line) is None
    ledger.pledges.keep_typed(line, "{}")
    ledger.pledges.amend(line, a_pledge("Other"), EDITORIAL, today=TODAY)
    assert ledger.pledges.typed(line) is None
    ledger.pledges.keep_typed(line, "{}")
    ledger.pledges.end(line, today=TODAY)
    assert ledger.pledges.typed(line) is None
    with pytest.raises(EndedPledge):
        ledger.pledges.keep_typed(line, "{}")


def test_a_draft_and_a_stranger_hold_nothing_typed_over(ledger: Ledger) -> None:
    draft = ledger.pledges.keep_draft(a_pledge("Draft", if_then=()))
    assert ledger.pledges.typed(draft) is None
    assert ledger.pledges.typed(99) is None
    for refuse in (
        lambda: ledger.pledges.keep_typed(draft, "{}"),
        lambda: ledger.pledges.forget_typed(draft),
    ):
        with pytest.raises(DraftPledge):
            refuse()


def test_no_history_is_taken_over_into_a_new_pledge(ledger: Ledger) -> None:
    line = ledger.pledges.make(a_pledge(prev="a" * 64, change=WEAKENING), today=TODAY)
    (wording,) = ledger.pledges.history(line, today=TODAY)
    assert wording.pledge == a_pledge()


def test_a_pledge_without_a_plan_stays_a_draft(ledger: Ledger, heard: list[Change]) -> None:
    with pytest.raises(DraftPledge) as caught:
        ledger.pledges.make(a_pledge(if_then=()), today=TODAY)
    assert caught.value.title == "Limits"
    line = ledger.pledges.keep_draft(a_pledge(if_then=()))
    assert heard == [Change.PLEDGES]
    assert ledger.store.log.size(1) == 0
    (row,) = ledger.pledges.active(today=TODAY)
    assert (row.line, row.sha256, row.draft, row.loggable) == (line, None, True, False)
    assert ledger.pledges.history(line, today=TODAY) == ()


def test_a_draft_is_edited_and_then_made(ledger: Ledger) -> None:
    line = ledger.pledges.keep_draft(a_pledge("One", if_then=()))
    other = ledger.pledges.make(a_pledge("Two"), today=TODAY)
    assert ledger.pledges.keep_draft(a_pledge("Three"), line) == line
    assert ledger.pledges.make(a_pledge("Four"), today=TODAY, line=line) == line
    assert [(row.line, row.pledge.title) for row in ledger.pledges.active(today=TODAY)] == [
        (line, "Four"),
        (other, "Two"),
    ]
    for verb in (
        lambda: ledger.pledges.make(a_pledge("Five"), today=TODAY, line=line),
        lambda: ledger.pledges.keep_draft(a_pledge("Five"), line),
        lambda: ledger.pledges.discard_draft(line),
    ):
        with pytest.raises(UnknownPledge):
            verb()


def test_a_draft_is_discarded(ledger: Ledger) -> None:
    line = ledger.pledges.keep_draft(a_pledge())
    ledger.pledges.discard_draft(line)
    assert ledger.pledges.all(today=TODAY) == ()
    with pytest.raises(UnknownPledge):
        ledger.pledges.discard_draft(line)


def test_the_same_words_enter_once(ledger: Ledger) -> None:
    line = ledger.pledges.make(a_pledge(), today=TODAY)
    with pytest.raises(SameWording):
        ledger.pledges.make(a_pledge(), today=TODAY + DAY)
    with pytest.raises(SameWording):
        ledger.pledges.amend(line, a_pledge(), STRENGTHENING, today=TODAY)
    assert ledger.store.log.size(1) == 1
    assert len(ledger.pledges.all(today=TODAY)) == ledger.pledges.count() == 1


@pytest.mark.parametrize(
    ("parts", "said", "known_as"),
    [
        ({"title": "Limit"}, EDITORIAL, EDITORIAL),
        ({"checks": ("A note",)}, STRENGTHENING, STRENGTHENING),
        ({"title": "Limit"}, WEAKENING, WEAKENING),
        ({"cadence": Scheduled(times=2, days=7)}, STRENGTHENING, WEAKENING),
        ({"checks": ("A note",)}, EDITORIAL, WEAKENING),
    ],
)
def test_what_weakens_holds_a_week_later_whatever_its_name(
    ledger: Ledger, parts: dict[str, object], said: ChangeKind, known_as: ChangeKind
) -> None:
    line = ledger.pledges.make(a_pledge(), today=TODAY - WEEK)
    first = ledger.pledges.active(today=TODAY)[0].sha256
    wording = ledger.pledges.amend(line, a_pledge(**parts), said, today=TODAY)
    waits = known_as is WEAKENING
    assert wording.pledge.change is known_as
    assert wording.pledge.prev == first
    assert (wording.entered, wording.holds) == (TODAY, TODAY + WEEK if waits else TODAY)
    assert wording.start == (None if waits else TODAY)
    (row,) = ledger.pledges.active(today=TODAY)
    assert (row.sha256 == first) is waits
    assert row.pending == (wording.pledge if waits else None)
    assert row.pending_from == (TODAY + WEEK if waits else None)
    (later,) = ledger.pledges.active(today=TODAY + WEEK)
    assert (later.sha256, later.pledge, later.pending) == (wording.sha256, wording.pledge, None)


def test_own_days_in_force_are_the_readers(ledger: Ledger) -> None:
    """The days that the store keeps and those that a reader of the log computes."""
    line = ledger.pledges.make(a_pledge(), today=TODAY)
    for day, parts, change in (
        (1, {"cadence": Scheduled(times=1, days=7)}, WEAKENING),
        (3, {"cadence": Scheduled(times=2, days=7)}, STRENGTHENING),
        (20, {"cadence": Scheduled(times=5, days=7)}, STRENGTHENING),
        (22, {"cadence": Scheduled(times=4, days=7)}, EDITORIAL),
        (24, {"cadence": Scheduled(times=6, days=7)}, STRENGTHENING),
    ):
        ledger.pledges.amend(line, a_pledge(**parts), change, today=TODAY + DAY * day)
    heads = dict(enumerate(_heads(ledger)))
    documents = [version.document for version in ledger.store.lines.versions()]
    (read,) = lines(heads, {digest(document): parse_pledge(document) for document in documents}).values()
    for day in range(60):
        (row,) = ledger.pledges.active(today=TODAY + DAY * day)
        assert row.sha256 == read.in_force(TODAY + DAY * day)
        found = ledger.store.lines.in_force(line, TODAY + DAY * day)
        assert found == (row.sha256, None)


def test_history_has_the_days_of_each_wording(ledger: Ledger) -> None:
    line = ledger.pledges.make(a_pledge(), today=TODAY)
    ledger.pledges.amend(line, a_pledge("Weaker"), WEAKENING, today=TODAY + DAY)
    ledger.pledges.amend(line, a_pledge("Weaker still"), WEAKENING, today=TODAY + DAY)
    ledger.pledges.amend(line, a_pledge("Strong"), STRENGTHENING, today=TODAY + DAY * 20)
    ledger.pledges.amend(line, a_pledge("Later"), WEAKENING, today=TODAY + DAY * 22)
    assert [
        (wording.pledge.title, wording.start, wording.end)
        for wording in ledger.pledges.history(line, today=TODAY + DAY * 25)
    ] == [
        ("Limits", TODAY, TODAY + DAY * 7),
        ("Weaker", None, None),
        ("Weaker still", TODAY + DAY * 8, TODAY + DAY * 19),
        ("Strong", TODAY + DAY * 20, TODAY + DAY * 28),
        ("Later", None, None),
    ]
    ledger.pledges.end(line, today=TODAY + DAY * 26)
    assert [
        (wording.start, wording.end) for wording in ledger.pledges.history(line, today=TODAY + DAY * 40)[2:]
    ] == [
        (TODAY + DAY * 8, TODAY + DAY * 19),
        (TODAY + DAY * 20, TODAY + DAY * 25),
        (None, None),
    ]


def test_the_wording_in_force_has_no_end_yet(ledger: Ledger) -> None:
    line = ledger.pledges.make(a_pledge(), today=TODAY)
    (wording,) = ledger.pledges.history(line, today=TODAY)
    assert (wording.start, wording.end) == (TODAY, None)


def test_a_pledge_ends(ledger: Ledger, heard: list[Change]) -> None:
    line = ledger.pledges.make(a_pledge(), today=TODAY)
    other = ledger.pledges.make(a_pledge("Other"), today=TODAY)
    ledger.pledges.end(line, today=TODAY + DAY)
    assert heard[-1] == Change.PLEDGES | Change.ENTRIES
    assert [row.line for row in ledger.pledges.active(today=TODAY + DAY)] == [other]
    row = ledger.pledges.all(today=TODAY + WEEK * 9)[0]
    assert (row.ended, row.loggable, row.pledge) == (TODAY + DAY, False, a_pledge())
    last = _heads(ledger)[-1]
    assert (last.kind, last.pledge, last.refs, last.day) == (Kind.WITHDRAW, row.sha256, (), TODAY + DAY)
    for verb in (
        lambda: ledger.pledges.end(line, today=TODAY + DAY),
        lambda: ledger.pledges.amend(line, a_pledge("New"), EDITORIAL, today=TODAY + DAY),
    ):
        with pytest.raises(EndedPledge) as caught:
            verb()
        assert (caught.value.title, caught.value.ended) == ("Limits", TODAY + DAY)


def test_an_ended_pledge_shows_what_was_in_force_then(ledger: Ledger) -> None:
    line = ledger.pledges.make(a_pledge(), today=TODAY)
    ledger.pledges.amend(line, a_pledge("Weaker"), WEAKENING, today=TODAY + DAY)
    ledger.pledges.end(line, today=TODAY + DAY * 2)
    (row,) = ledger.pledges.all(today=TODAY + WEEK * 9)
    assert row.pledge.title == "Limits"


def test_what_is_not_in_the_log_is_not_amended_or_ended(ledger: Ledger) -> None:
    draft = ledger.pledges.keep_draft(a_pledge())
    with pytest.raises(DraftPledge):
        ledger.pledges.end(draft, today=TODAY)
    with pytest.raises(UnknownPledge) as caught:
        ledger.pledges.amend(99, a_pledge(), EDITORIAL, today=TODAY)
    assert caught.value.text == "99"


def test_a_pledge_of_later_shows_its_wording(ledger: Ledger) -> None:
    """A clock that was put back: the pledge was made on a day that is still to come."""
    ledger.pledges.make(a_pledge(), today=TODAY)
    (row,) = ledger.pledges.active(today=TODAY - WEEK)
    assert (row.pledge.title, row.pending) == ("Limits", None)


def test_a_pledge_is_found_by_what_one_types(ledger: Ledger) -> None:
    limits = ledger.pledges.make(a_pledge("Limits"), today=TODAY)
    longer = ledger.pledges.make(a_pledge("Limits of demos"), today=TODAY)
    street = ledger.pledges.keep_draft(a_pledge("Straße", if_then=()))
    ended = ledger.pledges.make(a_pledge("Ended"), today=TODAY)
    ledger.pledges.end(ended, today=TODAY)
    find = ledger.pledges.find
    assert find(" limits ") == limits
    assert find("Limits o") == longer
    assert find("STRASSE") == street
    sha256 = ledger.pledges.active(today=TODAY)[1].sha256
    assert sha256 is not None
    assert find(sha256) == find(sha256[:6]) == longer
    with pytest.raises(AmbiguousPledge) as caught:
        find("lim")
    assert caught.value.titles == ("Limits", "Limits of demos")
    for text in ("", "absent", sha256[:5], "ended", "f" * 64):
        with pytest.raises(UnknownPledge):
            find(text)


def test_an_old_title_still_finds_its_pledge(ledger: Ledger) -> None:
    line = ledger.pledges.make(a_pledge("Old"), today=TODAY)
    ledger.pledges.amend(line, a_pledge("New"), EDITORIAL, today=TODAY)
    assert ledger.pledges.find("old") == ledger.pledges.find("new") == line


def test_nothing_is_announced_that_did_not_happen(ledger: Ledger, heard: list[Change]) -> None:
    with pytest.raises(UnknownPledge):
        ledger.pledges.end(1, today=date(2026, 1, 1))
    assert heard == []


def test_a_pledge_binds_once_it_is_in_the_log_and_until_it_ends(ledger: Ledger) -> None:
    ledger.pledges.keep_draft(a_pledge())
    assert not ledger.pledges.binding()
    line = ledger.pledges.make(a_pledge(), today=TODAY)
    assert ledger.pledges.binding()
    ledger.pledges.end(line, today=TODAY)
    assert not ledger.pledges.binding()


def test_one_pledge_is_as_the_list_has_it(ledger: Ledger) -> None:
    ledger.pledges.keep_draft(a_pledge("Draft"))
    ledger.pledges.make(a_pledge(), today=TODAY)
    for row in ledger.pledges.all(today=TODAY):
        assert ledger.pledges.get(row.line, today=TODAY) == row
    assert ledger.pledges.get(9, today=TODAY) is None


def test_a_pledge_is_called_by_its_newest_title(ledger: Ledger) -> None:
    line = ledger.pledges.make(a_pledge("Limits"), today=TODAY)
    assert ledger.pledges.title(line) == "Limits"
    with pytest.raises(UnknownPledge):
        ledger.pledges.title(99)


def test_a_pledge_is_meant_by_marks(ledger: Ledger) -> None:
    lines = [ledger.pledges.make(a_pledge(title), today=TODAY) for title in ("Limits", "Credit")]
    ledger.pledges.keep_draft(a_pledge("Drafts"))
    assert [pledge.title for pledge in ledger.pledges.named(today=TODAY)] == ["Limits", "Credit"]
    assert ledger.pledges.marked(["cred"], today=TODAY) == lines[1]
    with pytest.raises(UnknownPledge):
        ledger.pledges.marked(["drafts"], today=TODAY)
    with pytest.raises(AmbiguousPledge) as caught:
        ledger.pledges.marked([], today=TODAY)
    assert caught.value.titles == ("Limits", "Credit")
    assert ledger.pledges.titles() == ((lines[0], "Limits"), (lines[1], "Credit"), (lines[1] + 1, "Drafts"))
