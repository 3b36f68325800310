"""Pledges: what the list and the detail show, and what they ask for."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pledge_app.domain.pledge import Bound, ChangeKind, Exceptions, Measure
from pledge_app.screens import pledges
from pledge_app.screens.pledges import PledgesState
from pledge_app.screens.wordings import differences
from pledge_app.ui.look import Look
from pledge_app.ui.pages.beside import BESIDE
from pledge_app.ui.pages.pledge_list import SECOND_LINE
from pledge_app.ui.pages.pledges import PledgesPage
from tests.screen_states import a_row, pledges_state

WIDE, NARROW = BESIDE + 100, 732


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> PledgesPage:
    made = PledgesPage(look)
    qtbot.addWidget(made)
    made.resize(WIDE, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.text() and label.isVisible()]


def detail_texts(page: PledgesPage) -> list[str]:
    assert page.detail is not None
    QApplication.processEvents()
    return texts(page.detail)


def test_marks_piled_on_a_letter_stay_in_their_row(page: PledgesPage) -> None:
    def row_above(title: str) -> QImage:
        rows = [
            replace(row, pledge=replace(row.pledge, title=name))
            for row, name in ((a_row(1), "A"), (a_row(2), title))
        ]
        page.show_state(pledges.present(pledges.items(rows)))
        QApplication.processEvents()
        above = page.list.visualRect(page.list.pledges.index_of(1))
        return page.list.viewport().grab().copy(above).toImage()

    assert row_above("e" + "\u0301" * 60) == row_above("e")


def test_the_list_has_three_groups_of_two_lines(page: PledgesPage) -> None:
    page.show_state(pledges_state())
    model = page.list.pledges
    rows = [model.index(row) for row in range(model.rowCount())]
    assert [(index.data(), index.data(SECOND_LINE)) for index in rows] == [
        ("Active", None),
        ("Say it twice", "When I demo · changes on 27 Nov 2026"),
        ("Pledge 2", "On occasion · imported"),
        ("Drafts", None),
        ("Pledge 3", "No plan yet"),
        ("Ended", None),
        ("Pledge 4", "Ended on 1 Mar 2026"),
    ]
    assert model.flags(rows[0]) == Qt.ItemFlag.NoItemFlags
    assert rows[1].data(Qt.ItemDataRole.AccessibleTextRole).startswith("Say it twice. When I demo")
    assert rows[1].data(Qt.ItemDataRole.DecorationRole) is None
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.rowCount(rows[1]) == 0


def test_without_pledges_one_sentence_and_one_button(page: PledgesPage, qtbot: QtBot) -> None:
    page.show_state(pledges.present(()))
    assert page.empty.isVisible()
    assert not page.list.isVisible()
    with qtbot.waitSignal(page.new_asked):
        page.empty.findChild(QPushButton).click()
    page.show_state(pledges_state())
    with qtbot.waitSignal(page.new_asked):
        page.new.click()


def test_the_detail_says_the_promise_how_it_stands_and_its_wordings(page: PledgesPage) -> None:
    page.show_state(pledges_state(chosen=1))
    said = detail_texts(page)
    for words in (
        "Say it twice",
        "When I demo, I will I name a limit.",
        "Every day",
        "A weaker wording takes effect on 27 Nov 2026; until then this one holds.",
        "84% n=43",
        "41 of 43 reported",
        "users",
        "data",
        "Strengthening · since 22 Nov 2026",
        "First wording · 1 Mar 2026 to 1 May 2026",
    ):
        assert words in said


def test_a_wording_shows_what_it_changed(page: PledgesPage) -> None:
    page.show_state(pledges_state(chosen=1))
    assert page.detail is not None
    spoken = [
        label.accessibleName()
        for label in page.detail.findChildren(QLabel)
        if "added" in label.accessibleName()
    ]
    assert spoken == ["Say it added:  twice", "removed: Mon, Tue added: Every day"]
    shown = [label.text() for label in page.detail.findChildren(QLabel) if "<u" in label.text()]
    assert len(shown) == 2
    assert "<s" in shown[1]


def test_values_that_came_and_went_are_worded(page: PledgesPage) -> None:
    state = pledges_state(chosen=1)
    assert state.detail is not None
    before = state.detail.versions[1].pledge
    after = replace(
        before,
        title="<i>Say</i>",
        exceptions=Exceptions(count=2, days=30),
        measure=Measure(bound=Bound.AT_LEAST, target=1500, unit="hours"),
        change=ChangeKind.EDITORIAL,
        prev="0" * 64,
    )
    newest = replace(
        state.detail.versions[0],
        pledge=after,
        before=before,
        start=None,
        differences=differences(before, after),
    )
    page.show_state(replace(state, detail=replace(state.detail, versions=(newest,), pledge=after)))
    said = " ".join(detail_texts(page))
    assert "Strengthening · takes effect on 22 Nov 2026" in said
    assert "At least 1.5 hours · 2 exceptions in 30 days" in said
    assert "no exceptions" in said
    assert "no amount" in said
    assert "&lt;i&gt;" in said


@pytest.mark.parametrize(
    ("line", "words", "buttons"),
    [
        (2, "Imported, without a plan yet. You can record it", ["Edit", "End…"]),
        (3, "A draft. It becomes a pledge as soon as", ["Go on writing", "Discard the draft"]),
        (4, "Ended on 1 Mar 2026. What was recorded stays.", []),
    ],
)
def test_each_kind_says_what_it_is_and_offers_what_fits(
    page: PledgesPage, line: int, words: str, buttons: list[str]
) -> None:
    page.show_state(pledges_state(chosen=line))
    assert any(text.startswith(words) for text in detail_texts(page))
    assert page.detail is not None
    shown = [button.text() for button in page.detail.findChildren(QPushButton) if button.isVisible()]
    assert shown == buttons


def test_edit_and_discard_ask_for_their_pledge(page: PledgesPage, qtbot: QtBot) -> None:
    page.show_state(pledges_state(chosen=3))
    assert page.detail is not None
    with qtbot.waitSignal(page.edit_asked) as edited:
        page.detail.edit.click()
    with qtbot.waitSignal(page.discard_asked) as discarded:
        page.detail.discard.click()
    assert edited.args == discarded.args == [3]


def test_ending_is_asked_in_place_and_can_be_left(page: PledgesPage, qtbot: QtBot) -> None:
    page.show_state(pledges_state(chosen=1))
    assert page.detail is not None
    page.detail.end.click()
    assert page.detail.asking.isVisible()
    assert QApplication.focusWidget() is page.detail.keep
    page.detail.keep.click()
    assert not page.detail.asking.isVisible()
    page.detail.end.click()
    with qtbot.waitSignal(page.end_asked) as asked:
        page.detail.confirm.click()
    assert asked.args == [1]


def test_beside_each_other_the_detail_follows_the_list(page: PledgesPage, qtbot: QtBot) -> None:
    page.show_state(pledges_state(chosen=1))
    assert page.list.isVisible()
    assert page.detail is not None
    assert page.detail.isVisible()
    assert not page.back.isVisible()
    page.setFocus()
    with qtbot.waitSignal(page.chosen) as chosen:
        QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert chosen.args == [2]


def test_in_a_narrow_window_the_detail_comes_instead_of_the_list(page: PledgesPage) -> None:
    page.resize(NARROW, 600)
    page.chosen.connect(lambda line: page.show_state(pledges_state(chosen=line)))
    page.show_state(pledges_state())
    assert page.list.isVisible()
    page.setFocus()
    page.list.setCurrentIndex(page.list.pledges.index(2))
    assert page.detail is None
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert not page.list.isVisible()
    assert page.detail is not None
    assert page.detail.detail.item.line == 2
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.list.isVisible()
    page.list.opened.emit(2)
    assert not page.list.isVisible()
    page.back.click()
    assert page.list.isVisible()


def test_thousands_of_pledges_are_listed(page: PledgesPage) -> None:
    rows = [a_row(line) for line in range(5000)]
    page.show_state(pledges.present(pledges.items(rows)))
    assert page.list.pledges.rowCount() == 5001
    assert not page.list.pledges.index_of(9999).isValid()


def test_language_and_theme_reach_everything(page: PledgesPage, look: Look) -> None:
    page.show_state(pledges_state(chosen=1))
    before = page.list.viewport().grab().toImage()
    look.on_system(dark=True)
    for widget in (page, *page.findChildren(QWidget)):
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    assert page.title.text() == "Pledges"
    assert page.list.viewport().grab().toImage() != before
    look.on_system(dark=False)


def test_everything_that_takes_the_focus_has_a_name(page: PledgesPage) -> None:
    page.show_state(pledges_state(chosen=1))
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name), widget


def test_a_state_without_a_choice_closes_the_detail(page: PledgesPage) -> None:
    page.show_state(pledges_state(chosen=1))
    state = pledges_state()
    page.show_state(PledgesState(items=state.items, detail=None))
    assert page.detail is None
