"""From before to afterwards, and what happens to an attempt when the person looks elsewhere."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.attempts.attempt import Gap, Sample
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.ladders.ladder import Gate
from ladder_app.domain.live.closing import closed_as_partial
from ladder_app.domain.live.stages import StageName
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.ui.attempt.live.live_screen import LiveScreen
from ladder_app.ui.locking.curtain import Curtain
from ladder_app.ui.main_window import MainWindow
from tests import make
from tests.desks import NOW, DeskMaker, OpenDesk
from tests.ui.attempt.live.passing import PREDICTED, let_pass, under_way, world

BEGUN = RunningAttempt(
    id="now",
    step_id="step-1",
    started_at=(NOW - timedelta(minutes=7)).isoformat(),
    predictions=PREDICTED,
    suds_start=50,
    samples=(Sample(t_s=120, suds=70),),
)

SAVED = "Every rating is saved as you give it"


AGREED = Agreement(id="agreed", ladder_id="ladder", made_at=make.STAMP)


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(*world())


def opened(qtbot: QtBot, desk: OpenDesk) -> LiveScreen:
    screen = LiveScreen(desk.desk)
    desk.workspace.on_news = lambda _news: screen.show_records(desk.records)
    qtbot.addWidget(screen)
    screen.resize(1100, 760)
    with qtbot.waitActive(screen):
        screen.show()
    return screen


def begin(screen: LiveScreen) -> None:
    screen.show_step("step-1")
    screen.stages.before.save()


def press(screen: LiveScreen, keys: str) -> None:
    QTest.keyClicks(focused(screen), keys)


def focused(screen: LiveScreen) -> QWidget:
    """Where the keys go."""
    return QApplication.focusWidget() or screen


def shown(screen: LiveScreen) -> str:
    """The name of the stage that is in view, and "" while there is none."""
    name = screen.stage_name
    assert (name is None) == (screen.stage is None)
    assert screen.stage is None or not screen.stage.isHidden()
    return name or ""


def keep_running(desk: OpenDesk, **values: Any) -> None:
    desk.workspace.change("", put=[replace(BEGUN, **values)], quiet=True)


def test_twelve_minutes_from_before_to_afterwards(qtbot: QtBot, desk: OpenDesk) -> None:
    screen = opened(qtbot, desk)
    screen.show_step("step-1")
    assert shown(screen) == "before"
    assert desk.records.running_attempt() is None
    screen.stages.before.save()
    assert shown(screen) == "during"
    attempt_id = under_way(desk).id
    for seconds, key in ((10, "5"), (110, "6"), (180, "7"), (180, "6"), (180, "4")):
        let_pass(desk, screen, seconds)
        press(screen, key)
    press(screen, "N")
    press(screen, "hands shaking\r")
    let_pass(desk, screen, 60)
    screen.stages.during.ways_out.done.click()
    assert shown(screen) == "after"
    running = under_way(desk)
    assert (running.id, running.status, running.left_because, running.duration_s) == (
        attempt_id,
        "completed",
        "finished",
        720,
    )
    screen.stages.after.save()
    assert shown(screen) == "afterwards"
    assert desk.records.running_attempt() is None
    attempt = desk.records.attempt(attempt_id)
    assert attempt is not None
    assert (attempt.suds_start, attempt.suds_end, attempt.duration_s) == (50, None, 720)
    assert [(one.t_s, one.suds, one.source) for one in attempt.samples] == [
        (120, 60, "manual"),
        (300, 70, "prompt"),
        (480, 60, "manual"),
        (660, 40, "prompt"),
    ]
    assert [(one.t_s, one.text) for one in attempt.notes] == [(660, "hands shaking")]
    with qtbot.waitSignal(screen.finished) as done:
        screen.stages.afterwards.closed.emit()
    assert done.args == [attempt_id]


def test_undo_of_the_end_brings_it_back_to_the_page_after(qtbot: QtBot, desk: OpenDesk) -> None:
    screen = opened(qtbot, desk)
    begin(screen)
    let_pass(desk, screen, 90)
    press(screen, "5")
    screen.stages.during.ways_out.done.click()
    screen.stages.after.save()
    desk.workspace.undo()
    screen.resume()
    assert shown(screen) == "after"
    assert [one.suds for one in under_way(desk).samples] == [50]


def test_undo_never_touches_what_is_rated_meanwhile(qtbot: QtBot, desk: OpenDesk) -> None:
    screen = opened(qtbot, desk)
    ladder = desk.records.ladders()[0]
    desk.workspace.change("Rename", put=[replace(ladder, title="Other")])
    begin(screen)
    press(screen, "5")
    desk.workspace.undo()
    assert under_way(desk).suds_start == 50
    assert shown(screen) == "during"
    assert desk.workspace.to_undo is None


def test_after_the_program_was_killed_everything_is_there(qtbot: QtBot, desk: OpenDesk) -> None:
    keep_running(desk)
    screen = opened(qtbot, desk)
    screen.resume()
    assert shown(screen) == "during"
    assert screen.session.t_s == 420
    assert under_way(desk).gaps == (Gap(t_s=120, kind="suspend"),)
    assert screen.stages.during.timed.pad.last_line.text() == "Last: 70 at 2:00"
    press(screen, "4")
    assert [(one.t_s, one.suds) for one in under_way(desk).samples] == [(120, 70), (420, 40)]


@pytest.mark.parametrize(
    ("values", "stage"),
    [
        ({"started_at": None, "samples": (), "suds_start": None}, "before"),
        ({}, "during"),
        ({"status": "completed", "ended_at": NOW.isoformat(), "duration_s": 400}, "after"),
        ({"started_at": (NOW - timedelta(hours=25)).isoformat()}, "after"),
    ],
)
def test_it_goes_on_where_it_stood(
    qtbot: QtBot, desk: OpenDesk, values: dict[str, Any], stage: StageName
) -> None:
    keep_running(desk, **values)
    screen = opened(qtbot, desk)
    screen.resume()
    assert shown(screen) == stage


def test_one_from_the_day_before_yesterday_ends_with_what_is_known(
    qtbot: QtBot, desk: OpenDesk
) -> None:
    keep_running(desk, started_at=(NOW - timedelta(hours=40)).isoformat())
    opened(qtbot, desk).resume()
    running = under_way(desk)
    assert (running.status, running.duration_s, running.suds_end) == ("partial", 120, None)


def test_after_24_hours_it_ends_by_itself(qtbot: QtBot, desk: OpenDesk) -> None:
    keep_running(desk, started_at=(NOW - timedelta(hours=24, seconds=-5)).isoformat())
    screen = opened(qtbot, desk)
    screen.resume()
    assert shown(screen) == "during"
    let_pass(desk, screen, 10)
    assert shown(screen) == "after"
    assert under_way(desk).duration_s == 120


def test_another_step_waits_until_this_one_is_over(qtbot: QtBot, desk: OpenDesk) -> None:
    desk.workspace.change("", put=[make.step(2)])
    screen = opened(qtbot, desk)
    begin(screen)
    with qtbot.waitSignal(screen.said) as said:
        screen.show_step("step-2")
    assert "still under way" in said.args[0]
    assert shown(screen) == "during"
    assert under_way(desk).step_id == "step-1"


def test_the_time_goes_on_while_another_page_is_shown(qtbot: QtBot, desk: OpenDesk) -> None:
    screen = opened(qtbot, desk)
    begin(screen)
    screen.hide()
    let_pass(desk, screen, 200)
    screen.show()
    screen.resume()
    assert screen.stages.during.predicted.time.text() == "3:20"
    assert under_way(desk).gaps == ()


def test_the_clock_ticks_by_itself(qtbot: QtBot, desk: OpenDesk) -> None:
    screen = opened(qtbot, desk)
    begin(screen)
    with qtbot.waitSignal(screen.session.ticked, timeout=3000):
        pass


def test_something_not_right_and_back_again(qtbot: QtBot, desk: OpenDesk) -> None:
    screen = opened(qtbot, desk)
    begin(screen)
    screen.stages.during.ways_out.not_right.click()
    assert shown(screen) == "not_right"
    let_pass(desk, screen, 40)
    screen.stages.not_right.back.emit()
    assert shown(screen) == "during"
    assert screen.stages.during.predicted.time.text() == "0:40"
    screen.stages.during.ways_out.not_right.click()
    screen.stages.not_right.stopped.emit("stopped_for_safety", "safety")
    running = under_way(desk)
    assert shown(screen) == "after"
    assert (running.status, running.left_because, running.duration_s) == (
        "stopped_for_safety",
        "safety",
        40,
    )


def test_what_was_never_begun_after_all_has_no_length(qtbot: QtBot, desk: OpenDesk) -> None:
    screen = opened(qtbot, desk)
    begin(screen)
    screen.stages.during.ways_out.not_right.click()
    screen.stages.not_right.stopped.emit("cancelled_external", "other")
    running = under_way(desk)
    assert (running.status, running.duration_s, running.ended_at) == (
        "cancelled_external",
        None,
        None,
    )


def test_it_is_left_when_it_is_closed_elsewhere_and_nothing_puts_it_back(
    qtbot: QtBot, desk: OpenDesk
) -> None:
    screen = opened(qtbot, desk)
    begin(screen)
    desk.workspace.on_news = lambda _news: None
    running = under_way(desk)
    desk.workspace.change("", put=[closed_as_partial(running, make.STAMP)], drop=[running])
    let_pass(desk, screen, 10, wall=900)
    assert desk.records.running_attempt() is None
    with qtbot.waitSignal(screen.finished):
        screen.show_records(desk.records)
    assert screen.stage is None


def test_a_new_attempt_can_begin_after_one_that_was_closed_elsewhere(
    qtbot: QtBot, desk: OpenDesk
) -> None:
    screen = opened(qtbot, desk)
    begin(screen)
    running = under_way(desk)
    with qtbot.assertNotEmitted(screen.finished, wait=50):
        desk.workspace.change("", drop=[running], quiet=True)
        screen.show_step("step-1")
    assert shown(screen) == "before"


def test_a_beginning_that_cannot_be_saved_is_kept_and_saved_later(
    qtbot: QtBot, desk: OpenDesk
) -> None:
    screen = opened(qtbot, desk)
    screen.show_step("step-1")
    desk.store.fail(NoRoom("There is no room on the disk."))
    screen.stages.before.save()
    assert shown(screen) == "during"
    assert desk.records.running_attempt() is None
    screen.stages.during.unsaved.answer.click()
    assert under_way(desk).step_id == "step-1"


@pytest.mark.parametrize(
    ("gates", "needs_agreement", "agreed", "stage"),
    [
        ((Gate(gate="fit_to_drive"),), True, (AGREED,), "gates"),
        ((), True, (AGREED,), "consent"),
        ((), True, (), "agreement"),
        ((), False, (), "before"),
    ],
)
def test_what_comes_first(
    qtbot: QtBot,
    desk_for: DeskMaker,
    gates: tuple[Gate, ...],
    needs_agreement: bool,
    agreed: tuple[Agreement, ...],
    stage: StageName,
) -> None:
    step = make.rated_step(1, 40, needs_agreement=needs_agreement)
    screen = opened(qtbot, desk_for(make.ladder(gates=gates), step, *agreed))
    screen.show_step("step-1")
    assert shown(screen) == stage


def test_gates_and_consent_lead_on(qtbot: QtBot, desk_for: DeskMaker) -> None:
    ladder = make.ladder(gates=(Gate(gate="fit_to_drive"),))
    step = make.rated_step(1, 40, needs_agreement=True)
    screen = opened(qtbot, desk_for(ladder, step, AGREED))
    screen.show_step("step-1")
    screen.stages.gates.passed.emit()
    assert shown(screen) == "consent"
    screen.stages.consent.agreed.emit()
    assert shown(screen) == "before"


def test_a_step_that_is_gone_cannot_be_begun(qtbot: QtBot, desk: OpenDesk) -> None:
    screen = opened(qtbot, desk)
    with qtbot.waitSignals([screen.said, screen.finished]):
        screen.show_step("step-9")
    assert screen.stage is None


def test_the_foot_scrolls_with_the_page_where_there_is_little_room(
    qtbot: QtBot, desk: OpenDesk
) -> None:
    screen = opened(qtbot, desk)
    begin(screen)
    foot = screen.stages.during.ways_out
    assert foot.parentWidget() is screen
    screen.resize(700, 300)
    qtbot.waitUntil(lambda: foot.parentWidget() is not screen)
    assert screen.scroll_area.isAncestorOf(foot)


@pytest.fixture
def window(qtbot: QtBot, desk: OpenDesk) -> MainWindow:
    made = MainWindow(desk.desk.look, desk.chosen[-1])
    qtbot.addWidget(made)
    made.open(desk.desk)
    with qtbot.waitActive(made):
        made.show()
    return made


def test_behind_the_curtain_no_key_is_heard_and_the_time_runs_on(
    qtbot: QtBot, desk: OpenDesk, window: MainWindow
) -> None:
    window.practise("step-1")
    screen = window.page("live")
    assert isinstance(screen, LiveScreen)
    screen.stages.before.save()
    press(screen, "c")
    assert [one for one in window.findChildren(Curtain) if one.isVisible()]
    QTest.keyClick(focused(screen), Qt.Key.Key_5)
    let_pass(desk, screen, 30)
    assert shown(screen) == "during"
    assert under_way(desk).suds_start is None
    QTest.keyClick(focused(screen), Qt.Key.Key_Escape)
    press(screen, "5")
    assert under_way(desk).suds_start == 50
    assert screen.session.t_s == 30


def test_one_may_look_at_another_page_and_come_back(
    qtbot: QtBot, desk: OpenDesk, window: MainWindow
) -> None:
    window.practise("step-1")
    screen = window.page("live")
    assert isinstance(screen, LiveScreen)
    screen.stages.before.save()
    window.go("progress")
    let_pass(desk, screen, 40)
    window.go_on()
    assert window.place == "live"
    press(screen, "6")
    assert under_way(desk).suds_start == 60


def test_what_is_said_of_saving_is_said_there_alone(qtbot: QtBot, desk: OpenDesk) -> None:
    screen = opened(qtbot, desk)
    said: list[str] = []
    screen.said.connect(said.append)
    begin(screen)
    assert said[-1] == SAVED
    screen.hide()
    assert said[-1] == ""
    screen.show()
    assert said[-1] == SAVED
    screen.stages.during.ways_out.done.click()
    assert said[-1] == ""


def test_going_on_after_a_while_says_from_when_nothing_was_noted(
    qtbot: QtBot, desk: OpenDesk
) -> None:
    keep_running(desk)
    screen = opened(qtbot, desk)
    said: list[str] = []
    screen.said.connect(said.append)
    screen.resume()
    assert said[-1] == f"Between 2:00 and 7:00 nothing was noted. {SAVED}"
    desk.seconds[0] += 600
    desk.clock[0] += timedelta(seconds=600)
    screen.session.tick()
    assert said[-1] == f"Between 7:00 and 17:00 nothing was noted. {SAVED}"
    desk.clock[0] += timedelta(hours=1)
    screen.session.tick()
    assert said[-1].startswith("The clock of this computer was set.")


def ask_both_again(screen: LiveScreen) -> None:
    """Somebody has said stop, and perhaps it goes on."""
    screen.stages.during.ways_out.not_right.click()
    screen.stages.not_right.menu.buttons["stop_by_other"].click()
    screen.stages.not_right.on_with_it.click()
    assert shown(screen) == "consent"


def test_after_a_stop_two_yeses_lead_back_to_it(qtbot: QtBot, desk: OpenDesk) -> None:
    screen = opened(qtbot, desk)
    begin(screen)
    ask_both_again(screen)
    screen.stages.consent.choices.set_answers(("yes", "yes"))
    screen.stages.consent.choices.changed.emit()
    screen.stages.consent.next_button.click()
    assert shown(screen) == "during"
    assert [check.attempt_id for check in desk.records.consent_checks()] == [under_way(desk).id]


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        (("no", "yes"), "consent_withdrawn_by_me"),
        (("yes", "no"), "consent_withdrawn_by_other"),
        (("yes", "unsure"), "consent_withdrawn_by_other"),
    ],
)
@pytest.mark.parametrize("troubles", [0, 9])
def test_after_a_stop_anything_else_is_a_stop_that_was_respected(
    qtbot: QtBot, desk: OpenDesk, answers: Any, why: str, troubles: int
) -> None:
    screen = opened(qtbot, desk)
    begin(screen)
    ask_both_again(screen)
    desk.store.fail(NoRoom("There is no room on the disk."), times=troubles)
    screen.stages.consent.choices.set_answers(answers)
    screen.stages.consent.choices.changed.emit()
    screen.stages.consent.next_button.click()
    assert shown(screen) == "after"
    running = screen.session.running
    assert running is not None
    assert (running.status, running.left_because) == ("stopped_by_consent", why)


def test_from_being_asked_again_escape_leads_back_to_the_list(qtbot: QtBot, desk: OpenDesk) -> None:
    screen = opened(qtbot, desk)
    begin(screen)
    ask_both_again(screen)
    screen.stages.consent.close_button.click()
    assert shown(screen) == "not_right"


def test_a_button_keeps_the_keys_when_the_window_becomes_lower(
    qtbot: QtBot, desk: OpenDesk
) -> None:
    keep_running(desk)
    screen = opened(qtbot, desk)
    screen.resume()
    stopping = screen.stages.during.ways_out.stopping
    stopping.setFocus()
    for height in (300, 760):
        screen.resize(1100, height)
        assert focused(screen) is stopping
