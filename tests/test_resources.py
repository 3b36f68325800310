"""Resources read alike from an editable install and from a wheel."""

import shutil
import subprocess
import sys
import zipfile
from importlib import resources
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NOT_CODE = shutil.ignore_patterns("__pycache__")


def listing(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_an_editable_install_reads_the_folder_itself() -> None:
    assert Path(str(resources.files("pledge_app.resources"))).resolve() == ROOT / "resources"


def test_a_wheel_holds_the_same_files_and_reads_them(tmp_path: Path) -> None:
    source, site = tmp_path / "source", tmp_path / "site"
    for name in ("pledge_app", "resources"):
        shutil.copytree(ROOT / name, source / name, ignore=NOT_CODE)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "--wheel-dir", str(tmp_path), str(source)], check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    assert listing(site / "pledge_app" / "resources") == listing(ROOT / "resources")

    read = "from importlib.resources import files; print(files('pledge_app.resources') / '__init__.py')"
    # Without site-packages (-S), so that an editable install cannot answer in the wheel's place.
    answer = subprocess.run([sys.executable, "-S", "-c", read], cwd=site, capture_output=True, check=True)
    assert Path(answer.stdout.decode().strip()) == site / "pledge_app" / "resources" / "__init__.py"
