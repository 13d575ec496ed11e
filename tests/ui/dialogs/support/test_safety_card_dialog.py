"""The form of the safety card: every line may stay empty, nothing typed is lost, one is left."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.domain.store.store_error import StoreError
from ladder_app.domain.support.safety_plan_card import Contact, SafetyPlanCard
from ladder_app.ui.dialogs.support.safety_card_dialog import SafetyCardDialog
from tests.desks import DeskMaker, OpenDesk

CARD = SafetyPlanCard(
    id="card",
    people=(Contact(name="Ruth", how="0123"), Contact(how="next door")),
    professional=Contact(name="Dr. Amsel"),
    local_emergency="112",
    local_helpline="0800",
    safe_place="the library",
    things_that_help=("walking", "tea"),
    reasons_to_keep_going="The dog.\nThe spring.",
    last_reviewed="2026-01-01",
)


def opened(at: OpenDesk, qtbot: QtBot) -> SafetyCardDialog:
    dialog = SafetyCardDialog(at.desk)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
    return dialog


def kept(at: OpenDesk) -> SafetyPlanCard:
    card = at.records.safety_card()
    assert card is not None
    return card


def test_an_empty_card_cannot_be_saved(desk_for: DeskMaker, qtbot: QtBot) -> None:
    dialog = opened(desk_for(), qtbot)
    assert not dialog.save_button.isEnabled()
    qtbot.keyClicks(dialog.people.fields[0].name.edit, " ")
    assert not dialog.save_button.isEnabled()


def test_one_line_is_enough_and_saved_by_keyboard_alone(desk_for: DeskMaker, qtbot: QtBot) -> None:
    at = desk_for()
    dialog = opened(at, qtbot)
    assert dialog.people.fields[0].name.edit.hasFocus()
    qtbot.keyClicks(dialog.focusWidget(), "Ruth")
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClicks(dialog.focusWidget(), "0123 456")
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert kept(at).people == (Contact(name="Ruth", how="0123 456"),)
    assert kept(at).last_reviewed == at.workspace.stamp()
    at.workspace.undo()
    assert at.records.safety_card() is None


def test_saved_as_it_is_nothing_but_the_day_changes(desk_for: DeskMaker, qtbot: QtBot) -> None:
    at = desk_for(CARD)
    opened(at, qtbot).save_button.click()
    now = kept(at)
    assert now.last_reviewed == at.workspace.stamp()
    assert (now.id, now.people, now.professional) == (CARD.id, CARD.people, CARD.professional)
    assert (now.local_emergency, now.local_helpline) == ("112", "0800")
    assert (now.safe_place, now.things_that_help) == ("the library", ("walking", "tea"))
    assert now.reasons_to_keep_going == "The dog.\nThe spring."


def test_people_are_added_and_taken_off(desk_for: DeskMaker, qtbot: QtBot) -> None:
    at = desk_for(CARD)
    dialog = opened(at, qtbot)
    dialog.people.more.click()
    assert dialog.people.fields[2].name.edit.hasFocus()
    qtbot.keyClicks(dialog.people.fields[2].name.edit, "Ben")
    dialog.people.fields[0].show_written(("", ""))
    dialog.save_button.click()
    assert kept(at).people == (Contact(how="next door"), Contact(name="Ben"))


def test_tab_goes_through_new_people_before_it_goes_on(desk_for: DeskMaker, qtbot: QtBot) -> None:
    dialog = opened(desk_for(), qtbot)
    dialog.people.more.click()
    first, second = dialog.people.fields
    qtbot.waitUntil(second.name.edit.isVisible)
    expected = [first.how.edit, second.name.edit, second.how.edit, dialog.people.more]
    first.name.edit.setFocus()
    for field in (*expected, dialog.professional.name.edit):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert field.hasFocus()


def test_a_draft_is_offered_again(desk_for: DeskMaker, qtbot: QtBot) -> None:
    at = desk_for(CARD)
    dialog = opened(at, qtbot)
    dialog.helps.edit.insertPlainText("A song\n")
    dialog.people.more.click()
    qtbot.keyClicks(dialog.people.fields[2].how.edit, "0456")
    dialog.reject()
    assert kept(at) == CARD
    again = opened(at, qtbot)
    assert again.banner.isVisible()
    again.banner.swap_button.click()
    again.save_button.click()
    assert kept(at).things_that_help[0].startswith("A song")
    assert kept(at).people[2] == Contact(how="0456")


def test_a_save_that_fails_keeps_everything(desk_for: DeskMaker, qtbot: QtBot) -> None:
    at = desk_for()
    dialog = opened(at, qtbot)
    qtbot.keyClicks(dialog.emergency.edit, "112")
    at.store.fail(StoreError("The disk is full."))
    dialog.save_button.click()
    assert dialog.problem_line.text() == "The disk is full."
    assert dialog.save_button.text() == "Try again"
    dialog.save_button.click()
    assert kept(at).local_emergency == "112"


def test_it_can_be_deleted_and_brought_back(desk_for: DeskMaker, qtbot: QtBot) -> None:
    at = desk_for(CARD)
    opened(at, qtbot).delete_button.click()
    assert at.records.safety_card() is None
    assert [one.id for one in at.records.trash()] == ["card"]


def test_what_changed_meanwhile_is_not_written_over(desk_for: DeskMaker, qtbot: QtBot) -> None:
    at = desk_for(CARD)
    dialog = opened(at, qtbot)
    other = SafetyPlanCard(id="card", safe_place="the park", last_reviewed="2026-02-01")
    at.workspace.change("Elsewhere", put=[other])
    dialog.save_button.click()
    assert "changed in the meantime" in dialog.problem_line.text()
    assert kept(at) == other


@pytest.mark.parametrize("place", range(2))
def test_every_field_is_heard_with_what_it_is_about(
    place: int, desk_for: DeskMaker, qtbot: QtBot
) -> None:
    dialog = opened(desk_for(), qtbot)
    field = (dialog.people.fields[0], dialog.professional)[place]
    about = ("Someone I know", "My professional")[place]
    assert field.name.edit.accessibleName() == f"{about}: Who?"
    assert field.how.edit.accessibleName().startswith(about)
