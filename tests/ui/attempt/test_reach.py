"""Every field of Attempt can be reached in the form, or there is a reason why not."""

from collections.abc import Callable
from dataclasses import MISSING, fields
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.ui.attempt.attempt_screen import AttemptScreen
from ladder_app.ui.attempt.before_part import BeforePart
from ladder_app.ui.attempt.outcome_part import OutcomePart
from ladder_app.ui.attempt.safer_part import SaferPart
from ladder_app.ui.attempt.there_part import TherePart
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.rating_field import RatingField
from tests import make
from tests.desks import DeskMaker, OpenDesk
from tests.make_full import ACT, RITUAL

MADE_BY_THE_PROGRAM = {
    "id": "a random id",
    "step_text_version": "the version of the step's text that was current",
    "plan_id": "the open plan of the step for that day",
    "ended_at": "follows from the start and the length",
    "gaps": "moments at which the clock of a timed attempt stood still",
    "scale_entered": "the scale the form showed",
    "entered_at": "the moment of saving",
    "entry_mode": "follows from the days of doing and of writing",
    "deleted_at": "set by deleting",
}


def widget(screen: AttemptScreen, part: str, name: str) -> QWidget:
    screen.form.groups[part].set_open(True) if part in screen.form.groups else None
    found = screen.form.part(part).bindings[name].widget
    assert found.isVisible(), name
    return found


def write(field: QWidget, words: str) -> None:
    edit = field if isinstance(field, QLineEdit | QPlainTextEdit) else field.focusProxy()
    if isinstance(edit, QPlainTextEdit):
        edit.setPlainText(words)
    elif isinstance(edit, QLineEdit):
        edit.setText(words)
        edit.textEdited.emit(words)


def answer(field: QWidget, given: str) -> None:
    """Give an answer of any kind, as the person would."""
    if isinstance(field, Choices):
        field.choose(given)
    elif isinstance(field, RatingField):
        write(field.number, given)
    else:
        write(field, given)


def bound(part: str, name: str, given: str) -> Callable[[AttemptScreen], None]:
    return lambda screen: answer(widget(screen, part, name), given)


def predict(screen: AttemptScreen) -> None:
    screen.form.groups["before"].set_open(True)
    before = screen.form.part("before")
    assert isinstance(before, BeforePart)
    write(before.fears[0].statement, "He leaves")
    write(before.fears[0].likelihood.number, "80")


def judge(screen: AttemptScreen) -> None:
    predict(screen)
    screen.form.groups["outcome"].set_open(True)
    outcome = screen.form.part("outcome")
    assert isinstance(outcome, OutcomePart)
    (block,) = outcome.blocks.values()
    assert block.title.text() == "He leaves"
    block.occurred.choose("no")


def rate_a_moment(screen: AttemptScreen) -> None:
    screen.form.groups["there"].set_open(True)
    there = screen.form.part("there")
    assert isinstance(there, TherePart)
    there.samples.add_button.click()
    line = there.samples.lines[0]
    write(line.at, "5")
    answer(line.what, "40")


def note_a_moment(screen: AttemptScreen) -> None:
    screen.form.groups["there"].set_open(True)
    there = screen.form.part("there")
    assert isinstance(there, TherePart)
    there.notes.add_button.click()
    write(there.notes.lines[0].at, "5")
    write(there.notes.lines[0].what, "shaking")


def safer(screen: AttemptScreen) -> SaferPart:
    screen.form.groups["safer"].set_open(True)
    part = screen.form.part("safer")
    assert isinstance(part, SaferPart)
    return part


def choose_step(screen: AttemptScreen) -> None:
    steps = screen.form.what.steps
    steps.setCurrentIndex(steps.findData("step-2"))
    steps.activated.emit(steps.currentIndex())


