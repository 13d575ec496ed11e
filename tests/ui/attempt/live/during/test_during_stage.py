"""The page during an attempt, by keyboard, with a clock that the test moves."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.attempts.attempt import Gap, Sample
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.record import Record
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.ui.attempt.live.during.during_stage import DuringStage
from ladder_app.ui.attempt.live.live_screen import LiveScreen
from ladder_app.ui.widgets.words import Words
from tests.desks import NOW, DeskMaker, OpenDesk
from tests.ui.attempt.live.passing import PREDICTED, let_pass, under_way, world

AGREED = Agreement(id="agreed", ladder_id="ladder", made_at=NOW.isoformat())
Opened = tuple[OpenDesk, LiveScreen]
Opener = Callable[..., Opened]


@pytest.fixture
def opened(qtbot: QtBot, desk_for: DeskMaker) -> Opener:
    """`opened(step={…}, running={…}, **settings)` shows an attempt that began this second."""

    def show(
        step: dict[str, Any] | None = None,
        running: dict[str, Any] | None = None,
        more: tuple[Record, ...] = (),
        **settings: object,
    ) -> Opened:
        flags = step or {}
        desk = desk_for(*world(**flags), *more, **settings)
        screen = LiveScreen(desk.desk)
        qtbot.addWidget(screen)
        screen.resize(1100, 760)
        start = NOW.date().isoformat() if flags.get("no_timer") else NOW.isoformat()
        values = {"predictions": PREDICTED, "started_at": start, **(running or {})}
        begun = RunningAttempt(id="now", step_id="step-1", **values)
        with qtbot.waitActive(screen):
            screen.show()
        step_record = desk.records.step("step-1")
        assert step_record is not None
        screen.stages.before.show_step(desk.records, step_record, None)
        screen.show_step("step-1")
        screen.session.begin(begun, ())
        screen._enter("during")
        QApplication.processEvents()
        return desk, screen

    return show


def press(screen: LiveScreen, *keys: Qt.Key | str) -> None:
    """Where the focus is, as a hand on a keyboard would."""
    for key in keys:
        target = QApplication.focusWidget() or screen
        if isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key)


def stage_of(screen: LiveScreen) -> DuringStage:
    assert isinstance(screen.stage, DuringStage)
    return screen.stage


def kept_notes(screen: LiveScreen) -> list[str]:
    return [line.words.text() for line in stage_of(screen).timed.cards.notes.kept.lines]


def ratings(desk: OpenDesk) -> list[tuple[int, int]]:
    return [(one.t_s, one.suds) for one in under_way(desk).samples]


def test_every_rating_is_on_disk_as_soon_as_its_key_is_pressed(opened: Opener) -> None:
    desk, screen = opened()
    let_pass(desk, screen, 5)
    press(screen, "5")
    assert under_way(desk).suds_start == 50
    let_pass(desk, screen, 120)
    press(screen, "7")
    assert ratings(desk) == [(125, 70)]
    press(screen, Qt.Key.Key_Up)
    assert ratings(desk) == [(125, 75)]
    press(screen, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert ratings(desk) == [(125, 65)]
    let_pass(desk, screen, 60)
    press(screen, Qt.Key.Key_Plus)
    assert ratings(desk) == [(125, 65), (185, 100)]
    press(screen, Qt.Key.Key_Backspace)
    assert ratings(desk) == [(125, 65)]
    assert stage_of(screen).timed.pad.last_line.text() == "Last: 65 at 2:05"
    assert desk.workspace.to_undo is None


def test_the_keys_of_the_keypad_rate_too(opened: Opener) -> None:
    desk, screen = opened()
    target = QApplication.focusWidget() or screen
    QTest.keyClick(target, Qt.Key.Key_3, Qt.KeyboardModifier.KeypadModifier)
    assert under_way(desk).suds_start == 30


def test_a_key_of_the_pad_can_be_pressed_with_the_mouse(opened: Opener) -> None:
    desk, screen = opened()
    QTest.mouseClick(stage_of(screen).timed.pad.keys[9], Qt.MouseButton.LeftButton)
    assert under_way(desk).suds_start == 90


def test_nothing_is_rated_before_a_key_is_chosen(opened: Opener) -> None:
    desk, screen = opened()
    press(screen, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_Backspace)
    assert under_way(desk).suds_start is None
    assert stage_of(screen).timed.pad.last_line.text() == "Nothing is rated yet."


def test_a_digit_in_a_note_is_text(opened: Opener) -> None:
    desk, screen = opened()
    let_pass(desk, screen, 310)
    press(screen, "N", "5 people, C and V", Qt.Key.Key_Up, Qt.Key.Key_Return)
    running = under_way(desk)
    assert [(note.t_s, note.text) for note in running.notes] == [(310, "5 people, C and V")]
    assert (running.suds_start, running.samples) == (None, ())
    assert kept_notes(screen) == ["5:10 · 5 people, C and V"]
    press(screen, "N", "half", Qt.Key.Key_Escape, "4")
    assert ratings(desk) == [(310, 40)]
    assert stage_of(screen).timed.cards.notes.field.text() == "half"


def test_after_a_note_the_next_digit_is_a_rating(opened: Opener) -> None:
    desk, screen = opened()
    let_pass(desk, screen, 310)
    press(screen, "N", "hands shaking", Qt.Key.Key_Return, "4")
    assert ratings(desk) == [(310, 40)]
    assert [note.text for note in under_way(desk).notes] == ["hands shaking"]


def test_a_note_half_written_is_kept_when_the_attempt_ends(opened: Opener) -> None:
    desk, screen = opened()
    let_pass(desk, screen, 310)
    press(screen, "N", "half a note")
    stage_of(screen).ways_out.done.click()
    assert [note.text for note in under_way(desk).notes] == ["half a note"]


def test_a_note_half_written_is_there_again_when_the_program_has_ended(
    opened: Opener, qtbot: QtBot
) -> None:
    desk, screen = opened()
    let_pass(desk, screen, 310)
    press(screen, "N", "half a note")
    screen.may_leave()
    again = LiveScreen(desk.desk)
    qtbot.addWidget(again)
    again.show()
    again.resume()
    field = stage_of(again).timed.cards.notes.field
    assert field.text() == "half a note"
    field.setFocus()
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert [note.text for note in under_way(desk).notes] == ["half a note"]
    assert not [form for _case, form in desk.drafts.kept if form.startswith("note")]


@pytest.mark.parametrize(("scale", "read"), [("0-10", "7"), ("words", "very strong")])
def test_another_scale_reads_differently_and_keeps_the_same(
    opened: Opener, scale: str, read: str
) -> None:
    desk, screen = opened()
    ladder = desk.records.ladders()[0]
    desk.workspace.change("", put=[type(ladder)(id="ladder", title="L", scale_display=scale)])  # type: ignore[arg-type]
    screen.show_records(desk.records)
    let_pass(desk, screen, 90)
    press(screen, "7")
    assert ratings(desk) == [(90, 70)]
    assert under_way(desk).scale_entered == scale
    assert stage_of(screen).timed.pad.last_line.text() == f"Last: {read} at 1:30"
    press(screen, Qt.Key.Key_Up)
    assert ratings(desk) == [(90, 80)]


def test_a_rating_that_cannot_be_saved_closes_the_pad_and_is_kept(
    qtbot: QtBot, opened: Opener
) -> None:
    desk, screen = opened()
    stage = stage_of(screen)
    let_pass(desk, screen, 90)
    desk.store.fail(NoRoom("There is no room on the disk."), times=2)
    press(screen, "6")
    assert ratings(desk) == []
    assert stage.unsaved.isVisible()
    assert "There is no room on the disk." in stage.unsaved.words.text()
    assert QApplication.focusWidget() is stage.unsaved.answer
    press(screen, "9")
    assert not stage.timed.pad.is_open
    press(screen, Qt.Key.Key_Return)
    assert stage.unsaved.isVisible()
    press(screen, Qt.Key.Key_Return)
    assert ratings(desk) == [(90, 60)]
    assert not stage.unsaved.isVisible()
    press(screen, "9")
    assert ratings(desk) == [(90, 90)]


def test_an_attempt_can_end_while_nothing_can_be_saved(opened: Opener) -> None:
    desk, screen = opened()
    let_pass(desk, screen, 90)
    desk.store.fail(NoRoom("There is no room on the disk."), times=3)
    press(screen, "6")
    stage_of(screen).ways_out.stopping.click()
    assert screen.stage_name == "after"
    running = screen.session.running
    assert running is not None
    assert (running.status, running.duration_s) == ("partial", 90)
    assert [one.suds for one in running.samples] == [60]


def test_a_prompt_is_a_quiet_line_that_the_next_rating_answers(opened: Opener) -> None:
    desk, screen = opened()
    pad = stage_of(screen).timed.pad
    let_pass(desk, screen, 290)
    assert not pad.prompt.isVisible()
    let_pass(desk, screen, 20)
    assert pad.prompt.isVisible()
    assert pad.prompt.text() == "5:00 · how is it now?"
    press(screen, "5")
    assert not pad.prompt.isVisible()
    assert under_way(desk).samples == (Sample(t_s=310, suds=50, source="prompt"),)
    let_pass(desk, screen, 100)
    press(screen, "4")
    assert under_way(desk).samples[-1].source == "manual"


@pytest.mark.parametrize(
    ("step", "minutes"),
    [({"sensitive": True}, 5), ({}, 0)],
)
def test_no_prompt_comes_where_none_is_wanted(
    opened: Opener, step: dict[str, bool], minutes: int
) -> None:
    desk, screen = opened(step=step, prompt_minutes=minutes)
    let_pass(desk, screen, 310)
    assert not stage_of(screen).timed.pad.prompt.isVisible()


def test_how_often_one_is_asked_is_chosen_there_and_remembered(opened: Opener) -> None:
    desk, screen = opened()
    button = stage_of(screen).timed.ask_button
    seen = []
    for _turn in range(5):
        seen.append((button.text(), desk.chosen[-1].prompt_minutes))
        press(screen, "i")
    assert [minutes for _text, minutes in seen] == [5, 10, 0, 1, 2]
    assert seen[2][0] == "I am not asked"
    assert desk.chosen[-1].prompt_minutes == 5


def test_sleep_and_a_changed_clock_are_marked_and_the_time_is_right(opened: Opener) -> None:
    desk, screen = opened()
    let_pass(desk, screen, 60)
    desk.seconds[0] += 600
    desk.clock[0] += timedelta(seconds=600)
    screen.session.tick()
    assert under_way(desk).gaps == (Gap(t_s=60, kind="suspend"),)
    let_pass(desk, screen, 20, wall=-3600)
    assert under_way(desk).gaps[-1] == Gap(t_s=660, kind="clock_change")
    assert screen.session.t_s == 680
    assert stage_of(screen).predicted.time.text() == "11:20"


def test_the_curve_is_hidden_until_it_is_asked_for(opened: Opener) -> None:
    desk, screen = opened(running={"suds_anticipated": 80})
    cards = stage_of(screen).timed.cards
    press(screen, "5")
    assert not cards.shows_curve
    press(screen, "v")
    assert cards.curve is not None
    assert cards.curve.isVisible()
    assert stage_of(screen).timed.pad.isAncestorOf(QApplication.focusWidget() or screen)
    assert "predicted" in [entry.words for entry in cards.curve.legend]
    let_pass(desk, screen, 120)
    press(screen, "7")
    assert "2 ratings" in cards.curve.sentence
    press(screen, "v")
    assert not cards.curve.isVisible()


def test_the_curtain_is_asked_for_by_its_key(qtbot: QtBot, opened: Opener) -> None:
    _desk, screen = opened()
    with qtbot.waitSignal(screen.put_away_wanted):
        press(screen, "c")


def test_the_prediction_the_time_and_the_end_rule_stay_in_view(opened: Opener) -> None:
    desk, screen = opened(running={"end_rule": "half_of_peak"})
    card = stage_of(screen).predicted
    assert card.lines.text() == "They will laugh · 80 %"
    assert card.until.text() == (
        "You wanted to stay until it has come down by half · planned: 10 minutes"
    )
    press(screen, "8")
    let_pass(desk, screen, 90)
    press(screen, "4")
    let_pass(desk, screen, 1)
    assert card.until.text() == (
        "It is at half of the highest now. Staying or leaving is up to you."
    )
    assert screen.stage_name == "during"
    assert card.time.text() == "1:31"


def test_switched_off_letters_leave_the_pad_its_keys(opened: Opener) -> None:
    desk, screen = opened(single_keys=False)
    press(screen, "v")
    assert not stage_of(screen).timed.cards.shows_curve
    press(screen, "5")
    assert under_way(desk).suds_start == 50
    stage_of(screen).ways_out.stopping.setFocus()
    press(screen, "7")
    assert under_way(desk).suds_start == 50


def test_a_drive_is_rated_only_while_parked(opened: Opener) -> None:
    desk, screen = opened(step={"no_timer": True, "rate_only_when_parked": True})
    stage = stage_of(screen)
    assert not stage.predicted.time.isVisible()
    press(screen, "5")
    assert under_way(desk).suds_start is None
    stage.untimed.parked["suds_start"].click()
    press(screen, "5")
    assert under_way(desk).suds_start == 50
    stage.untimed.parked["suds_end"].click()
    press(screen, "3", Qt.Key.Key_Up)
    running = under_way(desk)
    assert (running.suds_start, running.suds_end, running.samples) == (50, 35, ())


def test_a_rating_beside_a_drive_leaves_the_pad_and_the_focus_where_they_are(
    opened: Opener,
) -> None:
    desk, screen = opened(step={"no_timer": True, "rate_only_when_parked": True})
    desk.workspace.on_news = lambda _news: screen.show_records(desk.records)
    untimed = stage_of(screen).untimed
    untimed.parked["suds_end"].click()
    for key in ("6", Qt.Key.Key_Up):
        press(screen, key)
        assert untimed.pad.isVisible()
        assert untimed.pad.isAncestorOf(QApplication.focusWidget() or screen)
    assert under_way(desk).suds_end == 65
    untimed.parked["suds_start"].click()
    press(screen, "3")
    assert untimed.given.text() == "Before setting off: 30 · The drive is over: 65"


def test_taking_back_the_only_rating_leads_to_the_pad(opened: Opener) -> None:
    _desk, screen = opened(step={"no_timer": True})
    pad = stage_of(screen).untimed.pad
    press(screen, "6")
    pad.back.setFocus()
    press(screen, Qt.Key.Key_Space)
    assert pad.last_line.text() == "Nothing is rated yet."
    assert QApplication.focusWidget() is pad.focusProxy()


def test_what_was_to_be_left_out_stays_in_view(opened: Opener) -> None:
    acts = (
        SafetyBehaviour(id="act", label="Rehearse every sentence", ladder_id="ladder"),
        SafetyBehaviour(id="gone", label="Gone", ladder_id="ladder", deleted_at=NOW.isoformat()),
    )
    _desk, screen = opened(running={"to_leave_out": ("act", "gone")}, more=acts)
    assert stage_of(screen).predicted.to_leave_out.text() == "To leave out: Rehearse every sentence"


def test_notes_stand_in_the_order_they_happened(opened: Opener) -> None:
    desk, screen = opened()
    let_pass(desk, screen, 310)
    press(screen, "N", "hands shaking", Qt.Key.Key_Return)
    let_pass(desk, screen, 172)
    press(screen, "N", "she asked back", Qt.Key.Key_Return)
    assert kept_notes(screen) == ["5:10 · hands shaking", "8:02 · she asked back"]


def test_a_note_can_be_taken_away_and_brought_back(opened: Opener) -> None:
    desk, screen = opened()
    for text in ("hands shaking", "she asked back"):
        let_pass(desk, screen, 60)
        press(screen, "N", text, Qt.Key.Key_Return)
    notes = under_way(desk).notes
    kept = stage_of(screen).timed.cards.notes.kept
    assert kept.back_button.isHidden()
    kept.lines[0].cross.setFocus()
    press(screen, Qt.Key.Key_Space)
    assert kept_notes(screen) == ["2:00 · she asked back"]
    assert under_way(desk).notes == notes[1:], "and it is gone from the disk"
    let_pass(desk, screen, 60)
    press(screen, Qt.Key.Key_Space)
    assert under_way(desk).notes == notes
    assert QApplication.focusWidget() is kept.lines[0].cross
    assert kept.back_button.isHidden()
    press(screen, "4")
    assert ratings(desk) == [(180, 40)]


def test_esc_leads_from_the_notes_to_the_pad(opened: Opener) -> None:
    _desk, screen = opened()
    press(screen, "N", "hands shaking", Qt.Key.Key_Return)
    stage_of(screen).timed.cards.notes.kept.lines[0].cross.setFocus()
    press(screen, Qt.Key.Key_Escape)
    assert stage_of(screen).timed.pad.isAncestorOf(QApplication.focusWidget() or screen)


@pytest.mark.parametrize("step", [{}, {"no_timer": True}])
def test_of_the_time_nothing_is_said_where_no_clock_runs(
    opened: Opener, step: dict[str, bool]
) -> None:
    _desk, screen = opened(step=step)
    said = [key.sentence for key in screen.page_keys()]
    stage_of(screen).ways_out.not_right.click()
    said += [words.text() for words in screen.findChildren(Words) if words.isVisible()]
    assert any("time runs on" in one for one in said) is not bool(step)


def test_what_the_page_shows_is_said_as_well(opened: Opener) -> None:
    desk, screen = opened()
    stage = stage_of(screen)
    let_pass(desk, screen, 250)
    press(screen, "6", Qt.Key.Key_Up)
    ground = stage.timed.pad.focusProxy()
    assert ground is not None
    assert ground.accessibleDescription() == "Last: 65 at 4:10"
    assert stage.predicted.time.accessibleName() == "Time there, 4 minutes 10 seconds"
    assert screen.trail.accessibleName() == "Page 2 of 3: during"


def test_what_is_not_timed_has_no_clock_no_samples_and_no_end(opened: Opener) -> None:
    desk, screen = opened(step={"no_timer": True})
    stage = stage_of(screen)
    press(screen, "6")
    desk.seconds[0] += 600
    screen.session.tick()
    stage.ways_out.done.click()
    running = under_way(desk)
    assert (running.suds_start, running.samples, running.gaps) == (60, (), ())
    assert (running.status, running.ended_at, running.duration_s) == ("completed", None, None)


def test_what_is_private_and_not_timed_asks_nothing(opened: Opener) -> None:
    desk, screen = opened(step={"no_timer": True, "sensitive": True})
    stage = stage_of(screen)
    assert not stage.untimed.pad.isVisible()
    assert not stage.predicted.isVisible()
    press(screen, "6", "c")
    assert under_way(desk).suds_start is None
    assert stage.ways_out.done.isVisible()


def test_escape_ends_nothing(opened: Opener) -> None:
    _desk, screen = opened()
    press(screen, Qt.Key.Key_Escape)
    assert screen.stage_name == "during"


@pytest.mark.parametrize(
    ("key", "stage"),
    [(Qt.Key.Key_D, "after"), (Qt.Key.Key_S, "after"), (Qt.Key.Key_R, "not_right")],
)
def test_every_way_out_has_a_key(qtbot: QtBot, opened: Opener, key: Qt.Key, stage: str) -> None:
    _desk, screen = opened()
    target = QApplication.focusWidget() or screen
    QTest.keyClick(target, key, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: screen.stage_name == stage)


@pytest.mark.parametrize("by_key", [True, False])
def test_what_is_taken_back_meanwhile_can_end_at_once_as_respected(
    qtbot: QtBot, opened: Opener, by_key: bool
) -> None:
    desk, screen = opened(step={"needs_agreement": True}, more=(AGREED,))
    stage = stage_of(screen)
    desk.workspace.on_news = lambda _news: screen.show_records(desk.records)
    assert not stage.taken_back.isVisible()
    assert "Alt+N" not in {key.key for key in screen.page_keys()}
    press(screen, "6")
    desk.workspace.change("Withdraw", [replace(AGREED, withdrawn_at=desk.workspace.stamp())])
    assert "holds at once" in stage.taken_back.words.text()
    assert stage.taken_back.isVisible()
    assert "Alt+N" in {key.key for key in screen.page_keys()}
    press(screen, "7")
    assert under_way(desk).suds_start == 70
    if by_key:
        QTest.keyClick(screen, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    else:
        stage.taken_back.answer.click()
    qtbot.waitUntil(lambda: screen.stage_name == "after")
    assert under_way(desk).status == "stopped_by_consent"
    screen.stages.after.save()
    (kept,) = desk.records.all_attempts()
    assert kept.status == "stopped_by_consent"


def test_what_holds_or_needs_nobody_else_offers_no_such_end(opened: Opener) -> None:
    gone = replace(AGREED, withdrawn_at=NOW.isoformat())
    for flags, agreed in (({"needs_agreement": True}, AGREED), ({}, gone)):
        _desk, screen = opened(step=flags, more=(agreed,))
        assert not stage_of(screen).taken_back.isVisible()


def test_the_keys_that_are_shown_are_those_that_work(opened: Opener) -> None:
    _desk, timed = opened()
    keys = {key.key for key in timed.page_keys()}
    assert {"0 – 9, +", "↑ ↓", "Backspace", "N", "V", "C", "I", "Alt+D", "Alt+S", "Alt+R"} <= keys
    assert not {"Alt+P", "Alt+O"} & keys
    _desk, private = opened(step={"no_timer": True, "sensitive": True})
    keys = {key.key for key in private.page_keys()}
    assert {"Alt+D", "Alt+S", "Alt+R"} <= keys
    assert not {"0 – 9, +", "N", "V", "I"} & keys


def test_tab_goes_down_the_page(opened: Opener) -> None:
    _desk, screen = opened()
    press(screen, "N", "one", Qt.Key.Key_Return, "N", "two", Qt.Key.Key_Return)
    stage = stage_of(screen)
    kept = stage.timed.cards.notes.kept
    kept.lines[0].cross.click()
    stage.timed.pad.setFocus()
    press(screen, "N", "three", Qt.Key.Key_Return, "5", "v")
    curve = stage.timed.cards.curve
    assert curve is not None
    wanted = [
        stage.timed.pad.keys[0],
        stage.timed.pad.keys[10],
        stage.timed.pad.down,
        stage.timed.pad.back,
        stage.timed.curve_button,
        curve.chart,
        stage.timed.cards.notes.field.edit,
        kept.lines[0].cross,
        kept.lines[1].cross,
        kept.back_button,
        stage.ways_out.done,
        stage.ways_out.curtain,
    ]
    met = []
    for _stop in range(40):
        QTest.keyClick(QApplication.focusWidget() or screen, Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
    places = [met.index(one) for one in wanted]
    assert places == sorted(places)


def test_letters_switched_off_meanwhile_are_off_at_once(opened: Opener) -> None:
    desk, screen = opened()
    desk.chosen.append(replace(desk.chosen[-1], single_keys=False))
    screen.show_records(desk.records)
    press(screen, "v", "5")
    assert not stage_of(screen).timed.cards.shows_curve
    assert under_way(desk).suds_start == 50


def test_a_step_that_is_reworded_meanwhile_is_shown_so(opened: Opener) -> None:
    desk, screen = opened()
    step = desk.records.step("step-1")
    assert step is not None
    desk.workspace.change("", put=[replace(step, text="Tell them about today", sensitive=True)])
    screen.show_records(desk.records)
    assert screen.title.text() == "One of your steps"
    screen.step_title.button.click()
    assert screen.title.text() == "Tell them about today"
    let_pass(desk, screen, 305)
    assert not stage_of(screen).timed.pad.prompt.isVisible()


def test_the_words_of_a_sensitive_step_are_shown_by_a_key_and_covered_again(
    qtbot: QtBot, opened: Opener
) -> None:
    _desk, screen = opened(step={"sensitive": True})
    assert "Alt+W" in [key.key for key in screen.page_keys()]
    press_alt_w(screen)
    qtbot.waitUntil(lambda: screen.title.text() == "Tell them about my day")
    press_alt_w(screen)
    qtbot.waitUntil(lambda: screen.title.text() == "One of your steps")


def press_alt_w(screen: LiveScreen) -> None:
    target = QApplication.focusWidget() or screen
    QTest.keyClick(target, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)


def test_the_words_of_other_steps_stand_there(opened: Opener) -> None:
    _desk, screen = opened()
    assert not screen.step_title.button.isVisible()
    assert "Alt+W" not in [key.key for key in screen.page_keys()]


def test_where_there_is_little_room_it_starts_with_the_prediction_in_one_line(
    qtbot: QtBot, opened: Opener
) -> None:
    long = "Tell them about something I find difficult now and wait for what they say to it"
    desk, screen = opened(step={"text": long})
    desk.desk.look.choose("light", 200)
    screen.resize(860, 520)
    stage = stage_of(screen)
    stage.ways_out.not_right.click()
    screen.stages.not_right.on_with_it.click()
    card = stage.predicted
    qtbot.waitUntil(lambda: not card.until.isVisible())
    assert card.lines.isVisible()
    assert "They will laugh" in card.lines.accessibleName()
    qtbot.waitUntil(lambda: screen.scroll_area.verticalScrollBar().value() == 0)
    assert screen.title.text().count("\n") <= 1
    assert screen.title.accessibleName() == long
    question = stage.timed.pad.question
    view = screen.scroll_area.viewport()
    qtbot.waitUntil(lambda: question.mapTo(view, question.rect().bottomLeft()).y() < view.height())


def test_the_press_with_which_a_day_is_over_rates_nothing(opened: Opener) -> None:
    desk, screen = opened()
    press(screen, "5")
    desk.seconds[0] += 24 * 60 * 60
    desk.clock[0] += timedelta(days=1)
    press(screen, "9")
    assert screen.stage_name == "after"
    running = under_way(desk)
    assert (running.suds_start, running.samples, running.status) == (50, (), "partial")
