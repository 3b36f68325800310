"""Without what POSIX alone has: the modules import, and a folder keeps the contract by paths.

What the system calls of Windows answer is not tried here; that nothing asks for what Windows lacks is.
"""

import os
import subprocess
import sys
from pathlib import Path

from pledge_app.channels.channel import names
from tests.authors import a_diarist, files_below, publish

ROOT = Path(__file__).resolve().parents[2]
BARE = """
import os

for name in ("O_NOFOLLOW", "O_DIRECTORY", "O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC"):
    delattr(os, name)
os.supports_dir_fd = os.supports_fd = frozenset()

def bare(call):
    def called(path, *words, **named):
        relative = named.pop("dir_fd", None) is not None or named.pop("src_dir_fd", None) is not None
        if relative:
            raise NotImplementedError(f"{call.__name__}() is not relative on this platform")
        return call(path, *words, **named)
    return called

for name in ("open", "mkdir", "stat", "unlink", "rename", "replace"):
    setattr(os, name, bare(getattr(os, name)))
"""
CONTRACT = """
import sys, pytest
sys.exit(pytest.main(["-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
"""
IMPORTS = """
import importlib, pkgutil, sys
import pledge_app

def every():
    for found in pkgutil.walk_packages(pledge_app.__path__, "pledge_app."):
        if found.name != "pledge_app.__main__":
            importlib.import_module(found.name)

every()  # with all that other packages want of this platform
for name in [name for name in sys.modules if name.partition(".")[0] == "pledge_app"]:
    del sys.modules[name]
for name in ("fcntl", "grp", "pty", "pwd", "resource", "termios"):
    sys.modules[name] = None
os.supports_effective_ids = frozenset()
for name in ("geteuid", "getuid", "fchmod", "mkfifo"):
    delattr(os, name)
every()
"""


def run(program: str, *words: str) -> tuple[int, str]:
    asked = subprocess.run(
        [sys.executable, "-c", program, *words],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    return asked.returncode, asked.stdout + asked.stderr


def test_every_module_imports() -> None:
    assert run(BARE + IMPORTS) == (0, "")


def test_a_folder_keeps_the_contract_and_stays_closed_to_links() -> None:
    """The same tests as where the platform opens files relative to a folder."""
    status, said = run(BARE + CONTRACT, "tests/channels/test_channel.py", "tests/channels/test_folder.py")
    assert status == 0, said


def test_no_name_that_is_published_means_another_elsewhere(tmp_path: Path) -> None:
    publish(a_diarist(tmp_path / "ana"), tmp_path / "out")
    published = [path.relative_to(tmp_path / "out").as_posix() for path in files_below(tmp_path / "out")]
    assert len(published) > 5
    for path in published:
        assert names(path) is not None
        assert len(path) < 200  # of the 260 that Windows takes where nobody allowed more
    assert len({path.casefold() for path in published}) == len(published)
