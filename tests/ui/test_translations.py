"""The translations: whole, of the texts that are there, with their placeholders and plurals."""

import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources/translations"
FORMS = {"en": 2, "zh_CN": 1}
PLACEHOLDER = re.compile(r"\{\w+\}|%n")


def messages(language: str) -> list[ET.Element]:
    tree = ET.parse(FOLDER / f"pledge_{language}.ts")  # noqa: S314  our own file
    return list(tree.getroot().iter("message"))


def test_the_check_command_asks_whether_they_are_current_and_complete() -> None:
    assert "sh packaging/translate.sh --check\n" in (ROOT / "packaging/check.sh").read_text()


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of what the translations are made of."""
    for part in ("pledge_app/ui", "resources/translations"):
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "packaging").mkdir()
    shutil.copy(ROOT / "packaging/translate.sh", tmp_path / "packaging")
    return tmp_path


def translate(tree: Path, *words: str) -> tuple[int, str]:
    """Run the script there; returns its status and what it complained of."""
    command = ["sh", "packaging/translate.sh", *words]
    environ = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    asked = subprocess.run(command, cwd=tree, env=environ, capture_output=True, text=True, check=False)
    return asked.returncode, asked.stderr


def test_what_is_not_current_or_not_translated_is_named(tree: Path) -> None:
    words = tree / "pledge_app/ui/empty.py"
    words.write_text(words.read_text() + '\n\nclass X(QWidget):\n    def x(self):\n        self.tr("New")\n')
    status, said = translate(tree, "--check")
    assert status == 1
    assert "resources/translations/pledge_zh_CN.ts is not current: run sh packaging/translate.sh" in said
    assert translate(tree) == (0, "")
    assert translate(tree, "--check") == (
        1,
        "resources/translations/pledge_zh_CN.ts: 1 texts are not translated\n",
    )


@pytest.mark.parametrize("language", FORMS)
def test_every_text_keeps_its_placeholders_and_has_its_plural_forms(language: str) -> None:
    for message in messages(language):
        source, translation = message.findtext("source", ""), message.find("translation")
        assert translation is not None
        plural = message.get("numerus") == "yes"
        forms = [form.text or "" for form in translation] if plural else [translation.text or ""]
        assert len(forms) == (FORMS[language] if plural else 1), source
        for form in forms:
            wanted, found = set(PLACEHOLDER.findall(source)), set(PLACEHOLDER.findall(form))
            assert found == wanted or found | {"%n"} == wanted, f"{source!r}: {form!r}"


def test_no_word_judges_a_person() -> None:
    never = re.compile(
        r"\b(fail|broken|violat|missed|streak|score|great job)|失败|违反|打卡|连胜", re.IGNORECASE
    )
    for language in FORMS:
        for message in messages(language):
            assert not never.search("".join(message.itertext())), message.findtext("source")


def test_english_has_plurals_only() -> None:
    assert all(message.get("numerus") == "yes" for message in messages("en"))
