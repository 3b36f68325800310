"""The icons: all used, none missing, drawn in the colour that is asked for."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from pledge_app.ui import icons
from pledge_app.ui.resources import folder

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((folder() / "icons").glob("*.svg"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_icon_has_its_use(file: Path) -> None:
    code = "\n".join(source.read_text(encoding="utf-8") for source in (ROOT / "pledge_app/ui").rglob("*.py"))
    dressed = re.sub("-(light|dark)$", "", file.stem)
    assert f'"{file.stem}"' in code or f"/{dressed}" in code


def test_an_icon_takes_the_colour_that_is_asked_for(qapp: QApplication) -> None:  # noqa: ARG001  to draw
    image = icons.pixmap("plus", "#2A5B8C", 24, 1).toImage()
    assert image.pixelColor(12, 12).name().upper() == "#2A5B8C"
    assert image.pixelColor(1, 1).alpha() == 0
    assert icons.pixmap("plus", "#2A5B8C", 24, 2).width() == 48


def test_a_selected_item_has_its_own_colour(qapp: QApplication) -> None:  # noqa: ARG001  to draw
    made = icons.icon("plus", "#545B64", selected="#2A5B8C")
    for mode, colour in ((QIcon.Mode.Normal, "#545B64"), (QIcon.Mode.Selected, "#2A5B8C")):
        drawn = made.pixmap(icons.SIZE, icons.SIZE, mode).toImage()
        assert drawn == icons.pixmap("plus", colour, icons.SIZE, 1).toImage()
