"""Contrast and colour vision, computed over the tokens; and the style sheet that uses them."""

import re
from itertools import combinations

import pytest
from PySide6.QtGui import QPalette

from pledge_app.ui import theme
from pledge_app.ui.theme import DARK, LIGHT, Tokens
from tests.ui.colours import DEFICIENCIES, contrast, distance

THEMES = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]
TEXTS = [
    *(("text", on) for on in ("bg", "surface", "surface2", "accent_soft")),
    *(("text2", on) for on in ("bg", "surface", "surface2")),
    *((ink, on) for ink in ("accent", "warn", "danger", "ok", "neutral") for on in ("bg", "surface")),
    ("accent", "accent_soft"),
    ("on_accent", "accent"),
    ("on_accent", "focus"),
    ("on_kept", "kept"),
    ("on_slipped", "slipped"),
]
SHAPES = [
    *((line, on) for line in ("border_strong", "focus", "kept", "slipped") for on in ("bg", "surface")),
    ("focus", "accent_soft"),
    ("focus", "surface2"),
    ("kept", "surface2"),
]


@pytest.mark.parametrize("tokens", THEMES)
@pytest.mark.parametrize(("ink", "ground"), TEXTS)
def test_text_can_be_read(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", THEMES)
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_shapes_can_be_told_from_their_ground(tokens: Tokens, shape: str, ground: str) -> None:
    assert contrast(getattr(tokens, shape), getattr(tokens, ground)) >= 3


@pytest.mark.parametrize("tokens", THEMES)
@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_the_steps_of_the_year_can_be_told_apart_by_everybody(tokens: Tokens, deficiency: str) -> None:
    distances = [distance(one, other, deficiency) for one, other in combinations(tokens.heat, 2)]
    assert min(distances) >= 7.5


@pytest.mark.parametrize("tokens", THEMES)
def test_the_style_sheet_names_no_unknown_token(tokens: Tokens) -> None:
    sheet = theme.style_sheet(tokens, "/icons")
    assert "@" not in sheet
    assert tokens.focus in sheet
    assert "/icons/arrow.svg" in sheet


def test_text_sizes_follow_the_person() -> None:
    sizes = {percent: _sizes(percent) for percent in (100, 150)}
    assert sizes[100] == {26, 16, 12}
    assert sizes[150] == {39, 24, 18}


def _sizes(percent: int) -> set[int]:
    return {int(size) for size in re.findall(r"font-size: (\d+)px", theme.style_sheet(LIGHT, "", percent))}


@pytest.mark.parametrize("tokens", THEMES)
def test_the_palette_is_the_themes_own(tokens: Tokens) -> None:
    palette = theme.palette(tokens)
    assert palette.color(QPalette.ColorRole.Window).name().upper() == tokens.bg
    assert palette.color(QPalette.ColorRole.Highlight).name().upper() == tokens.accent
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled.name().upper() == tokens.neutral
