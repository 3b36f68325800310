"""The vendored icons, drawn in a colour of the theme."""

from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from pledge_app.ui.resources import folder

SIZE = 18


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
    """One icon, `size` px square, for a screen of that scale."""
    image = QPixmap(_drawing(name, round(size * scale)))
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(image.rect(), QColor(colour))
    painter.end()
    image.setDevicePixelRatio(scale)
    return image


@cache
def _drawing(name: str, size: int) -> QPixmap:
    """The icon in black: reading it takes longer than colouring it."""
    renderer = QSvgRenderer(str(folder() / "icons" / f"{name}.svg"))
    image = QPixmap(size, size)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image
