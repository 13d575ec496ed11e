"""What a ladder is for, on its page: said above it, chosen in its form, begun from a goal."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from ladder_app.domain.goals.goal import Goal
from ladder_app.domain.goals.goal_starts import GoalStart, goal_starts
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.ui.dialogs.plan.plan_dialog import PlanDialog
from ladder_app.ui.ladder.beginning.new_ladder_dialog import NewLadderDialog
from ladder_app.ui.ladder.beginning.template_dialog import TemplateDialog
from ladder_app.ui.ladder.forms.ladder_dialog import LadderDialog
from ladder_app.ui.ladder.ladder_screen import LadderScreen
from tests import make
from tests.desks import DeskMaker, OpenDesk

GOAL = Goal(id="goal", title="Tell about my day")


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(make.ladder(), make.rated_step(1, 20), GOAL)


@pytest.fixture
def page(qtbot: QtBot, desk: OpenDesk) -> LadderScreen:
    screen = LadderScreen(desk.desk)
    qtbot.addWidget(screen)
    screen.resize(1100, 700)
    screen.show_records(desk.records)
    desk.workspace.on_news = lambda _news: screen.show_records(desk.records)
    with qtbot.waitActive(screen):
        screen.show()
    return screen


def shown(page: LadderScreen, kind: type[QDialog]) -> QDialog:
    """The form of this kind that is open over the page."""
    (found,) = [one for one in page.findChildren(kind) if one.isVisible()]
    return found


def goal(desk: OpenDesk) -> Goal:
    """The goal as it is now."""
    found = desk.records.find("goal", "goal")
    assert isinstance(found, Goal)
    return found


def test_a_ladder_says_above_it_what_it_is_for(page: LadderScreen, desk: OpenDesk) -> None:
    assert page.content.towards.words.text() == ""
    desk.workspace.change("Change a ladder", [make.ladder(goal_id="goal")])
    assert page.content.towards.words.text() == "Towards: Tell about my day"


def test_where_there_is_little_room_the_goal_comes_first(
    page: LadderScreen, desk: OpenDesk, qtbot: QtBot
) -> None:
    line = page.content.towards
    assert line.loop.isVisible()
    desk.desk.look.choose("light", 200)
    page.resize(700, 420)
    qtbot.waitUntil(line.isHidden)
    desk.workspace.change("Change a ladder", [make.ladder(goal_id="goal")])
    assert line.isVisible()
    qtbot.waitUntil(line.loop.isHidden)
    assert line.words.text().startswith("Towards: Tell")
    assert line.words.accessibleName() == "Towards: Tell about my day"


@pytest.mark.parametrize(
    ("key", "place"),
    [(Qt.Key.Key_G, ["goals", ""]), (Qt.Key.Key_W, ["understanding", "ladder"])],
)
def test_keys_lead_to_the_goals_and_to_the_loop(
    page: LadderScreen, qtbot: QtBot, key: Qt.Key, place: list[str]
) -> None:
    with qtbot.waitSignal(page.place_wanted) as wanted:
        qtbot.keyClick(page, key, Qt.KeyboardModifier.AltModifier)
    assert wanted.args == place


def test_the_form_of_a_ladder_offers_the_goals(qtbot: QtBot, desk: OpenDesk) -> None:
    dialog = LadderDialog(desk.desk, make.ladder())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.goal.setCurrentIndex(dialog.goal.findText("Tell about my day"))
    dialog.accept()
    ladder = desk.records.ladder("ladder")
    assert ladder is not None
    assert (ladder.goal_id, goal(desk).ladder_ids) == ("goal", ("ladder",))


def test_a_ladder_of_ones_own_can_be_begun_for_a_goal(page: LadderScreen, desk: OpenDesk) -> None:
    page.begin_for_goal("goal", "")
    dialog = shown(page, NewLadderDialog)
    assert isinstance(dialog, NewLadderDialog)
    dialog.title.set_text("My day")
    dialog.accept()
    (made,) = [one for one in desk.records.ladders() if one.id != "ladder"]
    assert (made.goal_id, goal(desk).ladder_ids) == ("goal", (made.id,))
    desk.workspace.undo()
    assert goal(desk).ladder_ids == ()


@pytest.fixture
def begun(page: LadderScreen, desk: OpenDesk, qtbot: QtBot) -> Callable[[str], Ladder]:
    """Begins the ladder of a start, through its pages."""

    def begin(start: str) -> Ladder:
        page.begin_for_goal("goal", start)
        dialog = shown(page, TemplateDialog)
        assert isinstance(dialog, TemplateDialog)
        for _page in range(9):
            if not dialog.isVisible():
                break
            dialog.gate.choices.choose("yes")
            dialog.accept()
        (made,) = [one for one in desk.records.ladders() if one.id != "ladder"]
        return made

    return begin


@pytest.mark.parametrize("start", goal_starts(), ids=lambda start: start.name)
def test_a_start_leads_to_the_step_that_is_about_it(
    begun: Callable[[str], Ladder], page: LadderScreen, desk: OpenDesk, start: GoalStart
) -> None:
    ladder = begun(start.name)
    assert ladder.template_id == start.template_id
    assert goal(desk).ladder_ids == (ladder.id,)
    assert page.step is not None
    assert (page.step.ladder_id, page.step.order) == (ladder.id, start.steps[0])
    plans = [one for one in page.findChildren(PlanDialog) if one.isVisible()]
    assert len(plans) == start.is_weekly


def test_a_regular_time_is_planned_for_every_week(
    begun: Callable[[str], Ladder], page: LadderScreen, desk: OpenDesk
) -> None:
    begun("time")
    dialog = shown(page, PlanDialog)
    assert isinstance(dialog, PlanDialog)
    dialog.day_field.tomorrow_button.click()
    dialog.accept()
    assert [one.due_date for one in desk.records.plans()] == [
        "2026-03-20", "2026-03-27", "2026-04-03", "2026-04-10",
    ]  # fmt: skip
    desk.workspace.undo()
    assert desk.records.plans() == ()
