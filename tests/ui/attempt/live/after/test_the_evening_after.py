"""Timed, or written down in a minute the evening after: the record is the same."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.attempts.attempt import Attempt, Sample, TimedNote
from ladder_app.domain.attempts.attempt_begin import running_of
from ladder_app.domain.attempts.occasion import Occasion
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.records import Records
from ladder_app.ui.attempt.attempt_screen import AttemptScreen
from ladder_app.ui.attempt.live.after.after_stage import AfterStage
from ladder_app.ui.attempt.live.before.before_stage import BeforeStage
from ladder_app.ui.attempt.outcome_part import FearsPart, OutcomePart
from ladder_app.ui.attempt.parts_form import PartsForm
from ladder_app.ui.attempt.predictions_part import PredictionsPart
from ladder_app.ui.attempt.safer_part import SaferPart
from ladder_app.ui.attempt.there_part import TherePart
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.rating_field import RatingField
from tests import make
from tests.desks import NOW, DeskMaker, OpenDesk
from tests.make_full import ACT, FEAR

BEGUN = NOW.replace(hour=18, minute=30)
PLAN = Plan(id="plan", step_id="step-1", due_date="2026-03-19", window_days=2)
MAY_DIFFER = {
    "id": "each record has its own",
    "samples": "only a timer takes them",
    "notes": "only a timer knows their second",
    "entered_at": "the evening after is later",
    "entry_mode": "and says so",
}

SAID_BEFORE = {
    "suds_anticipated": "70",
    "suds_pre": "40",
    "urge_to_avoid_before": "55",
    "confidence_before": "30",
}
SAID_THERE = {"place": "at home", "time_of_day": "evening", "end_rule": "prediction_tested"}
SAID_AFTER = {
    "suds_end": "30",
    "suds_peak": "65",
    "what_happened": "She was quiet for a while.",
}
LEARNED = {
    "what_i_learned": "Quiet was not rejection.",
    "tested_fear": "yes",
    "confidence_after": "60",
    "willing_to_repeat": "yes",
}


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    """A planned step with a fear and a habit, at half past six."""
    made = desk_for(make.ladder(), make.step(1), FEAR, ACT, PLAN)
    made.clock[0] = BEGUN
    return made


def give(field: QWidget, given: str) -> None:
    """Answer a field of any kind, as the person would."""
    if isinstance(field, Choices):
        field.choose(given)
        return
    edit = field.number if isinstance(field, RatingField) else field.focusProxy()
    if isinstance(edit, QPlainTextEdit):
        edit.setPlainText(given)
    elif isinstance(edit, QLineEdit):
        edit.setText(given)
        edit.textEdited.emit(given)


def say(form: PartsForm, part: str, said: dict[str, str]) -> None:
    if part in form.groups:
        form.groups[part].set_open(True)
    for name, given in said.items():
        give(form.part(part).bindings[name].widget, given)


def predict(part: object) -> None:
    assert isinstance(part, PredictionsPart)
    row = part.fears[0]
    row.list.setCurrentIndex(row.list.findData("fear"))
    row.list.activated.emit(row.list.currentIndex())
    give(row.likelihood, "80")
    give(row.severity, "60")


def tell_outcome(part: object) -> None:
    assert isinstance(part, FearsPart)
    block = part.blocks["fear"]
    block.occurred.choose("no")
    give(block.coped, "70")
    give(block.likelihood, "20")


def resist(form: PartsForm) -> None:
    form.groups["safer"].set_open(True)
    part = form.part("safer")
    assert isinstance(part, SaferPart)
    part.rows["act"].left.setChecked(True)


def timed(desk: OpenDesk, show_stage: Callable[[object], None]) -> Attempt:
    """Before, twelve minutes with five ratings and two notes, and after."""
    before = BeforeStage(desk.desk)
    step = desk.records.step("step-1")
    assert step is not None
    before.show_step(desk.records, step, None)
    show_stage(before)
    predict(before.form.predictions)
    say(before.form, "now", SAID_BEFORE)
    say(before.form, "conditions", {"place": SAID_THERE["place"]})
    say(before.form, "conditions", {"time_of_day": SAID_THERE["time_of_day"]})
    say(before.form, "end", {"end_rule": SAID_THERE["end_rule"]})
    occasion = Occasion(desk.clock[0], "0-100")
    running, put = running_of(before.entry(), desk.records, occasion, "live")
    desk.workspace.change("Begin", put=put, quiet=True)
    over = BEGUN + timedelta(minutes=12)
    ended = replace(
        running,
        suds_start=50,
        samples=tuple(
            Sample(t_s=t, suds=s) for t, s in ((125, 65), (301, 70), (480, 55), (660, 40))
        ),
        notes=(TimedNote(t_s=310, text="hands shaking"), TimedNote(t_s=482, text="she asked")),
        ended_at=over.isoformat(timespec="seconds"),
        duration_s=720,
        status="completed",
        left_because="finished",
    )
    desk.workspace.change("End", put=[ended], quiet=True)
    desk.clock[0] = over
    after = AfterStage(desk.desk)
    after.show_running(desk.records, ended)
    show_stage(after)
    say(after.form, "leaving", SAID_AFTER)
    say(after.form, "learned", LEARNED)
    tell_outcome(after.form.fears)
    resist(after.form)
    after.bar.save_button.click()
    return saved(desk.records, "live")


def logged(desk: OpenDesk, qtbot: QtBot) -> Attempt:
    """The same, said in the quick form a day later."""
    desk.clock[0] = NOW + timedelta(days=1)
    screen = AttemptScreen(desk.desk)
    qtbot.addWidget(screen)
    screen.show()
    screen.show_new("step-1")
    form = screen.form
    form.quick.answer.choose("did")
    form.quick.moment.set_value(BEGUN.isoformat(timespec="seconds"))
    say(form, "quick", {name: SAID_AFTER[name] for name in ("suds_peak", "what_happened")})
    say(form, "quick", {"what_i_learned": LEARNED["what_i_learned"]})
    form.groups["before"].set_open(True)
    predict(form.part("before"))
    say(form, "before", SAID_BEFORE)
    say(form, "there", SAID_THERE | {"suds_start": "50", "suds_end": "30", "duration": "12"})
    assert isinstance(form.part("there"), TherePart)
    form.groups["outcome"].set_open(True)
    outcome = form.part("outcome")
    assert isinstance(outcome, OutcomePart)
    tell_outcome(outcome)
    worth = ("tested_fear", "confidence_after", "willing_to_repeat")
    say(form, "outcome", {name: LEARNED[name] for name in worth})
    resist(form)
    say(form, "ending", {"left_because": "finished"})
    with qtbot.waitSignal(screen.finished) as done:
        screen.save_bar.save_button.click()
    assert done.args is not None
    return saved(desk.records, done.args[0])


def saved(records: Records, attempt_id: str) -> Attempt:
    attempt = records.attempt(attempt_id)
    assert attempt is not None
    return attempt


def test_the_record_is_the_same_but_for_what_only_a_timer_knows(
    desk: OpenDesk, qtbot: QtBot, show_stage: Callable[[object], None]
) -> None:
    live, later = timed(desk, show_stage), logged(desk, qtbot)
    different = {
        field.name
        for field in fields(Attempt)
        if getattr(live, field.name) != getattr(later, field.name)
    }
    assert different == set(MAY_DIFFER)
    assert (live.entry_mode, later.entry_mode) == ("live", "later")
    assert live.plan_id == "plan", "both are what became of the plan"


def test_it_says_everything_that_was_asked(
    desk: OpenDesk, show_stage: Callable[[object], None]
) -> None:
    live = timed(desk, show_stage)
    asked = {**SAID_BEFORE, **SAID_AFTER, **LEARNED}
    assert {name: str(getattr(live, name)) for name in asked} == asked
    assert live.outcomes[0].occurred == "no"
    assert [one.safety_behaviour_id for one in live.safety_resisted] == ["act"]
