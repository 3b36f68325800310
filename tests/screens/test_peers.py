"""What the Peers page shows of a reading: facts, and nothing that was not read."""

from dataclasses import replace
from datetime import UTC, date, datetime

from pledge_app.domain.peer import PeerRow
from pledge_app.proof import fingerprint
from pledge_app.proof.findings import Problem, Verdict, What
from pledge_app.proof.reading import Reading
from pledge_app.screens.peers import present
from tests.screens.test_publish import STANDING

READING = Reading(
    verdict=Verdict.FIRST_SEEN,
    id="b" * 64,
    name="Ana",
    size=47,
    problems=(Problem(file="summary/1.json", what=What.ABSENT),),
    standings=(STANDING, replace(STANDING, sha256="e" * 64, title="Credit")),
    withheld=1,
    unsummarised=2,
    disowned=3,
    opened_on=date(2026, 11, 20),
    heads={},
    pledges={},
    foreign=("notes.txt",),
)


def peer(id_: str, petname: str) -> PeerRow:
    return PeerRow(
        id=id_,
        petname=petname,
        name="Ana",
        added=date(2026, 11, 20),
        folder="/shared/ana",
        verdict="consistent",
        looked=datetime(2026, 11, 21, 12, tzinfo=UTC),
        size=47,
        summaries=1,
    )


def test_nobody_and_nothing_opened_is_empty() -> None:
    assert present([], None).is_empty
    assert not present([], READING).is_empty
    assert not present([peer("a" * 64, "Ben")], None).is_empty


def test_peers_stand_by_their_petnames() -> None:
    state = present([peer("a" * 64, "chi"), peer("c" * 64, "Ben")], None)
    assert [row.petname for row in state.peers] == ["Ben", "chi"]


def test_an_unknown_person_whose_publication_is_whole_can_be_remembered() -> None:
    state = present([], READING).reading
    assert state is not None
    assert state.peer is None
    assert state.can_remember
    torn = present([], replace(READING, verdict=Verdict.INCOMPLETE)).reading
    assert torn is not None
    assert not torn.can_remember


def test_a_known_person_comes_with_the_petname() -> None:
    known = peer("b" * 64, "Ana from work")
    state = present([known], replace(READING, verdict=Verdict.CONSISTENT)).reading
    assert state is not None
    assert state.peer == known
    assert not state.can_remember


def test_the_facts_are_those_of_the_reading() -> None:
    state = present([], READING).reading
    assert state is not None
    assert [row.title for row in state.figures] == ["Limits", "Credit"]
    assert (state.size, state.withheld, state.unsummarised, state.disowned) == (47, 1, 2, 3)
    assert (state.late, state.corrected, state.foreign) == (4, 2, 1)
    assert state.words == fingerprint.words("b" * 64)
    assert state.problems == READING.problems
