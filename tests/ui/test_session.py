"""The session: changes heard, days turned, settings kept, refusals told."""

import os
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pledge_app import settings
from pledge_app.domain.vocabulary import Outcome
from pledge_app.errors import DiskFull, NothingToPublish, PledgeError, ReadOnly
from pledge_app.ledger.change import EVERYTHING, Change
from pledge_app.ledger.ledger import Ledger
from pledge_app.ledger.recorded import Said
from pledge_app.settings import Appearance, Settings
from pledge_app.ui.jobs import Jobs
from pledge_app.ui.session import Session
from tests.builders import TODAY, a_pledge
from tests.ui.clock import Clock
from tests.ui.stall import StallMeter


def test_today_and_now_are_the_clocks(session: Session, clock: Clock) -> None:
    assert session.today() == TODAY
    assert session.now() == clock.now


def test_a_verb_of_the_ledger_is_heard(session: Session) -> None:
    heard: list[Change] = []
    session.changed.connect(heard.append)
    line = session.ledger.pledges.make(a_pledge(), today=TODAY)
    session.ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY)
    assert Change.PLEDGES in heard[0]
    assert Change.ENTRIES in heard[-1]


def test_a_commit_of_another_process_is_heard_within_a_second(session: Session, qtbot: QtBot) -> None:
    heard: list[Change] = []
    session.changed.connect(heard.append)
    with session.ledger.reopen() as other:
        other.pledges.make(a_pledge(), today=TODAY)
    assert heard == []
    qtbot.waitUntil(lambda: heard == [EVERYTHING], timeout=1000)


def test_every_midnight_is_noticed(session: Session, clock: Clock, qtbot: QtBot) -> None:
    days: list[object] = []
    session.day_changed.connect(lambda: days.append(session.today()))
    clock.pass_(hours=11, minutes=59)
    session.check_day()
    assert days == []
    for _ in range(2):
        clock.pass_(days=1)
        qtbot.waitUntil(lambda: bool(days) and days[-1] == clock.now.date(), timeout=2000)
    assert len(days) == 2


def test_a_day_may_start_after_midnight(session: Session, clock: Clock) -> None:
    session.keep(Settings(day_starts_at=3))
    clock.pass_(hours=14)
    assert session.today() == TODAY
    clock.pass_(hours=1)
    assert session.today() == TODAY + timedelta(days=1)


def test_settings_are_kept_and_told(session: Session) -> None:
    told: list[Settings] = []
    changes: list[Change] = []
    session.settings_changed.connect(told.append)
    session.changed.connect(changes.append)
    dark = Settings(appearance=Appearance.DARK)
    session.keep(dark)
    assert told == [dark]
    assert changes == [Change.SETTINGS]
    assert settings.load(session.ledger.folder) == dark


def test_settings_that_cannot_be_kept_hold_until_the_end(session: Session) -> None:
    (session.ledger.folder / settings.FILE).mkdir()
    told: list[PledgeError] = []
    session.troubled.connect(told.append)
    session.keep(Settings(appearance=Appearance.DARK))
    assert [type(error) for error in told] == [ReadOnly]
    assert session.settings.appearance is Appearance.DARK


@pytest.mark.skipif(os.name == "nt", reason="there a process cannot limit what it may write")
def test_settings_that_find_no_room_say_so(session: Session) -> None:
    import resource

    told: list[PledgeError] = []
    session.troubled.connect(told.append)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, limits[1]))
    try:
        session.keep(Settings(appearance=Appearance.DARK))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert [(type(error), str(session.ledger.folder) in str(vars(error))) for error in told] == [
        (DiskFull, True)
    ]


def test_a_refusal_ends_the_block_and_is_told(session: Session) -> None:
    told: list[PledgeError] = []
    session.troubled.connect(told.append)
    after: list[bool] = []
    with session.telling():
        raise NothingToPublish
        after.append(True)
    assert [type(error) for error in told] == [NothingToPublish]
    assert after == []


def test_a_job_that_is_refused_is_told_once(session: Session, qtbot: QtBot) -> None:
    told: list[PledgeError] = []
    session.troubled.connect(told.append)

    def refuse(ledger: Ledger) -> None:
        with ledger.reopen() as own:
            assert own.pledges.all(today=TODAY) == ()
        raise NothingToPublish

    session.start(refuse, session.ledger)
    qtbot.waitUntil(lambda: session.jobs.running() == 0)
    assert [type(error) for error in told] == [NothingToPublish]


def test_what_is_said_and_where_to_go_are_passed_on(session: Session) -> None:
    heard: list[object] = []
    session.said.connect(heard.append)
    session.went.connect(lambda page, what: heard.append((page, what)))
    session.say("Backup made.")
    session.go("pledges", "new")
    session.go("today")
    assert heard == ["Backup made.", ("pledges", "new"), ("today", None)]


def test_looking_for_commits_holds_nothing_up(session: Session, stall: StallMeter, qtbot: QtBot) -> None:
    del session
    qtbot.wait(50)
    stall.reset()
    qtbot.wait(1200)
    assert stall.worst < 50


def test_a_profile_lies_where_the_ledger_says(session: Session, tmp_path: Path) -> None:
    assert session.ledger.folder == tmp_path / "profile"


def test_what_was_recorded_enters_the_log_after_its_grace(
    session: Session, clock: Clock, qtbot: QtBot
) -> None:
    line = session.ledger.pledges.make(a_pledge(), today=TODAY)
    session.acts.record(line, Said(outcome=Outcome.KEPT), day=TODAY, today=TODAY)
    qtbot.wait(600)
    assert session.ledger.store.waiting.count() == 1
    clock.pass_(seconds=2)
    qtbot.waitUntil(lambda: session.ledger.store.waiting.count() == 0, timeout=2000)
    assert session.ledger.store.log.size(1) == 2


def test_what_waits_enters_the_log_when_the_session_ends(ledger: Ledger, clock: Clock) -> None:
    session = Session(ledger.reopen(), Jobs(ThreadPoolExecutor()), clock)
    line = session.ledger.pledges.make(a_pledge(), today=TODAY)
    session.acts.record(line, Said(outcome=Outcome.KEPT), day=TODAY, today=TODAY)
    session.close()
    assert ledger.store.log.size(1) == 2
