"""Whoever has a name can be picked where one says who was there."""

from pytestqt.qtbot import QtBot

from ladder_app.domain.people.person_alias import PersonAlias
from ladder_app.ui.attempt.about import About
from ladder_app.ui.attempt.conditions_part import ConditionsPart
from ladder_app.ui.theme import Look
from tests import make
from tests.desks import DeskMaker

PEOPLE = (PersonAlias(id="r", alias="Robin"), PersonAlias(id="a", alias="A & Z"))


def part_with(
    qtbot: QtBot, look: Look, desk_for: DeskMaker, *people: PersonAlias
) -> ConditionsPart:
    desk = desk_for(make.ladder(), make.step(1), *people)
    step = desk.records.step("step-1")
    part = ConditionsPart(look)
    qtbot.addWidget(part)
    part.show_about(
        About(records=desk.records, step=step, ladder_id="ladder", scale="0-100", words=str)
    )
    return part


def test_a_name_is_picked_and_can_be_added_to(
    qtbot: QtBot, look: Look, desk_for: DeskMaker
) -> None:
    part = part_with(qtbot, look, desk_for, *PEOPLE)
    assert part.names.words() == ("A & Z", "Robin")
    assert part.values()["people"] == ""
    with qtbot.waitSignals([part.changed, part.changed]):
        for action in reversed(part.names.choices.actions()):
            action.trigger()
    assert part.values()["people"] == "Robin, A & Z"


def test_where_nobody_has_a_name_nothing_is_offered(
    qtbot: QtBot, look: Look, desk_for: DeskMaker
) -> None:
    assert part_with(qtbot, look, desk_for).names.isHidden()
