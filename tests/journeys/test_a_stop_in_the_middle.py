"""An attempt is under way and something is not right: the time runs on, and a stop is a result."""

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.suggestions.silence import fired
from ladder_app.ui.attempt.live.consent.consent_stage import ConsentStage
from ladder_app.ui.attempt.live.live_screen import LiveScreen
from ladder_app.ui.attempt.live.not_right.not_right_stage import NotRightStage
from ladder_app.ui.main_window import MainWindow
from ladder_app.ui.theme import Look
from tests import make
from tests.desks import OpenDesk, open_desk

AGREED = Agreement(id="agreed", ladder_id="ladder", made_at=make.STAMP)


@pytest.fixture
def at(look: Look) -> OpenDesk:
    step = make.rated_step(1, 45, needs_agreement=True)
    return open_desk(look, make.ladder(theme="intimacy"), step, AGREED, first_card_seen=True)


@pytest.fixture
def window(qtbot: QtBot, look: Look, at: OpenDesk) -> MainWindow:
    made = MainWindow(look, at.chosen[-1])
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.open(at.desk, ())
    return made


@pytest.fixture
def live(window: MainWindow) -> LiveScreen:
    """Both said yes, it was begun, and now something is not right."""
    window.practise("step-1")
    (consent,) = window.findChildren(ConsentStage)
    consent.choices.mine.choose("yes")
    consent.choices.theirs.choose("yes")
    consent.next_button.click()
    (screen,) = window.findChildren(LiveScreen)
    screen.stages.before.begun.emit()
    screen.stages.during.not_right_wanted.emit()
    return screen


@pytest.fixture
def not_right(live: LiveScreen) -> NotRightStage:
    return live.stages.not_right


def saved(live: LiveScreen, at: OpenDesk) -> Attempt:
    live.stages.after.save()
    (attempt,) = at.records.all_attempts()
    assert at.records.running_attempt() is None
    return attempt


def test_a_stop_of_the_other_is_kept_as_respected_with_its_yes_before(
    live: LiveScreen, not_right: NotRightStage, at: OpenDesk
) -> None:
    at.seconds[0] += 300
    not_right.menu.buttons["stop_by_other"].click()
    not_right.stop_button.click()
    attempt = saved(live, at)
    assert (attempt.status, attempt.left_because) == (
        "stopped_by_consent",
        "consent_withdrawn_by_other",
    )
    (check,) = at.records.consent_checks()
    assert check.attempt_id == attempt.id
    assert not check.is_talking_day


def test_the_time_runs_on_while_one_looks(
    live: LiveScreen, not_right: NotRightStage, at: OpenDesk
) -> None:
    at.seconds[0] += 120
    not_right.menu.buttons["unsafe"].click()
    at.seconds[0] += 60
    not_right.on_with_it.click()
    assert live.stages.during.isVisible()
    at.seconds[0] += 60
    live.stages.during.not_right_wanted.emit()
    not_right.menu.buttons["stop_by_me"].click()
    not_right.stop_button.click()
    assert saved(live, at).duration_s == 240


def test_help_is_one_click_away_and_one_comes_back_to_the_same_page(
    window: MainWindow, not_right: NotRightStage
) -> None:
    not_right.menu.buttons["made_to"].click()
    not_right.help_button.click()
    assert window.place == "help"
    window.go_on()
    assert window.place == "live"
    assert not_right.view.isVisible()


def test_a_sign_stays_with_the_attempt_and_its_card_is_shown_once(
    live: LiveScreen, not_right: NotRightStage, at: OpenDesk
) -> None:
    not_right.menu.buttons["body"].click()
    not_right.view.lines["chest_pain"].setChecked(True)
    not_right.stop_button.click()
    attempt = saved(live, at)
    (sign,) = at.records.stop_signs()
    assert (sign.which, sign.where) == ("chest_pain", attempt.id)
    speaking = {
        one.suggestion.rule
        for one in fired(at.records, at.clock[0])
        if one.silenced_by is None and sign.id in one.suggestion.record_ids
    }
    assert speaking == set()


def test_a_tick_leaves_nothing_in_the_window_and_its_box_takes_it_back(
    window: MainWindow, not_right: NotRightStage, at: OpenDesk
) -> None:
    not_right.menu.buttons["numb"].click()
    line = not_right.view.lines["numbness"]
    line.setChecked(True)
    assert [sign.which for sign in at.records.stop_signs()] == ["numbness"]
    undo = next(one for one in window.findChildren(QAction) if one.shortcut() == "Ctrl+Z")
    assert undo.text() == "Undo"
    assert not undo.isEnabled()
    line.setChecked(False)
    assert at.records.stop_signs() == ()
    assert window.place == "live"
    assert at.records.running_attempt() is not None
