"""The vendored icons, drawn in a colour of the theme."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from pledge_app.ui.resources import folder

SIZE = 18
_SCALES = (1, 2, 3)


def icon(name: str, colour: str, *, selected: str | None = None) -> QIcon:
    """The icon of that name in `colour` ("#RRGGBB"), and in `selected` where its item is selected."""
    made = QIcon()
    states = [(QIcon.Mode.Normal, colour), (QIcon.Mode.Selected, selected or colour)]
    for mode, shade in states:
        for scale in _SCALES:
            made.addPixmap(pixmap(name, shade, SIZE, scale), mode)
    return made


@cache
def pixmap(name: str, colour: str, size: int, scale: float) -> QPixmap:
    """One icon, `size` px square, for a screen of that scale."""
    drawing = (folder() / "icons" / f"{name}.svg").read_text(encoding="ascii").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    image = QPixmap(round(size * scale), round(size * scale))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    image.setDevicePixelRatio(scale)
    return image
