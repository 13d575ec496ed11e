"""Marks: told apart by shape alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter

from ladder_app.charts.legend_marks import LINES, paint_mark
from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark, stamp
from ladder_app.charts.strokes import grid_pen, level_pen, soft


def _drawn(mark: Mark, look: ChartLook) -> QImage:
    image = QImage(24, 24, QImage.Format.Format_RGB32)
    image.fill(look.background)
    painter = QPainter(image)
    paint_mark(painter, mark, QPointF(12, 12), look)
    painter.end()
    return image


def test_no_two_marks_look_alike_without_colour(light: ChartLook) -> None:
    plain = replace(
        light, shapes_only=True, muted="#000000", highest="#000000", predicted="#000000",
        ended="#000000", stroke=2,
    )  # fmt: skip
    images = [_drawn(mark, plain) for mark in Mark]
    for place, image in enumerate(images):
        assert all(image != other for other in images[place + 1 :])


@pytest.mark.parametrize("mark", [mark for mark in Mark if mark not in LINES])
def test_marks_grow_with_the_text(light: ChartLook, mark: Mark) -> None:
    assert stamp(mark, replace(light, font_pt=36.0)).size == 2 * stamp(mark, light).size


def test_what_is_an_outline_hides_what_is_behind(light: ChartLook) -> None:
    for mark in (Mark.PREDICTED, Mark.HOLLOW):
        assert stamp(mark, light).brush.color().name() == light.background.lower()


def test_a_line_across_the_plot_cannot_be_taken_for_a_value_in_high_contrast(
    light: ChartLook,
) -> None:
    contrast = replace(light, shapes_only=True, stroke=2)
    assert grid_pen(contrast).style() is Qt.PenStyle.DotLine
    assert grid_pen(contrast).widthF() < level_pen(contrast).widthF()


def test_nothing_is_half_transparent_in_high_contrast(light: ChartLook) -> None:
    assert soft(light).color().alphaF() < 1
    assert soft(replace(light, shapes_only=True)).color().alphaF() == 1
