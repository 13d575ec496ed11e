"""What was chosen of a suggestion is followed on the page of the ladder."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.silence import fired
from ladder_app.domain.suggestions.suggestion import ChoiceKey, RuleId, Suggestion
from ladder_app.ui.dialogs.plan.plan_dialog import PlanDialog
from ladder_app.ui.ladder.forms.rerate_dialog import RerateDialog
from ladder_app.ui.ladder.forms.step_dialog import StepDialog
from ladder_app.ui.ladder.ladder_screen import LadderScreen
from ladder_app.ui.suggestions.choice_places import place_of_choice
from ladder_app.ui.widgets.words import Words
from tests import make
from tests.desks import DeskMaker, OpenDesk
from tests.domain.suggestions.building_examples import BUILDING
from tests.domain.suggestions.cases import FEAR, Example, records_of
from tests.domain.suggestions.progress_examples import PROGRESS
from tests.domain.suggestions.safety_examples import SAFETY
from tests.make import MOMENT

Shown = tuple[OpenDesk, LadderScreen]
Show = Callable[..., Shown]
Form = TypeVar("Form", bound=QDialog)
STEPS = (
    make.ladder(),
    make.rated_step(1, 20),
    make.rated_step(2, 40, expectation_ids=("fear",)),
    make.rated_step(3, 88),
    FEAR,
)


@pytest.fixture
def show(qtbot: QtBot, desk_for: DeskMaker) -> Show:
    def shown(*records: Record) -> Shown:
        desk = desk_for(*records)
        screen = LadderScreen(desk.desk)
        qtbot.addWidget(screen)
        screen.resize(1000, 680)
        screen.show_records(desk.records)
        screen.show()
        qtbot.waitExposed(screen)
        return desk, screen

    return shown


def suggestion(
    rule: RuleId = "R7", *record_ids: str, step_id: str = "", ladder_id: str = "ladder"
) -> Suggestion:
    return Suggestion(
        rule=rule,
        ladder_id=ladder_id,
        record_ids=record_ids or (ladder_id,),
        noticed="",
        idea="",
        why="",
        step_id=step_id,
    )


def form(screen: LadderScreen, kind: type[Form]) -> Form:
    (found,) = [one for one in screen.findChildren(kind) if one.isVisible()]
    return found


def chosen(screen: LadderScreen) -> str:
    return "" if screen.step is None else screen.step.id


def order(desk: OpenDesk) -> list[str]:
    return [one.text for one in desk.records.steps("ladder")]


def write(dialog: StepDialog, words: str) -> None:
    dialog.text.edit.setPlainText(words)
    dialog.accept()


def test_another_step_is_added(show: Show) -> None:
    desk, screen = show(*STEPS)
    screen.take_choice(suggestion("R1"), "add_step")
    write(form(screen, StepDialog), "New")
    assert order(desk) == ["Step 1", "Step 2", "Step 3", "New"]


def test_between_two_steps_comes_another(show: Show) -> None:
    desk, screen = show(*STEPS)
    screen.take_choice(suggestion("R4", "step-2", "step-3"), "insert_between")
    assert chosen(screen) == "step-2"
    write(form(screen, StepDialog), "New")
    assert order(desk) == ["Step 1", "Step 2", "New", "Step 3"]


@pytest.mark.parametrize("choice", ["smaller_step", "insert_between"])
@pytest.mark.parametrize(
    ("step_id", "expected"),
    [
        ("step-1", ["New", "Step 1", "Step 2", "Step 3"]),
        ("step-3", ["Step 1", "Step 2", "New", "Step 3"]),
    ],
)
def test_a_smaller_step_leads_up_to_the_one_that_was_too_much(
    show: Show, choice: ChoiceKey, step_id: str, expected: list[str]
) -> None:
    desk, screen = show(*STEPS)
    screen.take_choice(suggestion("R16", step_id, "attempt-1", step_id=step_id), choice)
    dialog = form(screen, StepDialog)
    assert dialog.text.text() == ""
    write(dialog, "New")
    assert order(desk) == expected


def test_a_version_on_my_own_is_worded_from_the_step_and_keeps_its_marks(show: Show) -> None:
    marked = make.rated_step(2, 40, rate_only_when_parked=True)
    desk, screen = show(make.ladder(), make.rated_step(1, 20), marked, make.rated_step(3, 88))
    screen.take_choice(suggestion("R22", "ladder", "step-2", "step-3"), "step_alone")
    dialog = form(screen, StepDialog)
    assert dialog.text.text() == "Step 2, on my own"
    dialog.accept()
    assert order(desk) == ["Step 1", "Step 2", "Step 2, on my own", "Step 3"]
    new = desk.records.steps("ladder")[2]
    assert (new.rated, new.suds_base, new.rate_only_when_parked) == (False, None, True)
    assert desk.drafts.kept == {}


def test_a_step_is_changed(show: Show) -> None:
    desk, screen = show(*STEPS)
    screen.take_choice(suggestion("R6", "step-2", step_id="step-2"), "change_step")
    dialog = form(screen, StepDialog)
    assert dialog.text.text() == "Step 2"
    write(dialog, "Longer words")
    assert order(desk) == ["Step 1", "Longer words", "Step 3"]


@pytest.mark.parametrize(
    ("one", "choice"),
    [
        (suggestion("R11", "step-2", step_id="step-2"), "name_prediction"),
        (suggestion("R12", "fear"), "nearer_prediction"),
    ],
)
def test_a_prediction_is_ready_to_be_typed(
    qtbot: QtBot, show: Show, one: Suggestion, choice: ChoiceKey
) -> None:
    desk, screen = show(*STEPS)
    screen.take_choice(one, choice)
    dialog = form(screen, StepDialog)
    assert dialog.fears_part.is_open
    assert dialog.focusWidget() is dialog.fears.own.edit
    qtbot.keyClicks(dialog.fears.own.edit, "She will laugh within an hour")
    dialog.accept()
    step = desk.records.step("step-2")
    assert step is not None
    words = [desk.records.expectation(one) for one in step.expectation_ids]
    assert [one.statement for one in words if one] == [
        "They will laugh",
        "She will laugh within an hour",
    ]


def test_steps_are_rated_again_with_the_old_numbers_hidden(show: Show) -> None:
    _desk, screen = show(*STEPS)
    screen.take_choice(suggestion("R5", "step-1", "step-2"), "rate_steps")
    dialog = form(screen, RerateDialog)
    assert dialog.field.value() is None
    said = "".join(one.text() for one in dialog.findChildren(Words) if one.isVisible())
    assert "Step 1" in said
    assert "20" not in said


def test_without_steps_of_its_own_it_means_the_whole_ladder(qtbot: QtBot, show: Show) -> None:
    desk, screen = show(*STEPS)
    screen.take_choice(suggestion("R18", "ladder", "rating-1"), "rate_steps")
    dialog = form(screen, RerateDialog)
    for _step in range(3):
        qtbot.keyClicks(dialog.field.number, "50")
        dialog.accept()
    if dialog.isVisible():
        dialog.accept()
    assert len([r for n in (1, 2, 3) for r in desk.records.ratings(f"step-{n}")]) == 3


def test_the_next_step_is_shown_and_can_be_started_or_planned(qtbot: QtBot, show: Show) -> None:
    _desk, screen = show(*STEPS)
    with qtbot.waitSignal(screen.said) as said:
        screen.take_choice(suggestion("R7", "step-2", step_id="step-2"), "next_step")
    assert chosen(screen) == "step-3"
    assert "start it, or plan it" in said.args[0]
    with qtbot.waitSignal(screen.practise_wanted) as wanted:
        screen.content.side.page.buttons.named["practise"].click()
    assert wanted.args == ["step-3", ""]


def test_above_the_hardest_step_there_is_none(qtbot: QtBot, show: Show) -> None:
    _desk, screen = show(*STEPS)
    with qtbot.waitSignal(screen.said) as said:
        screen.take_choice(suggestion("R7", "step-3", step_id="step-3"), "next_step")
    assert "hardest step so far" in said.args[0]
    assert chosen(screen) == "step-3"


@pytest.mark.parametrize(("day", "kind"), [(True, PlanDialog), (False, StepDialog)])
def test_something_is_taken_away_in_a_plan_or_where_there_is_none_in_the_step(
    show: Show, day: bool, kind: type[QDialog]
) -> None:
    _desk, screen = show(make.ladder(), make.rated_step(1, 20, no_reminder=not day))
    screen.take_choice(suggestion("R14", "step-1", step_id="step-1"), "take_something_away")
    dialog = form(screen, kind)
    opened = dialog.more if isinstance(dialog, PlanDialog) else None
    if isinstance(dialog, StepDialog):
        opened = dialog.safer_part
    assert opened is not None
    assert opened.is_open


def test_how_a_long_ladder_is_parted_is_said(qtbot: QtBot, show: Show) -> None:
    _desk, screen = show(*STEPS)
    with qtbot.waitSignal(screen.said) as said:
        screen.take_choice(suggestion("R2"), "split_ladder")
    assert "parked" in said.args[0]


def test_a_step_that_is_gone_is_said_to_be(qtbot: QtBot, show: Show) -> None:
    _desk, screen = show(*STEPS)
    with qtbot.waitSignal(screen.said) as said:
        screen.take_choice(suggestion("R6", "gone", step_id="gone"), "change_step")
    assert "not there any more" in said.args[0]


def test_the_ladder_it_is_about_is_shown_first(show: Show) -> None:
    other = make.ladder(id="other", title="Dogs", created_at="2026-03-02T10:00:00+00:00")
    step = make.step(5, ladder_id="other")
    _desk, screen = show(*STEPS, other, step)
    assert screen.title.text() == "Closeness"
    one = suggestion("R6", "step-5", step_id="step-5", ladder_id="other")
    screen.take_choice(one, "change_step")
    assert screen.title.text() == "Dogs"
    assert form(screen, StepDialog).text.text() == "Step 5"


def test_a_case_that_can_only_be_read_opens_nothing(qtbot: QtBot, show: Show) -> None:
    desk, screen = show(*STEPS)
    desk.store.read_only = "This case is open in another window."
    with qtbot.waitSignal(screen.said):
        screen.take_choice(suggestion("R1"), "add_step")
    assert [one for one in screen.findChildren(QDialog) if one.isVisible()] == []


def of_rule(records: Records, example: Example) -> list[Suggestion]:
    return [one.suggestion for one in fired(records, MOMENT) if one.suggestion.rule == example.rule]


HERE = [
    pytest.param(example, choice, id=f"{example.name}: {choice}")
    for example in (*BUILDING, *PROGRESS, *SAFETY)
    for one in of_rule(records_of(example.fires), example)
    for choice in one.choices
    if place_of_choice(choice) == "ladder"
]


@pytest.mark.parametrize(("example", "choice"), HERE)
def test_no_choice_of_any_rule_is_without_effect(
    show: Show, example: Example, choice: ChoiceKey
) -> None:
    records = records_of(example.fires)
    _desk, screen = show(*records.all_records())
    said: list[str] = []
    screen.said.connect(said.append)
    screen.take_choice(of_rule(records, example)[0], choice)
    assert said or any(one.isVisible() for one in screen.findChildren(QDialog))
    assert "The step this was about is not there any more." not in said