REACHED: dict[str, tuple[Callable[[AttemptScreen], None], Any]] = {
    "step_id": (choose_step, "step-2"),
    "mode": (bound("there", "mode", "imaginal"), "imaginal"),
    "context": (bound("there", "place", "at home"), None),
    "suds_anticipated": (bound("before", "suds_anticipated", "70"), 70),
    "suds_pre": (bound("before", "suds_pre", "40"), 40),
    "urge_to_avoid_before": (bound("before", "urge_to_avoid_before", "30"), 30),
    "confidence_before": (bound("before", "confidence_before", "20"), 20),
    "predictions": (predict, None),
    "end_rule": (bound("there", "end_rule", "plan_done"), "plan_done"),
    "started_at": (lambda s: s.form.quick.moment.yesterday_button.click(), None),
    "duration_s": (bound("there", "duration", "20"), 1200),
    "suds_start": (bound("there", "suds_start", "50"), 50),
    "samples": (rate_a_moment, None),
    "notes": (note_a_moment, None),
    "suds_peak": (bound("quick", "suds_peak", "60"), 60),
    "peak_t_s": (bound("there", "peak_at", "5"), 300),
    "suds_end": (bound("there", "suds_end", "30"), 30),
    "suds_post": (bound("there", "suds_post", "10"), 10),
    "post_delay_s": (bound("there", "post_delay", "10"), 600),
    "safety_used": (lambda s: safer(s).rows["act"].did.setChecked(True), None),
    "safety_resisted": (lambda s: safer(s).rows["act"].left.setChecked(True), None),
    "rituals": (lambda s: safer(s).rituals["ritual"].shortened.choose("yes"), None),
    "status": (bound("quick", "answer", "did"), "completed"),
    "left_because": (bound("ending", "left_because", "time"), "time"),
    "what_happened": (bound("quick", "what_happened", "I said it"), "I said it"),
    "outcomes": (judge, None),
    "what_i_learned": (bound("quick", "what_i_learned", "Quiet"), "Quiet"),
    "tested_fear": (bound("outcome", "tested_fear", "yes"), "yes"),
    "confidence_after": (bound("outcome", "confidence_after", "66"), 66),
    "urge_during_max": (bound("there", "urge_during_max", "71"), 71),
    "main_feeling": (bound("feelings", "main_feeling", "shame"), "shame"),
    "feelings": (bound("feelings", "feelings", "glad, tired"), ("glad", "tired")),
    "willing_to_repeat": (bound("outcome", "willing_to_repeat", "adapt"), "adapt"),
    "private_note": (bound("private", "private_note", "only me"), "only me"),
}


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    """Two steps that keep track of rituals, one behaviour and one ritual."""
    steps = (make.step(1, track_rituals=True), make.step(2, track_rituals=True))
    return desk_for(make.ladder(), *steps, ACT, RITUAL)


@pytest.fixture
def screen(qtbot: QtBot, desk: OpenDesk) -> AttemptScreen:
    """A new attempt at step 1."""
    made = AttemptScreen(desk.desk)
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitExposed(made):
        made.show()
    made.show_new("step-1")
    return made


def test_every_field_is_in_the_form_or_has_a_reason() -> None:
    names = {field.name for field in fields(Attempt)}
    assert names == REACHED.keys() | MADE_BY_THE_PROGRAM.keys()
    assert not REACHED.keys() & MADE_BY_THE_PROGRAM.keys()


@pytest.mark.parametrize("name", REACHED)
def test_the_form_reaches(screen: AttemptScreen, desk: OpenDesk, name: str) -> None:
    reach, value = REACHED[name]
    reach(screen)
    screen.save()
    (attempt,) = desk.records.all_attempts()
    found = getattr(attempt, name)
    default = next(field.default for field in fields(Attempt) if field.name == name)
    assert found not in (None, (), default if default is not MISSING else None)
    if value is not None:
        assert found == value


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("place", "at home"),
        ("people", "M."),
        ("companion", "no"),
        ("time_of_day", "evening"),
        ("internal_state", "tired"),
        ("variation_note", "by telephone"),
    ],
)
def test_every_condition_is_reached(
    screen: AttemptScreen, desk: OpenDesk, name: str, given: str
) -> None:
    answer(widget(screen, "there", name), given)
    screen.save()
    (attempt,) = desk.records.all_attempts()
    assert attempt.context is not None
    assert getattr(attempt.context, name) in (given, False, (given,))
