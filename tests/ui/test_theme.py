"""Tests of ladder_app.ui.theme and contrast: every pair of colours that is used together."""

from itertools import product

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.paths import resources
from ladder_app.ui.contrast import blend, contrast
from ladder_app.ui.theme import THEMES, Look, Theme, read_theme, style_sheet

TEXT = 4.5
MARK = 3.0


def theme(name: str) -> Theme:
    return read_theme(name, resources())


@pytest.mark.parametrize("name", THEMES)
def test_text_can_be_read_on_every_ground(name: str) -> None:
    t = theme(name)
    grounds = (t.window, t.surface, t.suggestion, t.accent_soft)
    for colour, ground in product((t.text, t.muted), grounds):
        assert contrast(colour, ground) >= TEXT, (colour, ground)
    assert contrast(t.on_accent, t.accent) >= TEXT
    for ground in (t.window, t.surface):
        assert contrast(t.accent, ground) >= TEXT


@pytest.mark.parametrize("name", THEMES)
def test_controls_and_marks_stand_out(name: str) -> None:
    t = theme(name)
    for mark, ground in product((t.control_border, t.highest, t.predicted, t.ended), (t.surface,)):
        assert contrast(mark, ground) >= MARK, (mark, ground)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("suds", range(0, 101, 5))
def test_the_number_can_be_read_on_its_distress_colour(name: str, suds: int) -> None:
    t = theme(name)
    assert contrast(t.on_distress(suds), t.distress_at(suds)) >= TEXT


@pytest.mark.parametrize("name", ["light", "dark"])
def test_distress_goes_one_way_from_light_to_deep(name: str) -> None:
    t = theme(name)
    against = [contrast(t.distress_at(suds), t.surface) for suds in range(0, 101, 25)]
    assert against == sorted(against)


def test_high_contrast_tells_marks_apart_by_shape_and_thick_lines() -> None:
    t = theme("high-contrast")
    assert t.shapes_only
    assert t.stroke == 2


@pytest.mark.parametrize("name", THEMES)
def test_the_style_sheet_fills_in_every_value(name: str) -> None:
    assert "$" not in style_sheet(theme(name), 10.0, resources())


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_blending_half_way() -> None:
    assert blend("#000000", "#FFFFFF", 0.5) == "#808080"


def test_a_theme_chosen_before_does_not_pass_for_the_wish_of_the_desktop(look: Look) -> None:
    assert look.theme.name == "light"
    look.choose("dark", 100)
    assert look.theme.name == "dark"
    look.choose("system", 100)
    assert look.theme.name == "light"


def test_an_icon_has_the_colour_of_its_role_and_nothing_around_it(look: Look) -> None:
    image = look.icon("today", "accent").pixmap(40, 40).toImage()
    pixels = [image.pixelColor(x, y) for x in range(40) for y in range(40)]
    assert image.pixelColor(0, 0).alpha() == 0
    assert look.theme.accent.lower() in {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("kind", [QPushButton, QLineEdit, QCheckBox])
def test_what_cannot_be_used_yet_looks_otherwise(
    name: str, kind: type[QWidget], look: Look, qtbot: QtBot
) -> None:
    look.choose(name, 100)
    one = kind()
    qtbot.addWidget(one)

    def picture(can_be_used: bool) -> QImage:
        one.setEnabled(can_be_used)
        return one.grab().toImage()

    assert picture(True) != picture(False)
