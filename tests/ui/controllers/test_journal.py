"""The journal over a real profile: what is typed is found, what is wrong corrected."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from pledge_app.domain.journal import EVERYTHING, Filter
from pledge_app.domain.vocabulary import Outcome
from pledge_app.ledger.act import Effect
from pledge_app.ledger.change import Change
from pledge_app.screens.journal import Heading, Item
from pledge_app.ui.controllers.journal import FIND, Asking, JournalController
from pledge_app.ui.look import Look
from pledge_app.ui.session import Session
from tests.builders import DAY, TODAY, a_pledge
from tests.notes import notes
from tests.ui.stall import StallMeter
from tests.ui.walk import settle


def make(session: Session, look: Look, qtbot: QtBot, *, many: int = 100) -> JournalController:
    made = JournalController(session, look, many=many)
    qtbot.addWidget(made.page)
    made.page.resize(1200, 800)
    made.page.show()
    made.page.activateWindow()
    qtbot.waitUntil(made.page.isActiveWindow)

    def on_changed(change: Change) -> None:
        if change & made.shows:
            made.refresh()

    session.changed.connect(on_changed)
    made.refresh()
    return made


@pytest.fixture
def journal(session: Session, look: Look, qtbot: QtBot) -> JournalController:
    return make(session, look, qtbot)


def record(session: Session, *texts: str) -> list[int]:
    """Entries under one pledge, the newest day first."""
    line = session.ledger.pledges.make(a_pledge(topics=("data",)), today=TODAY - 365 * DAY)
    return [
        session.ledger.journal.record(
            line, Outcome.KEPT, day=TODAY - n * DAY, today=TODAY - n * DAY, note=text
        ).id
        for n, text in enumerate(texts)
    ]


def shown(journal: JournalController) -> list[int]:
    return [line.id for line in journal.page.list.entries.lines if isinstance(line, Item)]


def found(journal: JournalController, session: Session, qtbot: QtBot) -> list[int]:
    qtbot.waitUntil(lambda: not session.jobs.running())
    settle()
    return shown(journal)


def test_nothing_recorded_leads_to_today(journal: JournalController, session: Session, qtbot: QtBot) -> None:
    assert journal.page.empty.isVisible()
    assert not journal.page.filters.isVisible()
    with qtbot.waitSignal(session.went) as went:
        journal.page.empty.asked.emit()
    assert went.args == ["today", None]


def test_what_is_recorded_appears(journal: JournalController, session: Session) -> None:
    first, second = record(session, "one", "two")
    assert shown(journal) == [first, second, 1]
    assert isinstance(journal.page.list.entries.lines[0], Heading)
    assert not journal.page.empty.isVisible()


def test_typing_finds(journal: JournalController, session: Session, qtbot: QtBot) -> None:
    first, second, third = record(session, "Say the limits", "数据安全", "unlimited")
    qtbot.keyClicks(journal.page.filters.search, "lim")
    assert found(journal, session, qtbot) == [first]
    assert third not in shown(journal)
    journal.page.filters.search.setText("据安")
    assert found(journal, session, qtbot) == [second]
    journal.page.filters.search.setText("nowhere")
    assert found(journal, session, qtbot) == []
    assert journal.page.empty.isVisible()
    journal.page.empty.asked.emit()
    assert found(journal, session, qtbot)[:3] == [first, second, third]
    assert journal.page.filters.search.hasFocus()


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("?!", "Signs alone"), ("x" * 10_000, "Only the first 200"), ('"AND', ""), ("🎉", ""), ("שלום", "")],
)
def test_any_query_is_answered_calmly(
    journal: JournalController, session: Session, qtbot: QtBot, typed: str, hint: str
) -> None:
    record(session, "one")
    journal.page.filters.search.setText(typed)
    assert found(journal, session, qtbot) == []
    assert journal.page.hint.text().startswith(hint)
    assert journal.page.hint.isVisible() is bool(hint)


def test_choices_narrow(journal: JournalController, session: Session, qtbot: QtBot) -> None:
    first, _ = record(session, "one", "two")
    session.ledger.journal.correct(first, Outcome.SLIPPED, today=TODAY)
    filters = journal.page.filters
    filters.outcome.choose(Outcome.SLIPPED)
    (slipped,) = found(journal, session, qtbot)
    filters.clear()
    assert len(found(journal, session, qtbot)) == 4
    filters.pledge.setCurrentIndex(1)
    filters.topic.setCurrentIndex(1)
    filters.corrections.setCurrentIndex(2)
    assert found(journal, session, qtbot) == [slipped]
    filters.clear()
    filters.period.setCurrentIndex(filters.period.count() - 1)
    assert filters.since.isVisible()
    filters.since.show_day(TODAY)
    assert set(found(journal, session, qtbot)) == {first, slipped}
    filters.clear()
    filters.period.setCurrentIndex(3)
    assert str(TODAY.year) == filters.period.currentText()
    assert filters.asked.since == TODAY.replace(month=1, day=1)


def test_the_last_question_is_the_one_that_is_answered(
    journal: JournalController, session: Session, qtbot: QtBot
) -> None:
    ids = record(session, *notes(300))
    for typed in ("a", "th", "the", "x", "dat", "data", "数", "数据"):
        journal.page.filters.search.setText(typed)
    texts = {row.entry.id for row in session.ledger.journal.page(Filter(text="数据"), count=50).rows}
    assert set(found(journal, session, qtbot)) == texts
    assert texts <= set(ids)


def test_a_question_that_was_given_up_is_not_asked(session: Session) -> None:
    record(session, "one")
    asking = Asking(Filter(text="one"))
    asking.give_up()
    assert asking.ask_apart(session.ledger) is None
    asking = Asking(EVERYTHING)
    session.ledger.store.database.connection.set_progress_handler(None, 0)
    assert asking.ask_apart(session.ledger) is not None


def test_pages_come_as_one_scrolls(journal: JournalController, session: Session, qtbot: QtBot) -> None:
    record(session, *notes(180))
    model = journal.page.list.entries
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    seen = len(shown(journal))
    assert 50 <= seen < 181
    for _ in range(20):
        journal.page.list.scrollToBottom()
        settle()
    assert shown(journal) == sorted(shown(journal), key=lambda entry: entry == 1)
    assert len(shown(journal)) == 181
    assert not model.canFetchMore(model.index(-1))
    journal.page.filters.search.setText("a")
    found(journal, session, qtbot)
    for _ in range(20):
        journal.page.list.scrollToBottom()
        found(journal, session, qtbot)
    expected = session.ledger.journal.page(Filter(text="a"), count=500)
    assert shown(journal) == [row.entry.id for row in expected.rows]
    tester.deleteLater()


def test_what_was_corrected_here_can_be_undone(journal: JournalController, session: Session) -> None:
    """As on Today: Ctrl+Z is offered for it."""
    offered: list[Effect] = []
    session.acted.connect(offered.append)
    (entry,) = record(session, "one")
    journal.page.correct_asked.emit(entry, Outcome.SLIPPED)
    assert [effect.outcome for effect in offered] == [Outcome.SLIPPED]
    session.acts.undo(today=TODAY)
    (stands,) = session.ledger.journal.day(TODAY)
    assert (stands.id, stands.outcome) == (entry, Outcome.KEPT)


def test_an_entry_is_opened_and_corrected(journal: JournalController, session: Session) -> None:
    (entry,) = record(session, "one")
    journal.page.list.setCurrentIndex(journal.page.list.entries.index_of(entry))
    detail = journal.page.detail
    assert detail is not None
    assert detail.outcomes is not None
    detail.outcomes.choices[Outcome.SLIPPED].click()
    settle()
    corrected = journal.page.detail
    assert corrected is not None
    assert corrected is not detail
    assert corrected.state.item.outcome is Outcome.SLIPPED
    assert corrected.state.opened.row.entry.text == "one"
    assert [item.id for item in corrected.state.history] == [entry, entry + 1]
    assert journal.page.list.currentIndex().row() == 1
    corrected.links[0].click()
    earlier = journal.page.detail
    assert earlier is not None
    assert earlier.state.item.id == entry
    assert earlier.outcomes is None


def test_a_correction_that_is_refused_leaves_all_as_it_was(
    journal: JournalController, session: Session
) -> None:
    (entry,) = record(session, "one")
    journal.page.chosen.emit(entry)
    with session.ledger.reopen() as other:
        other.journal.correct(entry, Outcome.PARTLY, today=TODAY)
    told: list[object] = []
    session.troubled.connect(told.append)
    journal.page.correct_asked.emit(entry, Outcome.SLIPPED)
    assert len(told) == 1
    assert journal.page.detail is not None
    assert not journal.page.detail.state.opened.correctable


def test_its_pledge_can_be_opened(journal: JournalController, session: Session, qtbot: QtBot) -> None:
    (entry,) = record(session, "one")
    journal.page.chosen.emit(entry)
    assert journal.page.detail is not None
    with qtbot.waitSignal(session.went) as went:
        journal.page.detail.pledge.click()
    assert went.args == ["pledges", 1]


def test_find_goes_to_the_field(journal: JournalController, session: Session, qtbot: QtBot) -> None:
    first, _ = record(session, "one", "two")
    journal.page.list.setFocus()
    journal.open(FIND)
    assert journal.page.filters.search.hasFocus()
    qtbot.keyClick(journal.page.filters.search, Qt.Key.Key_Down)
    assert journal.page.list.hasFocus()
    assert journal.page.list.currentIndex() == journal.page.list.entries.index_of(first)
    assert journal.page.detail is not None
    qtbot.keyClicks(journal.page.filters.search, "two")
    found(journal, session, qtbot)
    qtbot.keyClick(journal.page.filters.search, Qt.Key.Key_Escape)
    assert journal.page.filters.search.text() == ""
    assert len(found(journal, session, qtbot)) == 3


def test_with_very_many_pledges_nothing_is_asked_on_this_thread(
    session: Session, look: Look, qtbot: QtBot
) -> None:
    record(session, "one")
    journal = make(session, look, qtbot, many=0)
    assert shown(journal) == []
    assert len(found(journal, session, qtbot)) == 2


def test_searching_keeps_the_window_awake(
    journal: JournalController, session: Session, qtbot: QtBot, stall: StallMeter
) -> None:
    record(session, *notes(200))
    found(journal, session, qtbot)
    worst = []
    for _ in range(3):
        journal.page.filters.clear()
        found(journal, session, qtbot)
        stall.reset()
        for letter in "limits re":
            qtbot.keyClicks(journal.page.filters.search, letter)
            qtbot.wait(30)
        worst.append(stall.worst)
    assert sorted(worst)[1] < 50


def test_a_note_of_a_hundred_thousand_characters(journal: JournalController, session: Session) -> None:
    entry = session.ledger.journal.note("字" * 100_000, day=TODAY, today=TODAY).id
    journal.page.chosen.emit(entry)
    detail = journal.page.detail
    assert detail is not None
    assert detail.state.is_cut
    detail.whole.click()
    settle()
    assert not detail.text.isVisible()
