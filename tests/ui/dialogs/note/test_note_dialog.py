"""The form of a note."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from ladder_app.domain.goals.goal import Goal
from ladder_app.domain.journal.journal_entry import JournalEntry, Link
from ladder_app.domain.record import Record
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.ui.dialogs.note.note_dialog import NoteDialog
from ladder_app.ui.dialogs.note.stop_offer import StopOffer
from ladder_app.ui.widgets.text_field import TextField
from ladder_app.ui.widgets.words import Words
from tests import make
from tests.desks import DeskMaker, OpenDesk

ATTEMPT = Link(kind="attempt", id="attempt-3")
OLD = JournalEntry(id="note", at=make.STAMP, text="It was quiet.", feelings=("glad",), link=ATTEMPT)
Opener = Callable[..., NoteDialog]


def desk_with(desk_for: DeskMaker, *more: Record) -> OpenDesk:
    return desk_for(make.ladder(), make.rated_step(1, 40, text="Say hello"), *more)


@pytest.fixture
def opened(qtbot: QtBot) -> Opener:
    def show(
        desk: OpenDesk, link: Link | None = ATTEMPT, entry: JournalEntry | None = None
    ) -> NoteDialog:
        form = NoteDialog(desk.desk, link, entry=entry)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(form)
        form.open()
        qtbot.waitExposed(form)
        return form

    return show


def read(form: NoteDialog) -> str:
    return "\n".join(one.text() for one in form.findChildren(Words) if one.isVisible())


@pytest.mark.parametrize("modifier", ["main", "keypad"])
def test_a_note_is_written_and_saved_by_keys(
    qtbot: QtBot, desk_for: DeskMaker, opened: Opener, modifier: str
) -> None:
    desk = desk_with(desk_for, make.attempt(3))
    form = opened(desk)
    assert "Say hello" in read(form)
    assert "Only me" in read(form)
    assert not form.save_button.isEnabled()
    key = Qt.Key.Key_Return if modifier == "main" else Qt.Key.Key_Enter
    qtbot.keyClicks(form.text.edit, "It was quiet.")
    qtbot.keyClick(form.text.edit, Qt.Key.Key_Return)
    qtbot.keyClicks(form.text.edit, "Not rejection.")
    qtbot.keyClick(form.text.edit, key, Qt.KeyboardModifier.ControlModifier)
    assert not form.isVisible()
    (note,) = desk.records.journal_entries()
    assert (note.text, note.kind, note.link, note.share_scope, note.at) == (
        "It was quiet.\nNot rejection.",
        "after_attempt",
        ATTEMPT,
        "me_only",
        desk.workspace.stamp(),
    )
    assert desk.workspace.to_undo is not None
    assert desk.workspace.to_undo.label == "Write a note"


def test_feelings_wait_folded_and_enter_saves_there(
    qtbot: QtBot, desk_for: DeskMaker, opened: Opener
) -> None:
    desk = desk_with(desk_for)
    form = opened(desk, Link(kind="step", id="step-1"))
    assert not form.feelings.isVisible()
    form.feelings_part.set_open(True)
    qtbot.keyClicks(form.text.edit, "Words")
    qtbot.keyClicks(form.feelings.edit, "glad, tired")
    qtbot.keyClick(form.feelings.edit, Qt.Key.Key_Return)
    (note,) = desk.records.journal_entries()
    assert (note.feelings, note.kind) == (("glad", "tired"), "free")


def test_what_was_begun_is_offered_again(qtbot: QtBot, desk_for: DeskMaker, opened: Opener) -> None:
    desk = desk_with(desk_for, make.attempt(3))
    form = opened(desk)
    qtbot.keyClicks(form.text.edit, "Half a sent")
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert desk.records.journal_entries() == ()
    again = opened(desk)
    assert again.text.text() == ""
    assert "Half a sent" in read(again)
    again.banner.swap_button.click()
    assert again.text.text() == "Half a sent"
    again.accept()
    assert [one.text for one in desk.records.journal_entries()] == ["Half a sent"]
    assert desk.drafts.kept == {}


def test_what_cannot_be_saved_stays_in_the_form(desk_for: DeskMaker, opened: Opener) -> None:
    desk = desk_with(desk_for, make.attempt(3))
    form = opened(desk)
    form.text.edit.setPlainText("Words")
    desk.store.fail(NoRoom("The disk is full."))
    form.accept()
    assert (form.isVisible(), form.text.text()) == (True, "Words")
    assert "The disk is full." in read(form)
    assert form.save_button.text() == "Try again"
    form.save_button.click()
    assert [one.text for one in desk.records.journal_entries()] == ["Words"]


def test_a_note_is_changed_in_place(desk_for: DeskMaker, opened: Opener) -> None:
    desk = desk_with(desk_for, make.attempt(3), OLD)
    form = opened(desk, entry=OLD)
    assert (form.text.text(), form.feelings.text()) == ("It was quiet.", "glad")
    form.text.edit.setPlainText("It was very quiet.")
    form.accept()
    (note,) = desk.records.journal_entries()
    assert (note.id, note.at, note.text, note.feelings) == (
        "note",
        OLD.at,
        "It was very quiet.",
        ("glad",),
    )


def test_a_note_is_deleted_and_comes_back_with_undo(desk_for: DeskMaker, opened: Opener) -> None:
    desk = desk_with(desk_for, make.attempt(3), OLD)
    fresh = opened(desk)
    assert fresh.delete_button.isHidden()
    fresh.close()
    form = opened(desk, entry=OLD)
    assert form.delete_button.shortcut() == QKeySequence("Alt+X")
    form.delete_button.click()
    assert not form.isVisible()
    assert desk.records.journal_entries() == ()
    desk.workspace.undo()
    assert desk.records.journal_entries() == (OLD,)


def test_it_reminds_of_the_privacy_of_others(desk_for: DeskMaker, opened: Opener) -> None:
    form = opened(desk_with(desk_for))
    assert form.text.edit.placeholderText().startswith("For other people initials are enough")


def choose(form: NoteDialog, kind: str) -> None:
    form.kinds.choose(kind)


def test_three_parts_are_asked_one_by_one_and_each_may_be_left_out(
    qtbot: QtBot, desk_for: DeskMaker, opened: Opener
) -> None:
    desk = desk_with(desk_for)
    form = opened(desk, None)
    choose(form, "situation_thought_feeling")
    assert not form.text.isVisible()
    assert form.feelings.isVisible()
    form.prompts.prompts["situation"].header.click()
    assert not form.prompts.prompts["situation"].field.isVisible()
    thought = form.prompts.prompts["thought"].field
    assert isinstance(thought, TextField)
    qtbot.keyClicks(thought.edit, "I bore her")
    form.feelings.words_offered.choose("ashamed")
    form.accept()
    (note,) = desk.records.journal_entries()
    assert (note.kind, note.situation, note.thought) == (
        "situation_thought_feeling",
        None,
        "I bore her",
    )
    assert (note.feelings, note.suds) == (("ashamed",), None)


def test_then_and_now_offers_to_stop_and_help_before_anything_is_asked(
    qtbot: QtBot, desk_for: DeskMaker, opened: Opener
) -> None:
    desk = desk_with(desk_for)
    form = opened(desk, None)
    choose(form, "roots_reflection")
    said = read(form)
    assert "You can stop here; nothing more is asked." in said
    assert "with a professional first" in said
    offer = form.findChild(StopOffer)
    assert offer is not None
    assert (offer.help_button.isVisible(), offer.stop_button.isVisible()) == (True, True)
    prompts = form.prompts.prompts
    assert [
        one.field.value() for one in prompts.values() if not isinstance(one.field, TextField)
    ] == [None, None]
    learned = prompts["what_i_learned_then"].field
    assert isinstance(learned, TextField)
    qtbot.keyClicks(learned.edit, "Not to ask")
    offer.stop_button.click()
    assert not any(one.is_open for one in prompts.values())
    assert form.focusWidget() is form.save_button
    assert "Nothing more is asked" in read(form)
    form.accept()
    (note,) = desk.records.journal_entries()
    assert (note.what_i_learned_then, note.period, note.still_painful) == ("Not to ask", None, None)
    assert note.stop_offered_at == desk.workspace.stamp()


def test_looking_at_what_another_kind_asks_is_not_writing(
    desk_for: DeskMaker, opened: Opener
) -> None:
    desk = desk_with(desk_for)
    form = opened(desk, None)
    choose(form, "roots_reflection")
    form.reject()
    assert desk.drafts.kept == {}


def test_answers_half_given_are_offered_again(
    qtbot: QtBot, desk_for: DeskMaker, opened: Opener
) -> None:
    desk = desk_with(desk_for)
    form = opened(desk, None)
    choose(form, "roots_reflection")
    true_now = form.prompts.prompts["is_it_true_now"].field
    assert isinstance(true_now, TextField)
    qtbot.keyClicks(true_now.edit, "Not with M.")
    form.reject()
    again = opened(desk, None)
    assert "Not with M." in read(again)
    again.banner.swap_button.click()
    assert again.kinds.value() == "roots_reflection"
    assert again.writing().is_it_true_now == "Not with M."


@pytest.mark.parametrize(
    ("scope", "sentence"),
    [
        ("me_only", "stays with you"),
        ("clinician", "hand over a file"),
        ("partner_excerpt", "read out or show"),
    ],
)
def test_who_may_see_it_is_said_and_kept(
    desk_for: DeskMaker, opened: Opener, scope: str, sentence: str
) -> None:
    desk = desk_with(desk_for)
    form = opened(desk, None)
    assert form.scope.scope() == "me_only"
    form.scope.set_open(True)
    form.scope.choices.choose(scope)
    assert sentence in form.scope.sentence.text()
    form.text.edit.setPlainText("Words")
    form.accept()
    (note,) = desk.records.journal_entries()
    assert note.share_scope == scope


def test_words_typed_under_another_kind_come_back_with_it(
    qtbot: QtBot, desk_for: DeskMaker, opened: Opener
) -> None:
    desk = desk_with(desk_for)
    form = opened(desk, None)
    choose(form, "situation_thought_feeling")
    situation = form.prompts.prompts["situation"].field
    assert isinstance(situation, TextField)
    qtbot.keyClicks(situation.edit, "At dinner")
    choose(form, "free")
    qtbot.keyClicks(form.text.edit, "Freely")
    form.reject()
    again = opened(desk, None)
    again.banner.swap_button.click()
    assert (again.kinds.value(), again.text.text()) == ("free", "Freely")
    choose(again, "situation_thought_feeling")
    assert again.writing().situation == "At dinner"


def test_after_an_attempt_is_offered_where_it_is_about_one(
    desk_for: DeskMaker, opened: Opener
) -> None:
    desk = desk_with(desk_for, make.attempt(3))
    form = opened(desk, None)
    assert "After an attempt" not in [one.text() for one in form.kinds.buttons()]
    form.about.choice.setCurrentIndex(form.about.choice.count() - 1)
    assert form.about.link() == ATTEMPT
    assert "After an attempt" in [one.text() for one in form.kinds.buttons()]


def test_who_may_see_it_is_never_nobody_said(desk_for: DeskMaker, opened: Opener) -> None:
    form = opened(desk_with(desk_for), None)
    form.scope.choices.choose("clinician")
    form.scope.choices.choose(None)
    assert (form.scope.scope(), form.scope.choices.value()) == ("me_only", "me_only")


def test_what_it_is_about_can_be_picked(desk_for: DeskMaker, opened: Opener) -> None:
    goal = Goal(id="goal", title="See friends")
    desk = desk_with(desk_for, make.attempt(3), goal)
    form = opened(desk, None)
    offered = [form.about.choice.itemText(i) for i in range(form.about.choice.count())]
    assert offered == [
        "nothing in particular",
        "What I want back: See friends",
        "Ladder: Closeness",
        "Say hello",
        "Attempt, 3 March: Say hello",
    ]
    form.about.choice.setCurrentIndex(1)
    form.text.edit.setPlainText("Words")
    form.accept()
    (note,) = desk.records.journal_entries()
    assert note.link == Link(kind="goal", id="goal")


def test_a_sensitive_step_is_not_named(desk_for: DeskMaker, opened: Opener) -> None:
    desk = desk_for(make.ladder(sensitive=True), make.step(1, text="Secret"), make.attempt(3))
    said = read(opened(desk))
    assert "Secret" not in said
    assert "One of your steps" in said


def test_in_a_case_that_can_only_be_read_a_note_is_read(
    desk_for: DeskMaker, opened: Opener
) -> None:
    desk = desk_with(desk_for, make.attempt(3), OLD)
    desk.store.read_only = "This case is open in another window."
    form = opened(desk, entry=OLD)
    assert form.text.text() == "It was quiet."
    assert "open in another window" in read(form)
    assert not form.save_button.isEnabled()
    assert form.delete_button.isHidden()
