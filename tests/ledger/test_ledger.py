"""An open profile: what it announces, and other connections to the same file."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from pledge_app.domain.vocabulary import Outcome
from pledge_app.ledger.change import EVERYTHING, Change
from pledge_app.ledger.ledger import Ledger
from tests.builders import TODAY, a_ledger, a_pledge


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with a_ledger(tmp_path) as ledger:
        yield ledger


def test_it_knows_its_name_and_place(ledger: Ledger, tmp_path: Path) -> None:
    assert (ledger.name, ledger.folder) == ("Ana", tmp_path)


def test_everyone_who_asked_hears_of_a_change(ledger: Ledger) -> None:
    first: list[Change] = []
    second: list[Change] = []
    ledger.on_change(first.append)
    ledger.on_change(second.append)
    ledger.pledges.keep_draft(a_pledge())
    assert first == second == [Change.PLEDGES]


def test_another_connection_is_noticed_once(ledger: Ledger) -> None:
    line = ledger.pledges.make(a_pledge(), today=TODAY)
    heard: list[Change] = []
    ledger.on_change(heard.append)
    ledger.check_elsewhere()
    assert heard == []

    def work() -> None:
        with ledger.reopen() as own:
            own.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    ledger.check_elsewhere()
    ledger.check_elsewhere()
    assert heard == [EVERYTHING]
    assert len(ledger.journal.day(TODAY)) == 1


def test_every_change_is_part_of_everything() -> None:
    assert list(EVERYTHING) == list(Change)


def test_a_closed_one_answers_no_more(tmp_path: Path) -> None:
    with a_ledger(tmp_path) as ledger:
        pass
    with pytest.raises(dbapi2.ProgrammingError):
        ledger.pledges.active(today=TODAY)


RECORD = """
import sys
from datetime import date
from pathlib import Path
from pledge_app.domain.vocabulary import Outcome
from pledge_app.ledger.ledger import Ledger
from pledge_app.storage.store import Store
folder, line = Path(sys.argv[1]), int(sys.argv[2])
with Ledger(folder, Store.open(folder / "pledge.db", bytes(range(32)))) as ledger:
    line = ledger.pledges.find("limits")
    for _ in range(int(sys.argv[3])):
        ledger.journal.record(line, Outcome.KEPT, day=date(2026, 3, 16), today=date(2026, 3, 16), note="So.")
    print(sorted({name.partition(".")[0] for name in sys.modules}))
"""


def test_two_processes_keep_one_log(ledger: Ledger) -> None:
    line = ledger.pledges.make(a_pledge(), today=TODAY)
    start = [sys.executable, "-c", RECORD, str(ledger.folder), str(line), "60"]
    others = [subprocess.Popen(start, stdout=subprocess.DEVNULL) for _ in range(2)]
    for _ in range(20):
        ledger.journal.record(line, Outcome.SLIPPED, day=TODAY, today=TODAY)
    assert [other.wait(60) for other in others] == [0, 0]
    assert ledger.store.log.size(1) == 1 + 60 + 60 + 20
    standing = ledger.journal.standing(line, weeks=1, today=TODAY)
    assert (standing.kept, standing.slipped) == (120, 20)


def test_recording_loads_nothing_that_it_does_not_need(ledger: Ledger) -> None:
    line = ledger.pledges.make(a_pledge(), today=TODAY)
    start = [sys.executable, "-c", RECORD, str(ledger.folder), str(line), "1"]
    loaded = subprocess.run(start, capture_output=True, text=True, check=True).stdout
    for heavy in ("cryptography", "msgspec", "sqlite_utils", "fractions", "decimal", "keyring", "PySide6"):
        assert f"'{heavy}'" not in loaded
