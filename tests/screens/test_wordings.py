from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pledge_app.domain.cadence import OnOccasion, Scheduled
from pledge_app.domain.pledge import Bound, Exceptions, IfThen, Measure, Pledge
from pledge_app.screens.wordings import Difference, Fate, Part, Piece, compare, differences

PLEDGE = Pledge(
    title="Limits",
    statement="I say limits.",
    beneficiaries=("users",),
    cadence=Scheduled(times=1, days=1),
    if_then=(IfThen(cue="I demo", response="I name a limit"),),
)


def pieces(before: str, after: str) -> list[tuple[str, str]]:
    return [(piece.fate.value, piece.text) for piece in compare(before, after)]


def test_words_that_came_and_went() -> None:
    assert pieces("I name a limit", "I name two limits") == [
        ("same", "I name "),
        ("removed", "a"),
        ("added", "two"),
        ("same", " "),
        ("removed", "limit"),
        ("added", "limits"),
    ]


def test_chinese_is_compared_sign_by_sign() -> None:
    assert pieces("说明限制", "说清限制") == [
        ("same", "说"),
        ("removed", "明"),
        ("added", "清"),
        ("same", "限制"),
    ]


def test_only_added_and_only_removed() -> None:
    assert pieces("", "new") == [("added", "new")]
    assert pieces("old", "") == [("removed", "old")]


def test_very_long_texts_stand_whole_side_by_side() -> None:
    before, after = "a " * 1001, "b " * 1001
    assert compare(before, after) == (
        Piece(fate=Fate.REMOVED, text=before),
        Piece(fate=Fate.ADDED, text=after),
    )


@given(st.text(), st.text())
def test_pieces_hold_both_texts_whole(before: str, after: str) -> None:
    found = compare(before, after)
    assert "".join(piece.text for piece in found if piece.fate is not Fate.ADDED) == before
    assert "".join(piece.text for piece in found if piece.fate is not Fate.REMOVED) == after


def test_equal_pledges_do_not_differ() -> None:
    assert differences(PLEDGE, PLEDGE) == ()


def test_every_part_is_compared_in_reading_order() -> None:
    after = Pledge(
        title="Limits first",
        statement="I always say limits.",
        beneficiaries=("users", "staff"),
        cadence=OnOccasion(),
        if_then=(*PLEDGE.if_then, IfThen(cue="I sell", response="I name a limit")),
        because="It matters",
        checks=("The slide is there",),
        exceptions=Exceptions(count=1, days=30),
        measure=Measure(bound=Bound.AT_LEAST, target=1000, unit="limits"),
        sources=("a code",),
        topics=("honesty",),
    )
    found = differences(PLEDGE, after)
    assert [difference.part for difference in found] == list(Part)
    assert {d.part for d in found if not d.pieces} == {Part.CADENCE, Part.EXCEPTIONS, Part.MEASURE}


def test_the_items_of_a_list_stand_one_a_line() -> None:
    after = replace(PLEDGE, beneficiaries=("users", "staff"))
    assert differences(PLEDGE, after) == (
        Difference(
            part=Part.BENEFICIARIES,
            pieces=(Piece(fate=Fate.SAME, text="users"), Piece(fate=Fate.ADDED, text="\nstaff")),
        ),
    )
