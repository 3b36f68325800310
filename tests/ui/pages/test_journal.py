"""The journal's page by itself: what is shown, what is said of it, where the keys go."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from pledge_app.domain.journal import Choices, Filter, JournalPage, JournalRow, Opened, Proof, Spot
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.screens import journal as screen
from pledge_app.settings import Language
from pledge_app.ui.look import Look
from pledge_app.ui.pages.journal import JournalPage as Page
from tests.screen_states import SUNDAY, a_row, conduct
from tests.ui.walk import settle, unnamed

PROOF = Proof(
    leaf=1204, size=3456, public=True, checkpoint=date(2026, 11, 3), covered=1300, hash="Zm9v", fits=True
)
NARROWING = screen.narrowing(
    Choices(pledges=((1, "Limits"), (2, "Credit")), topics=("data",), first=date(2024, 1, 1), last=SUNDAY),
    SUNDAY,
)


def row(number: int, text: str = "", **parts: Any) -> JournalRow:
    fields = {"title": "Limits", "refs": (), "until": None, "replaced": False} | parts
    entry = {
        name: fields.pop(name) for name in ("kind", "outcome", "chips", "amount", "day") if name in fields
    }
    said = replace(conduct(number, 1, Outcome.KEPT), text=text, **entry)
    return JournalRow(entry=said, at=datetime(2026, 11, 22, 12, tzinfo=UTC), **fields)


def state(*rows: JournalRow, text: str = "", more: Spot | None = None) -> screen.JournalState:
    return screen.present(JournalPage(rows=rows, more=more), Filter(text=text))


def opened(first: JournalRow, *history: JournalRow, proof: Proof = PROOF, **parts: Any) -> screen.EntryState:
    fields = {"wording": a_row(1).pledge, "correctable": False} | parts
    return screen.entry(Opened(row=first, history=history or (first,), proof=proof, **fields))


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> Page:
    made = Page(look)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show_narrowing(NARROWING)
    made.show_state(state(row(2, "one"), row(1)), None)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def said(page: Page) -> str:
    """All that is written of the entry."""
    assert page.detail is not None
    labels = page.detail.findChildren(QLabel)
    buttons = page.detail.findChildren(QPushButton)
    return "\n".join(widget.text().replace("\u200b", "") for widget in [*labels, *buttons])


@pytest.mark.parametrize(
    ("proof", "words"),
    [
        (PROOF, "In the checkpoint published on 3 Nov 2026."),
        (replace(PROOF, checkpoint=None), "In no published checkpoint yet."),
        (replace(PROOF, public=False), "In no published checkpoint: this log is private."),
        (replace(PROOF, fits=False), "What it says does not fit its leaf."),
    ],
)
def test_its_proof_is_told(page: Page, proof: Proof, words: str) -> None:
    page.show_entry(opened(row(1), proof=proof))
    assert "Leaf 1,204; the log has 3,456." in said(page)
    assert words in said(page)


def test_an_entry_tells_all_there_is_to_it(page: Page) -> None:
    first = row(1, "<b>one</b>", chips=("time",), replaced=True, outcome=Outcome.SLIPPED, amount=1500)
    taken = row(3, kind=Kind.WITHDRAW, outcome=None, refs=(1,))
    page.show_entry(opened(first, first, row(2, refs=(1,)), taken))
    words = said(page)
    for expected in ("<b>one</b>", "time", "Slipped", "1.5", "stands no more", "(this one)", "Taken back",
                     "When I demo, I will I name a limit.", "Written on 22 Nov 2026"):  # fmt: skip
        assert expected in words
    assert page.detail is not None
    assert page.detail.text.textFormat() == Qt.TextFormat.PlainText
    assert [link.property("entry") for link in page.detail.links] == [2, 3]


@pytest.mark.parametrize(
    ("what", "words"),
    [
        (row(1, kind=Kind.PAUSE, outcome=None, until=SUNDAY), "Until 22 Nov 2026."),
        (row(1, kind=Kind.NOTE, outcome=None, title=None), "Note"),
        (row(1, kind=Kind.WITHDRAW, outcome=None), "Pledge ended"),
    ],
)
def test_other_kinds_are_named(page: Page, what: JournalRow, words: str) -> None:
    page.show_entry(opened(what))
    assert words in said(page)


def test_late_and_imported_are_said(page: Page) -> None:
    late = replace(row(1), entry=replace(row(1).entry, recorded=date(2026, 12, 24)))
    imported = replace(row(2), entry=replace(row(2).entry, imported=True))
    page.show_entry(opened(late, wording=None))
    assert "Late: more than a week after its day." in said(page)
    page.show_entry(opened(imported))
    assert "Imported from another program." in said(page)
    page.show_state(state(imported, late, row(3, until=SUNDAY)), None)
    facts = [
        page.list.entries.data(page.list.entries.index(n), Qt.ItemDataRole.AccessibleTextRole)
        for n in (1, 2, 3)
    ]
    assert facts == ["Limits. Kept. imported", "Limits. Kept. late", "Limits. Kept. until 22 Nov 2026"]


def test_a_list_that_changes_keeps_what_was_chosen(page: Page) -> None:
    heard: list[int] = []
    page.chosen.connect(heard.append)
    page.show_state(state(row(3), row(2), row(1)), 1)
    assert page.list.currentIndex().row() == 3
    page.show_state(state(row(3), row(2)), 1)
    assert not page.list.currentIndex().isValid()
    assert heard == []


def test_beside_each_other_or_one_behind_the_other(page: Page, qtbot: QtBot) -> None:
    page.show_entry(opened(row(2)))
    settle()
    assert page.list.isVisible()
    assert page.detail is not None
    assert page.detail.isVisible()
    page.resize(700, 600)
    settle()
    assert not page.detail.isVisible()
    page.list.setFocus()
    page.list.choose_first()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert not page.list.isVisible()
    assert page.back.hasFocus()
    qtbot.keyClick(page.back, Qt.Key.Key_Escape)
    assert page.list.hasFocus()
    page.open_detail()
    page.focus_search()
    assert page.filters.search.hasFocus()


def test_a_click_in_the_list_asks_for_the_entry(page: Page, qtbot: QtBot) -> None:
    page.resize(700, 600)
    settle()
    with qtbot.waitSignal(page.chosen) as chosen:
        where = page.list.visualRect(page.list.entries.index(2)).center()
        qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert chosen.args == [1]
    heading = page.list.visualRect(page.list.entries.index(0)).center()
    with qtbot.assertNotEmitted(page.list.opened):
        qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=heading)


def test_the_focus_stays_in_an_entry_shown_anew(page: Page) -> None:
    page.show_entry(opened(row(2), correctable=True))
    assert page.detail is not None
    assert page.detail.outcomes is not None
    page.detail.outcomes.take_focus()
    page.show_entry(opened(row(3), correctable=True))
    assert page.detail.outcomes.choices[Outcome.KEPT].hasFocus()
    page.show_entry(opened(row(3)))
    assert page.list.hasFocus()


def test_the_keys_go_to_the_field_where_nothing_is_found(page: Page) -> None:
    page.list.setFocus()
    page.show_state(state(text="x"), None)
    assert page.filters.search.hasFocus()


def test_letters_do_not_jump_about_in_the_list(page: Page, qtbot: QtBot) -> None:
    page.list.setFocus()
    page.list.choose_first()
    qtbot.keyClicks(page.list, "L")
    assert page.list.currentIndex().row() == 1
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.list.currentIndex().row() == 2


def test_it_speaks_chinese(page: Page, speak: Callable[[Language], None]) -> None:
    page.show_entry(opened(row(2), row(2), row(3, refs=(2,))))
    page.filters.outcome.choose(Outcome.SLIPPED)
    speak(Language.CHINESE)
    settle()
    assert page.title.text() == "日志"
    assert page.filters.asked.outcome is Outcome.SLIPPED
    assert page.filters.outcome.currentText() == "没守住"
    assert "在 2026年11月3日 发布的检查点里。" in said(page)
    assert unnamed(page) == []


@pytest.mark.parametrize("text", ["🎉 " * 200, "שלום עולם " * 50, "a" + "\u0301" * 200, "字" * 5000])
def test_any_words_keep_to_their_row(page: Page, text: str) -> None:
    page.show_state(state(row(2, text), row(1)), None)
    settle()
    first, second = (page.list.visualRect(page.list.entries.index(n)) for n in (1, 2))
    assert first.height() == page.list.visualRect(page.list.entries.index(1)).height()
    image = QImage(page.list.size(), QImage.Format.Format_RGB32)
    page.list.render(image)
    edge = [image.pixel(x, second.top() + 1) for x in range(40, 400)]
    assert len(set(edge)) == 1
