"""What others have written can be picked where one writes; nothing of it is chosen beforehand."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.ladders.common_words import Examples
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.paths import resources
from ladder_app.templates import examples_for
from ladder_app.ui.attempt.about import About
from ladder_app.ui.attempt.conditions_part import ComingConditionsPart
from ladder_app.ui.attempt.leave_out_part import LeaveOutPart
from ladder_app.ui.attempt.predictions_part import PredictionsPart
from ladder_app.ui.attempt.safer_part import SaferPart
from ladder_app.ui.attempt.wording import asked_ahead
from ladder_app.ui.dialogs.plan.leave_out_field import LeaveOutField
from ladder_app.ui.dialogs.plan.plan_dialog import PlanDialog
from ladder_app.ui.theme import Look
from tests import make
from tests.desks import NOW, DeskMaker

AboutOf = Callable[[str], About]
WARNING = "They will expect more"


@pytest.fixture
def about(desk_for: DeskMaker) -> AboutOf:
    def made(template_id: str) -> About:
        ladder = Ladder(id="ladder", title="L", template_id=template_id, theme="intimacy")
        act = SafetyBehaviour(id="act", label="Making it quick", ladder_id="ladder")
        desk = desk_for(ladder, make.step(1), act)
        return About(
            records=desk.records,
            step=desk.records.step("step-1"),
            ladder_id="ladder",
            scale="0-100",
            words=str,
            examples=examples_for(resources(), ladder),
        )

    return made


def test_a_picked_fear_is_as_if_typed_and_its_warning_goes_with_it(
    qtbot: QtBot, look: Look, about: AboutOf
) -> None:
    part = PredictionsPart(look, asked_ahead())
    qtbot.addWidget(part)
    part.show_about(about("physical_closeness"))
    row = part.fears[0]
    assert row.prediction() is None
    assert "They will see I am not worth it" in row.offered.words()
    row.offered.taken.emit(WARNING)
    new = row.new_expectation()
    assert new is not None
    assert (new.statement, new.safety_probe) == (WARNING, True)
    assert row.likelihood.value() is None
    assert row.offered.isHidden(), "whoever has written needs none"


@pytest.mark.parametrize(
    ("typed", "is_probe"),
    [("they will expect more.", True), ("They will laugh", False), (WARNING, True)],
)
def test_a_warning_is_one_however_it_is_typed(
    qtbot: QtBot, look: Look, about: AboutOf, typed: str, is_probe: bool
) -> None:
    part = PredictionsPart(look, asked_ahead())
    qtbot.addWidget(part)
    part.show_about(about("physical_closeness"))
    qtbot.keyClicks(part.fears[0].statement.edit, typed)
    new = part.fears[0].new_expectation()
    assert new is not None
    assert new.safety_probe is is_probe


def test_variations_join_what_is_written(qtbot: QtBot, look: Look, about: AboutOf) -> None:
    part = ComingConditionsPart(look)
    qtbot.addWidget(part)
    part.show_about(about("driving"))
    assert part.offered.words() == ("weather", "day / dusk", "known / new route", "radio on / off")
    assert part.values()["variation_note"] == ""
    for words in ("weather", "radio on / off", "weather"):
        part.offered.taken.emit(words)
    assert part.values()["variation_note"] == "weather, radio on / off"


def test_what_the_ladder_has_already_is_not_offered_again(
    qtbot: QtBot, look: Look, about: AboutOf
) -> None:
    part = SaferPart(look)
    qtbot.addWidget(part)
    part.show_about(about("physical_closeness"))
    assert "Holding my breath" in part.offered.words()
    assert "Making it quick" not in part.offered.words()
    part.offered.taken.emit("Holding my breath")
    assert [one.label for one in part.values()["new_safety_behaviours"]] == ["Holding my breath"]


DRINKS = [
    ("sexual_intimacy", "Needing a drink first", "substance"),
    ("public_speaking", "Alcohol beforehand", "substance"),
    ("public_speaking", "Rushing", None),
]


@pytest.mark.parametrize(("template_id", "words", "kind"), DRINKS)
def test_what_is_picked_brings_with_it_that_it_is_alcohol(
    qtbot: QtBot, look: Look, about: AboutOf, template_id: str, words: str, kind: str | None
) -> None:
    after, before = SaferPart(look), LeaveOutPart(look)
    for part in (after, before):
        qtbot.addWidget(part)
        part.show_about(about(template_id))
    after.offered.taken.emit(words)
    before.field.offered.taken.emit(words)
    for part in (after, before):
        assert [(one.label, one.kind) for one in part.values()["new_safety_behaviours"]] == [
            (words, kind)
        ]


@pytest.mark.parametrize(("template_id", "words", "kind"), DRINKS)
def test_a_plan_keeps_that_what_was_picked_is_alcohol(
    qtbot: QtBot, desk_for: DeskMaker, template_id: str, words: str, kind: str | None
) -> None:
    desk = desk_for(Ladder(id="ladder", title="L", template_id=template_id), make.step(1))
    form = PlanDialog(desk.desk, make.step(1), day=NOW.date())
    qtbot.addWidget(form)
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    form.leave_out_field.offered.taken.emit(words)
    form.accept()
    (made,) = desk.records.safety_behaviours("ladder")
    assert (made.label, made.kind) == (words, kind)


def test_what_is_picked_to_leave_out_is_ticked(qtbot: QtBot) -> None:
    field = LeaveOutField((), Examples(safer=("Looking away",)))
    qtbot.addWidget(field)
    assert field.chosen() == ()
    with qtbot.waitSignal(field.changed):
        field.offered.taken.emit("Looking away")
    assert field.labels() == ("Looking away",)
