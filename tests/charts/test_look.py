"""How marks grow with the text."""

from dataclasses import replace

import pytest

from ladder_app.charts.look import ChartLook


@pytest.mark.parametrize(("font_pt", "times"), [(6.0, 1.0), (9.0, 1.0), (36.0, 2.0)])
def test_marks_grow_less_than_the_text(light: ChartLook, font_pt: float, times: float) -> None:
    assert replace(light, font_pt=font_pt).enlarged == times
