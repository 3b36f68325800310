"""Draws the app's icon in the sizes that desktops ask for: python icons.py HICOLOR."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def draw(drawing: Path, hicolor: Path) -> None:
    """Put `drawing` into the folders of an icon theme, as PNG of each size."""
    renderer = QSvgRenderer(str(drawing))
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        file = hicolor / f"{size}x{size}" / "apps" / f"{drawing.stem}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        if not image.save(str(file)):
            raise OSError(f"{file} was not written")


if __name__ == "__main__":
    application = QGuiApplication(["icons", "-platform", "offscreen"])
    draw(Path(__file__).with_name("pledge-app.svg"), Path(sys.argv[1]))
