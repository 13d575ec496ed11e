"""The page of goals, as somebody uses it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ladder_app.domain.goals.goal import Goal, SmartCheck
from ladder_app.domain.goals.goal_starts import goal_starts
from ladder_app.domain.journal.journal_entry import Link
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.ui.dialogs.note.note_dialog import NoteDialog
from ladder_app.ui.goals.goal_dialog import GoalDialog
from ladder_app.ui.goals.goals_screen import GoalsScreen
from ladder_app.ui.widgets.words import Words
from tests import make
from tests.desks import DeskMaker, OpenDesk

DAY = Goal(id="day", title="Tell about my day", ladder_ids=("ladder",), why_it_matters="To be seen")
REST = Goal(id="rest", title="See friends", status="paused")
Opener = Callable[..., GoalDialog]


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(
        make.ladder(goal_id="day"), make.ladder(id="other", title="Other"), make.step(1), DAY, REST
    )


@pytest.fixture
def page(qtbot: QtBot) -> Callable[[OpenDesk], GoalsScreen]:
    def show(desk: OpenDesk) -> GoalsScreen:
        screen = GoalsScreen(desk.desk)
        qtbot.addWidget(screen)
        screen.resize(1000, 700)
        screen.show_records(desk.records)
        desk.workspace.on_news = lambda _news: screen.show_records(desk.records)
        with qtbot.waitActive(screen):
            screen.show()
        return screen

    return show


@pytest.fixture
def form(qtbot: QtBot, desk: OpenDesk) -> Opener:
    def show(goal: Goal | None = None, start: str = "") -> GoalDialog:
        begun = next((one for one in goal_starts() if one.name == start), None)
        dialog = GoalDialog(desk.desk, goal=goal, start=begun)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        return dialog

    return show


def goal(desk: OpenDesk, goal_id: str) -> Goal:
    """The goal as it is now."""
    found = desk.records.find("goal", goal_id)
    assert isinstance(found, Goal)
    return found


def new_goal(desk: OpenDesk) -> Goal:
    """The one that was written."""
    (found,) = [one for one in desk.records.goals() if one.id not in ("day", "rest")]
    return found


def open_forms() -> list[GoalDialog]:
    """Forms for a goal that can be seen."""
    return [
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, GoalDialog) and one.isVisible()
    ]


def said(screen: GoalsScreen) -> str:
    """Everything that can be read on the page."""
    return "\n".join(one.text() for one in screen.findChildren(Words) if one.isVisible())


def test_a_goal_shows_why_and_how_far_its_ladder_is(
    page: Callable[[OpenDesk], GoalsScreen], desk: OpenDesk, qtbot: QtBot
) -> None:
    screen = page(desk)
    first, second = screen.cards
    assert "To be seen" in said(screen)
    assert [line.words() for line in first.lines] == ["Closeness · 1 step, none tried yet."]
    assert second.lines == []
    assert "Put away" in said(screen)
    with qtbot.waitSignal(screen.place_wanted) as wanted:
        first.lines[0].click()
    assert wanted.args == ["ladder", "ladder"]


def test_a_sensitive_ladder_is_no_more_than_one_of_yours(
    page: Callable[[OpenDesk], GoalsScreen], form: Opener, desk: OpenDesk
) -> None:
    desk.workspace.change("", [make.ladder(goal_id="day", sensitive=True)])
    (line,) = page(desk).cards[0].lines
    assert line.words() == "One of your ladders · 1 step, none tried yet."
    ticks = form(DAY).ladders
    names = {one: box.box.accessibleName() for one, box in ticks.boxes.items()}
    assert names == {"ladder": "One of your ladders", "other": "Other"}
    ticks.uncover.click()
    assert ticks.boxes["ladder"].box.accessibleName() == "Closeness"


def test_where_nothing_is_sensitive_there_is_nothing_to_uncover(form: Opener) -> None:
    assert not form(DAY).ladders.uncover.isVisible()


def test_what_one_can_start_from_looks_like_what_can_be_pressed(
    page: Callable[[OpenDesk], GoalsScreen], desk: OpenDesk
) -> None:
    starts = page(desk).starts
    (about,) = (one for one in starts.findChildren(Words) if "a beginning" in one.text())
    for one in starts.buttons.values():
        assert one.mapTo(starts, QPoint()).x() == about.mapTo(starts, QPoint()).x()
        edges = {one.grab().toImage().pixel(one.width() // 2, y) for y in range(4)}
        assert len(edges) > 1, "it has an edge"


def test_the_keys_do_it_to_the_goal_that_has_them(
    page: Callable[[OpenDesk], GoalsScreen], desk: OpenDesk, qtbot: QtBot
) -> None:
    screen = page(desk)
    screen.cards[1].buttons["change"].setFocus()
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(screen, Qt.Key.Key_Delete, control | shift)
    assert [one.goal.id for one in screen.cards] == ["day"]
    desk.workspace.undo()
    assert [one.goal.id for one in screen.cards] == ["day", "rest"]


def test_a_ladder_can_be_begun_for_a_goal(
    page: Callable[[OpenDesk], GoalsScreen], desk: OpenDesk, qtbot: QtBot
) -> None:
    screen = page(desk)
    with qtbot.waitSignal(screen.begin_wanted) as wanted:
        qtbot.keyClick(screen, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    assert wanted.args == ["day", ""]


def test_a_note_can_be_written_about_a_goal(
    page: Callable[[OpenDesk], GoalsScreen], desk: OpenDesk
) -> None:
    screen = page(desk)
    screen.cards[1].buttons["note"].click()
    (dialog,) = [one for one in screen.findChildren(NoteDialog) if one.isVisible()]
    dialog.text.set_text("Sundays were good.")
    dialog.accept()
    (note,) = desk.records.journal_entries()
    assert note.link == Link(kind="goal", id="rest")


def test_the_way_back_leads_to_where_one_was(
    page: Callable[[OpenDesk], GoalsScreen], desk: OpenDesk, qtbot: QtBot
) -> None:
    screen = page(desk)
    with qtbot.waitSignal(screen.finished):
        qtbot.keyClick(screen, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)


def test_a_goal_to_start_from_opens_the_form_with_its_words(
    page: Callable[[OpenDesk], GoalsScreen], desk: OpenDesk, qtbot: QtBot
) -> None:
    screen = page(desk)
    qtbot.keyClick(screen, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: bool(open_forms()))
    (dialog,) = open_forms()
    assert "about my day" in dialog.title.text()
    dialog.ladder_now.set_value("now")
    with qtbot.waitSignal(screen.begin_wanted) as wanted:
        dialog.accept()
    assert wanted.args == [new_goal(desk).id, "day"]


def test_a_case_that_can_only_be_read_offers_nothing_to_write(
    page: Callable[[OpenDesk], GoalsScreen], desk: OpenDesk
) -> None:
    desk.store.read_only = "This case is open in another window."
    screen = page(desk)
    shown = [one.text() for one in screen.cards[0].buttons.values() if one.isVisible()]
    assert (shown, screen.write.isVisible(), screen.starts.isVisible()) == ([], False, False)
    assert "To be seen" in said(screen)


def test_enter_saves_a_goal_of_a_few_words(form: Opener, desk: OpenDesk, qtbot: QtBot) -> None:
    dialog = form()
    qtbot.keyClicks(dialog.title.edit, "Phone my brother")
    qtbot.keyClick(dialog.title.edit, Qt.Key.Key_Return)
    made = new_goal(desk)
    assert (made.title, made.smart_check, made.status) == ("Phone my brother", None, "active")


@pytest.mark.parametrize("start", [one.name for one in goal_starts()])
def test_no_question_is_answered_for_anybody(form: Opener, desk: OpenDesk, start: str) -> None:
    dialog = form(start=start)
    dialog.accept()
    made = new_goal(desk)
    assert made.smart_check is None
    assert made.horizon_date is None
    assert made.why_it_matters


def test_a_question_answered_with_not_yet_shows_an_idea(form: Opener, desk: OpenDesk) -> None:
    dialog = form(DAY)
    dialog.questions.set_open(True)
    part = dialog.questions.choices["mine_to_do"]
    part.choose("no")
    ideas = [one.text() for one in dialog.questions.findChildren(Words) if one.isVisible()]
    assert any("your own part" in one for one in ideas)
    dialog.accept()
    assert goal(desk, "day").smart_check == SmartCheck(mine_to_do=False)


def test_ticking_a_ladder_writes_both_sides_in_one_edit(form: Opener, desk: OpenDesk) -> None:
    dialog = form(REST)
    dialog.ladders.boxes["ladder"].setChecked(True)
    dialog.accept()
    ladder = desk.records.ladder("ladder")
    assert ladder is not None
    assert ladder.goal_id == "rest"
    assert (goal(desk, "day").ladder_ids, goal(desk, "rest").ladder_ids) == ((), ("ladder",))
    desk.workspace.undo()
    assert goal(desk, "day").ladder_ids == ("ladder",)


@pytest.mark.parametrize("until", ["2025-12-01", "some day"])
def test_a_day_that_went_by_or_is_none_stays_as_it_was(
    page: Callable[[OpenDesk], GoalsScreen], form: Opener, desk: OpenDesk, until: str
) -> None:
    past = Goal(id="past", title="P", horizon_date=until)
    desk.workspace.change("Write a goal", [past])
    assert "P" in said(page(desk))
    dialog = form(past)
    dialog.title.set_text("Q")
    dialog.accept()
    assert goal(desk, "past").horizon_date == until


def test_what_cannot_be_saved_stays_typed(form: Opener, desk: OpenDesk) -> None:
    dialog = form()
    dialog.title.set_text("Phone my brother")
    desk.store.fail(NoRoom("There is no room left."))
    dialog.accept()
    assert (dialog.isVisible(), dialog.title.text()) == (True, "Phone my brother")
    assert dialog.problem_line.text() == "There is no room left."
    dialog.accept()
    assert new_goal(desk).title == "Phone my brother"


def test_what_was_half_typed_is_offered_again(form: Opener) -> None:
    dialog = form()
    dialog.title.edit.setFocus()
    dialog.title.edit.insert("Half")
    dialog.title.edit.textEdited.emit("Half")
    dialog.reject()
    again = form()
    again.banner.swap_button.click()
    assert again.title.text() == "Half"


def test_tab_goes_through_the_goals_and_then_to_those_to_start_from(
    page: Callable[[OpenDesk], GoalsScreen], desk: OpenDesk, qtbot: QtBot
) -> None:
    screen = page(desk)
    screen.show_records(desk.records)
    qtbot.waitUntil(screen.cards[-1].isVisible)
    screen.write.setFocus()
    screen.resize(1000, 1400)
    places = []
    for _stop in range(2 + len(screen.cards) * 4):
        qtbot.keyClick(screen.focusWidget(), Qt.Key.Key_Tab)
        here = screen.focusWidget()
        places.append(here.mapTo(screen, here.rect().center()).y() // 8)
    assert places == sorted(places)
    assert screen.focusWidget() in screen.starts.buttons.values()


@pytest.mark.parametrize(("gone", "next_one"), [(0, "rest"), (1, "day")])
def test_after_a_goal_is_deleted_the_keys_are_at_the_next_one(
    page: Callable[[OpenDesk], GoalsScreen],
    desk: OpenDesk,
    qtbot: QtBot,
    gone: int,
    next_one: str,
) -> None:
    screen = page(desk)
    button = screen.cards[gone].buttons["delete"]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    (left,) = screen.cards
    assert left.goal.id == next_one
    focused = QApplication.focusWidget()
    assert focused is not None
    assert left.isAncestorOf(focused)


def test_after_the_last_goal_is_deleted_the_keys_are_where_one_is_written(
    page: Callable[[OpenDesk], GoalsScreen], desk_for: DeskMaker, qtbot: QtBot
) -> None:
    screen = page(desk_for(REST))
    button = screen.cards[0].buttons["delete"]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert screen.write.hasFocus()


@pytest.mark.parametrize("is_read", [True, False])
def test_only_keys_of_what_there_is_are_said(
    desk: OpenDesk, desk_for: DeskMaker, page: Callable[[OpenDesk], GoalsScreen], is_read: bool
) -> None:
    def said(screen: GoalsScreen) -> list[str]:
        return [key.sentence for key in screen.page_keys()]

    assert "read or change the goal" in said(page(desk))
    without = desk if is_read else desk_for(make.ladder())
    without.store.read_only = "This case is open in another window." if is_read else None
    screen = page(without)
    assert "read or change the goal" not in said(screen)
    assert "delete the goal" not in said(screen)


def test_the_keys_are_said_anew_with_the_first_goal(
    desk_for: DeskMaker, page: Callable[[OpenDesk], GoalsScreen], qtbot: QtBot
) -> None:
    desk = desk_for(make.ladder())
    screen = page(desk)
    with qtbot.waitSignal(screen.keys_changed):
        desk.workspace.change("Write a goal", [DAY])
    assert "read or change the goal" in [key.sentence for key in screen.page_keys()]
