"""The card: what it shows, what each of its buttons does, and what it remembers."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.case import MutedRule
from ladder_app.domain.record import Record
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.domain.suggestions.table import RULES
from ladder_app.ui.suggestions.choice_places import place_of_choice
from ladder_app.ui.suggestions.suggestion_card import SuggestionCard
from ladder_app.ui.suggestions.suggestion_dialog import SuggestionDialog
from ladder_app.ui.theme import Look
from tests import make
from tests.desks import DeskMaker
from tests.domain.suggestions.cases import (
    EVEN,
    FEAR,
    plan,
    sign,
    step,
    steps,
    tried,
)
from tests.domain.suggestions.progress_examples import LOW
from tests.domain.suggestions.test_table import EXAMPLES
from tests.make import MOMENT
from tests.ui.suggestions.cards import CardShower, ShownCard, card_on, records_for

FIRST = {example.rule: example for example in reversed(EXAMPLES)}
READY: tuple[Record, ...] = (*steps(*EVEN), FEAR, tried(14, **LOW), tried(15, **LOW))
GAP: tuple[Record, ...] = (*steps(25, 35, 60, 65, 70, 75, 80, 85), tried(15))
DAY = timedelta(days=1)


def redraw(shown: ShownCard, *, asked: bool = False) -> None:
    shown.card.show_for(shown.desk.records, "ladder", asked=asked)


# Every rule -----------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_every_rule_is_shown_with_named_buttons_and_a_reason(rule: str, card: CardShower) -> None:
    shown = card(*FIRST[rule].fires)
    one = shown.show(rule)
    assert shown.card.isVisible()
    assert shown.card.noticed.text() == one.noticed
    assert shown.card.idea.text() == one.idea
    assert one.idea in shown.card.accessibleDescription()
    assert not one.step_id or _names_its_step(shown)
    assert all(shown.offers())
    if rule != "P7":
        shown.press("Why?")
        assert one.why in shown.card.reason.text()


def _names_its_step(shown: ShownCard) -> bool:
    words = f"{shown.card.about.text()} {shown.card.noticed.text()}"
    one = shown.card.suggestion
    found = None if one is None else shown.desk.records.step(one.step_id)
    return found is not None and found.text in words


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_no_choice_is_without_an_effect(rule: str, card: CardShower) -> None:
    fires = FIRST[rule].fires
    choices = tuple(_prepared(card, fires, rule).card.row.buttons())
    assert choices
    for choice in choices:
        shown = _prepared(card, fires, rule)
        before = list(shown.desk.records.all_records())
        shown.card.row.buttons()[choice].click()
        forms = [one for one in shown.card.findChildren(QDialog) if one.isVisible()]
        went = shown.wanted == [(rule, choice)]
        if went:
            assert place_of_choice(choice)
        else:
            changed = list(shown.desk.records.all_records()) != before
            assert forms or changed or shown.card.note.isVisible(), choice
        for form in forms:
            form.reject()


def _prepared(card: CardShower, fires: tuple[Record, ...], rule: str) -> ShownCard:
    shown = card(*fires)
    shown.show(rule)
    return shown


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_every_choice_of_a_rule_is_offered_unless_nothing_is_behind_it(
    rule: str, card: CardShower
) -> None:
    shown = card(*FIRST[rule].fires)
    one = shown.show(rule)
    no_ladder = set() if one.ladder_id else {"pause_ladder"}
    assert set(one.choices) - set(shown.card.row.buttons()) <= no_ladder


# Seen and answered ----------------------------------------------------------------------------


def test_what_was_seen_is_remembered_once_and_quietly(qtbot: QtBot, card: CardShower) -> None:
    shown = card(*GAP)
    assert shown.answers() == []
    qtbot.waitUntil(lambda: shown.answers() == [("R4", None)])
    redraw(shown)
    QApplication.processEvents()
    assert shown.answers() == [("R4", None)]
    assert shown.desk.workspace.to_undo is None


def test_what_cannot_be_seen_is_not_remembered(qtbot: QtBot, desk_for: DeskMaker) -> None:
    shown = card_on(desk_for(*records_for(*GAP)), "ladder")
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(shown.card)
    redraw(shown)
    QApplication.processEvents()
    assert shown.answers() == []
    page.show()
    qtbot.waitUntil(lambda: shown.answers() == [("R4", None)])


def test_not_now_rests_a_week_and_nothing_takes_its_place_that_day(card: CardShower) -> None:
    shown = card(*GAP)
    shown.press("Not now")
    assert shown.answers()[-1] == ("R4", "not_now")
    redraw(shown)
    assert not shown.card.isVisible()
    shown.desk.clock[0] = MOMENT + DAY
    redraw(shown)
    assert shown.card.suggestion is None or shown.card.suggestion.rule != "R4"
    shown.desk.clock[0] = MOMENT + 7 * DAY
    redraw(shown)
    assert shown.card.suggestion is not None
    assert shown.card.suggestion.rule == "R4"


def test_not_for_me_can_be_undone_and_then_it_is_back(card: CardShower) -> None:
    shown = card(*GAP)
    shown.press("Not for me")
    case = shown.desk.records.case
    assert case.muted_rules == (MutedRule(rule="R4", ladder_id="ladder"),)
    undo = shown.desk.workspace.to_undo
    assert undo is not None
    assert undo.label == "Not for me: a jump between two steps"
    assert not shown.card.isVisible()
    shown.desk.workspace.undo()
    redraw(shown)
    assert shown.card.suggestion is not None
    assert shown.card.suggestion.rule == "R4"


def test_not_for_me_says_where_it_can_be_shown_again(card: CardShower) -> None:
    shown = card(*GAP)
    assert "Settings" in shown.card.row.not_for_me_button.toolTip()
    assert "Settings" in shown.card.row.not_for_me_button.accessibleDescription()
    shown.press("Why?")
    assert "Not for me" in shown.card.reason.text()


def test_what_is_about_safety_is_not_for_me_this_once_and_says_so(card: CardShower) -> None:
    shown = card(step(), sign("G"))
    assert "about anything new" in shown.card.row.not_for_me_button.toolTip().lower()
    shown.press("Not for me")
    assert shown.desk.records.case.muted_rules == ()
    assert shown.answers()[-1] == ("P1", "not_for_me")
    assert not shown.card.isVisible()
    shown.desk.workspace.undo()
    redraw(shown)
    assert shown.card.suggestion is not None
    assert shown.card.suggestion.rule == "P1"


def test_a_choice_for_another_page_is_remembered_and_passed_on(card: CardShower) -> None:
    shown = card(*GAP)
    shown.press("Add a step in between")
    assert shown.wanted == [("R4", "insert_between")]
    assert shown.answers()[-1] == ("R4", "insert_between")
    assert not shown.card.isVisible()


def test_looking_at_help_answers_nothing(card: CardShower) -> None:
    shown = card(step(), sign("G"))
    shown.press("Help and support")
    assert shown.wanted == [("P1", "open_help")]
    assert ("P1", "open_help") not in shown.answers()
    assert shown.card.isVisible()


def test_two_a_day_over_all_pages(card: CardShower) -> None:
    shown = card(*steps(25, 50, 75, 98), tried(15))
    shown.press("Not now")
    records = tuple(shown.desk.records.all_records())
    second = card(*records)
    assert second.card.suggestion is not None
    second.press("Not now")
    third = card(*second.desk.records.all_records())
    assert third.card.suggestion is None
    third.desk.clock[0] = MOMENT + DAY
    redraw(third)
    assert third.card.suggestion is not None


def test_asked_for_there_is_the_next_one_at_once_and_no_limit(card: CardShower) -> None:
    shown = card(*steps(55, 80))
    assert not shown.card.isVisible()
    seen = []
    for _each in range(3):
        redraw(shown, asked=True)
        assert shown.card.suggestion is not None
        seen.append(shown.card.suggestion.rule)
        shown.press("Not now")
    assert len(set(seen)) == 3
    redraw(shown, asked=True)
    assert not shown.card.isVisible()


def test_asked_for_or_not_what_is_about_safety_comes_first(card: CardShower) -> None:
    shown = card(*GAP, sign("G"))
    redraw(shown, asked=True)
    assert shown.card.suggestion is not None
    assert shown.card.suggestion.rule == "P1"


def test_nothing_on_today_while_a_plan_is_due(card: CardShower) -> None:
    due = plan(1, "2026-03-19")
    assert card(*READY, due, page="today").card.isHidden()
    assert card(*READY, page="today").card.isVisible()


# What it looks like ---------------------------------------------------------------------------


def test_why_tells_both_sides_and_the_numbers_and_closes_again(card: CardShower) -> None:
    shown = card(*FIRST["R7"].fires)
    shown.show("R7")
    assert shown.card.reason.isHidden()
    shown.press("Why?")
    told = shown.card.reason.text()
    assert "Sources say different things" in told
    assert "Some guides go on" in told
    assert "inhibitory learning" in told
    assert "It rests on guides and on studies." in told
    assert "30" in told
    shown.press("Less")
    assert shown.card.reason.isHidden()


def test_why_says_which_number_is_the_persons_own(card: CardShower) -> None:
    case = make.case(thresholds={"widest_gap": 22.0})
    shown = card(case, *GAP)
    shown.press("Why?")
    assert "a gap of 22 (your own number; ours is 20)" in shown.card.reason.text()


def test_where_there_is_little_room_the_idea_stays_and_why_opens_a_window(
    card: CardShower,
) -> None:
    shown = card(*GAP)
    shown.card.set_room("brief")
    one = shown.card.suggestion
    assert one is not None
    assert shown.card.idea.isVisible()
    shown.press("Why?")
    whole = _whole(shown)
    assert one.why in whole.reason.text()
    assert shown.card.reason.isHidden()


def test_with_hardly_any_room_it_is_a_line_that_opens_the_whole_card(card: CardShower) -> None:
    shown = card(*GAP)
    shown.card.resize(400, 60)
    shown.card.set_room("line")
    assert shown.offers() == []
    assert shown.card.line.label.isVisible()
    assert [key.key for key in shown.card.page_keys()] == ["Alt+I"]
    shown.card.line.see_button.click()
    whole = _whole(shown)
    assert whole.idea.isVisible()
    assert whole.row.not_now_button.isVisible()
    whole.row.not_now_button.click()
    assert shown.answers()[-1] == ("R4", "not_now")
    redraw(shown)
    assert shown.card.suggestion is None
    assert not whole.isVisible()


def test_a_choice_in_the_window_is_passed_on_and_closes_it(card: CardShower) -> None:
    shown = card(*GAP)
    shown.card.set_room("line")
    shown.card.line.see_button.click()
    whole = _whole(shown)
    next(iter(whole.row.buttons().values())).click()
    assert shown.wanted == [("R4", "insert_between")]
    assert not whole.isVisible()


def test_in_the_window_all_answers_are_in_view(card: CardShower) -> None:
    shown = card(*READY)
    shown.show("R7")
    shown.card.set_room("line")
    shown.card.line.see_button.click()
    whole = _whole(shown)
    seen = whole.visibleRegion().boundingRect()
    for one in (*whole.row.buttons().values(), whole.row.why_button):
        assert seen.contains(one.rect().translated(one.mapTo(whole, QPoint(0, 0))))


def test_the_buttons_of_the_window_are_whole_at_any_text_size(card: CardShower, look: Look) -> None:
    look.choose("light", 200)
    shown = card(*READY)
    shown.show("R7")
    shown.card.set_room("line")
    shown.card.line.see_button.click()
    _whole(shown)
    (dialog,) = shown.card.findChildren(SuggestionDialog)
    closing = [one for one in dialog.findChildren(QPushButton) if one.parent() is dialog]
    assert closing
    assert all(one.height() >= one.sizeHint().height() for one in closing)


def _whole(shown: ShownCard) -> SuggestionCard:
    QApplication.processEvents()
    (dialog,) = shown.card.findChildren(SuggestionDialog)
    (whole,) = dialog.findChildren(SuggestionCard)
    return whole


def test_what_is_about_safety_is_never_brief(card: CardShower) -> None:
    shown = card(*GAP, sign("G"))
    shown.card.set_room("line")
    assert shown.card.idea.isVisible()


def test_thoughts_of_harm_have_people_first_and_no_not_for_me(card: CardShower) -> None:
    shown = card(*FIRST["P7"].fires)
    assert shown.offers() == [
        "My people",
        "My professional",
        "Emergency and helplines",
        "My safety card",
        "I am safe right now, continue",
    ]
    shown.press("I am safe right now, continue")
    assert shown.answers()[-1] == ("P7", "safe_now")
    assert not shown.card.isVisible()


def test_a_stop_sign_has_pausing_chosen_and_going_on_beside_it(card: CardShower) -> None:
    shown = card(step(), sign("G"))
    assert shown.offers()[:3] == [
        "Pause this ladder",
        "Help and support",
        "I have read it and go on",
    ]
    primary = [one.text() for one in shown.card.row.buttons().values() if one.property("primary")]
    assert primary == ["Pause this ladder"]
    shown.press("I have read it and go on")
    assert shown.answers()[-1] == ("P1", "go_on")
    assert shown.desk.records.ladders()[0].status == "active"


def test_the_keys_of_the_card_press_its_buttons(qtbot: QtBot, card: CardShower) -> None:
    shown = card(*GAP)
    with qtbot.waitActive(shown.card):
        shown.card.show()
    qtbot.keyClick(shown.card, Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(shown.card.reason.isVisible)
    qtbot.keyClick(shown.card, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: shown.wanted == [("R4", "insert_between")])


def test_of_a_sensitive_step_no_word_is_shown(card: CardShower) -> None:
    shown = card(make.ladder(sensitive=True), step(), sign("G", "step-1"), page="today")
    assert shown.card.about.text() == "One of your steps"


def test_the_sheet_of_keys_has_those_of_the_buttons_that_are_there(card: CardShower) -> None:
    shown = card(*GAP)
    assert [key.key for key in shown.card.page_keys()] == ["Alt+U", "Alt+J", "Alt+M", "Alt+I"]
    shown.press("Not now")
    assert shown.card.page_keys() == ()


# When it cannot be saved ----------------------------------------------------------------------


def test_an_answer_that_cannot_be_saved_leaves_the_card_and_says_why(card: CardShower) -> None:
    shown = card(*GAP)
    shown.desk.store.fail(NoRoom("There is no room left on the disk."))
    shown.press("Add a step in between")
    assert shown.wanted == []
    assert shown.card.problem_line.text() == "There is no room left on the disk."
    shown.press("Add a step in between")
    assert shown.wanted == [("R4", "insert_between")]


def test_a_case_that_can_only_be_read_offers_nothing_to_save(card: CardShower) -> None:
    shown = card(step(), sign("G"))
    shown.card.show_suggestion(shown.desk.records, None)
    shown.desk.store.read_only = "This case is open in another window."
    redraw(shown)
    QApplication.processEvents()
    assert shown.offers() == ["Help and support", "Why?"]
    assert shown.answers() == []
