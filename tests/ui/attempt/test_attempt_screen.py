"""The form for an attempt, as a person uses it."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.agreements.consent_check import ConsentCheck
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.ui.attempt.attempt_screen import FORM, AttemptScreen
from ladder_app.ui.attempt.draft_keeper import WAIT_MS
from ladder_app.ui.main_window import SMALLEST, MainWindow
from tests import make
from tests.desks import DeskMaker, OpenDesk
from tests.fakes import CASE_ID
from tests.make_full import full_attempt, full_records

Key = Qt.Key
Opener = Callable[[OpenDesk], AttemptScreen]


@pytest.fixture
def opened(qtbot: QtBot) -> Opener:
    """`opened(desk)` is the page in a window that has the keys."""

    def open_screen(desk: OpenDesk) -> AttemptScreen:
        QCursor.setPos(5000, 5000)
        screen = AttemptScreen(desk.desk)
        qtbot.addWidget(screen)
        screen.resize(900, 600)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        return screen

    return open_screen


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    """A ladder of two steps."""
    return desk_for(make.ladder(), make.step(1), make.step(2, text="Say it"))


def focused() -> QWidget:
    """What has the keys."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def keys(qtbot: QtBot, *typed: Key | str) -> None:
    """Type words and press keys, wherever the keys go."""
    for one in typed:
        if isinstance(one, str):
            qtbot.keyClicks(focused(), one)
        else:
            qtbot.keyClick(focused(), one)


def attempts(desk: OpenDesk) -> tuple[Attempt, ...]:
    return desk.records.all_attempts()


def undo_label(desk: OpenDesk) -> str:
    """What the menu would say."""
    edit = desk.workspace.to_undo
    return "" if edit is None else edit.label


def type_into(field: QWidget, words: str) -> None:
    """Type into a text field at its end, silently for everything but the form."""
    edit = field.focusProxy()
    if isinstance(edit, QPlainTextEdit):
        edit.insertPlainText(words)
    elif isinstance(edit, QLineEdit):
        edit.setText(edit.text() + words)
        edit.textEdited.emit(edit.text())


# By keyboard alone ----------------------------------------------------------------------------


