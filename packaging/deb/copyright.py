"""Writes the package's copyright file: the app's licence, and those of all that was frozen with it.

python copyright.py FROZEN FILE, where FROZEN is the folder of what was frozen.
"""

import sys
from collections.abc import Callable, Iterator
from importlib.metadata import Distribution, PackagePath, distributions
from pathlib import Path

HERE = Path(__file__).resolve().parent
PYTHON = Path("/usr/share/doc/libpython3.11-minimal/copyright")

COVERED = {"pledge-app", "pyinstaller", "PySide6_Essentials", "shiboken6"}
"""What the head speaks of."""

APACHE = "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION"
POINTER = "On Debian systems the Apache License, Version 2.0, is in /usr/share/common-licenses/Apache-2.0."

HEAD = """\
Pledge: Copyright the Pledge contributors.

Licensed under the Apache License, Version 2.0; on Debian systems its text is in
/usr/share/common-licenses/Apache-2.0.

The package carries libraries of others, in /usr/lib/pledge-app/_internal. What each is, and its licence:

=== Qt and PySide6 (libQt6*, libpyside6, libshiboken6, PySide6/*)

Copyright The Qt Company Ltd. and other contributors. Used under the GNU Lesser General Public License,
version 3: on Debian systems its text is in /usr/share/common-licenses/LGPL-3, that of the GNU General Public
License to which it refers in /usr/share/common-licenses/GPL-3. They are shared libraries, and may be replaced
by others of the same interface. Their sources are published at https://code.qt.io; the code of others that
they contain, under permissive licences, is listed at https://doc.qt.io/qt-6/licenses-used-in-qt.html. Among
it is ICU (libicu*): Copyright Unicode, Inc., under the Unicode License V3.

=== The loader (/usr/lib/pledge-app/pledge and pledge-app)

PyInstaller's: Copyright the PyInstaller Development Team. Under the GNU General Public License, version 2 or
later, with an exception that allows to distribute what it freezes under any licence.

=== OpenSSL, in cryptography and in sqlcipher3

Copyright The OpenSSL Project Authors. Licensed under the Apache License, Version 2.0
(/usr/share/common-licenses/Apache-2.0).
"""


def carried(frozen: Path) -> Iterator[Distribution]:
    """The installed distributions of which a file was frozen, by name, without those that HEAD speaks of."""
    for found in sorted(distributions(), key=lambda each: each.metadata["Name"].lower()):
        if found.metadata["Name"] not in COVERED and any(map(is_in(frozen), found.files or ())):
            yield found


def is_in(frozen: Path) -> Callable[[PackagePath], bool]:
    """Tells whether a module or library of a distribution was frozen; modules are there compiled."""
    return lambda file: (frozen / (f"{file}c" if file.suffix == ".py" else file)).is_file()


def licence_files(found: Distribution) -> Iterator[str]:
    """The texts of licences that a distribution brings; of one that Debian has, where it is."""
    for file in sorted(found.files or ()):
        if ".dist-info" in file.parts[0] and file.name.upper().startswith(("LICEN", "COPYING", "NOTICE")):
            text = Path(str(file.locate())).read_text(encoding="utf-8").strip()
            yield POINTER if APACHE in text else text


def sections(frozen: Path) -> Iterator[str]:
    """What the file says, part by part."""
    yield HEAD.strip()
    for found in carried(frozen):
        said = found.metadata
        names = [said[field] for field in ("License-Expression", "License") if field in said]
        heading = ": ".join([f"=== {said['Name']} {found.version}", *names[:1]])
        yield "\n\n".join([heading, *licence_files(found)])
    yield f"=== Python and its library (libpython3.11)\n\n{PYTHON.read_text(encoding='utf-8').strip()}"
    resources = HERE.parents[1] / "resources" / "LICENSES"
    for file in [*sorted((HERE / "licences").iterdir()), *sorted(resources.glob("[!R]*"))]:
        yield f"=== {file.stem}\n\n{file.read_text(encoding='utf-8').strip()}"


if __name__ == "__main__":
    text = "\n\n".join(sections(Path(sys.argv[1])))
    Path(sys.argv[2]).write_text(text + "\n", encoding="utf-8")
