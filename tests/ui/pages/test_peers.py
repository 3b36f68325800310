"""Peers: what a look at a folder shows, and what it asks for."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pledge_app.domain.peer import PeerRow
from pledge_app.proof.findings import Problem, Verdict, What
from pledge_app.screens.peers import present
from pledge_app.ui import verdicts
from pledge_app.ui.empty import Empty
from pledge_app.ui.figures import IMPORTED, FiguresTable
from pledge_app.ui.pages.peers import PeersPage
from tests.screens.test_peers import READING, peer
from tests.ui.walk import settle


@pytest.fixture
def page(qtbot: QtBot) -> PeersPage:
    made = PeersPage()
    qtbot.addWidget(made)
    made.resize(900, 760)
    made.show()
    return made


def shown(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_nobody_yet_says_how_to_begin(page: PeersPage) -> None:
    page.show_state(present([], None))
    (begin,) = [b for b in page.findChildren(QPushButton) if b.isVisible()]
    assert begin.text() == "Open a folder…"
    assert begin.isDefault()


def test_the_focus_stays_on_the_page(qtbot: QtBot) -> None:
    window, page = QWidget(), PeersPage()
    row = QHBoxLayout(window)
    row.addWidget(QLineEdit())
    row.addWidget(page)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page.show_state(present([], None))
    page.findChild(Empty).setFocus()
    for reading in (READING, None):
        page.show_state(present([], reading))
        assert page.isAncestorOf(window.focusWidget())


def test_a_wording_that_cannot_be_read_is_named_by_its_hash(page: PeersPage) -> None:
    unread = replace(READING.standings[0], title="", sha256="7582b993" + "0" * 56)
    page.show_state(present([], replace(READING, standings=(unread,))))
    model = page.card.findChild(FiguresTable).model()
    assert model.index(0, 0).data() == "Cannot be read: 7582b993"


def test_every_count_is_seen_without_scrolling(page: PeersPage) -> None:
    page.resize(980, 760)
    own = replace(READING, standings=tuple(replace(each, imported=0) for each in READING.standings))
    page.show_state(present([], own))
    settle()
    table = page.card.findChild(FiguresTable)
    assert table.horizontalScrollBar().maximum() == 0
    assert table.isColumnHidden(IMPORTED)
    page.show_state(present([], READING))
    assert not table.isColumnHidden(IMPORTED)


def test_a_reading_is_shown_and_remembered_under_a_petname(page: PeersPage, qtbot: QtBot) -> None:
    page.show_working()
    page.show_state(present([], READING))
    text = shown(page)
    assert verdicts.sentence(Verdict.FIRST_SEEN) in text
    assert "summary/1.json: is not there" in text
    assert "\u2068Ana\u2069; unknown to you" in text
    assert page.card.findChild(FiguresTable).model().rowCount() == 2
    name = page.card.findChild(QLineEdit)
    name.clear()
    remember = next(b for b in page.card.findChildren(QPushButton) if b.text() == "Remember")
    assert not remember.isEnabled()
    QTest.keyClicks(name, "Ana from work")
    with qtbot.waitSignal(page.remember_asked) as asked:
        QTest.keyClick(name, Qt.Key.Key_Return)
    assert asked.args == ["Ana from work"]


def test_peers_are_listed_and_opened(page: PeersPage, qtbot: QtBot) -> None:
    page.show_state(present([peer("c" * 64, "Ben"), peer("b" * 64, "Ana")], READING))
    people = page.findChild(QListWidget)
    assert people.currentItem().text().startswith("\u2068Ana\u2069 · ")
    with qtbot.waitSignal(page.peer_asked) as asked:
        people.itemActivated.emit(people.item(1))
    assert asked.args == ["c" * 64]


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_a_sentence_and_a_tone(page: PeersPage, verdict: Verdict) -> None:
    page.show_state(present([], replace(READING, verdict=verdict)))
    assert verdicts.sentence(verdict) in shown(page)


@pytest.mark.parametrize("what", What)
def test_every_problem_names_its_file(what: What) -> None:
    assert verdicts.problem(Problem(file="log/x", what=what)).startswith("log/x: ")
    assert "1,204" in verdicts.problem(Problem(file="log/x", what=what, leaf=1204))


def test_dates_late_entries_and_the_rest_are_facts_in_a_row(page: PeersPage) -> None:
    due = replace(READING, next_due=date(2026, 12, 1), problems=READING.problems * 60)
    page.show_state(present([peer("b" * 64, "Ana")], due))
    text = shown(page)
    for fact in ("3 disowned", "2 not yet summarised", "1 December 2026", "4 recorded late", "and 10 more"):
        assert fact in text


def test_hostile_names_stay_plain_and_isolated(page: PeersPage) -> None:
    page.show_state(present([], replace(READING, name='<a href="x">Ben (verified)</a>')))
    labels = [label for label in page.findChildren(QLabel) if "<a" in label.text()]
    assert labels
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_markup_in_a_petname_is_shown_as_it_is(page: PeersPage) -> None:
    page.show_state(present([peer("b" * 64, "<img src=x> & Ben")], None))
    tip = page.findChild(QListWidget).item(0).toolTip()
    assert "&lt;img src=x&gt; &amp; Ben" in tip
    assert tip.startswith("<p>")


@pytest.mark.parametrize("known", [[], [peer("b" * 64, "W" * 64)]])
def test_hostile_lengths_widen_nothing(page: PeersPage, known: list[PeerRow]) -> None:
    far = replace(READING.problems[0], file="log/" + "x" * 250)
    page.show_state(present(known, replace(READING, name="W" * 64, problems=(far,))))
    settle()
    assert page.width() == 900
    for label in page.card.findChildren(QLabel):
        if label.isVisible():
            flags = Qt.TextFlag.TextWordWrap
            needed = label.fontMetrics().boundingRect(label.contentsRect(), flags, label.text())
            assert needed.width() <= label.width(), label.text()
            assert needed.height() <= label.height(), label.text()
