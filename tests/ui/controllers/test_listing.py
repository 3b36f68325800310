"""The lines of the list of pledges: few at once, many by a job, of which only the last one is told."""

import pytest
from pytestqt.qtbot import QtBot

from pledge_app.screens.pledges import Item
from pledge_app.ui.controllers.listing import MANY, Listing
from pledge_app.ui.session import Session
from tests.builders import TODAY, a_pledge


@pytest.fixture
def loaded() -> list[tuple[Item, ...]]:
    return []


@pytest.fixture
def listing(session: Session, loaded: list[tuple[Item, ...]]) -> Listing:
    made = Listing(session)
    made.loaded.connect(loaded.append)
    return made


def test_few_are_there_at_once(session: Session, listing: Listing, loaded: list[tuple[Item, ...]]) -> None:
    session.ledger.pledges.make(a_pledge(), today=TODAY)
    listing.load()
    assert [item.title for items in loaded for item in items] == ["Limits"]


def test_many_are_read_away_from_the_window(
    session: Session, listing: Listing, loaded: list[tuple[Item, ...]], qtbot: QtBot
) -> None:
    for number in range(MANY + 1):
        session.ledger.pledges.keep_draft(a_pledge(f"Pledge {number}"))
    listing.load()
    listing.load()
    assert loaded == []
    qtbot.waitUntil(lambda: not session.jobs.running())
    assert [len(items) for items in loaded] == [MANY + 1]
