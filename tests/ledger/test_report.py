"""Reports: enough to find a mistake by, and nothing that anybody wrote."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pledge_app import errors
from pledge_app.domain.vocabulary import Outcome
from pledge_app.errors import PledgeError
from pledge_app.ledger import doctor, profile, report
from pledge_app.ledger.doctor import Check, Finding, State
from tests.builders import TODAY, a_pledge

NOW = datetime(2026, 3, 16, 12, tzinfo=UTC)
MARK = "Zanzibar"
"""Stands in everything that the person of these tests wrote."""


@pytest.fixture
def marked(tmp_path: Path) -> Path:
    """A profile in which a person wrote the mark wherever one can write."""
    folder = tmp_path / f"{MARK}-home" / "profile"
    with profile.create(folder, f"{MARK} Lima", passphrase=MARK, today=TODAY) as ledger:
        pledge = a_pledge(f"{MARK} title", topics=(MARK.lower(),), statement=f"{MARK} promise")
        line = ledger.pledges.make(pledge, today=TODAY)
        ledger.pledges.keep_draft(a_pledge(f"{MARK} draft"))
        ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY, note=f"{MARK} note", chips=(MARK,))
        ledger.journal.note(f"{MARK} reflection", day=TODAY, today=TODAY)
    (folder / f"{MARK}.txt").write_text(MARK)
    return folder


def the_bug_of(folder: Path) -> BaseException:
    """A mistake that takes what was written into its message."""
    with profile.open(folder, passphrase=MARK) as ledger:
        (entry, *_) = ledger.journal.day(TODAY)
        try:
            raise LookupError(entry.text, ledger.name, folder)
        except LookupError as error:
            return error


def test_a_report_of_a_bug_holds_nothing_of_the_person(marked: Path) -> None:
    error = the_bug_of(marked)
    said = [
        f"Qt QtWarningMsg: QFile: cannot open '{marked}/{MARK}' (default)",
        f'Qt QtWarningMsg: no glyph for "{MARK} note" in ~/{MARK} (qt.text)',
    ]
    text = report.of_bug(type(error), error.__traceback__, said, toolkit="Qt 6.11")
    assert MARK.lower() in str(error).lower()
    assert MARK.lower() not in text.lower()
    for expected in (
        "Qt 6.11",
        "SQLCipher",
        "session",
        "builtins.LookupError",
        "the_bug_of",
        "QFile: cannot",
    ):
        assert expected in text


def test_a_report_of_the_doctor_holds_nothing_of_the_person(marked: Path) -> None:
    findings = doctor.examine(marked, NOW, passphrase=MARK)
    text = report.of_profile(marked, findings, MARK)
    assert MARK.lower() not in text.lower()
    for expected in (
        "key: well, count 0, passphrase", "backup: advice", "entries: 3", "lines: 2", "other files: 1",
        "pledge.db: ", "mode 600", "MiB free", "user_version: ",
    ):  # fmt: skip
        assert expected in text


def test_what_could_not_be_opened_is_not_counted(marked: Path) -> None:
    findings = doctor.examine(marked, NOW, passphrase="another")
    text = report.of_profile(marked, findings, "another")
    assert "key: trouble, count 0, passphrase, WrongPassphrase" in text
    assert "entries" not in text


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (errors.Damaged(MARK, 7), "Damaged, page 7"),
        (errors.NewerThanApp(MARK, 40, 30), "NewerThanApp, form 40, known 30"),
        (errors.KeyringFailed(MARK, "locked"), "KeyringFailed, locked"),
        (errors.NetworkFolder(MARK, "nfs4"), "NetworkFolder, nfs4"),
        (errors.FolderGone(MARK), "FolderGone"),
    ],
)
def test_an_error_is_told_by_its_kind_and_harmless_facts(
    error: PledgeError, expected: str, tmp_path: Path
) -> None:
    finding = Finding(check=Check.DATABASE, state=State.TROUBLE, error=error)
    text = report.of_profile(tmp_path, [finding])
    assert f"database: trouble, count 0, {expected}\n" in text
    assert MARK not in text


def test_places_of_the_log_are_named_and_other_places_counted(tmp_path: Path) -> None:
    findings = [
        Finding(check=Check.LOG, state=State.TROUBLE, places=("log 1 leaf 7",)),
        Finding(check=Check.PERMISSIONS, state=State.ADVICE, places=(f"/home/{MARK}", "/x")),
        Finding(check=Check.KEY, places=(f"/home/{MARK}",)),
        Finding(check=Check.KEY, places=("keyring.backends.SecretService:Keyring",)),
    ]
    text = report.of_profile(tmp_path, findings)
    assert "log 1 leaf 7" in text
    assert "permissions: advice, count 0, places 2" in text
    assert "keyring.backends.SecretService:Keyring" in text
    assert MARK not in text


def test_files_are_named_from_their_package_on() -> None:
    with pytest.raises(json.JSONDecodeError) as library:
        json.loads("{")
    assert "  decoder.py:" in report.of_bug(library.type, library.tb)
    with pytest.raises(TypeError) as ours:
        report.of_fault(3)  # type: ignore[arg-type]  # goes wrong inside of the app
    assert "  pledge_app/ledger/report.py:" in report.of_bug(ours.type, ours.tb)


@pytest.mark.parametrize(("session", "expected"), [("wayland", "wayland"), (MARK, "unknown")])
def test_only_known_sessions_are_named(session: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_SESSION_TYPE", session)
    text = report.report([])
    assert f"session {expected}" in text
    assert MARK not in text


def test_a_profile_that_does_not_open_is_reported_without_a_passphrase(marked: Path, tmp_path: Path) -> None:
    text = report.of_closed(marked, NOW, "Qt 6.11")
    assert "PassphraseNeeded" in text
    assert "Qt 6.11" in text
    assert MARK not in text
    assert "NoProfile" in report.of_closed(tmp_path / MARK, NOW, "Qt 6.11")
