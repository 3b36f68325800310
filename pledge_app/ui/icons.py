"""The vendored icons, drawn in a colour of the theme."""

from functools import cache

from PySide6.QtGui import QGuiApplication, QIcon, QPixmap

from pledge_app.ui.resources import folder

SIZE = 18

_DRAWN = 'width="24" height="24"'


def icon(name: str, colour: str, *, selected: str | None = None) -> QIcon:
    """The icon of that name in `colour` ("#RRGGBB"), and in `selected` where its item is selected."""
    made = QIcon()
    scale = max(screen.devicePixelRatio() for screen in QGuiApplication.screens())
    made.addPixmap(pixmap(name, colour, SIZE, scale))
    if selected is not None:
        made.addPixmap(pixmap(name, selected, SIZE, scale), QIcon.Mode.Selected)
    return made


@cache
def pixmap(name: str, colour: str, size: int, scale: float) -> QPixmap:
    """One icon, `size` px square, for a screen of that scale.

    The words of the drawing are changed: a painter over it would load what no start needs otherwise.
    """
    side = round(size * scale)
    drawing = (folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    sized = drawing.replace(_DRAWN, f'width="{side}" height="{side}"').replace("currentColor", colour)
    image = QPixmap()
    image.loadFromData(sized.encode(), "svg")
    image.setDevicePixelRatio(scale)
    return image
