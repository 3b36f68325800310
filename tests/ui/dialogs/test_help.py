"""Help: whole in both languages, opened at the page that is shown, with a formula for every number."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pledge_app.settings import Language
from pledge_app.ui.dialogs.help import PAGES, HelpDialog, text
from pledge_app.ui.figures import FiguresTable
from pledge_app.ui.look import Look
from pledge_app.ui.places import PLACES
from tests.ui.walk import cramped, settle, unnamed

NUMBERS = {
    Language.ENGLISH: {
        "today": (
            "**Rate** = kept ÷ (kept + partly + slipped)",
            "**n** =",
            "**Coverage**",
            "n = 5",
            "12 weeks",
        ),
        "pledges": ("**Expected**", "⌊n × active days ÷ d⌋", "**Reported** =", "4 and over 12 weeks"),
        "journal": ("**Leaf n**", "**Late** =", "**Corrected** ="),
        "publish": (
            "**Withheld** =",
            "an upper bound",
            "**Late** = conduct whose day lies more than 7 days before",
            "**Corrected** =",
            "**Imported** =",
            "**Bytes**",
        ),
        "peers": ("**Overdue**", "**History rewritten**", "**Withheld**"),
        "settings": ("7 days, 4 weeks and 12 months",),
    },
    Language.CHINESE: {
        "today": (
            "**比率** = 守住 ÷（守住 + 部分守住 + 没守住）",
            "**n** =",
            "**覆盖** =",
            "n 小于 5",
            "12 周",
        ),
        "pledges": ("**应报告**", "⌊n × 有效天数 ÷ d⌋", "**已报告** =", "4 周和 12 周"),
        "journal": ("**第 n 片叶子**", "**迟记** =", "**更正** ="),
        "publish": ("**未公开** =", "是上限", "**迟记** =", "7 天以上", "**更正** =", "**导入** ="),
        "peers": ("**逾期**", "**历史被改写**", "**未公开**"),
        "settings": ("7 天、4 周、12 个月",),
    },
}
NEVER = re.compile(r"\b(fail|broken|violat|missed|streak|score)|失败|违反|打卡|连胜", re.IGNORECASE)


@pytest.mark.parametrize("language", NUMBERS)
@pytest.mark.parametrize("page", PAGES)
def test_every_number_has_its_formula(
    page: str, language: Language, speak: Callable[[Language], None]
) -> None:
    speak(language)
    said = text(page)
    assert [number for number in NUMBERS[language][page] if number not in said] == []
    assert not NEVER.search(said)


@pytest.mark.parametrize("language", NUMBERS)
def test_every_column_of_counts_has_its_formula(
    language: Language, speak: Callable[[Language], None], qtbot: QtBot
) -> None:
    """The table is the same on Publish and Peers; its first column is no number."""
    speak(language)
    table = FiguresTable()
    qtbot.addWidget(table)
    titles = [
        str(table.model().headerData(column, Qt.Orientation.Horizontal)).replace("\n", " ")
        for column in range(1, table.model().columnCount())
    ]
    told = re.findall(r"\*\*(.+?)\*\*", text("publish"))
    assert len(titles) == 10
    assert [title for title in titles if not any(one in title or title in one for one in told)] == []


def test_every_page_has_one() -> None:
    assert {place.name for place in PLACES} == set(PAGES)


def test_it_opens_at_the_page_that_is_shown_and_leads_on(look: Look, qtbot: QtBot) -> None:
    dialog = HelpDialog("journal")
    qtbot.addWidget(dialog)
    look.dress(dialog)
    dialog.show()
    settle()
    assert dialog.text.toPlainText().startswith("Journal")
    assert (cramped(dialog), unnamed(dialog)) == ([], [])
    qtbot.keyClick(dialog.pages, Qt.Key.Key_Down)
    assert dialog.text.toPlainText().startswith("Publish")


def test_a_page_that_has_none_leads_to_the_first(qtbot: QtBot) -> None:
    dialog = HelpDialog("")
    qtbot.addWidget(dialog)
    assert dialog.pages.currentRow() == 0


def test_paragraphs_stand_apart(qtbot: QtBot) -> None:
    dialog = HelpDialog("settings")
    qtbot.addWidget(dialog)
    document = dialog.text.document()
    block, margins = document.begin(), []
    while block.isValid():
        margins.append(block.blockFormat().bottomMargin())
        block = block.next()
    assert len(margins) > 5
    assert min(margins) >= 4
