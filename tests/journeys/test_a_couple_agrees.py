"""A couple agrees, practises, someone says stop, and that is a success; by keyboard alone."""

import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from ladder_app.domain.agreements.standing import lacks_agreement, standing
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.measures.standing import approach_share, mastered, standings
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.plans.planned import fate
from ladder_app.domain.record import Record
from ladder_app.domain.suggestions.silence import fired
from ladder_app.paths import user_paths
from ladder_app.storage.library import FolderLibrary
from ladder_app.ui.attempt.live.after.after_stage import AfterStage
from tests import make
from tests.journeys.facing import BEGIN, CASE, Facing, opened
from tests.journeys.keyboard import until

UNKIND = ("fail", "missed", "avoid", "overdue", "incomplete", "relapse", "setback", "gave up")
HANDS = "Sit close and hold hands"


def world() -> tuple[Record, ...]:
    """A ladder of two steps; the harder one needs two people, and is planned for today."""
    return (
        CASE,
        make.ladder(theme="intimacy"),
        make.rated_step(1, 20, text="Sit on one sofa"),
        make.rated_step(2, 45, text=HANDS, needs_agreement=True, needs_other_person=True),
        Plan(
            id="plan",
            step_id="step-2",
            due_date="2026-03-19",
            made_at="2026-03-18T10:00:00+01:00",
        ),
    )


@pytest.fixture
def evening(home: object, qapp: object) -> Iterator[Facing]:
    paths = user_paths(None, dict(os.environ))
    first = Edit("Begin", tuple(Change(None, record) for record in world()))
    FolderLibrary(paths.library, paths.state).create(first, CASE.id, BEGIN).close()
    with opened(BEGIN) as facing:
        yield facing


def said(page: QWidget) -> str:
    """Everything a page says, to the eye and to the ear."""
    words = [
        text
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        for text in (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    ]
    words += [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    words += [one.text() for one in page.findChildren(QAbstractButton) if one.isVisible()]
    return "\n".join(words).lower()


def agree(facing: Facing) -> None:
    """From the plan on Today: with whom, two plain noes, then the words, line by line."""
    keys = facing.keys
    keys.tab_to("Write an agreement")
    keys.press(Qt.Key.Key_Space)
    keys.tab_to("Or a name that is not in the list yet")
    keys.write("Robin")
    keys.press(Qt.Key.Key_Tab)
    keys.press(Qt.Key.Key_Space)  # no, I am not afraid of this person
    keys.press(Qt.Key.Key_Tab)
    keys.press(Qt.Key.Key_Space)  # no, nobody presses me
    keys.press(Qt.Key.Key_Return)
    keys.tab_to("Welcome")
    keys.write("holding hands")
    keys.press(Qt.Key.Key_Return)
    keys.write("a hug that either ends")
    keys.press(Qt.Key.Key_Return)
    keys.tab_to("Off limits")
    keys.write("tickling")
    keys.tab_to("The word that stops it")
    keys.write("river")
    keys.tab_to("Yes")
    keys.press(Qt.Key.Key_Space)  # this is without pressure
    keys.press(Qt.Key.Key_Return)
    facing.window.activateWindow()  # what a desktop does when a form closes over it
    until(lambda: QApplication.activeWindow() is facing.window)


def begin(facing: Facing) -> None:
    """Both are asked for today, both want it; nothing is predicted, and it begins."""
    keys = facing.keys
    keys.tab_to("Start this")
    keys.press(Qt.Key.Key_Space)
    keys.press(Qt.Key.Key_Space)  # yes, I want this today
    keys.press(Qt.Key.Key_Tab)
    keys.press(Qt.Key.Key_Space)  # yes, they said so too
    keys.save()
    until(lambda: bool(facing.window.records.consent_checks()))
    keys.save()
    until(lambda: facing.window.records.running_attempt() is not None)


def hear_a_stop(facing: Facing) -> None:
    """Two minutes on, Robin says the word; it is stopped there, and written down."""
    keys = facing.keys
    keys.press(Qt.Key.Key_5)
    facing.let_pass(2)
    keys.alt("R")
    keys.tab_to("The other person")
    keys.press(Qt.Key.Key_Space)
    keys.press(Qt.Key.Key_S)
    until(lambda: any(one.isVisible() for one in facing.window.findChildren(AfterStage)))
    keys.save()
    until(lambda: bool(facing.window.records.all_attempts()))


def test_a_stop_that_was_heard_is_a_success(evening: Facing) -> None:
    facing, window = evening, evening.window
    assert lacks_agreement(window.records, step(facing), facing.moment)
    before = numbers(facing)

    agree(facing)
    (agreement,) = window.records.agreements("ladder")
    (robin,) = window.records.people()
    assert agreement.welcome == ("holding hands", "a hug that either ends")
    assert (agreement.off_limits, agreement.stop_word) == (("tickling",), "river")
    assert (agreement.alias_id, robin.alias) == (robin.id, "Robin")
    assert standing(window.records, "ladder", facing.moment) == "holds"

    begin(facing)
    assert window.place == "live"
    hear_a_stop(facing)
    (attempt,) = window.records.all_attempts()
    assert (attempt.status, attempt.left_because) == (
        "stopped_by_consent",
        "consent_withdrawn_by_other",
    )
    (check,) = window.records.consent_checks()
    assert check.agreement_id == agreement.id

    # It is nobody's setback: no number, no page, no plan says so.
    assert numbers(facing) == before
    (plan,) = window.records.plans()
    assert fate(window.records, plan, facing.moment.date()) == "excused"
    for place, record_id in (("today", ""), ("ladder", "step-2"), ("progress", "step-2")):
        words = said(window.go(place, record_id))
        assert [word for word in UNKIND if word in words] == [], place
    about_it = [
        one.suggestion
        for one in fired(window.records, facing.moment)
        if one.silenced_by is None and one.suggestion.step_id == "step-2"
    ]
    assert [one.rule for one in about_it] == ["P2a"]
    assert "Thank you both" in about_it[0].noticed


def test_a_withdrawal_is_one_press_holds_at_once_and_can_be_undone(evening: Facing) -> None:
    facing, window = evening, evening.window
    agree(facing)
    facing.keys.press(Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    assert window.place == "people"
    assert "river" in said(window.go("people"))
    facing.keys.alt("W")
    until(lambda: standing(window.records, "ladder", facing.moment) == "withdrawn")
    (plan,) = window.records.plans()
    assert fate(window.records, plan, facing.moment.date()) == "excused"
    assert "waits for an agreement" in said(window.go("today"))
    facing.keys.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.place == "people"
    assert standing(window.records, "ladder", facing.moment) == "holds"
    (plan,) = window.records.plans()
    assert fate(window.records, plan, facing.moment.date()) == "due"


def step(facing: Facing) -> Step:
    found = facing.window.records.step("step-2")
    assert found is not None
    return found


def numbers(facing: Facing) -> tuple[object, ...]:
    """What is counted, which a stop does not change."""
    records = facing.window.records
    places = standings(records, "ladder")
    return (mastered(places), approach_share(records.attempts("step-2")))
