"""The theme that is on: the person's choice, or the system's, for the whole application."""

from functools import partial
from weakref import WeakSet

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from pledge_app.settings import Appearance, Settings
from pledge_app.ui import fonts, theme
from pledge_app.ui.resources import folder
from pledge_app.ui.theme import DARK, LIGHT, Tokens


class Look(QObject):
    """`changed` says that `tokens` are others now: whoever paints by hand or drew icons does so again.

    Font and palette are the application's; the style sheet is each room's own (a page, the rail, a dialog).
    Over a sheet of the application's Qt styles every widget anew for each widget around it, seen or not:
    about 300 ms for a change of theme, against 30 for the rooms that are seen.
    """

    changed = Signal()

    def __init__(self, settings: Settings, *, system_dark: bool, parent: QObject | None = None) -> None:
        """`system_dark` stands until the system has said what it prefers."""
        super().__init__(parent)
        self._settings, self._system_dark = settings, system_dark
        self.tokens, self._sheet = LIGHT, ""
        self._rooms: WeakSet[QWidget] = WeakSet()
        fonts.load()
        hints = QGuiApplication.styleHints()
        self._on_scheme(hints.colorScheme())
        self._change()
        hints.colorSchemeChanged.connect(self._on_scheme)

    def dress(self, room: QWidget) -> None:
        """Style a widget that stands in no other room, and all in it, from now on."""
        self._rooms.add(room)
        room.setStyleSheet(self._sheet)
        sized = room.testAttribute(Qt.WidgetAttribute.WA_Resized)
        if room.windowType() == Qt.WindowType.Dialog and not sized:
            _give_room(room)

    def follow(self, settings: Settings) -> None:
        """Dress by other settings."""
        self._settings = settings
        self._change()

    def on_system(self, dark: bool) -> None:  # noqa: FBT001  a signal's argument
        """The desktop said what it prefers."""
        if dark != self._system_dark:
            self._system_dark = dark
            self._change()

    @property
    def system_dark(self) -> bool:
        """What the system preferred when it was last heard."""
        return self._system_dark

    def eventFilter(self, room: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """A room that was not seen when the look changed is shown."""
        if event.type() == QEvent.Type.Show and isinstance(room, QWidget):
            room.removeEventFilter(self)
            room.setStyleSheet(self._sheet)
        return False

    def _on_scheme(self, scheme: Qt.ColorScheme) -> None:
        if scheme is not Qt.ColorScheme.Unknown:
            self.on_system(scheme is Qt.ColorScheme.Dark)

    def _change(self) -> None:
        self.tokens = self._chosen()
        percent = self._settings.text_percent
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101  there is no look without an application
        application.setFont(fonts.body(percent))
        application.setPalette(theme.palette(self.tokens))
        self._sheet = theme.style_sheet(self.tokens, (folder() / "icons").as_posix(), percent)
        for room in filter(isValid, tuple(self._rooms)):
            if room.isVisible():
                _put_off_painting(room.window())
                room.setStyleSheet(self._sheet)
            else:
                room.installEventFilter(self)
        self.changed.emit()

    def _chosen(self) -> Tokens:
        match self._settings.appearance:
            case Appearance.LIGHT:
                return LIGHT
            case Appearance.DARK:
                return DARK
            case Appearance.SYSTEM:
                return DARK if self._system_dark else LIGHT


def _put_off_painting(window: QWidget) -> None:
    """Let the next step of the event loop paint: styling alone takes most of a step's time."""
    if window.updatesEnabled():
        window.setUpdatesEnabled(False)
        QTimer.singleShot(0, window, partial(window.setUpdatesEnabled, True))  # noqa: FBT003  Qt's argument


def _give_room(dialog: QWidget) -> None:
    """Let a dialog that asks for no size be as high as its texts are where they wrap.

    On a small screen Qt makes it less wide than it asked to be, and leaves it as high.
    """
    layout = dialog.layout()
    if layout is not None and layout.hasHeightForWidth():
        widest = dialog.screen().availableSize().width() * 2 // 3
        width = max(dialog.minimumWidth(), min(layout.totalSizeHint().width(), widest))
        dialog.resize(width, max(layout.totalHeightForWidth(width), dialog.minimumHeight()))
