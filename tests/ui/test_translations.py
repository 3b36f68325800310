"""The translations: whole, of the texts that are there, with their placeholders and plurals."""

import re
import subprocess
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


def test_they_are_current_and_complete() -> None:
    checked = subprocess.run(
        ["sh", "packaging/translate.sh", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (checked.returncode, checked.stderr) == (0, "")


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
