"""The ladder drawn to scale, by mouse and by keys."""

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from ladder_app.domain.ladders.ladder_picture import LadderPicture, Mark, PictureRung
from ladder_app.ui.ladder.drawing.ladder_drawing import LadderDrawing
from ladder_app.ui.theme import Look


def rung(step_id: str, suds: int, text: str = "", near: bool = True) -> PictureRung:
    """A rung without a past."""
    return PictureRung(
        step_id=step_id,
        text=text or f"Step {step_id}",
        suds=suds,
        marks=(),
        attempts=0,
        is_done=False,
        is_near=near,
        first=suds,
        first_at="",
    )


def picture(*rungs: PictureRung, gap: float | None = 20) -> LadderPicture:
    """A ladder of these."""
    return LadderPicture("0-100", rungs=rungs, widest_gap=gap)


@pytest.fixture
def drawing(qtbot: QtBot, look: Look) -> LadderDrawing:
    """A drawing 700 × 560 that tells what was chosen by drawing it."""
    made = LadderDrawing(look)
    qtbot.addWidget(made)
    made.resize(700, 560)
    made.show_picture(picture(rung("a", 20), rung("b", 40), rung("c", 88)), "a", "")
    made.chosen.connect(lambda step_id: made.show_picture(made._picture, step_id, ""))
    made.show()
    qtbot.waitExposed(made)
    return made


def selected(drawing: LadderDrawing) -> str:
    """The rung that is selected."""
    return drawing._selected


def test_a_click_on_a_rung_chooses_it(qtbot: QtBot, drawing: LadderDrawing) -> None:
    with qtbot.waitSignal(drawing.chosen) as chosen:
        qtbot.mouseClick(
            drawing.viewport(), Qt.MouseButton.LeftButton, pos=drawing.rung_rect("c").center()
        )
    assert chosen.args == ["c"]


def test_harder_steps_stand_higher_by_their_rating(drawing: LadderDrawing) -> None:
    a, b, c = (drawing.rung_rect(i).center().y() for i in "abc")
    assert c < b < a
    assert (a - c) / (a - b) == pytest.approx(68 / 20, rel=0.05)


def test_arrows_walk_up_and_down_and_stop_at_the_ends(qtbot: QtBot, drawing: LadderDrawing) -> None:
    drawing.setFocus()
    walked = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down):
        qtbot.keyClick(drawing, key)
        walked.append(selected(drawing))
    assert walked == ["b", "c", "c", "b"]
    qtbot.keyClick(drawing, Qt.Key.Key_Home)
    assert selected(drawing) == "c"
    qtbot.keyClick(drawing, Qt.Key.Key_End)
    assert selected(drawing) == "a"


def test_other_keys_are_passed_on(qtbot: QtBot, drawing: LadderDrawing) -> None:
    pressed: list[str] = []
    drawing.pressed.connect(pressed.append)
    qtbot.keyClick(drawing, Qt.Key.Key_R)
    qtbot.keyClick(drawing, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(drawing, Qt.Key.Key_Enter)
    assert [key for key in pressed if key] == ["R", "Alt+Up", "Return"]


def test_a_wide_gap_offers_a_step_in_between(qtbot: QtBot, drawing: LadderDrawing) -> None:
    assert drawing.offer_rect("a").isEmpty()
    with qtbot.waitSignal(drawing.between_wanted) as wanted:
        qtbot.mouseClick(
            drawing.viewport(), Qt.MouseButton.LeftButton, pos=drawing.offer_rect("b").center()
        )
    assert wanted.args == ["b"]


def test_nothing_can_be_dragged(qtbot: QtBot, drawing: LadderDrawing) -> None:
    start = drawing.rung_rect("b").center()
    before = drawing.ladder_layout
    qtbot.mousePress(drawing.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(drawing.viewport(), start - QPoint(0, 120))
    qtbot.mouseRelease(drawing.viewport(), Qt.MouseButton.LeftButton, pos=start - QPoint(0, 120))
    assert drawing.ladder_layout == before


def test_twenty_steps_in_a_small_window_scroll_and_stay_apart(qtbot: QtBot, look: Look) -> None:
    small = LadderDrawing(look)
    qtbot.addWidget(small)
    small.resize(400, 360)
    small.show()
    small.show_picture(picture(*(rung(str(n), 3 * n + 20) for n in range(20))), "0", "")
    tops = [small.rung_rect(str(n)).top() for n in range(20)]
    assert min(a - b for a, b in pairwise(tops)) >= 32
    assert small.verticalScrollBar().maximum() > 0
    for step_id in ("19", "0"):
        small.show_picture(small._picture, step_id, "")
        assert small.viewport().rect().contains(small.rung_rect(step_id).adjusted(0, 0, -60, 0))


def test_says_how_many_there_are_and_which_one_is_chosen(drawing: LadderDrawing) -> None:
    drawing.show_picture(drawing._picture, "b", "")
    as_list = "The menu “Drawn to scale” shows the same as a list."
    said = f"3 rated steps. {as_list} Step b: 40, uncomfortable."
    assert drawing.accessibleDescription() == said


def test_far_rungs_fade_only_when_asked(qtbot: QtBot, drawing: LadderDrawing, look: Look) -> None:
    drawing.show_picture(picture(rung("a", 20), rung("b", 80, near=False), gap=None), "a", "")
    badge = drawing.rung_rect("b").topLeft() + QPoint(5, 14)
    before = drawing.grab().toImage().pixelColor(badge)
    drawing.set_near_me(True)
    after = drawing.grab().toImage().pixelColor(badge)
    assert before.name().upper() == look.theme.distress_at(80)
    assert after.lightness() > before.lightness() + 30


def test_marks_differ_by_their_highest_value(
    qtbot: QtBot, drawing: LadderDrawing, look: Look
) -> None:
    marked = rung("a", 20)
    marks = (Mark(100, hollow=False), Mark(100, hollow=True))
    with_marks = replace(marked, marks=marks, attempts=2)
    drawing.show_picture(picture(marked, gap=None), "", "")
    empty = drawing.grab().toImage()
    drawing.show_picture(picture(with_marks, gap=None), "", "")
    image = drawing.grab().toImage()
    middle = drawing.rung_rect("a").center().y() + 1
    colours = [image.pixelColor(x, middle).name().upper() for x in range(image.width())]
    assert colours.count(look.theme.distress_at(100)) >= 7
    assert image != empty


def test_no_two_kinds_of_marks_look_the_same(drawing: LadderDrawing) -> None:
    kinds = (
        Mark(50, hollow=False),
        Mark(50, hollow=True),
        Mark(None, hollow=False),
        Mark(None, hollow=False, rest="stopped_by_consent"),
    )
    images = []
    for kind in kinds:
        marked = replace(rung("a", 20), marks=(kind,), attempts=1)
        drawing.show_picture(picture(marked, gap=None), "", "")
        images.append(drawing.grab().toImage())
    assert not any(one == other for one, other in combinations(images, 2))


def test_the_marks_of_the_selected_rung_are_said(drawing: LadderDrawing) -> None:
    marks = (Mark(None, hollow=False), Mark(None, hollow=False, rest="stopped_by_consent"))
    marked = replace(rung("a", 20), marks=marks, attempts=2)
    drawing.show_picture(picture(marked, gap=None), "a", "")
    said = drawing.accessibleDescription()
    assert said.endswith("Attempts, the latest last: not rated; stopped, and that was respected.")
