"""Logged afterwards: whether both wanted it, asked in the past tense and never in the way."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.agreements.consent import check_of
from ladder_app.domain.agreements.consent_check import ConsentCheck
from ladder_app.ui.attempt.attempt_screen import AttemptScreen
from tests import make
from tests.desks import DeskMaker, OpenDesk

FOR_TWO = make.step(1, needs_agreement=True)
AGREED = Agreement(id="agreed", ladder_id="ladder", made_at=make.STAMP)


@pytest.fixture
def at(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(make.ladder(), FOR_TWO, make.step(2), make.attempt(3), make.attempt(4))


@pytest.fixture
def screen(at: OpenDesk, qtbot: QtBot) -> AttemptScreen:
    made = AttemptScreen(at.desk)
    qtbot.addWidget(made)
    made.show()
    return made


def newest(at: OpenDesk) -> str:
    return max(at.records.all_attempts(), key=lambda one: one.entered_at or "").id


def answer(screen: AttemptScreen, mine: str | None, theirs: str | None) -> None:
    screen.form.consent.choices.mine.choose(mine)
    screen.form.consent.choices.theirs.choose(theirs)


def shown(screen: AttemptScreen) -> set[str]:
    part = screen.form.consent
    parts = {
        "thanks": part.thanks,
        "safety": part.safety,
        "help": part.help_button,
        "no agreement": part.no_agreement,
    }
    return {name for name, widget in parts.items() if widget.isVisible()}


def test_it_is_asked_only_where_the_step_needs_it(screen: AttemptScreen) -> None:
    screen.show_new("step-2")
    assert not screen.form.consent.isVisible()
    screen.show_new("step-1")
    assert screen.form.consent.isVisible()
    assert screen.form.consent.choices.answers() == (None, None)
    assert screen.form.consent.choices.mine.accessibleName() == "Did I want it that day?"


@pytest.mark.parametrize(
    ("how", "mine", "theirs", "said"),
    [
        ("did", "yes", "yes", set()),
        ("did", "yes", None, set()),
        ("did", "no", None, {"thanks", "safety", "help"}),
        ("partly", "yes", "unsure", {"thanks", "safety", "help"}),
        ("stopped", "no", "yes", {"thanks"}),
        ("not_today", "yes", "no", set()),
        ("in_the_way", "no", "no", set()),
        (None, "no", "no", {"thanks"}),
    ],
)
def test_what_is_said_to_the_answers(
    screen: AttemptScreen, how: str | None, mine: str, theirs: str | None, said: set[str]
) -> None:
    screen.show_new("step-1")
    screen.form.quick.answer.choose(how)
    answer(screen, mine, theirs)
    assert shown(screen) - {"no agreement"} == said


@pytest.mark.parametrize(
    ("how", "asked"), [(None, True), ("stopped", True), ("not_today", False), ("in_the_way", False)]
)
def test_about_what_was_never_begun_nothing_is_asked_or_kept(
    screen: AttemptScreen, at: OpenDesk, how: str | None, asked: bool
) -> None:
    screen.show_new("step-1")
    answer(screen, "yes", "no")
    screen.form.quick.answer.choose(how)
    assert screen.form.consent.isVisible() is asked
    screen.save()
    assert bool(at.records.consent_checks()) is asked


def test_the_questions_come_first_and_the_page_stands_at_its_top(screen: AttemptScreen) -> None:
    screen.resize(900, 400)
    screen.show_done("step-1")
    focused = screen.focusWidget()
    assert focused is not None
    assert screen.form.consent.choices.mine.isAncestorOf(focused)
    assert screen.scroll_area.verticalScrollBar().value() == 0
    screen.show_done("step-2")
    focused = screen.focusWidget()
    assert focused is not None
    assert screen.form.quick.answer.isAncestorOf(focused)


def test_nobody_is_accused_and_help_is_one_click_away(screen: AttemptScreen, qtbot: QtBot) -> None:
    screen.show_new("step-1")
    screen.form.quick.answer.choose("did")
    answer(screen, "no", "yes")
    words = f"{screen.form.consent.thanks.text()} {screen.form.consent.safety.text()}".lower()
    for word in ("!", "should", "wrong", "blame", "must", "abuse"):
        assert word not in words
    with qtbot.waitSignal(screen.place_wanted) as wanted:
        screen.form.consent.help_button.click()
    assert wanted.args == ["help", "stop-signs"]


def test_the_check_is_saved_in_the_same_edit(screen: AttemptScreen, at: OpenDesk) -> None:
    screen.show_new("step-1")
    screen.form.quick.answer.choose("did")
    answer(screen, "yes", "unsure")
    screen.save()
    check = check_of(at.records, newest(at))
    assert check is not None
    assert (check.i_want_this_today, check.other_said_yes_today) == ("yes", "unsure")
    at.workspace.undo()
    assert at.records.consent_checks() == ()
    assert len(at.records.all_attempts()) == 2


def test_correcting_an_attempt_shows_and_changes_its_check(
    desk_for: DeskMaker, qtbot: QtBot
) -> None:
    before = ConsentCheck(
        id="c",
        attempt_id="attempt-3",
        at=make.STAMP,
        i_want_this_today="yes",
        other_said_yes_today="yes",
    )
    at = desk_for(make.ladder(), FOR_TWO, make.attempt(3), before)
    screen = AttemptScreen(at.desk)
    qtbot.addWidget(screen)
    screen.show_existing("attempt-3")
    assert screen.form.consent.choices.answers() == ("yes", "yes")
    screen.form.consent.choices.theirs.choose("no")
    screen.save()
    (after,) = at.records.consent_checks()
    assert (after.id, after.other_said_yes_today) == ("c", "no")


def test_without_an_agreement_it_is_saved_and_remembered(
    screen: AttemptScreen, at: OpenDesk
) -> None:
    screen.show_new("step-1")
    assert shown(screen) == {"no agreement"}
    screen.form.quick.answer.choose("did")
    screen.save()
    (event,) = at.records.flag_events()
    assert event.kind == "agreement_missing"
    assert event.detail == (newest(at), "step-1")
    screen.show_existing(newest(at))
    screen.form.quick.answer.choose("partly")
    screen.save()
    assert len(at.records.flag_events()) == 1
    at.workspace.undo()
    at.workspace.undo()
    assert len(at.records.all_attempts()) == 2


def test_with_an_agreement_nothing_is_said_or_remembered(desk_for: DeskMaker, qtbot: QtBot) -> None:
    at = desk_for(make.ladder(), FOR_TWO, AGREED)
    screen = AttemptScreen(at.desk)
    qtbot.addWidget(screen)
    screen.show()
    screen.show_new("step-1")
    assert shown(screen) == set()
    screen.form.quick.answer.choose("did")
    screen.save()
    assert at.records.flag_events() == ()


def test_a_draft_keeps_the_answers(screen: AttemptScreen, at: OpenDesk, qtbot: QtBot) -> None:
    screen.show_new("step-1")
    answer(screen, "yes", "no")
    screen.close_form()
    screen.show_new("step-1")
    swap: QPushButton = screen.banner.swap_button
    swap.click()
    assert screen.form.consent.choices.answers() == ("yes", "no")
