"""What the side page says about a step, and what can be done with it there."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QDialog
from pytestqt.qtbot import QtBot

from ladder_app.domain.journal.journal_entry import JournalEntry, Link
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.stop_signs.stop_sign import StopSign
from ladder_app.domain.suggestions.suggestion import Suggestion
from ladder_app.ui.dialogs.note.note_dialog import NoteDialog
from ladder_app.ui.dialogs.plan.plan_dialog import PlanDialog
from ladder_app.ui.ladder.ladder_screen import LadderScreen
from ladder_app.workspace.news import Edited, News
from tests import make
from tests.desks import DeskMaker, OpenDesk

Shown = tuple[OpenDesk, LadderScreen]
Show = Callable[..., Shown]
LADDER = (make.ladder(), make.rated_step(1, 20), make.rated_step(2, 40))
FOR_LATER = ("practise", "log", "plan", "rate", "take_along")


@pytest.fixture
def show(qtbot: QtBot, desk_for: DeskMaker) -> Show:
    """The page with `step-1` chosen, drawn anew after each edit as the window does it."""

    def shown(*records: Record) -> Shown:
        desk = desk_for(*records)
        screen = LadderScreen(desk.desk)
        qtbot.addWidget(screen)

        def hear(news: News) -> None:
            if isinstance(news, Edited):
                screen.show_records(desk.records)

        desk.workspace.on_news = hear
        screen.resize(1300, 900)
        screen.show_records(desk.records)
        screen.choose_step("step-1")
        screen.show()
        qtbot.waitExposed(screen)
        return desk, screen

    return shown


def plan(name: str, day: str, **values: object) -> Plan:
    return Plan(id=name, step_id="step-1", due_date=day, **values)  # type: ignore[arg-type]


def note(name: str, at: str, link: Link, text: str) -> JournalEntry:
    return JournalEntry(id=name, at=at, text=text, link=link)


def offered(screen: LadderScreen) -> list[str]:
    named = screen.content.side.page.buttons.named
    return [name for name in FOR_LATER if named[name].isVisible()]  # type: ignore[index]


def test_starting_and_having_done_it_are_equally_near(qtbot: QtBot, show: Show) -> None:
    _desk, screen = show(*LADDER)
    named = screen.content.side.page.buttons.named
    start, done = named["practise"], named["log"]
    assert start.height() == done.height() >= 32
    assert start.y() == done.y()
    primary = [
        one
        for one in screen.findChildren(QAbstractButton)
        if one.property("primary") and one.isVisible()
    ]
    assert primary == [start]
    with qtbot.waitSignal(screen.practise_wanted) as wanted:
        start.click()
    assert wanted.args == ["step-1", ""]
    with qtbot.waitSignal(screen.log_wanted) as logged:
        done.click()
    assert logged.args == ["step-1"]


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        ({}, list(FOR_LATER)),
        ({"no_reminder": True}, ["practise", "log", "rate", "take_along"]),
        ({"status": "parked"}, []),
        ({"status": "archived"}, []),
    ],
)
def test_only_what_makes_sense_for_the_step_is_offered(
    show: Show, step: dict[str, object], expected: list[str]
) -> None:
    _desk, screen = show(make.ladder(), make.rated_step(1, 20, **step), make.rated_step(2, 40))
    assert screen.content.side.page.text_line.text() == "Step 1"
    assert offered(screen) == expected
    assert screen.content.side.page.buttons.more.isVisible()


@pytest.mark.parametrize(("key", "kind"), [("W", PlanDialog), ("J", NoteDialog)])
def test_letters_plan_and_write(show: Show, key: str, kind: type[QDialog]) -> None:
    _desk, screen = show(*LADDER)
    screen.content.pressed.emit(key)
    assert len([one for one in screen.findChildren(kind) if one.isVisible()]) == 1


def test_what_is_planned_stands_there_until_it_is_done(qtbot: QtBot, show: Show) -> None:
    desk, screen = show(
        *LADDER,
        plan("due", "2026-03-19", time_hint="in the evening", if_then="If it rains, then I will"),
        plan("ahead", "2026-03-20"),
        plan("by", "2026-03-10"),
        plan("gone", "2026-03-20", status="withdrawn"),
    )
    page = screen.content.side.page
    assert [line.words() for line in page.plans.lines()] == [
        "today, in the evening · If it rains, then I will",
        "tomorrow",
    ]
    page.plans.lines()[1].click()
    (form,) = [one for one in screen.findChildren(PlanDialog) if one.isVisible()]
    assert form.entry().day is not None
    assert form.entry().day.isoformat() == "2026-03-20"  # type: ignore[union-attr]
    form.close()
    desk.workspace.change("Log", [make.attempt(19, plan_id="due")])
    assert [line.words() for line in page.plans.lines()] == ["tomorrow"]


def test_notes_stand_with_their_day_and_open(qtbot: QtBot, show: Show) -> None:
    desk, screen = show(
        *LADDER,
        make.attempt(12),
        note("a", "2026-03-12T20:00:00+01:00", Link(kind="attempt", id="attempt-12"), "Quiet."),
        note("b", "2026-03-18T20:00:00+01:00", Link(kind="step", id="step-1"), "Again\nsoon."),
        note("c", "2026-03-18T20:00:00+01:00", Link(kind="step", id="step-2"), "Elsewhere"),
    )
    page = screen.content.side.page
    assert [line.words() for line in page.notes.lines()] == [
        "yesterday: Again soon.",
        "12 March: Quiet.",
    ]
    qtbot.keyClick(page.notes.lines()[1], Qt.Key.Key_Space)
    (form,) = [one for one in screen.findChildren(NoteDialog) if one.isVisible()]
    form.delete_button.click()
    assert [line.words() for line in page.notes.lines()] == ["yesterday: Again soon."]
    desk.workspace.undo()
    assert len(page.notes.lines()) == 2


def test_a_heading_without_lines_is_not_there(show: Show) -> None:
    _desk, screen = show(*LADDER)
    page = screen.content.side.page
    assert not page.plans.isVisible()
    assert not page.notes.isVisible()
    assert not page.attempts.isVisible()


@pytest.mark.parametrize("size", [(664, 500), (1300, 900)])
def test_where_there_is_little_room_the_buttons_stay_in_two_lines(
    show: Show, size: tuple[int, int]
) -> None:
    _desk, screen = show(*LADDER, make.step(3))
    screen.resize(*size)
    screen.content.fit()
    buttons = screen.content.side.page.buttons
    shown = [one for one in (*buttons.named.values(), buttons.more) if one.isVisible()]
    buttons.layout().activate()  # type: ignore[union-attr]
    small = size[0] < 1000
    assert buttons.named["take_along"].isVisible() is not small
    if small:
        assert buttons.heightForWidth(buttons.width()) < 90
    assert all(one.height() >= 32 for one in shown)


# A ladder that rests ----------------------------------------------------------------------


def test_a_ladder_that_rests_says_so_and_is_taken_up_again(qtbot: QtBot, show: Show) -> None:
    rested = make.ladder(status="paused", pause_reason="It was a lot.")
    desk, screen = show(rested, *LADDER[1:], make.rated_step(3, 88), make.attempt(10))
    strip = screen.content.resting
    assert strip.isVisible()
    assert strip.words.text() == "This ladder rests. It was a lot."
    assert not screen.content.note.isVisible()
    assert strip.take_up_button.shortcut() == QKeySequence("Alt+P")
    strip.take_up_button.click()
    ladder = desk.records.ladder("ladder")
    assert ladder is not None
    assert (ladder.status, ladder.pause_reason) == ("active", None)
    assert not strip.isVisible()
    desk.workspace.undo()
    assert strip.isVisible()


def test_in_a_case_that_can_only_be_read_it_goes_on_resting(show: Show) -> None:
    desk, screen = show(make.ladder(status="paused"), *LADDER[1:])
    desk.store.read_only = "This case is open in another window."
    screen.show_records(desk.records)
    assert screen.content.resting.words.text() == "This ladder rests."
    assert not screen.content.resting.take_up_button.isVisible()


@pytest.mark.parametrize("more", [[], [make.step(7)]])
def test_an_idea_never_squeezes_the_drawing_away(show: Show, more: list[Record]) -> None:
    many = [make.rated_step(n, 10 * n) for n in (1, 2, 3, 4, 5)]
    _desk, screen = show(make.ladder(), *many, make.rated_step(6, 95), *more, make.attempt(10))
    screen.resize(684, 535)  # what a window of 900 × 600 leaves for the page
    screen.content.fit()
    assert screen.content.note.isVisible()
    assert screen.content.drawing.height() >= 5 * 32


def test_what_is_about_safety_comes_before_the_next_attempt(show: Show) -> None:
    desk, screen = show(*LADDER)
    start = screen.content.side.page.buttons.named["practise"]
    assert start.property("primary")
    desk.workspace.change("", [StopSign(id="s", at=make.STAMP, which="A", where="ladder")])
    assert screen.content.note.isVisible()
    assert not start.property("primary")
    assert start.isEnabled()


@pytest.mark.parametrize("choices", [3, 8])
def test_where_the_page_has_to_scroll_the_buttons_of_the_step_stay_in_view(
    show: Show, choices: int
) -> None:
    _desk, screen = show(*LADDER)
    screen.resize(684, 535)
    one = Suggestion(
        rule="P8",
        ladder_id="ladder",
        record_ids=("ladder",),
        noticed="Many words. " * 6 * choices,
        idea="More words. " * 6 * choices,
        why="",
        choices=("open_help", "go_on"),
    )
    screen.content.note.show_suggestion(screen.desk.workspace.records, one)
    screen.content.fit()
    screen.content.widget().layout().activate()  # type: ignore[union-attr]
    buttons = screen.content.side.page.buttons
    foot = buttons.mapTo(screen.content.viewport(), buttons.rect().bottomLeft())
    assert foot.y() <= screen.content.viewport().height()
    assert screen.content.drawing.height() >= 5 * 32


@pytest.mark.parametrize("text_size", [100, 200])
def test_the_button_below_a_short_list_is_whole(qtbot: QtBot, show: Show, text_size: int) -> None:
    desk, screen = show(*LADDER, make.step(3))
    desk.desk.look.choose("light", text_size)
    screen.show_records(desk.records)
    screen.content.fit()
    rate = screen.content.side.rate_button
    qtbot.waitUntil(lambda: rate.height() >= rate.sizeHint().height())


def test_a_step_can_be_taken_along(show: Show) -> None:
    from ladder_app.ui.dialogs.paper.take_along_dialog import TakeAlongDialog

    _desk, screen = show(*LADDER)
    screen.content.pressed.emit("K")
    assert len([one for one in screen.findChildren(TakeAlongDialog) if one.isVisible()]) == 1


def test_of_many_attempts_the_newest_show_and_the_others_are_one_press_away(show: Show) -> None:
    many = [make.attempt(day, id=f"a-{day}-{n}") for day in range(1, 16) for n in range(3)]
    _desk, screen = show(*LADDER, *many)
    page = screen.content.side.page
    assert len(page.attempts.lines()) == 20
    assert page.attempts.lines()[0].words().startswith("15 March")
    assert page.attempts.all_button.text() == "Show all 45"
    page.attempts.all_button.click()
    assert len(page.attempts.lines()) == 45
    assert page.attempts.all_button.isHidden()
    assert screen.focusWidget() is page.attempts.lines()[20]
    screen.choose_step("step-2")
    screen.choose_step("step-1")
    assert len(page.attempts.lines()) == 20
