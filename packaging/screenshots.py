"""Renders every page and dialog: `python packaging/screenshots.py OUT`.

Each in five dresses: light, dark, Chinese at 2x, 800×600 in both languages. Look at them before a release.
"""

import gc
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import demo_profile
import scenes
from PySide6.QtCore import QLocale, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from pledge_app.domain.publication import History
from pledge_app.ledger import profile
from pledge_app.settings import Appearance, Language, Settings
from pledge_app.ui import motion
from pledge_app.ui.language import Translations
from pledge_app.ui.look import Look
from pledge_app.ui.window import Window

WIDE, SMALL = QSize(1180, 860), QSize(800, 600)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dress:
    """One way in which everything is rendered."""

    name: str
    appearance: Appearance
    language: Language = Language.ENGLISH
    size: QSize = WIDE
    scale: int = 1


DRESSES = (
    Dress(name="light", appearance=Appearance.LIGHT),
    Dress(name="dark", appearance=Appearance.DARK),
    Dress(name="zh-2x", appearance=Appearance.DARK, language=Language.CHINESE, scale=2),
    Dress(name="800x600", appearance=Appearance.LIGHT, size=SMALL),
    Dress(name="zh-800x600", appearance=Appearance.LIGHT, language=Language.CHINESE, size=SMALL),
)


def stage(home: Path, demo: Path) -> scenes.Set:
    """The profiles that the scenes play in, copies of `demo`, and the folder that one published into."""
    shutil.copytree(demo, home / "private")
    shutil.copytree(home / "private", home / "published")
    private, published = (
        profile.open(home / name, passphrase=demo_profile.PASSPHRASE) for name in ("private", "published")
    )
    folder = home / "Shared with my peers"
    folder.mkdir()
    founding = published.publishing.founding()
    founding.confirm([founding.words[position - 1] for position in founding.asked])
    day = demo_profile.TODAY - demo_profile.DAY
    prepared = published.publishing.prepare(
        today=day, now=scenes.NOON - demo_profile.DAY, history=History.ALL, founding=founding
    )
    done = published.publishing.publish(prepared, folder, now=scenes.NOON - demo_profile.DAY)
    demo_profile.live_on(published)
    return scenes.Set(private=private, published=published, folder=folder, id=done.id)


def take(widget: QWidget, file: Path, scale: int) -> None:
    """Render a widget into a picture."""
    widget.show()
    scenes.settle()
    image = QImage(widget.size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    widget.render(image)
    image.save(str(file))


def take_all(out: Path, dress: Dress, look: Look, where: scenes.Set) -> None:
    """Render everything in one dress."""

    def file(name: str) -> Path:
        return out / f"{name}-{dress.name}.png"

    for name, widget in scenes.alone().items():
        window = Window(look)
        window.show_alone(widget)
        window.resize(dress.size)
        take(window, file(name), dress.scale)
        window.close()
    for name, dialog in scenes.dialogs().items():
        look.dress(dialog)
        dialog.ensurePolished()
        take(dialog, file(name), dress.scale)
        dialog.close()
    for name, window in scenes.pages(where, look):
        window.resize(dress.size)
        take(window, file(name), dress.scale)


def main(out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    gc.disable()  # as the app does: what is Qt's is destroyed on this thread only
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    motion.reduce(reduced=True)
    translations = Translations(application)
    with tempfile.TemporaryDirectory() as home:
        demo_profile.make(Path(home, "demo")).close()
        look = Look(Settings(), system_dark=False)
        for dress in DRESSES:
            where = stage(Path(home, dress.name), Path(home, "demo"))
            translations.speak(dress.language, QLocale("en_GB"))
            look.follow(Settings(appearance=dress.appearance))
            take_all(out, dress, look, where)
            where.private.close()
            where.published.close()
            gc.collect()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
