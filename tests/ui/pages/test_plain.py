"""Labels for what people write: nothing takes no room, and what is written later is shown."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pledge_app.ui.pages.plain import PlainLabel


def test_what_is_written_before_it_has_a_place_is_shown_there(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    written, empty, again = PlainLabel("heading"), PlainLabel(), PlainLabel("", "words")
    written.write("Ctrl+K")
    again.write("")
    column = QVBoxLayout(page)
    for label in (written, empty, again):
        column.addWidget(label)
    page.show()
    assert [label.isVisible() for label in (written, empty, again)] == [True, False, False]
    again.write("words")
    assert again.isVisible()
    again.write("")
    assert not again.isVisible()
