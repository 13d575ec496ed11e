"""What charts are drawn with."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from ladder_app.charts.items import CurveItem, LinesItem, MarksItem, Place, inside
from tests.charts.points import points


@pytest.mark.parametrize(
    ("item", "show", "values"),
    [
        (MarksItem, "show_places", [(1, 2)]),
        (LinesItem, "show_lines", [((1, 2), (3, 4))]),
        (CurveItem, "show_pieces", [[(1, 2), (3, 4)]]),
    ],
)
def test_what_is_shown_already_is_not_drawn_anew(
    qapp: QApplication, item: Any, show: str, values: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    made, asked = item(), []
    assert not made.isVisible()
    getattr(made, show)(values)
    assert made.isVisible()
    monkeypatch.setattr(made, "setData", lambda *given: asked.append(given))
    getattr(made, show)(list(values))
    assert asked == []
    getattr(made, show)([])
    assert asked == [([], [])]
    assert not made.isVisible()


def test_pieces_have_a_hole_between_them(qapp: QApplication) -> None:
    item = CurveItem()
    item.show_pieces([[(0, 1), (1, 2)], [(2, 3), (3, 4)]])
    assert [y for _x, y in points(item) if y == y] == [1, 2, 3, 4]
    assert len(points(item)) == 5


@pytest.mark.parametrize(
    ("curve", "pieces"),
    [
        ([], []),
        ([(1, 50)], []),
        ([(1, 20), (2, 30), (3, 40)], [[(1, 20), (2, 30), (3, 40)]]),
        ([(0, 120), (2, 80)], [[(1, 100), (2, 80)]]),
        ([(0, 20), (2, -20)], [[(0, 20), (1, 0)]]),
        ([(0, 150), (2, -50)], [[(0.5, 100), (1.5, 0)]]),
        ([(0, 110), (1, 120)], []),
        ([(0, 100), (1, 100)], [[(0, 100), (1, 100)]]),
        ([(0, 90), (1, 110), (2, 90)], [[(0, 90), (0.5, 100)], [(1.5, 100), (2, 90)]]),
    ],
)
def test_a_curve_ends_where_the_axis_does(curve: list[Place], pieces: list[list[Place]]) -> None:
    assert [list(piece) for piece in inside(curve, 0, 100)] == pieces
