"""The card of the backups, and the line above the page that reminds of them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pledge_app.errors import DiskFull, FolderAhead, FolderGone, LogForked
from pledge_app.screens.backups import present
from pledge_app.settings import Language
from pledge_app.ui.pages.backups_card import BackupsCard
from pledge_app.ui.reminder import Reminder
from tests.screens.test_backups import KEPT, STATE, TODAY


@pytest.fixture
def card(qtbot: QtBot) -> BackupsCard:
    made = BackupsCard()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show_state(None, busy=False)
    made.show()
    return made


@pytest.fixture
def reminder(qtbot: QtBot) -> Reminder:
    made = Reminder()
    qtbot.addWidget(made)
    return made


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def buttons(widget: QWidget) -> list[str]:
    return [button.text() for button in widget.findChildren(QPushButton) if not button.isHidden()]


def test_the_last_good_one_is_told(card: BackupsCard) -> None:
    assert "Looking for the backups…" in words(card)
    card.show_state(present(STATE, None, TODAY), busy=False)
    said = words(card)
    assert "Last good backup: 16/03/2026" in said
    assert "It holds all there is" in said
    assert "/backups" in said
    assert "on the same disk" in said
    kept = card.findChild(QListWidget)
    assert "12 entries" in kept.item(0).text()
    assert buttons(card) == ["Back up now", "Another folder…", "Save a copy elsewhere…", "Bring one back…"]
    card.show_state(present(replace(STATE, current=False, chosen=True), None, TODAY), busy=True)
    assert "Since then something changed" in words(card)
    assert "on the same disk" not in words(card)
    assert not card.findChildren(QPushButton)[1].isEnabled()


def test_without_a_code_there_is_one_thing_to_do(card: BackupsCard) -> None:
    card.show_state(present(replace(STATE, has_code=False, kept=()), None, TODAY), busy=False)
    assert "No backup can be made yet" in words(card)
    assert buttons(card) == ["Make the recovery code…", "Another folder…", "Bring one back…"]


def test_before_the_first_one_it_says_when_it_comes(card: BackupsCard) -> None:
    card.show_state(present(replace(STATE, kept=(), current=False), None, TODAY), busy=False)
    assert "No backup was made yet." in words(card)
    assert card.findChild(QListWidget).isHidden()


def test_trouble_says_what_is_safe_and_what_to_do(card: BackupsCard) -> None:
    card.show_state(present(STATE, DiskFull("/backups"), TODAY), busy=False)
    said = words(card)
    for part in ("could not be made", "no space left", "is safe", "Make some space", "Last good backup"):
        assert part in said
    card.show_state(present(None, FolderGone("/disk"), TODAY), busy=False)
    assert "/disk is not there." in words(card)


def test_each_button_asks_for_its_own(card: BackupsCard) -> None:
    asked: list[str] = []
    for name in ("code", "make", "folder", "copy", "restore"):
        getattr(card, f"{name}_asked").connect(lambda name=name: asked.append(name))
    card.show_state(present(STATE, None, TODAY), busy=False)
    for button in card.findChildren(QPushButton):
        button.click()
    assert asked == ["code", "make", "folder", "copy", "restore"]


def test_many_scroll_and_the_language_follows(
    card: BackupsCard, reminder: Reminder, speak: Callable[[Language], None], qtbot: QtBot
) -> None:
    many = tuple(replace(KEPT, made=KEPT.made - timedelta(days=n)) for n in range(23))
    card.show_state(present(replace(STATE, kept=many), None, TODAY), busy=False)
    assert card.findChild(QListWidget).height() < 300
    reminder.show_state(present(replace(STATE, has_code=False, kept=()), None, TODAY))
    speak(Language.CHINESE)
    qtbot.waitUntil(lambda: "备份" in words(card) and "备份" in words(reminder))
    assert "条记录" in card.findChild(QListWidget).item(0).text()


def test_it_reminds_until_it_is_put_off(reminder: Reminder) -> None:
    reminder.show_state(None)
    assert reminder.isHidden()
    reminder.show_state(present(STATE, None, TODAY))
    assert reminder.isHidden()
    none = present(replace(STATE, has_code=False, kept=()), None, TODAY)
    reminder.show_state(none)
    assert not reminder.isHidden()
    assert "no backup of your journal" in words(reminder)
    assert buttons(reminder) == ["Make the recovery code…", "Later"]
    assert reminder.leads_to == "code"
    reminder.findChildren(QPushButton)[1].click()
    assert reminder.isHidden()
    reminder.show_state(none)
    assert reminder.isHidden()
    reminder.show_state(present(STATE, FolderGone("/disk"), TODAY))
    assert not reminder.isHidden()
    assert "/disk is not there." in words(reminder)
    assert reminder.leads_to == "backups"
    asked: list[str] = []
    reminder.asked.connect(asked.append)
    reminder.findChildren(QPushButton)[0].click()
    assert asked == ["backups"]


def test_what_is_ahead_comes_first_and_is_not_put_off(reminder: Reminder) -> None:
    none = present(replace(STATE, has_code=False, kept=()), None, TODAY)
    reminder.show_state(none, FolderAhead("/out", 20))
    assert "Nothing can be recorded now." in words(reminder)
    assert "/out holds 20 lines" in words(reminder)
    assert buttons(reminder) == ["Take over what was published"]
    assert reminder.leads_to == "resume"
    reminder.show_state(none, LogForked("/out", 20))
    assert buttons(reminder) == ["Look again"]
    assert reminder.leads_to == "look"
    assert "contradicts this journal" in words(reminder)
    reminder.show_state(none)
    assert buttons(reminder) == ["Make the recovery code…", "Later"]
