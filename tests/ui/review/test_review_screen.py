"""The page Review: prepared alone, looked at together, kept for the notes."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.case import TakenIn
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.review.clinician_note import ClinicianNote
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.ui.dialogs.paper.client_page_dialog import ClientPageDialog
from ladder_app.ui.dialogs.plan.plan_dialog import PlanDialog
from ladder_app.ui.review.chart_part import ChartPart
from ladder_app.ui.review.review_keys import review_keys
from ladder_app.ui.review.review_screen import ReviewScreen
from ladder_app.ui.widgets.day_words import date_words
from tests import make
from tests.desks import DeskMaker, OpenDesk
from tests.domain.review.people import client, tried

Opened = tuple[ReviewScreen, OpenDesk]
Opener = Callable[..., Opened]
ALT = Qt.KeyboardModifier.AltModifier


def charted(screen: ReviewScreen) -> ChartPart:
    """The charts two people look at, without waiting for what draws them."""
    screen.views.choose("together")
    screen.together.chart_place.make_now()
    chart = screen.together.chart
    assert chart is not None
    return chart


@pytest.fixture
def opened(desk_for: DeskMaker, qtbot: QtBot) -> Opener:
    def opener(*records: Record, width: int = 1180) -> Opened:
        return shown(qtbot, desk_for(*(records or client())), width)

    return opener


def shown(qtbot: QtBot, at: OpenDesk, width: int = 1180) -> Opened:
    screen = ReviewScreen(at.desk)
    qtbot.addWidget(screen)
    screen.resize(width, 760)
    at.workspace.on_news = lambda _news: screen.show_records(at.records)
    screen.show_records(at.records)
    with qtbot.waitActive(screen):
        screen.show()
    return screen, at


def seen(widget: QWidget) -> str:
    """Everything that can be read, and what lists would show."""
    labels = [one.text() for one in widget.findChildren(QLabel) if one.isVisible()]
    boxes = [one for one in widget.findChildren(QComboBox) if one.isVisible()]
    return "\n".join([*labels, *(box.itemText(n) for box in boxes for n in range(box.count()))])


def test_question_9_stands_before_everything_else_with_its_day(opened: Opener) -> None:
    phq = QuestionnaireResponse(id="phq", at="2026-03-16", scale="PHQ-9", item9_above_zero=True)
    screen, _at = opened(*client(), phq)
    (line,) = screen.prepare.safety.harm_lines.lines
    assert "question 9" in line.words
    assert line.below == "16 March"
    safety, note = screen.prepare.safety, screen.prepare.note
    assert safety.mapTo(screen, safety.rect().topLeft()).y() < note.mapTo(screen, note.pos()).y()


@pytest.mark.parametrize("view", ["prepare", "together", "kept"])
def test_nothing_private_is_seen_unless_it_was_chosen(opened: Opener, view: str) -> None:
    screen, _at = opened()
    screen.views.choose(view)
    assert screen.view == view
    assert "CANARY" not in seen(screen)


def test_what_was_agreed_opens_both_parts(opened: Opener) -> None:
    screen, _at = opened()
    for view, card in (("prepare", screen.prepare.agreed), ("together", screen.together.agreed)):
        screen.views.choose(view)
        words = seen(card)
        assert "Small talk" in words
        assert "done · Saturday" in words
        assert "life came between · Sunday" in words
        assert "Done: 1 of 2." in words
        assert [(line.heading, line.words) for line in card.plans.lines] == [
            ("Agreed last time", "Say hello"),
            ("", "Ask a question"),
            ("Planned besides", "Ask a question"),
        ]


def test_one_row_an_attempt(opened: Opener) -> None:
    screen, _at = opened()
    screen.views.choose("together")
    first, second = screen.together.attempts.rows
    assert (first.step, first.ratings, first.belief, first.learned) == (
        "Say hello",
        "70 → 60 → 30",
        "80\N{NO-BREAK SPACE}% → 30\N{NO-BREAK SPACE}%",
        "“Quiet on day 14”",
    )
    assert first.said.startswith("Say hello, 14 March. Predicted 70, highest 60, at the end 30.")
    assert second.ratings == "stopped, and that was respected"


@pytest.mark.parametrize("width", [640, 1180])
def test_the_rows_can_be_read_in_every_width(opened: Opener, width: int) -> None:
    screen, _at = opened(width=width)
    screen.views.choose("together")
    words = seen(screen.together.attempts)
    assert words.count("Predicted → highest → at the end") == (1 if width > 1000 else 2)
    assert "70 → 60 → 30" in words


def test_of_many_attempts_the_latest_stand_first_and_a_key_brings_the_others(
    qtbot: QtBot, opened: Opener
) -> None:
    many = [tried(13 + n // 3, id=f"again-{n}", what_i_learned=f"Time {n}") for n in range(12)]
    screen, _at = opened(*client(), *many)
    screen.views.choose("together")
    assert "Time 0" not in seen(screen.together.attempts)
    qtbot.keyClick(screen, Qt.Key.Key_M, ALT)
    qtbot.waitUntil(lambda: "Time 0" in seen(screen.together.attempts))


def test_a_ticked_private_step_stays_covered_until_somebody_asks(
    qtbot: QtBot, opened: Opener
) -> None:
    screen, _at = opened()
    screen.prepare.sharing.lines["step-2"].setChecked(True)
    screen.views.choose("together")
    assert "One of your steps" in seen(screen)
    assert "CANARY" not in seen(screen)
    qtbot.keyClick(screen, Qt.Key.Key_C, ALT)
    qtbot.waitUntil(lambda: "CANARY words" in seen(screen))
    assert "CANARY step" in seen(screen)
    screen.hide()
    screen.show()
    screen.show_records(screen.desk.workspace.records)
    assert "CANARY" not in seen(screen)


def test_nothing_asks_to_uncover_where_nothing_is_covered(opened: Opener) -> None:
    screen, _at = opened()
    screen.views.choose("together")
    assert not screen.together.cover.isVisible()


def test_the_clients_sentences_can_stay_out(opened: Opener) -> None:
    screen, _at = opened()
    screen.prepare.sharing.words.setChecked(False)
    screen.views.choose("together")
    assert "Quiet on day 14" not in seen(screen)


def test_what_is_unticked_is_not_shown(opened: Opener) -> None:
    screen, _at = opened()
    screen.prepare.sharing.lines["step-1"].setChecked(False)
    screen.views.choose("together")
    assert "Say hello" not in seen(screen)


def test_the_chart_begins_with_the_step_that_was_agreed_on_and_keys_turn_it(
    qtbot: QtBot, opened: Opener
) -> None:
    screen, _at = opened(*client(), tried(18, "step-3"))
    chart = charted(screen)
    assert chart.step_id == "step-1"
    qtbot.keyClick(screen, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert chart.step_id == "step-3"
    assert chart.box.currentText() == "Ask a question"
    qtbot.keyClick(screen, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert chart.step_id == "step-1"


def test_without_attempts_there_is_no_chart_to_wait_for(qtbot: QtBot, opened: Opener) -> None:
    screen, _at = opened(make.ladder(), make.step(1), width=640)
    screen.resize(640, 400)
    screen.views.choose("together")
    assert screen.together.chart is None
    assert "There is nothing to draw yet" in seen(screen.together.no_chart)
    qtbot.keyClick(screen, Qt.Key.Key_3, ALT)
    bar = screen.scroll_area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    assert "nothing was written down" in seen(screen)


def test_what_was_agreed_on_has_a_chart_though_nothing_was_tried_since(
    qtbot: QtBot, opened: Opener
) -> None:
    again = SessionReview(id="again", at="2026-03-19T08:00:00+01:00", next_plan_ids=("kept",))
    screen, _at = opened(*client(), again)
    chart = charted(screen)
    assert chart.step_id == "step-1"
    qtbot.keyClick(screen, Qt.Key.Key_3, ALT)
    inside = chart.card.chart
    qtbot.waitUntil(lambda: inside.hasFocus() or inside.isAncestorOf(screen.focusWidget()))
    assert not screen.together.no_chart.isVisible()


def test_the_step_whose_chart_is_shown_is_the_one_to_plan(qtbot: QtBot, opened: Opener) -> None:
    screen, _at = opened(*client(), tried(18, "step-3"))
    screen.views.choose("together")
    qtbot.keyClick(screen, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert screen.together.talk.steps.currentText() == "Ask a question"
    qtbot.keyClick(screen, Qt.Key.Key_N, ALT)
    qtbot.waitUntil(lambda: bool(screen.findChildren(PlanDialog)))
    (dialog,) = screen.findChildren(PlanDialog)
    assert "Ask a question" in dialog.windowTitle() + seen(dialog)
    dialog.close()


def finish(screen: ReviewScreen) -> None:
    screen.prepare.note.edit.setPlainText("Ask about sleep")
    screen.views.choose("together")
    screen.together.talk.fields.texts["went_well"].edit.setPlainText("Said it twice")
    screen.together.talk.fields.safety.setChecked(True)
    screen.together.talk.finish.click()


def test_it_ends_in_a_review_with_the_note_apart_in_one_edit(opened: Opener) -> None:
    screen, at = opened()
    finish(screen)
    review = at.records.reviews()[-1]
    assert (review.went_well, review.safety_topics_discussed) == ("Said it twice", True)
    assert (review.ladders, review.next_plan_ids) == (("ladder",), ("next",))
    assert review.present == ("client", "clinician")
    (note,) = at.records.clinician_notes(review.id)
    assert note.text == "Ask about sleep"
    assert [change.key[0] for change in at.store.commits[-1].changes] == [
        "session_review",
        "clinician_note",
    ]
    assert screen.view == "kept"


def test_the_next_one_opens_empty_with_what_was_agreed(qtbot: QtBot, opened: Opener) -> None:
    screen, at = opened()
    finish(screen)
    at.clock[0] += timedelta(days=7)
    later, _at = shown(qtbot, at)
    assert later.prepare.note.text() == ""
    words = seen(later.prepare.agreed)
    assert "Ask a question" in words
    assert "Agreed last time" in words
    assert "Said it twice" in words
    assert "Say hello" not in words


def test_taken_back_its_words_stand_on_the_page_again(opened: Opener) -> None:
    screen, at = opened()
    finish(screen)
    at.workspace.undo()
    assert [one.id for one in at.records.reviews()] == ["before"]
    screen.views.choose("together")
    assert screen.together.talk.fields.texts["went_well"].text() == "Said it twice"
    screen.views.choose("prepare")
    assert screen.prepare.note.text() == "Ask about sleep"


def test_a_review_that_cannot_be_saved_keeps_everything(opened: Opener) -> None:
    screen, at = opened()
    at.store.fail(NoRoom("The disk is full."))
    finish(screen)
    assert screen.view == "together"
    assert "The disk is full." in seen(screen.together.talk)
    assert screen.together.talk.finish.text() == "Try again"
    assert screen.together.talk.fields.texts["went_well"].text() == "Said it twice"
    screen.together.talk.finish.click()
    assert at.records.reviews()[-1].went_well == "Said it twice"


def test_what_was_begun_is_there_after_a_crash(qtbot: QtBot, opened: Opener) -> None:
    screen, at = opened()
    screen.prepare.note.edit.setPlainText("Ask about sleep")
    screen.prepare.sharing.lines["step-2"].setChecked(True)
    screen.may_leave()
    again, _at = shown(qtbot, at)
    assert again.prepare.note.text() == "Ask about sleep"
    assert again.prepare.sharing.lines["step-2"].isChecked()


def test_the_note_is_not_seen_together(opened: Opener) -> None:
    screen, _at = opened()
    screen.prepare.note.edit.setPlainText("CANARY for me alone")
    screen.views.choose("together")
    assert "CANARY" not in seen(screen)
    assert not screen.prepare.note.edit.isVisible()


def test_a_step_is_planned_from_here(opened: Opener) -> None:
    screen, _at = opened()
    screen.views.choose("together")
    talk = screen.together.talk
    assert [talk.steps.itemText(n) for n in range(talk.steps.count())] == [
        "Say hello",
        "Ask a question",
    ]
    talk.steps.setCurrentIndex(1)
    talk.plan.click()
    (dialog,) = screen.findChildren(PlanDialog)
    assert "Ask a question" in seen(dialog)
    dialog.close()


def test_into_the_notes_with_one_key(qtbot: QtBot, opened: Opener) -> None:
    screen, _at = opened()
    finish(screen)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(screen, Qt.Key.Key_C, both)
    qtbot.waitUntil(lambda: screen.kept.lent.is_lent)
    copied = QGuiApplication.clipboard().text()
    assert copied == screen.kept.text.text()
    assert "Said it twice" in copied
    assert "Ask about sleep" not in copied
    assert screen.kept.copy.text() == "Copy again"
    QGuiApplication.clipboard().clear()
    assert QGuiApplication.clipboard().text() == ""
    assert "not on the clipboard any more" in seen(screen.kept)
    screen.kept.copy.click()
    assert QGuiApplication.clipboard().text() == copied
    QGuiApplication.clipboard().clear()


def test_the_clinicians_note_goes_into_the_notes_if_it_is_ticked(opened: Opener) -> None:
    screen, _at = opened()
    finish(screen)
    screen.kept.own_note.setChecked(True)
    assert "Ask about sleep" in screen.kept.text.text()


def test_a_case_that_can_only_be_read_offers_nothing_to_save(opened: Opener) -> None:
    screen, at = opened()
    at.store.read_only = "This case is open in another window."
    screen.show_records(at.records)
    assert not screen.prepare.note.isEnabled()
    screen.views.choose("together")
    assert not screen.together.talk.finish.isVisible()
    assert not screen.together.talk.plan.isVisible()
    assert not screen.together.talk.fields.texts["agenda"].isEnabled()
    screen.views.choose("kept")
    assert screen.kept.copy.isVisible()
    assert not screen.kept.correct.isVisible()
    assert not screen.kept.delete.isVisible()


def begins_at_the_top(screen: ReviewScreen, part: QWidget | None) -> bool:
    return part is not None and part.mapTo(screen.scroll_area.viewport(), QPoint()).y() == 0


def test_keys_go_to_the_parts(qtbot: QtBot, opened: Opener) -> None:
    screen, _at = opened()
    qtbot.keyClick(screen, Qt.Key.Key_T, ALT)
    qtbot.waitUntil(lambda: screen.view == "together")
    for key, part in (
        (Qt.Key.Key_3, charted(screen)),
        (Qt.Key.Key_2, screen.together.attempts),
        (Qt.Key.Key_1, screen.together.agreed),
    ):
        qtbot.keyClick(screen, key, ALT)
        qtbot.waitUntil(partial(begins_at_the_top, screen, part))
    qtbot.keyClick(screen, Qt.Key.Key_4, ALT)
    assert screen.together.talk.fields.texts["agenda"].edit.hasFocus()
    qtbot.keyClick(screen, Qt.Key.Key_R, ALT)
    qtbot.waitUntil(lambda: screen.view == "kept")
    qtbot.keyClick(screen, Qt.Key.Key_P, ALT)
    qtbot.waitUntil(lambda: screen.view == "prepare")


def test_patterns_stand_step_by_step_with_the_days_behind_them(opened: Opener) -> None:
    again = [tried(day, id=f"again-{day}", suds_anticipated=90, suds_peak=40) for day in (2, 4, 6)]
    screen, _at = opened(*client(), *again)
    words = seen(screen.prepare.patterns)
    assert "The highest stayed far below what was predicted each of the last 4 times." not in words
    screen, _at = opened(*client(), *again, tried(18, suds_anticipated=90, suds_peak=40))
    lines = screen.prepare.patterns.lines.lines
    assert lines[0].heading == "Say hello"
    assert all(not line.heading for line in lines[1:])


def test_what_is_left_out_of_the_patterns_is_said(opened: Opener) -> None:
    screen, _at = opened()
    assert "2 private steps were left out here." in seen(screen.prepare.patterns)


def test_old_notes_of_the_clinician_are_offered_with_their_review(opened: Opener) -> None:
    screen, at = opened()
    screen.views.choose("kept")
    assert any(isinstance(one, ClinicianNote) for one in at.records.all_records())
    assert screen.kept.own_note.isVisible()


def test_the_client_has_a_page_to_take_home(opened: Opener, qtbot: QtBot) -> None:
    review = SessionReview(id="review", at="2026-03-19", agenda="The market")
    screen, _at = opened(*client(), review)
    screen.views.choose("kept")
    screen.kept.take_home.click()
    (dialog,) = screen.findChildren(ClientPageDialog)
    qtbot.waitUntil(dialog.is_complete)
    assert "The market" in dialog.preview.accessibleDescription()
    assert "CANARY" not in dialog.preview.accessibleDescription()
    dialog.reject()


def test_of_hundreds_of_plans_the_latest_are_listed_and_the_others_counted(
    opened: Opener,
) -> None:
    many = [
        Plan(id=f"plan-{n}", step_id="step-1", due_date=f"2026-03-{13 + n // 5}") for n in range(30)
    ]
    screen, _at = opened(*client(), *many)
    assert len(screen.prepare.agreed.plans.lines) == 12
    assert "21 more are not listed here." in seen(screen.prepare.agreed)


def test_the_signs_to_stop_at_are_one_key_away(qtbot: QtBot, opened: Opener) -> None:
    screen, _at = opened()
    screen.views.choose("together")
    with qtbot.waitSignal(screen.place_wanted) as asked:
        qtbot.keyClick(screen, Qt.Key.Key_S, ALT)
    assert asked.args == ["help", "stop-signs"]


def test_the_page_keys_scroll_from_wherever_one_is(qtbot: QtBot, opened: Opener) -> None:
    screen, _at = opened()
    screen.views.choose("together")
    bar = screen.scroll_area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    screen.views.buttons()[1].setFocus()
    qtbot.keyClick(screen.views.buttons()[1], Qt.Key.Key_PageDown)
    down = bar.value()
    assert down > 0
    qtbot.keyClick(screen, Qt.Key.Key_PageUp)
    assert bar.value() < down


def test_the_belief_of_the_step_stands_below_its_chart_if_words_are_shown(opened: Opener) -> None:
    screen, _at = opened()
    chart = charted(screen)
    assert "“She will laugh”" in seen(chart.belief_card)
    screen.prepare.sharing.words.setChecked(False)
    assert not chart.belief_card.isVisible()


@pytest.mark.parametrize(
    ("view", "first"), [("prepare", "Alt+T"), ("together", "Alt+O"), ("kept", "Ctrl+Shift+C")]
)
def test_the_keys_of_what_is_shown_come_first(opened: Opener, view: str, first: str) -> None:
    screen, _at = opened()
    screen.views.choose(view)
    assert screen.page_keys()[0].key == first
    assert len(screen.page_keys()) == len(review_keys())


OLDER = SessionReview(id="older", at="2026-03-05", ladders=("ladder",), agenda="The first steps")


def test_older_reviews_are_listed_with_their_day_and_can_be_read(
    qtbot: QtBot, opened: Opener
) -> None:
    screen, _at = opened(*client(), OLDER)
    screen.views.choose("kept")
    which = screen.kept.which
    assert [which.itemText(n) for n in range(which.count())] == [
        f"{date_words(date(2026, 3, 12))} · Small talk",
        f"{date_words(date(2026, 3, 5))} · The first steps",
    ]
    assert "Small talk" in screen.kept.text.text()
    qtbot.keyClick(screen, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert "The first steps" in screen.kept.text.text()
    assert "Small talk" not in screen.kept.text.text()
    assert not screen.kept.own_note.isVisible()
    qtbot.keyClick(screen, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert "Small talk" in screen.kept.text.text()


def test_a_note_ticked_for_one_review_is_not_in_the_text_of_another(opened: Opener) -> None:
    note = ClinicianNote(id="older-note", text="CANARY older", review="older")
    screen, _at = opened(*client(), OLDER, note)
    screen.views.choose("kept")
    screen.kept.own_note.setChecked(True)
    assert "CANARY old note" in screen.kept.text.text()
    screen.kept.turn(1)
    assert "CANARY" not in screen.kept.text.text()


def test_a_review_is_deleted_with_its_note_and_comes_back(qtbot: QtBot, opened: Opener) -> None:
    screen, at = opened(*client(), OLDER)
    screen.views.choose("kept")
    qtbot.keyClick(screen, Qt.Key.Key_D, ALT)
    qtbot.waitUntil(lambda: [one.id for one in at.records.reviews()] == ["older"])
    assert at.records.clinician_notes("before") == ()
    assert "The first steps" in screen.kept.text.text()
    undone = at.workspace.undo()
    assert undone is not None
    assert undone.label == "Delete a review"
    assert [one.id for one in at.records.reviews()] == ["older", "before"]
    assert len(at.records.clinician_notes("before")) == 1


def test_after_the_only_review_is_deleted_there_is_something_to_prepare(opened: Opener) -> None:
    screen, _at = opened()
    screen.views.choose("kept")
    screen.kept.delete.click()
    assert screen.view == "prepare"


def test_a_review_that_cannot_be_deleted_says_why(opened: Opener) -> None:
    screen, at = opened()
    screen.views.choose("kept")
    at.store.fail(NoRoom("The disk is full."))
    screen.kept.delete.click()
    assert "The disk is full." in seen(screen.kept)
    screen.kept.delete.click()
    assert at.records.reviews() == ()


def test_who_was_there_and_what_was_looked_at_is_kept(opened: Opener) -> None:
    screen, at = opened()
    screen.views.choose("together")
    fields = screen.together.talk.fields
    assert fields.more.summary.text() == "The client · The clinician"
    fields.measures["weeks"].setChecked(True)
    fields.present["clinician"].setChecked(False)
    assert fields.more.summary.text() == "The client · Practice week by week"
    screen.together.talk.finish.click()
    review = at.records.reviews()[-1]
    assert (review.present, review.measures_discussed) == (("client",), ("weeks",))
    assert "Practice week by week" in screen.kept.text.text()


def test_what_is_covered_is_covered_again_when_another_part_was_looked_at(
    qtbot: QtBot, opened: Opener
) -> None:
    screen, _at = opened()
    screen.prepare.sharing.lines["step-2"].setChecked(True)
    screen.views.choose("together")
    screen.together.cover.click()
    assert "CANARY step" in seen(screen)
    qtbot.keyClick(screen, Qt.Key.Key_C, ALT)
    qtbot.waitUntil(lambda: "CANARY" not in seen(screen))
    screen.together.cover.click()
    screen.views.choose("prepare")
    screen.views.choose("together")
    assert "CANARY" not in seen(screen)


def test_the_step_that_was_agreed_on_is_the_first_to_plan(opened: Opener) -> None:
    screen, _at = opened(*client(), tried(18, "step-3"), tried(17, id="again"))
    screen.views.choose("together")
    assert screen.together.talk.steps.currentText() == "Say hello"


def test_keys_go_to_the_note_and_to_the_choice(qtbot: QtBot, opened: Opener) -> None:
    screen, _at = opened()
    qtbot.keyClick(screen, Qt.Key.Key_W, ALT)
    assert screen.prepare.note.edit.hasFocus()
    qtbot.keyClick(screen, Qt.Key.Key_L, ALT)
    assert screen.prepare.sharing.lines["ladder"].box.hasFocus()


def test_whoever_comes_back_to_the_page_begins_to_prepare(opened: Opener) -> None:
    screen, at = opened()
    screen.views.choose("kept")
    screen.hide()
    screen.show_records(at.records)
    screen.show()
    assert screen.view == "prepare"


def test_where_there_is_no_step_none_is_offered_to_plan(opened: Opener) -> None:
    screen, _at = opened(make.ladder())
    screen.views.choose("together")
    assert not screen.together.talk.steps.isVisible()
    assert not screen.together.talk.plan.isVisible()


def test_what_did_not_come_here_yet_is_asked_for_and_not_told_as_what_happened(
    qtbot: QtBot, opened: Opener
) -> None:
    taken = (TakenIn(at="2026-03-13T09:00:00+01:00", written_at="2026-03-13T08:00:00+01:00"),)
    screen, _at = opened(make.case(taken_in=taken), *client())
    assert "The last file was taken in on 13 March. Take in a newer one?" in seen(screen)
    assert "nothing noted · Sunday" in seen(screen.prepare.agreed)
    with qtbot.waitSignal(screen.form_wanted) as wanted:
        screen.prepare.newer_file.click()
    assert wanted.args == ["take_in"]


def test_a_case_of_ones_own_is_not_asked_for_files(opened: Opener) -> None:
    screen, _at = opened()
    assert not screen.prepare.newer_file.isVisible()


def test_no_other_case_is_to_be_read_while_two_people_look(opened: Opener) -> None:
    screen, _at = opened()
    told: list[bool] = []
    screen.alone_wanted.connect(told.append)
    screen.views.choose("together")
    assert told[-1]
    screen.hide()
    assert not told[-1]


def test_the_views_end_where_the_cards_do(opened: Opener) -> None:
    screen, _at = opened()
    last = [one for one in screen.views.buttons() if one.isVisible()][-1]
    end = last.mapTo(screen, last.rect().topRight()).x()
    room = screen.scroll_area
    assert end == room.geometry().right()


def test_tab_goes_down_what_can_be_looked_at_together(opened: Opener, qtbot: QtBot) -> None:
    screen, _at = opened()
    sharing = screen.prepare.sharing
    assert len(sharing.lines) > 1
    screen.prepare.note.edit.setFocus()
    for line in (*sharing.lines.values(), sharing.words):
        if line.isEnabled():
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            assert line.box.hasFocus()
