"""The Debian package: what it says of itself is what the project says, and what it freezes is there.

That it installs, runs and goes away is for `packaging/deb-root.sh`, in roots of Debian's own.
"""

import ast
import configparser
import os
import re
import runpy
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from email import message_from_string
from importlib.metadata import distribution
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLibraryInfo
from PySide6.QtGui import QGuiApplication, QImage

from pledge_app import __version__, app
from pledge_app.cli.terminal import shared_options
from pledge_app.ui.options import read_options

ROOT = Path(__file__).resolve().parents[2]
DEB = ROOT / "packaging" / "deb"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PROGRAMS = {**PROJECT["scripts"], **PROJECT["gui-scripts"]}
PROMISE = PROJECT["description"].rstrip(".")
CONTROL = message_from_string((DEB / "control").read_text(encoding="utf-8"))
SPEC = ast.parse((DEB / "pledge-app.spec").read_text(encoding="utf-8"))
SOURCES = sorted((ROOT / "pledge_app").rglob("*.py"))


def spec_value(name: str) -> Any:
    """What the specification sets a name to, alone or among others."""
    for node in ast.walk(SPEC):
        if isinstance(node, ast.Assign) and name in ast.unparse(node.targets[0]).strip("()").split(", "):
            namespace: dict[str, Any] = {}
            exec(compile(ast.Module([node], []), "spec", "exec"), namespace)  # noqa: S102  our own file
            return namespace[name]
    raise AssertionError(name)


class Desktop(configparser.ConfigParser):
    """A desktop entry: its keys tell cases apart."""

    def optionxform(self, optionstr: str) -> str:
        return optionstr


def imported() -> set[str]:
    """Every module that the app names in an import."""
    nodes = [node for file in SOURCES for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))]
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return plain | {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}


def pins(lock: Path) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", lock.read_text(encoding="utf-8"), re.MULTILINE))


def test_the_package_is_named_and_described_as_the_project() -> None:
    synopsis, *body = CONTROL["Description"].split("\n")
    assert CONTROL["Package"] == PROJECT["name"]
    assert synopsis.lower() == PROMISE.lower()
    assert all(line.startswith(" ") and len(line) <= 80 for line in body)


def test_its_version_and_what_it_depends_on_are_found_when_it_is_built() -> None:
    fields = {name: CONTROL[name] for name in ("Version", "Architecture", "Installed-Size", "Depends")}
    assert fields == {
        "Version": "@VERSION@",
        "Architecture": "@ARCHITECTURE@",
        "Installed-Size": "@SIZE@",
        "Depends": "@DEPENDS@",
    }
    build = (DEB / "build.sh").read_text(encoding="utf-8")
    assert "pledge_app.__version__" in build
    assert all(place in build for place in fields.values())
    assert distribution("pledge-app").version == __version__


def test_the_desktop_finds_the_window_and_its_icon() -> None:
    desktop = Desktop(interpolation=None)
    desktop.read(DEB / "pledge-app.desktop", encoding="utf-8")
    entry = desktop["Desktop Entry"]
    assert entry["Exec"].split()[0] in PROJECT["gui-scripts"]
    assert (DEB / f"{entry['Icon']}.svg").is_file()
    assert entry["Comment"] == PROMISE
    said = Path(app.__file__).read_text(encoding="utf-8")
    assert 'setDesktopFileName("pledge-app")' in said
    assert f'setApplicationName("{entry["StartupWMClass"]}")' in said  # X11's class is the application's name


def test_the_desktop_leads_to_the_line_in_which_something_is_logged() -> None:
    desktop = Desktop(interpolation=None)
    desktop.read(DEB / "pledge-app.desktop", encoding="utf-8")
    assert desktop["Desktop Entry"]["Actions"] == "log;"
    action = desktop["Desktop Action log"]
    assert read_options(action["Exec"].split()[1:]).log
    assert {"Name", "Name[zh_CN]"} <= set(action)


def test_software_centres_are_told_the_same() -> None:
    told = ET.parse(DEB / "pledge-app.metainfo.xml").getroot()  # noqa: S314  our own file
    assert told.findtext("summary") == PROMISE
    assert told.findtext("project_license") == PROJECT["license"]
    assert (DEB / str(told.findtext("launchable"))).is_file()
    assert {binary.text for binary in told.iter("binary")} == set(PROGRAMS)


