"""How the page Ladder shares its room between the ladder, the chosen step and what is not rated."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.goals.goal import Goal
from ladder_app.domain.record import Record
from ladder_app.ui.ladder.beside.whole_lines import WholeLines
from ladder_app.ui.ladder.ladder_screen import LadderScreen
from tests import make
from tests.desks import DeskMaker

LONG = "Write three sentences, for my eyes only, about how I really felt today"
LONGER = (
    "Meiner Lebensgefährtin nach der Arbeit ausführlich von einer Auseinandersetzung am "
    "Arbeitsplatz erzählen, ohne das Thema zu wechseln, und zehn Minuten sitzen bleiben"
)
GOAL = Goal(id="goal", title="Let somebody know more about my day", ladder_ids=("ladder",))
UNRATED = tuple(make.step(n, text=LONG) for n in range(2, 11))
RATED = tuple(make.rated_step(n, 8 * n, text=LONG) for n in range(2, 6))
SMALL, USUAL = (684, 535), (964, 695)
"""What is left for the page in a window of 900 × 600 and in one as it first opens."""
BANNER = 34
Shown = Callable[..., LadderScreen]


@pytest.fixture
def shown(qtbot: QtBot, desk_for: DeskMaker) -> Shown:
    """The page with its first step chosen."""

    def show(size: tuple[int, int], *records: Record, percent: int = 100) -> LadderScreen:
        desk = desk_for(make.ladder(), *records)
        desk.desk.look.choose("light", percent)
        screen = LadderScreen(desk.desk)
        qtbot.addWidget(screen)
        screen.resize(*size)
        screen.show_records(desk.records)
        screen.choose_step("step-1")
        with qtbot.waitActive(screen):
            screen.show()
        screen.content.fit()
        return screen

    return show


def area_of(part: QWidget) -> QWidget:
    """What is seen of what scrolls."""
    (found,) = (
        one.viewport()
        for one in part.window().findChildren(WholeLines)
        if one.viewport().isAncestorOf(part)
    )
    return found


def foot_in(inside: QWidget, around: QWidget) -> int:
    """How far down the foot of one reaches in the other."""
    return inside.mapTo(around, inside.rect().bottomLeft()).y()


@pytest.mark.parametrize("banner", [0, BANNER])
@pytest.mark.parametrize("size", [SMALL, USUAL])
@pytest.mark.parametrize("text", [LONG, LONGER])
@pytest.mark.parametrize("others", [UNRATED, RATED, (*RATED, make.step(9, text=LONG))])
def test_the_title_of_the_chosen_step_is_read_as_a_whole(
    shown: Shown,
    qtbot: QtBot,
    others: tuple[Record, ...],
    text: str,
    size: tuple[int, int],
    banner: int,
) -> None:
    screen = shown((size[0], size[1] - banner), make.step(1, text=text), *others, GOAL)
    page = screen.content.side.page
    room = area_of(page.text_line)
    qtbot.waitUntil(lambda: foot_in(page.text_line, room) <= room.height())
    start = page.buttons.named["practise"]
    assert foot_in(start, screen.content.viewport()) <= screen.content.viewport().height()


@pytest.mark.parametrize("goal", [(), (GOAL,)])
@pytest.mark.parametrize("others", [UNRATED, RATED])
def test_the_ladder_and_the_step_begin_at_the_same_height(
    shown: Shown, others: tuple[Record, ...], goal: tuple[Record, ...]
) -> None:
    content = shown(USUAL, make.step(1), *others, *goal).content
    assert content.towards.isVisible()
    tops = [one.mapTo(content, QPoint()).y() for one in (content.card, content.side.page)]
    assert tops[0] == tops[1]
    lefts = [
        one.mapTo(content, QPoint()).x()
        for one in (content.card, content.towards.words if goal else content.towards.goals)
    ]
    assert lefts[0] == lefts[1]


def test_while_nothing_stands_on_the_ladder_what_is_to_be_rated_has_more_room(
    shown: Shown,
) -> None:
    bare = shown(USUAL, make.step(1), *UNRATED)
    standing = shown(USUAL, make.step(1), *UNRATED, *(make.rated_step(n, n) for n in (20, 60)))
    assert bare.content.side.width() > 1.3 * standing.content.side.width()


def test_steps_have_all_the_room_that_the_chosen_one_leaves(shown: Shown) -> None:
    side = shown((1184, 835), make.step(1, text=LONG), *UNRATED[:6]).content.side
    last = side.unrated.lines()[-1]
    assert foot_in(last, area_of(last)) < area_of(last).height()


def test_where_the_column_scrolls_the_ladder_is_seen_as_a_whole(shown: Shown) -> None:
    content = shown((684, 480), make.step(1, text=LONGER), *UNRATED, GOAL).content
    assert content.verticalScrollBar().maximum() > 0
    assert foot_in(content.card, content.viewport()) <= content.viewport().height()


@pytest.mark.parametrize("again", [False, True])
def test_tab_goes_to_what_is_not_rated_between_the_step_and_the_way_to_rate_it(
    shown: Shown, qtbot: QtBot, again: bool
) -> None:
    screen = shown(USUAL, *RATED, make.step(1), make.step(6), make.step(7))
    side = screen.content.side
    if again:
        workspace = screen.desk.workspace
        workspace.change("", [make.step(8)])
        screen.show_records(workspace.records)
        qtbot.waitUntil(lambda: all(line.isVisible() for line in side.unrated.lines()))
    side.page.buttons.more.setFocus()
    seen: list[QWidget] = []
    while side.rate_button not in seen:
        qtbot.keyClick(screen.focusWidget(), Qt.Key.Key_Tab)
        seen.append(screen.focusWidget())
        assert len(seen) < 20
    assert seen == [*side.unrated.lines(), side.rate_button]
