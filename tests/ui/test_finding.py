"""The palette in a Chinese window: what is there is found by its own words and by the English ones."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from pledge_app.domain.vocabulary import Outcome
from pledge_app.ledger.ledger import Ledger
from pledge_app.settings import Language
from pledge_app.ui.palette import PaletteCard
from pledge_app.ui.places import PLACES
from pledge_app.ui.window import Window
from tests.builders import TODAY, a_pledge
from tests.ui.walk import press, settle

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(ledger: Ledger, open_window: Callable[..., Window]) -> Window:
    """A window with a pledge and an entry that shows Today."""
    line = ledger.pledges.make(a_pledge("Limits"), today=TODAY)
    ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY)
    return open_window("today", 1000, 700)


def shown(card: PaletteCard) -> list[str]:
    return [card.list.item(row).text() for row in range(card.list.count())]


def offered(window: Window) -> list[QPushButton]:
    """The buttons of the window that can be pressed, the palette's aside."""
    return [
        one for one in window.findChildren(QPushButton) if one.isVisible() and one.isEnabled() and words(one)
    ]


def words(button: QPushButton) -> str:
    return button.text() or button.accessibleName()


@pytest.mark.parametrize("page", [place.name for place in PLACES])
def test_each_button_of_a_chinese_page_is_found_by_both_its_words(
    window: Window, page: str, speak: Callable[[Language], None]
) -> None:
    window.go(page)
    settle()
    english = [words(one) for one in offered(window)]
    speak(Language.CHINESE)
    settle()
    chinese = [words(one) for one in offered(window)]
    assert len(english) == len(chinese)
    press(window, Qt.Key.Key_K, CTRL)
    card = window.findChild(PaletteCard)
    for here, there in zip(chinese, english, strict=True):
        if chinese.count(here) == 1:
            for typed in (here, there, there.upper()):
                card.field.setText(typed)
                assert here in shown(card), typed


@pytest.mark.parametrize(
    ("english", "chinese", "found"),
    [
        ("export", "导出", "设置：全部导出"),
        ("import", "导入", "设置：导入记录"),
        ("delete", "删除", "设置：全部删除"),
        ("erase", "抹去", "设置：全部删除"),
        ("backup", "备份", "设置：备份"),
        ("back up now", "立即备份", "设置：立即备份"),
        ("restore", "恢复", "设置：取回一份备份"),
        ("bring back", "取回", "设置：取回一份备份"),
        ("licences", "许可证", "设置：关于、许可证"),
        ("folder", "文件夹", "设置：数据文件夹、其他程序的记录"),
        ("passphrase", "密码短语", "设置：锁定、密码短语"),
        ("lock", "锁定", "设置：锁定、密码短语"),
        ("recovery code", "恢复码", "设置：备份的恢复码"),
        ("fingerprint", "指纹", "设置：密钥、指纹"),
        ("dark", "深色", "设置：外观、文字大小、动画"),
        ("text size", "文字大小", "设置：外观、文字大小、动画"),
        ("language", "语言", "设置：语言、一天的开始"),
    ],
)
def test_what_the_settings_do_is_found_from_any_page_in_both_languages(
    window: Window, speak: Callable[[Language], None], english: str, chinese: str, found: str
) -> None:
    speak(Language.CHINESE)
    settle()
    press(window, Qt.Key.Key_K, CTRL)
    card = window.findChild(PaletteCard)
    for typed in (english, chinese):
        card.field.setText(typed)
        assert found in shown(card), typed
