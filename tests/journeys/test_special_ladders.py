"""A first attempt on the ready-made ladders that are not like the others, page by page."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.ladders.ladder import GateAnswer, GateName, Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.suggestions.scene import Scene
from ladder_app.domain.suggestions.warning import fear_or_warning
from ladder_app.paths import resources
from ladder_app.templates import copied, find_template
from ladder_app.ui.attempt.attempt_screen import AttemptScreen
from ladder_app.ui.attempt.live.before.before_stage import BeforeStage
from ladder_app.ui.attempt.live.consent.consent_stage import ConsentStage
from ladder_app.ui.attempt.live.during.during_stage import DuringStage
from ladder_app.ui.attempt.safer_part import SaferPart
from ladder_app.ui.dialogs.plan.plan_dialog import PlanDialog
from ladder_app.ui.main_window import MainWindow
from ladder_app.ui.theme import Look
from tests import make
from tests.desks import NOW, OpenDesk, open_desk

Kind = TypeVar("Kind", bound=QWidget)
Begun = Callable[[str], Step]


@pytest.fixture
def at(look: Look) -> OpenDesk:
    return open_desk(look, first_card_seen=True)


@pytest.fixture
def window(qtbot: QtBot, look: Look, at: OpenDesk) -> MainWindow:
    made = MainWindow(look, at.chosen[-1])
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.open(at.desk, ())
    return made


@pytest.fixture
def copy(at: OpenDesk) -> Begun:
    """Copies a ladder with every page answered and an agreement made; its fourth step."""

    def made(template_id: str) -> Step:
        template = find_template(resources(), template_id)
        assert template is not None
        answers: dict[GateName, GateAnswer] = dict.fromkeys(template.gates, "yes")
        ladder, *steps = copied(template, template.title, answers, make.STAMP)
        assert isinstance(ladder, Ladder)
        agreed = Agreement(id="a", ladder_id=ladder.id, made_at="2026-03-10T10:00:00+01:00")
        at.workspace.change("New ladder", [ladder, *steps, agreed])
        return at.records.steps(ladder.id)[3]

    return made


def page(window: MainWindow, kind: type[Kind]) -> Kind:
    """The one of its kind that is seen."""
    (found,) = (one for one in window.findChildren(kind) if one.isVisible())
    return found


def begin(window: MainWindow, step: Step) -> DuringStage:
    """Say yes where two are asked, and begin."""
    window.practise(step.id)
    if step.needs_agreement:
        consent = page(window, ConsentStage)
        consent.choices.mine.choose("yes")
        consent.choices.theirs.choose("yes")
        consent.next_button.click()
    page(window, BeforeStage).save()
    return page(window, DuringStage)


@pytest.mark.parametrize(
    ("template_id", "timed", "asks_at_all", "practice"),
    [
        ("dogs", True, True, True),
        ("sexual_intimacy", False, False, False),
        ("driving", False, True, False),
        ("panic_interoceptive", True, True, False),
        ("needles_medical", True, True, False),
        ("physical_closeness", True, True, True),
    ],
)
def test_what_is_asked_while_it_lasts(
    window: MainWindow,
    copy: Begun,
    template_id: str,
    timed: bool,
    asks_at_all: bool,
    practice: bool,
) -> None:
    during = begin(window, copy(template_id))
    assert during.timed.isVisible() is timed
    assert during.ways_out.practice.isVisible() is practice
    parked = [one for one in during.untimed.parked.values() if one.isVisible()]
    assert bool(parked) is (template_id == "driving")
    assert (timed or bool(parked) or during.untimed.pad.isVisible()) is asks_at_all


@pytest.mark.parametrize("template_id", ["sexual_intimacy", "driving", "dogs"])
def test_the_clock_of_what_is_not_timed_is_not_kept(
    window: MainWindow, at: OpenDesk, copy: Begun, template_id: str
) -> None:
    begin(window, copy(template_id))
    running = at.records.running_attempt()
    assert running is not None
    assert running.started_at is not None
    has_clock = len(running.started_at) > len("2026-03-19")
    assert has_clock is (template_id == "dogs")


def test_the_one_for_two_has_no_day_and_no_words_on_today(
    qtbot: QtBot, window: MainWindow, at: OpenDesk, copy: Begun
) -> None:
    step = copy("sexual_intimacy")
    dialog = PlanDialog(at.desk, step)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.day_field.isVisible()
    assert not dialog.save_button.isVisible()
    begin(window, step)
    today = window.go("today")
    parts: list[QLabel | QAbstractButton] = [*today.findChildren(QLabel)]
    parts += today.findChildren(QAbstractButton)
    seen = [part.text() for part in parts if part.isVisible()]
    assert seen
    assert not any(step.text in words for words in seen)


@pytest.mark.parametrize(("template_id", "asks"), [("ocd_contamination", True), ("dogs", False)])
def test_rituals_are_asked_about_where_the_ladder_is_about_them(
    qtbot: QtBot, at: OpenDesk, copy: Begun, template_id: str, asks: bool
) -> None:
    screen = AttemptScreen(at.desk)
    qtbot.addWidget(screen)
    screen.show()
    screen.show_new(copy(template_id).id)
    screen.form.groups["safer"].set_open(True)
    part = screen.form.part("safer")
    assert isinstance(part, SaferPart)
    assert part.add_ritual.isVisible() is asks


def test_a_picked_warning_that_seems_likely_is_asked_about(
    window: MainWindow, at: OpenDesk, copy: Begun
) -> None:
    step = copy("trust_depending")
    window.practise(step.id)
    before = page(window, BeforeStage)
    row = before.form.predictions.fears[0]
    row.offered.taken.emit("They will hold it over me")
    row.likelihood.set_value(60)
    before.save()
    (asked,) = fear_or_warning(Scene(at.records, NOW))
    assert asked.choices == ("it_is_a_fear", "it_has_happened")
    assert "They will hold it over me" in asked.noticed
