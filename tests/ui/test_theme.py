"""Contrast and colour vision, computed over the tokens; and the style sheet that uses them."""

import re
from itertools import combinations, product
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette

from pledge_app.ui import theme
from pledge_app.ui.resources import folder
from pledge_app.ui.theme import DARK, LIGHT, Tokens
from tests.ui.colours import DEFICIENCIES, contrast, distance

THEMES = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]
GROUNDS = ("bg", "surface", "surface2", "accent_soft")
"""What anything may lie on: a hovered or chosen row has the ground of that, whatever is written in it."""

INKS = ("text", "text2", "accent", "neutral", "warn", "danger", "ok", "kept", "slipped")
"""What anything may be written in; icons and the borders of what is chosen have the same colours."""

FILLED = {"accent": "on_accent", "focus": "on_accent", "kept": "on_kept", "slipped": "on_slipped"}
"""What is filled with an ink, and the only ink on it."""

SHAPES = ("focus", "border_strong")
"""Rings around what has the keys, borders of fields and buttons, handles: never written in."""

DECORATION = ("border", "heat")
"""Lines that part what its place parts too; the steps of the year, which have words and their own tests."""

NO_COLOUR = ("dark",)

Role = QPalette.ColorRole
PAINTED = [
    (Role.WindowText, Role.Window),
    (Role.ButtonText, Role.Button),
    (Role.ToolTipText, Role.ToolTipBase),
    (Role.HighlightedText, Role.Highlight),
    (Role.HighlightedText, Role.Accent),
    *product(
        (Role.Text, Role.PlaceholderText, Role.Link, Role.LinkVisited, Role.BrightText),
        (Role.Window, Role.Base, Role.AlternateBase),
    ),
]

PRESSED = re.compile(r"Button|Line|TextEdit|Spin|Combo|DateEdit|Check|Radio|indicator|::handle")
"""What is told by its border alone."""

RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
COLOUR = re.compile(r"(?<![\w-])(background|color|border[\w-]*|[\w-]+-color):[^;]*?\btoken-(\w+)")


def named() -> Tokens:
    """A theme whose colours are their own names."""
    names = {name: f"token-{name}" for name in Tokens._fields if name not in ("dark", "heat")}
    return Tokens(dark=False, heat=("token-heat",) * 5, **names)


def rules() -> list[tuple[str, dict[str, str]]]:
    """Each rule of the style sheet: its selectors, and which token each of its properties takes."""
    sheet = theme.style_sheet(named(), "/icons")
    found = [(selectors.strip(), dict(COLOUR.findall(body))) for selectors, body in RULE.findall(sheet)]
    return [(selectors, colours) for selectors, colours in found if colours]


def test_each_token_is_of_a_kind_whose_pairs_are_computed() -> None:
    kinds = {*GROUNDS, *INKS, *FILLED, *FILLED.values(), *SHAPES, *DECORATION, *NO_COLOUR}
    assert kinds == set(Tokens._fields)


@pytest.mark.parametrize("tokens", THEMES)
@pytest.mark.parametrize(
    ("ink", "ground"), [*product(INKS, GROUNDS), *((ink, filled) for filled, ink in FILLED.items())]
)
def test_text_can_be_read(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", THEMES)
@pytest.mark.parametrize(("shape", "ground"), list(product((*SHAPES, *FILLED), GROUNDS)))
def test_shapes_can_be_told_from_their_ground(tokens: Tokens, shape: str, ground: str) -> None:
    assert contrast(getattr(tokens, shape), getattr(tokens, ground)) >= 3


def test_the_style_sheet_uses_each_token_as_what_it_is() -> None:
    seen = 0
    for selectors, colours in rules():
        for what, token in colours.items():
            seen += 1
            if what in ("color", "selection-color"):
                assert token in {*INKS, *FILLED.values()}, selectors
            elif what in ("background", "selection-background-color"):
                # What is told by its shape, a line or a handle, is filled with a border's colour.
                lines = {"border", "border_strong"} if "color" not in colours else set()
                assert token in {*GROUNDS, *FILLED, *lines}, selectors
            else:
                assert what.startswith(("border", "gridline")), what
                assert token in {*INKS, *SHAPES, "border"}, selectors
    assert seen > 100


def test_what_is_filled_is_written_on_in_its_own_ink() -> None:
    for selectors, colours in rules():
        ground, ink = colours.get("background"), colours.get("color")
        if ink is not None and ground is not None:
            assert (ink == FILLED[ground]) if ground in FILLED else (ink in INKS), selectors
        elif ink in FILLED.values():
            pytest.fail(f"{selectors}: {ink} on a ground that it does not say")
        assert ("selection-background-color" in colours) == ("selection-color" in colours), selectors


def test_what_can_be_used_has_a_border_that_can_be_seen() -> None:
    faint = [
        selectors
        for selectors, colours in rules()
        if PRESSED.search(selectors)
        and "border" in [colours.get(each) for each in ("border", "border-color")]
    ]
    assert faint
    assert all(":disabled" in part for selectors in faint for part in selectors.split(","))


@pytest.mark.parametrize("tokens", THEMES)
def test_the_pictures_in_fields_can_be_seen(tokens: Tokens) -> None:
    sheet = theme.style_sheet(tokens, str(folder() / "icons"))
    strokes = {
        Path(picture).stem.partition("-")[0]: re.findall(r'stroke="(#\w+)"', Path(picture).read_text())
        for picture in re.findall(r"url\((.+?)\)", sheet)
    }
    assert strokes.pop("tick") == [tokens.on_accent]
    ((stroke,),) = strokes.values()
    assert contrast(stroke, tokens.surface) >= 3


@pytest.mark.parametrize("tokens", THEMES)
@pytest.mark.parametrize(("ink", "ground"), PAINTED)
@pytest.mark.parametrize("group", list(QPalette.ColorGroup)[:3])
def test_what_fusion_paints_by_itself_can_be_read(
    tokens: Tokens, group: QPalette.ColorGroup, ink: QPalette.ColorRole, ground: QPalette.ColorRole
) -> None:
    colours = theme.palette(tokens)
    assert contrast(colours.color(group, ink).name(), colours.color(group, ground).name()) >= 4.5


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
