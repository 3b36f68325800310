"""The settings page: shows what is set without asking for it, and asks for what is chosen."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from pledge_app.screens.settings import SettingsState, present
from pledge_app.settings import Appearance, Language, Motion, Settings
from pledge_app.ui.column import Column
from pledge_app.ui.pages.settings import SettingsPage


def a_state(settings: Settings, *, identity: str | None = None) -> SettingsState:
    return present(
        settings,
        name="Ana <b>Lima</b>",
        identity=identity,
        folder=Path("/home/ana/.local/share/pledge-app"),
        version="1.0",
    )


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    made = SettingsPage()
    qtbot.addWidget(made)
    made.show_state(a_state(Settings()))
    made.resize(900, 700)
    made.show()
    return made


@pytest.fixture
def asked(page: SettingsPage) -> list[Settings]:
    settings: list[Settings] = []
    page.settings_asked.connect(settings.append)
    return settings


def texts(page: SettingsPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def choose(box: QComboBox, position: int) -> None:
    box.setCurrentIndex(position)
    box.activated.emit(position)


def test_showing_asks_for_nothing(page: SettingsPage, asked: list[Settings]) -> None:
    other = Settings(
        appearance=Appearance.DARK,
        language=Language.CHINESE,
        motion=Motion.REDUCED,
        text_percent=150,
        day_starts_at=4,
    )
    page.show_state(a_state(other))
    assert asked == []
    size, language, day, _ = page.findChildren(QComboBox)
    assert [size.currentText(), language.currentText(), day.currentText()] == ["150 %", "简体中文", "04:00"]
    assert page.findChild(QCheckBox).isChecked()
    assert [button.isChecked() for button in page.findChildren(QRadioButton)] == [False, False, True]


def test_each_choice_asks_for_the_settings_with_it(page: SettingsPage, asked: list[Settings]) -> None:
    size, language, day, _ = page.findChildren(QComboBox)
    page.findChildren(QRadioButton)[2].click()
    choose(size, size.findData(125))
    page.findChild(QCheckBox).click()
    choose(language, 2)
    choose(day, 3)
    plain = Settings()
    assert asked == [
        replace(plain, appearance=Appearance.DARK),
        replace(plain, text_percent=125),
        replace(plain, motion=Motion.REDUCED),
        replace(plain, language=Language.CHINESE),
        replace(plain, day_starts_at=3),
    ]


def test_arrows_choose_the_appearance(page: SettingsPage, asked: list[Settings], qtbot: QtBot) -> None:
    first = page.findChildren(QRadioButton)[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert [settings.appearance for settings in asked] == [Appearance.LIGHT]


def test_it_says_what_protects_the_data(page: SettingsPage) -> None:
    assert "Made when you first publish." in texts(page)
    page.show_state(a_state(Settings(), identity="ab" * 32))
    assert "Made when you first publish." not in texts(page)


def test_what_a_person_wrote_is_no_markup(page: SettingsPage) -> None:
    (name,) = (label for label in page.findChildren(QLabel) if label.text() == "Ana <b>Lima</b>")
    assert name.textFormat() == Qt.TextFormat.PlainText


def test_buttons_say_what_is_wanted(page: SettingsPage) -> None:
    wanted: list[str] = []
    page.folder_asked.connect(lambda: wanted.append("folder"))
    page.licences_asked.connect(lambda: wanted.append("licences"))
    for text in ("Show the folder", "Licences…"):
        next(button for button in page.findChildren(QPushButton) if button.text() == text).click()
    assert wanted == ["folder", "licences"]


def test_language_and_clock_follow_at_once(
    page: SettingsPage, speak: Callable[[Language], None], qtbot: QtBot
) -> None:
    speak(Language.CHINESE)
    qtbot.waitUntil(lambda: "设置" in texts(page))
    assert page.findChildren(QComboBox)[1].itemText(0) == "跟随系统"
    QLocale.setDefault(QLocale("en_US"))
    page.show_state(a_state(Settings(day_starts_at=1)))
    assert page.findChildren(QComboBox)[2].currentText().replace("\u202f", " ") == "1:00 AM"


def test_a_long_name_and_a_long_path_widen_nothing(page: SettingsPage) -> None:
    state = replace(a_state(Settings()), name="王" * 64, folder=Path("/" + "x" * 250))
    page.show_state(state)
    column = page.findChild(Column)
    assert column.widget().minimumSizeHint().width() < 700