@pytest.mark.parametrize("name", ["window", "terminal"])
def test_each_program_starts_where_the_installed_one_does(name: str) -> None:
    (start,) = [
        node
        for node in ast.parse((DEB / f"{name}.py").read_text(encoding="utf-8")).body
        if isinstance(node, ast.ImportFrom)
    ]
    assert f"{start.module}:{start.names[0].name}" in PROGRAMS.values()


def test_the_window_and_the_terminal_leave_out_only_each_other() -> None:
    window, terminal = spec_value("WINDOW"), spec_value("TERMINAL")
    assert all(find_spec(room) for room in (*window, *terminal))


def test_nothing_that_the_app_imports_is_left_out() -> None:
    left_out = {*spec_value("NEVER"), *spec_value("NEVER_QT")}
    names = {name for module in imported() for name in (module, module.split(".")[0])}
    assert not left_out & names
    assert all(find_spec(module) for module in spec_value("NEVER_QT"))


def test_qt_has_the_plugins_that_are_kept() -> None:
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    for folder, begins in spec_value("QT_PLUGINS").items():
        kept = [file.name for file in (plugins / folder).glob("*.so") if re.match(begins, file.name)]
        assert kept, folder


def test_what_is_frozen_is_what_was_tested() -> None:
    tested, frozen = pins(ROOT / "requirements.lock"), pins(DEB / "requirements.lock")
    building = {"altgraph", "macholib", "pefile", "pyinstaller", "pyinstaller-hooks-contrib"}
    assert frozen.keys() - tested.keys() <= building
    assert "pyinstaller" not in tested
    assert {name: frozen[name] for name in frozen.keys() & tested.keys()}.items() <= tested.items()


def test_the_build_wants_the_libraries_that_a_machine_wants() -> None:
    named = subprocess.run(
        ["sh", str(DEB / "build.sh"), "--needs"], capture_output=True, text=True, check=True
    )
    setup = (ROOT / "packaging" / "setup.sh").read_text(encoding="utf-8")
    (libraries,) = re.findall(r'^libraries="([^"]*)"', setup, re.MULTILINE)
    assert set(libraries.split()) - {"fonts-noto-cjk"} <= set(named.stdout.split())


@pytest.mark.parametrize("before", ["/opt/lib", None])
def test_what_the_programs_start_is_not_led_to_their_libraries(before: str | None) -> None:
    shown = f"exec(open({str(DEB / 'environment.py')!r}).read()); print(os.environ.get('LD_LIBRARY_PATH'))"
    given = {"LD_LIBRARY_PATH": "/usr/lib/pledge-app/_internal"}
    given |= {} if before is None else {"LD_LIBRARY_PATH_ORIG": before}
    answer = subprocess.run(
        [sys.executable, "-S", "-c", f"import os; {shown}"],
        env={**os.environ, **given},
        capture_output=True,
        text=True,
        check=True,
    )
    assert answer.stdout.strip() == str(before)


@pytest.mark.usefixtures("qapp")
def test_the_icon_is_drawn_in_each_size(tmp_path: Path) -> None:
    icons = runpy.run_path(str(DEB / "icons.py"))
    icons["draw"](DEB / "pledge-app.svg", tmp_path)
    for size in icons["SIZES"]:
        image = QImage(str(tmp_path / f"{size}x{size}" / "apps" / "pledge-app.png"))
        assert (image.width(), image.height()) == (size, size)
        assert image.pixelColor(size // 2, size // 5).name() == "#2a5b8c"
        assert image.pixelColor(0, 0).alpha() == 0
    assert isinstance(QGuiApplication.instance(), QGuiApplication)


def test_the_copyright_tells_of_what_was_frozen_and_of_nothing_else(tmp_path: Path) -> None:
    writer = runpy.run_path(str(DEB / "copyright.py"))
    (tmp_path / "click").mkdir()
    (tmp_path / "click" / "core.pyc").touch()
    (found,) = writer["carried"](tmp_path)
    assert found.metadata["Name"] == "click"
    assert any("Redistribution and use" in text for text in writer["licence_files"](found))
    assert list(writer["licence_files"](distribution("sqlite-utils"))) == [writer["POINTER"]]


def test_the_manual_pages_tell_every_option() -> None:
    terminal = {name for option in shared_options() for name in option.opts}
    window = set(re.findall(r"--[a-z-]+", app.USAGE))
    for page, options in (("pledge.1", terminal), ("pledge-app.1", window)):
        text = (DEB / page).read_text(encoding="utf-8").replace("\\-", "-")
        assert all(f"\\fB{option}\\fR" in text for option in options), page
