"""Inter for Latin script; the system's own face for Chinese."""

from PySide6.QtGui import QFont, QFontDatabase

from pledge_app.ui import theme
from pledge_app.ui.resources import folder

FILES = ("Inter-Regular.ttf", "Inter-SemiBold.ttf")
FAMILIES = (
    "Inter",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Microsoft YaHei UI",
)


def load() -> None:
    """Make the vendored faces known to Qt."""
    for name in FILES:
        QFontDatabase.addApplicationFont(str(folder() / "fonts" / name))


def body(text_percent: int = 100) -> QFont:
    """The application's font at the person's text size."""
    font = QFont(list(FAMILIES))
    font.setPixelSize(round(theme.BODY * text_percent / 100))
    return font


def tabular(font: QFont) -> QFont:
    """`font` with figures of one width, for columns of numbers."""
    aligned = QFont(font)
    aligned.setFeature(QFont.Tag("tnum"), 1)
    return aligned
