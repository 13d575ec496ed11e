"""The theme, as charts want it."""

import pytest

from ladder_app.ui.theme import THEMES, Look
from ladder_app.ui.widgets.chart_look import chart_look


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_reaches_the_charts(look: Look, theme: str) -> None:
    look.choose(theme, 100)
    found = chart_look(look)
    assert (found.background, found.highest) == (look.theme.surface, look.theme.highest)
    assert found.shapes_only is (theme == "high-contrast")
    small = found.font_pt
    look.choose(theme, 200)
    assert chart_look(look).font_pt == pytest.approx(2 * small)
