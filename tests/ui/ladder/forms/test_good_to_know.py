"""What was left open before a ladder can be read again, and what is good to know about it."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from ladder_app.domain.ladders.ladder import Gate, GateAnswer, GateName, Ladder
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.paths import resources
from ladder_app.templates import LadderTemplate, copied, read_templates
from ladder_app.ui.ladder.forms.gates_dialog import GatesDialog
from ladder_app.ui.ladder.forms.know_dialog import KnowDialog
from ladder_app.ui.ladder.ladder_screen import LadderScreen
from ladder_app.ui.widgets.words import Words
from tests import make
from tests.desks import DeskMaker

TEMPLATES = read_templates(resources())
UNSURE = Gate(gate="relationship_safety", acknowledged_at=make.STAMP, answer="not_sure")


def said_in(dialog: KnowDialog) -> str:
    return "\n".join(one.text() for one in dialog.findChildren(Words))


@pytest.mark.parametrize("one", TEMPLATES, ids=lambda one: str(one.id))
def test_every_ready_made_ladder_says_its_notes_after_it_was_copied(
    qtbot: QtBot, desk_for: DeskMaker, one: LadderTemplate
) -> None:
    answers: dict[GateName, GateAnswer] = dict.fromkeys(one.gates, "yes")
    ladder, *steps = copied(one, one.title, answers, make.STAMP)
    assert isinstance(ladder, Ladder)
    dialog = KnowDialog(desk_for(ladder, *steps).desk, ladder)
    qtbot.addWidget(dialog)
    said = said_in(dialog)
    assert one.audience in said
    assert one.note is None or one.note in said
    assert (one.clinician_note is not None) == (not dialog.clinician.isHidden())
    assert one.clinician_note is None or one.clinician_note in said
    assert not dialog.clinician.is_open


def test_who_works_with_a_professional_has_the_note_for_them_open(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    ladder = make.ladder(template_id="ocd_contamination", clinician_guided=True)
    dialog = KnowDialog(desk_for(ladder).desk, ladder)
    qtbot.addWidget(dialog)
    assert dialog.clinician.is_open


def test_what_was_left_open_stands_above_the_steps_until_it_is_answered(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    desk = desk_for(make.ladder(gates=(UNSURE,)), make.rated_step(1, 20))
    screen = LadderScreen(desk.desk)
    qtbot.addWidget(screen)
    screen.show_records(desk.records)
    screen.show()
    strip = screen.content.waiting
    assert strip.isVisible()
    assert "You were not sure" in strip.words.text()
    assert desk.records.active_steps("ladder")
    strip.read_button.click()
    (form,) = screen.findChildren(GatesDialog)
    assert form.gate.answer() is None
    assert not form.save_button.isEnabled()
    form.gate.choices.choose("yes")
    form.accept()
    screen.show_records(desk.records)
    assert not strip.isVisible()
    ladder = desk.records.ladder("ladder")
    assert ladder is not None
    assert [(one.gate, one.answer) for one in ladder.gates] == [("relationship_safety", "yes")]


def test_several_pages_come_one_after_the_other_and_survive_a_full_disk(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    gates = (UNSURE, Gate(gate="trauma_screen"))
    ladder = make.ladder(gates=gates)
    desk = desk_for(ladder)
    form = GatesDialog(desk.desk, ladder, [one.gate for one in gates])
    qtbot.addWidget(form)
    form.show()
    form.gate.choices.choose("not_sure")
    assert form.gate.instead.isVisible()
    form.accept()
    assert form.gate.answer() is None, "the next page is not answered beforehand"
    form.gate.choices.choose("yes")
    desk.store.fail(NoRoom("There is no room left."))
    form.accept()
    assert form.isVisible()
    assert desk.records.ladder("ladder") == ladder
    form.accept()
    at = desk.workspace.stamp()
    expected = (
        replace(gates[0], acknowledged_at=at, answer="not_sure"),
        replace(gates[1], acknowledged_at=at, answer="yes"),
    )
    assert desk.records.ladder("ladder") == replace(ladder, gates=expected)