def test_a_minute_by_keyboard_alone(qtbot: QtBot, opened: Opener, desk: OpenDesk) -> None:
    screen = opened(desk)
    screen.show_new("step-2")
    with qtbot.waitSignal(screen.finished) as finished:
        keys(qtbot, Key.Key_Right, Key.Key_Space)  # Partly
        keys(qtbot, Key.Key_Tab, Key.Key_Down)  # the day before
        keys(qtbot, Key.Key_Tab, Key.Key_Tab, "20:15")
        keys(qtbot, Key.Key_Tab, Key.Key_Tab, Key.Key_Tab, "65")
        keys(qtbot, Key.Key_Tab, "I said it", Key.Key_Tab, "Quiet was not rejection")
        qtbot.keyClick(focused(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (attempt,) = attempts(desk)
    assert finished.args == [attempt.id]
    assert attempt == Attempt(
        id=attempt.id,
        step_id="step-2",
        status="partial",
        started_at="2026-03-18T20:15:00+01:00",
        suds_peak=65,
        what_happened="I said it",
        what_i_learned="Quiet was not rejection",
        scale_entered="0-100",
        entered_at="2026-03-19T18:42:00+01:00",
        entry_mode="later",
    )
    assert undo_label(desk) == "Log an attempt"


def test_a_few_words_and_enter(qtbot: QtBot, opened: Opener, desk: OpenDesk) -> None:
    screen = opened(desk)
    screen.show_new()
    with qtbot.waitSignal(screen.finished):
        keys(qtbot, "asked for help", Key.Key_Return)
    (attempt,) = attempts(desk)
    step = desk.records.step(attempt.step_id)
    assert step is not None
    assert (step.text, step.order, step.rated) == ("asked for help", 1, False)
    ladder = desk.records.ladder(step.ladder_id)
    assert ladder is not None
    assert ladder.title == "Other things I did", "no ladder of the person's own is guessed"
    assert (attempt.status, attempt.started_at) == (None, "2026-03-19")
    desk.workspace.undo()
    assert attempts(desk) == ()
    assert len(desk.records.ladders()) == 1


def test_something_on_no_ladder_goes_to_the_ladder_that_is_chosen(
    qtbot: QtBot, opened: Opener, desk: OpenDesk
) -> None:
    screen = opened(desk)
    screen.show_new()
    ladders = screen.form.what.ladders
    assert ladders.currentText() == "Other things I did"
    ladders.setCurrentIndex(ladders.findData("ladder"))
    keys(qtbot, "asked for help", Key.Key_Return)
    assert [step.text for step in desk.records.steps("ladder")][-1] == "asked for help"


def test_more_that_is_on_no_ladder_joins_what_there_is(
    qtbot: QtBot, opened: Opener, desk: OpenDesk
) -> None:
    screen = opened(desk)
    for words in ("asked for help", "said no"):
        screen.show_new()
        keys(qtbot, words, Key.Key_Return)
    (other,) = (one for one in desk.records.ladders() if one.id != "ladder")
    assert [step.text for step in desk.records.steps(other.id)] == ["asked for help", "said no"]


def test_without_any_ladder_one_is_made(qtbot: QtBot, opened: Opener, desk_for: DeskMaker) -> None:
    desk = desk_for(scale="0-10")
    screen = opened(desk)
    screen.show_new()
    assert not screen.form.what.steps.isVisible()
    keys(qtbot, "asked for help", Key.Key_Return)
    (ladder,) = desk.records.ladders()
    assert (ladder.title, ladder.scale_display) == ("Other things I did", "0-10")
    assert len(attempts(desk)) == 1


def test_every_field_is_reached_by_the_tab_key_in_the_order_of_the_eye(
    qtbot: QtBot, opened: Opener, desk: OpenDesk
) -> None:
    screen = opened(desk)
    screen.show_new("step-1")
    for group in screen.form.groups.values():
        group.set_open(True)
    screen.form.part("there").samples.add_button.click()  # type: ignore[attr-defined]
    QApplication.processEvents()
    screen.form.quick.answer.setFocus()
    places = []
    for _stop in range(100):
        if not screen.form.isAncestorOf(focused()):
            break
        place = focused().mapTo(screen.form, focused().rect().topLeft())
        places.append((place.y() // 24, place.x()))
        keys(qtbot, Key.Key_Tab)
    assert len(places) > 40
    tops = [top for top, _left in places]
    assert all(after >= before - 1 for before, after in pairwise(tops))


def test_enter_on_a_button_presses_it_and_saves_nothing(
    qtbot: QtBot, opened: Opener, desk: OpenDesk
) -> None:
    screen = opened(desk)
    screen.show_new("step-1")
    screen.form.groups["before"].header.setFocus()
    keys(qtbot, Key.Key_Return)
    assert screen.form.groups["before"].is_open
    assert attempts(desk) == ()


def test_enter_in_a_text_writes_a_line(qtbot: QtBot, opened: Opener, desk: OpenDesk) -> None:
    screen = opened(desk)
    screen.show_new("step-1")
    screen.form.quick.happened.setFocus()
    keys(qtbot, "a", Key.Key_Return, "b")
    assert screen.form.entry().what_happened == "a\nb"
    assert attempts(desk) == ()


# Nothing is filled in -------------------------------------------------------------------------


def test_it_opens_without_any_rating(opened: Opener, desk: OpenDesk) -> None:
    screen = opened(desk)
    screen.show_new("step-1")
    for group in screen.form.groups.values():
        group.set_open(True)
    entry = screen.form.entry()
    filled = {f.name for f in fields(entry) if getattr(entry, f.name) not in (None, "", ())}
    assert filled == {"step_id", "ladder_id", "started"}
    assert entry.started == "2026-03-19"


# The answers ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        ("did", "completed"),
        ("partly", "partial"),
        ("not_today", "avoided"),
        ("stopped", "stopped_by_consent"),
        ("in_the_way", "cancelled_external"),
    ],
)
def test_the_answers(opened: Opener, desk: OpenDesk, answer: str, status: str | None) -> None:
    screen = opened(desk)
    screen.show_new("step-1")
    screen.form.quick.answer.choose(answer)
    screen.save()
    assert attempts(desk)[0].status == status


def test_not_today_asks_two_things_kindly(opened: Opener, desk: OpenDesk) -> None:
    screen = opened(desk)
    screen.show_new("step-1")
    screen.form.quick.answer.choose("not_today")
    form = screen.form
    shown = [name for name, group in form.groups.items() if group.isVisible()]
    assert shown == ["before", "private"]
    assert form.groups["before"].is_open
    assert form.groups["before"].header.text() == "What did you predict?"
    assert form.quick.happened.edit.accessibleName() == "What would make it a little easier?"
    assert not form.quick.peak.isVisible()
    assert not form.quick.learned.isVisible()
    assert form.quick.kind_line.text().startswith("Thank you for writing it down.")


def test_what_is_folded_away_comes_back_with_the_answer(opened: Opener, desk: OpenDesk) -> None:
    screen = opened(desk)
    screen.show_new("step-1")
    screen.form.quick.peak.set_value(70)
    type_into(screen.form.part("there").bindings["duration"].widget, "20")
    screen.form.quick.answer.choose("not_today")
    screen.drafts.keep()
    kept = desk.drafts.find(CASE_ID, FORM)
    assert kept is not None
    assert (kept["entry"]["suds_peak"], kept["entry"]["duration"]) == (70, "20")
    screen.form.quick.answer.choose("did")
    assert screen.form.quick.peak.isVisible()
    screen.save()
    assert (attempts(desk)[0].suds_peak, attempts(desk)[0].duration_s) == (70, 1200)


def test_whoever_says_i_did_this_need_not_say_it_again(opened: Opener, desk: OpenDesk) -> None:
    screen = opened(desk)
    screen.show_done("step-1")
    assert screen.form.quick.answer.value() == "did"
    assert screen.form.entry().suds_peak is None
    screen.close_form()
    assert desk.drafts.find(desk.workspace.case_id, "attempt") is None
    screen.show_done("step-1")
    screen.save()
    assert attempts(desk)[0].status == "completed"


@pytest.mark.parametrize(("answer", "unanswered"), [(None, True), ("did", False)])
def test_what_does_not_say_how_it_went_is_told_before_and_after_it_is_kept(
    opened: Opener, desk: OpenDesk, answer: str | None, unanswered: bool
) -> None:
    screen = opened(desk)
    told: list[str] = []
    screen.left_unanswered.connect(told.append)
    screen.show_new("step-1")
    screen.form.quick.answer.choose(answer)
    before = screen.form.quick.kind_line
    assert before.isVisibleTo(screen) is unanswered
    assert ("counts once it says how it went" in before.text()) is unanswered
    screen.save()
    assert told == ([attempts(desk)[0].id] if unanswered else [])


def test_an_attempt_that_does_not_say_how_it_went_opens_at_that_question(
    opened: Opener, desk: OpenDesk, qtbot: QtBot
) -> None:
    screen = opened(desk)
    screen.show_new("step-1")
    screen.save()
    screen.show_existing(attempts(desk)[0].id)
    answer = screen.form.quick.answer
    focused = screen.focusWidget()
    assert focused in (answer, *answer.findChildren(QWidget))
    answer.choose("did")
    screen.save()
    assert attempts(desk)[0].status == "completed"


def test_a_step_under_way_says_so_before_it_is_logged_beside(
    opened: Opener, desk: OpenDesk
) -> None:
    done = Attempt(id="done", step_id="step-1", status="completed")
    running = RunningAttempt(id="running", step_id="step-1", started_at="2026-03-19T18:30:00+01:00")
    desk.workspace.change("Begin", put=[running, done])
    screen = opened(desk)
    screen.show_done("step-1")
    assert screen.form.under_way.isVisible()
    screen.show_done("step-2")
    assert not screen.form.under_way.isVisible()
    screen.show_existing("done")
    assert not screen.form.under_way.isVisible()


def test_only_what_is_there_can_be_deleted(opened: Opener, desk: OpenDesk) -> None:
    screen = opened(desk)
    screen.show_new("step-1")
    assert "delete this attempt" not in [key.sentence for key in screen.page_keys()]
    screen.save()
    screen.show_existing(attempts(desk)[0].id)
    assert "delete this attempt" in [key.sentence for key in screen.page_keys()]


def test_stopping_is_thanked_for_and_asked_about(
    qtbot: QtBot, opened: Opener, desk: OpenDesk
) -> None:
    screen = opened(desk)
    screen.show_new("step-1")
    assert not screen.form.quick.stop_way.isVisible()
    screen.form.quick.answer.choose("stopped")
    assert screen.form.quick.kind_line.text().startswith("Thank you for stopping")
    assert not screen.form.quick.help_button.isVisible()
    assert screen.form.quick.stop_unsaid.isVisible()
    screen.form.quick.stop_way.choose("not_safe")
    assert not screen.form.quick.stop_unsaid.isVisible()
    with qtbot.waitSignal(screen.place_wanted) as wanted:
        screen.form.quick.help_button.click()
    assert wanted.args == ["help", ""]
    screen.save()
    assert attempts(desk)[0].status == "stopped_for_safety"


# Problems -------------------------------------------------------------------------------------


def test_a_rating_that_cannot_be_read_is_not_lost_by_saving(
    qtbot: QtBot, opened: Opener, desk: OpenDesk
) -> None:
    screen = opened(desk)
    screen.show_new("step-1")
    peak = screen.form.quick.peak
    qtbot.keyClicks(peak.number, "140")
    screen.save()
    assert attempts(desk) == ()
    assert peak.number.text() == "140"
    screen.form.quick.answer.choose("not_today")
    screen.save()
    assert [one.suds_peak for one in attempts(desk)] == [None]


def test_an_empty_form_says_what_is_needed_only_when_asked(
    qtbot: QtBot, opened: Opener, desk: OpenDesk
) -> None:
    screen = opened(desk)
    screen.show_new()
    problem = screen.form.what.words.problem_line
    assert not problem.isVisible()
    keys(qtbot, Key.Key_Return)
    assert problem.isVisible()
    assert screen.save_bar.problem_line.text() == problem.text()
    keys(qtbot, "x")
    assert not problem.isVisible()
    assert not screen.save_bar.problem_line.isVisible()


def test_a_length_nobody_can_read_is_said_while_typing(
    qtbot: QtBot, opened: Opener, desk: OpenDesk
) -> None:
    screen = opened(desk)
    screen.show_new("step-1")
    screen.form.groups["there"].set_open(True)
    length = screen.form.part("there").bindings["duration"].widget
    length.setFocus()
    keys(qtbot, "so")
    assert length.problem_line.isVisible()  # type: ignore[attr-defined]
    screen.form.groups["there"].set_open(False)
    screen.save()
    assert attempts(desk) == ()
    assert screen.form.groups["there"].is_open
    assert length.isAncestorOf(focused())
    keys(qtbot, Key.Key_Backspace, Key.Key_Backspace, "20")
    assert not length.problem_line.isVisible()  # type: ignore[attr-defined]


def test_a_day_that_has_not_come_is_not_saved(qtbot: QtBot, opened: Opener, desk: OpenDesk) -> None:
    screen = opened(desk)
    screen.show_new("step-1")
    screen.form.quick.moment.day.selectAll()
    screen.form.quick.moment.day.setFocus()
    screen.form.quick.moment.day.clear()
    keys(qtbot, "2026-03-20", Key.Key_Return)
    assert attempts(desk) == ()
    assert screen.form.quick.moment.problem_line.isVisible()


# Saving ---------------------------------------------------------------------------------------


def test_a_failed_save_keeps_everything_and_works_when_there_is_room_again(
    qtbot: QtBot, opened: Opener, desk: OpenDesk
) -> None:
    screen = opened(desk)
    screen.show_new("step-1")
    screen.form.quick.peak.set_value(40)
    type_into(screen.form.quick.happened, "I said it")
    desk.store.fail(NoRoom("The disk is full. Make some room, then try again."))
    with qtbot.assertNotEmitted(screen.finished):
        screen.save_bar.save_button.click()
    assert attempts(desk) == ()
    assert screen.save_bar.problem_line.text().startswith("The disk is full.")
    assert screen.save_bar.save_button.text() == "Try again"
    assert screen.form.entry().what_happened == "I said it"
    assert desk.drafts.find(CASE_ID, FORM) is not None
    with qtbot.waitSignal(screen.finished):
        screen.save_bar.save_button.click()
    assert (attempts(desk)[0].suds_peak, attempts(desk)[0].what_happened) == (40, "I said it")
    assert desk.drafts.find(CASE_ID, FORM) is None


def test_a_case_for_reading_only_is_not_typed_into(opened: Opener, desk: OpenDesk) -> None:
    desk.store.read_only = "Another window has this open."
    screen = opened(desk)
    screen.show_new("step-1")
    assert not screen.form.isEnabled()
    assert not screen.save_bar.save_button.isEnabled()
    assert screen.save_bar.problem_line.text() == "Another window has this open."


# Drafts ---------------------------------------------------------------------------------------


def draft_of(desk: OpenDesk, form: str = FORM) -> dict[str, object]:
    kept = desk.drafts.find(CASE_ID, form)
    assert kept is not None
    entry: dict[str, object] = kept["entry"]
    return entry


def test_what_is_typed_is_kept_within_three_seconds(
    qtbot: QtBot, opened: Opener, desk: OpenDesk
) -> None:
    assert WAIT_MS <= 3000
    screen = opened(desk)
    screen.show_new("step-1")
    screen.form.quick.happened.setFocus()
    keys(qtbot, "I said")
    qtbot.waitUntil(lambda: desk.drafts.find(CASE_ID, FORM) is not None, timeout=3000)
    assert draft_of(desk)["what_happened"] == "I said"


def test_typing_on_and_on_does_not_put_the_draft_off(
    qtbot: QtBot, opened: Opener, desk: OpenDesk
) -> None:
    screen = opened(desk)
    screen.show_new("step-1")
    type_into(screen.form.quick.happened, "a")
    left = screen.drafts._keeper._timer.remainingTime()
    type_into(screen.form.quick.happened, "b")
    assert 0 < screen.drafts._keeper._timer.remainingTime() <= left


def test_after_a_crash_it_is_offered_again(qtbot: QtBot, opened: Opener, desk: OpenDesk) -> None:
    first = opened(desk)
    first.show_new("step-2")
    type_into(first.form.quick.happened, "I sat with them and")
    first.form.quick.peak.set_value(55)
    first.drafts.keep()
    first.hide()
    second = opened(desk)
    second.show_new()
    assert second.banner.isVisible()
    assert second.form.entry().what_happened == ""
    assert focused() is second.banner.swap_button
    keys(qtbot, Key.Key_Return)
    assert not second.banner.isVisible()
    entry = second.form.entry()
    assert (entry.step_id, entry.what_happened) == ("step-2", "I sat with them and")
    assert entry.suds_peak == 55
    second.save()
    assert desk.drafts.find(CASE_ID, FORM) is None


def test_starting_afresh_can_be_taken_back(opened: Opener, desk: OpenDesk) -> None:
    screen = opened(desk)
    screen.show_new("step-1")
    type_into(screen.form.quick.happened, "the first")
    screen.close_form()
    screen.show_new("step-2")
    screen.banner.afresh_button.click()
    type_into(screen.form.quick.happened, "the second")
    screen.drafts.keep()
    screen.banner.swap_button.click()
    assert screen.form.entry().what_happened == "the first"
    screen.banner.swap_button.click()
    assert screen.form.entry().what_happened == "the second"


def test_what_was_begun_survives_another_entry_that_is_saved_meanwhile(
    opened: Opener, desk: OpenDesk
) -> None:
    screen = opened(desk)
    screen.show_new("step-1")
    type_into(screen.form.quick.happened, "the first")
    screen.close_form()
    screen.show_new("step-2")
    type_into(screen.form.quick.happened, "the second")
    screen.save()
    screen.show_new("step-1")
    assert screen.banner.isVisible()
    screen.banner.swap_button.click()
    assert screen.form.entry().what_happened == "the first"


def test_started_afresh_and_saved_it_is_over(opened: Opener, desk: OpenDesk) -> None:
    screen = opened(desk)
    screen.show_new("step-1")
    type_into(screen.form.quick.happened, "the first")
    screen.close_form()
    screen.show_new("step-1")
    screen.banner.afresh_button.click()
    screen.save()
    assert desk.drafts.find(CASE_ID, FORM) is None


def test_escape_closes_and_keeps(qtbot: QtBot, opened: Opener, desk: OpenDesk) -> None:
    screen = opened(desk)
    screen.show_new("step-1")
    screen.form.quick.learned.setFocus()
    keys(qtbot, "something")
    with qtbot.waitSignal(screen.finished) as finished:
        keys(qtbot, Key.Key_Escape)
    assert finished.args == [""]
    assert draft_of(desk)["what_i_learned"] == "something"


def test_nothing_typed_leaves_no_draft(opened: Opener, desk: OpenDesk) -> None:
    screen = opened(desk)
    screen.show_new("step-1")
    for group in screen.form.groups.values():
        group.set_open(True)
    screen.close_form()
    assert desk.drafts.kept == {}


def test_leaving_the_page_keeps_the_draft(opened: Opener, desk: OpenDesk) -> None:
    screen = opened(desk)
    screen.show_new("step-1")
    type_into(screen.form.quick.happened, "half")
    assert screen.may_leave()
    assert draft_of(desk)["what_happened"] == "half"


def test_a_draft_that_cannot_be_kept_says_so_and_types_on(opened: Opener, desk: OpenDesk) -> None:
    screen = opened(desk)
    screen.show_new("step-1")
    type_into(screen.form.quick.happened, "half")
    desk.drafts.error = NoRoom("The disk is full.")
    screen.drafts.keep()
    assert screen.save_bar.problem_line.text() == "The disk is full."
    assert screen.form.entry().what_happened == "half"


def test_a_draft_nobody_can_read_is_no_obstacle(opened: Opener, desk: OpenDesk) -> None:
    desk.drafts.keep(CASE_ID, FORM, {"entry": {"suds_peak": "x"}, "aside": 3})
    screen = opened(desk)
    screen.show_new("step-1")
    assert not screen.banner.isVisible()


# While something else happens -----------------------------------------------------------------


def test_an_edit_elsewhere_touches_nothing_that_is_half_typed(
    opened: Opener, desk: OpenDesk
) -> None:
    screen = opened(desk)
    screen.show_new("step-1")
    type_into(screen.form.quick.happened, "half")
    screen.form.quick.peak.set_value(30)
    before = screen.form.entry()
    desk.workspace.change("Edit a step", put=[make.step(2, text="Say it aloud")])
    screen.show_records(desk.records)
    assert screen.form.entry() == before
    assert screen.form.what.steps.findText("Say it aloud") > 0


def test_a_step_that_goes_meanwhile_becomes_words(opened: Opener, desk: OpenDesk) -> None:
    screen = opened(desk)
    screen.show_new("step-2")
    step = desk.records.step("step-2")
    assert step is not None
    desk.workspace.change("Delete a step", put=[replace(step, deleted_at="2026-03-19")])
    screen.show_records(desk.records)
    assert (screen.form.entry().step_id, screen.form.entry().other_words) == ("", "Say it")
    screen.save()
    assert len(attempts(desk)) == 1


def test_a_draft_about_a_step_that_is_gone_becomes_words(opened: Opener, desk: OpenDesk) -> None:
    screen = opened(desk)
    screen.show_new("step-2")
    type_into(screen.form.quick.happened, "half")
    screen.close_form()
    gone = make.step(2, text="Say it", deleted_at="2026-03-19")
    desk.workspace.change("Delete a step", put=[gone])
    screen.show_new()
    screen.banner.swap_button.click()
    entry = screen.form.entry()
    assert (entry.step_id, entry.other_words, entry.what_happened) == ("", "Say it", "half")


def test_the_scale_is_that_of_the_ladder(opened: Opener, desk_for: DeskMaker) -> None:
    desk = desk_for(
        make.ladder(scale_display="0-10"),
        Ladder(id="other", title="Other", scale_display="0-100"),
        make.step(1),
        Step(id="far", ladder_id="other", order=1, text="Far"),
    )
    screen = opened(desk)
    screen.show_new("step-1")
    screen.form.quick.peak.set_value(60)
    assert screen.form.quick.peak.number.text() == "6"
    steps = screen.form.what.steps
    steps.setCurrentIndex(steps.findData("far"))
    steps.activated.emit(steps.currentIndex())
    assert screen.form.quick.peak.number.text() == "60"
    screen.save()
    assert attempts(desk)[0].scale_entered == "0-100"


def test_sensitive_ladders_are_not_listed_unless_one_is_there_already(
    opened: Opener, desk_for: DeskMaker
) -> None:
    desk = desk_for(
        make.ladder(sensitive=True),
        Ladder(id="other", title="Other"),
        make.step(1, text="secret"),
        Step(id="far", ladder_id="other", order=1, text="Far"),
    )
    screen = opened(desk)
    screen.show_new("far")
    assert screen.form.what.steps.findText("secret") == -1
    screen.show_new("step-1")
    assert screen.form.what.steps.currentText() == "secret"


# Correcting -----------------------------------------------------------------------------------


@pytest.fixture
def full_desk(desk_for: DeskMaker) -> OpenDesk:
    """A case with one attempt in which nothing is missing."""
    return desk_for(*full_records())


@pytest.mark.parametrize("unfold", [False, True])
def test_opening_and_saving_a_full_attempt_changes_nothing(
    opened: Opener, full_desk: OpenDesk, unfold: bool
) -> None:
    screen = opened(full_desk)
    screen.show_existing("full")
    for group in screen.form.groups.values():
        group.set_open(unfold)
    full_desk.clock[0] += timedelta(days=1)
    screen.save()
    assert full_desk.records.attempt("full") == full_attempt()
    assert full_desk.store.commits == []
    assert full_desk.drafts.kept == {}


def test_a_correction_is_one_edit_with_its_own_name(opened: Opener, full_desk: OpenDesk) -> None:
    screen = opened(full_desk)
    screen.show_existing("full")
    assert screen.title.text() == "What I wrote down"
    screen.form.quick.peak.set_value(63)
    screen.save()
    assert full_desk.records.attempt("full") == full_attempt(suds_peak=63)
    assert undo_label(full_desk) == "Correct an attempt"


def test_drafts_of_corrections_keep_apart(opened: Opener, full_desk: OpenDesk) -> None:
    screen = opened(full_desk)
    screen.show_existing("full")
    screen.form.quick.peak.set_value(63)
    screen.show_new("step-1")
    assert not screen.banner.isVisible()
    screen.show_existing("full")
    assert screen.banner.isVisible()
    screen.banner.swap_button.click()
    assert screen.form.entry().suds_peak == 63


def test_deleting_goes_to_the_trash_and_comes_back(
    qtbot: QtBot, opened: Opener, full_desk: OpenDesk
) -> None:
    screen = opened(full_desk)
    screen.show_existing("full")
    with qtbot.waitSignal(screen.finished) as finished:
        screen.delete_button.click()
    assert finished.args == [""]
    assert attempts(full_desk) == ()
    assert undo_label(full_desk) == "Delete an attempt"
    full_desk.workspace.undo()
    assert attempts(full_desk) == (full_attempt(),)


def test_the_check_before_an_attempt_is_deleted_with_it(
    opened: Opener, full_desk: OpenDesk
) -> None:
    check = ConsentCheck(id="check", attempt_id="full", other_said_yes_today="no")
    full_desk.workspace.change("Answer", put=[check])
    screen = opened(full_desk)
    screen.show_existing("full")
    screen.delete_button.click()
    assert full_desk.records.consent_checks() == ()
    full_desk.workspace.undo()
    assert full_desk.records.consent_checks() == (check,)


def test_a_new_attempt_cannot_be_deleted(opened: Opener, desk: OpenDesk) -> None:
    screen = opened(desk)
    screen.show_new("step-1")
    assert not screen.delete_button.isVisible()


def test_an_attempt_that_is_gone_opens_a_new_form(opened: Opener, desk: OpenDesk) -> None:
    screen = opened(desk)
    screen.show_existing("nobody")
    assert screen.title.text() == "Log something I did"


def test_in_a_small_window_the_form_for_a_step_begins_at_its_top(
    qtbot: QtBot, desk: OpenDesk
) -> None:
    window = MainWindow(desk.desk.look, desk.chosen[-1])
    qtbot.addWidget(window)
    window.resize(SMALLEST)
    window.show()
    window.open(desk.desk)
    window.log("step-1")
    page = window.page("attempt")
    assert isinstance(page, AttemptScreen)
    bar = page.scroll_area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    QApplication.processEvents()
    assert bar.value() == 0
    assert page.form.quick.answer.buttons()[0].hasFocus()
