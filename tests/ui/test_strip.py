"""What is told above the page."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pledge_app.errors import Busy, DiskFull, FolderGone, PledgeError, ProfileError, ReadOnly
from pledge_app.settings import Appearance, Language, Settings
from pledge_app.ui.look import Look
from pledge_app.ui.strip import Strip


@pytest.fixture
def strip(look: Look, qtbot: QtBot) -> Strip:
    made = Strip(look)
    qtbot.addWidget(made)
    return made


def words(strip: Strip) -> list[str]:
    return [label.text() for label in strip.findChildren(QLabel) if label.text() and not label.isHidden()]


def test_trouble_says_three_things_and_stays_until_it_is_closed(strip: Strip) -> None:
    strip.show_trouble(Busy("/home/ana"))
    what, then = words(strip)
    assert what == "Another program is writing to your journal and has not finished."
    assert then == "Nothing was written; all that was recorded before is safe. Try again in a moment."
    strip.dismiss.click()
    assert strip.isHidden()


def test_trouble_goes_once_what_went_wrong_was_done(strip: Strip) -> None:
    strip.show_trouble(DiskFull("/home/ana"))
    strip.ease(Busy)
    assert not strip.isHidden()
    strip.ease(ProfileError)
    assert strip.isHidden()
    strip.show_said("Backup made.")
    strip.ease(PledgeError)
    assert not strip.isHidden()


def test_a_long_path_does_not_widen_the_window(strip: Strip) -> None:
    strip.show_trouble(ReadOnly("/" + "x" * 250))
    assert strip.minimumSizeHint().width() < 400
    strip.show_said("x" * 250)
    assert strip.minimumSizeHint().width() < 400


def test_a_sentence_goes_by_itself(strip: Strip, qtbot: QtBot) -> None:
    strip.show_said("Backup made.")
    assert words(strip) == ["Backup made."]
    strip.stay = 1
    strip.show_said("Backup made again.")
    qtbot.waitUntil(strip.isHidden)


def test_trouble_is_not_swept_away_by_an_earlier_sentence(strip: Strip, qtbot: QtBot) -> None:
    strip.stay = 30
    strip.show_said("Backup made.")
    strip.show_trouble(Busy("/home/ana"))
    qtbot.wait(60)
    assert not strip.isHidden()


def test_trouble_is_worded_anew_in_another_language(
    strip: Strip, speak: Callable[[Language], None], qtbot: QtBot
) -> None:
    strip.show_trouble(Busy("/home/ana"))
    strip.show()
    speak(Language.CHINESE)
    qtbot.waitUntil(lambda: words(strip)[0].startswith("另一个程序"))
    assert strip.dismiss.text() == "关闭"


def test_it_is_drawn_in_the_colours_of_the_theme(strip: Strip, look: Look) -> None:
    strip.show_trouble(Busy("/home/ana"))
    picture = strip.findChildren(QLabel)[0]
    before = picture.pixmap().toImage()
    look.follow(Settings(appearance=Appearance.DARK))
    assert picture.pixmap().toImage() != before


def test_trouble_leads_to_where_it_is_seen_to(strip: Strip, qtbot: QtBot) -> None:
    strip.show_trouble(FolderGone("/media/disk"))
    assert strip.act.text() == "Look at the backups"
    with qtbot.waitSignal(strip.went) as went:
        strip.act.click()
    assert went.args == ["settings", "backups"]
    assert strip.isHidden()
    strip.show_trouble(Busy("/home/ana"))
    assert strip.act.isHidden()


def test_a_sentence_may_have_a_button(strip: Strip) -> None:
    pressed: list[bool] = []
    strip.show_offer("Everything is in /home/ana/out.", "Show the folder", lambda: pressed.append(True))
    assert strip.act.text() == "Show the folder"
    strip.act.click()
    assert pressed == [True]
    assert strip.isHidden()
    strip.show_said("Backup made.")
    assert strip.act.isHidden()
    strip.clear()
    assert strip.isHidden()
