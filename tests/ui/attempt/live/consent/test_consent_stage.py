"""Two questions before a step for two, and the talking day that anything but yes and yes is."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.agreements.consent import check_of
from ladder_app.domain.store.store_error import StoreError
from ladder_app.ui.attempt.live.consent.consent_stage import ConsentStage
from ladder_app.ui.attempt.live.stage import Stage
from ladder_app.ui.widgets.words import Words
from tests import make
from tests.desks import DeskMaker, OpenDesk

StageShower = Callable[[Stage], None]
STEP = make.rated_step(1, 60, needs_agreement=True, text="Hold hands")
AGREED = Agreement(
    id="agreed", ladder_id="ladder", made_at=make.STAMP, stop_word="Red", set_up=("sober",)
)


@pytest.fixture
def at(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(make.ladder(), STEP, make.rated_step(2, 30), AGREED)


@pytest.fixture
def stage(at: OpenDesk, show_stage: StageShower) -> ConsentStage:
    made = ConsentStage(at.desk)
    made.show_step(at.records, STEP, "the-attempt", "the-plan")
    show_stage(made)
    return made


def said(widget: QWidget) -> str:
    return "\n".join(words.text() for words in widget.findChildren(Words) if words.isVisible())


def answer(stage: ConsentStage, mine: str, theirs: str) -> None:
    stage.choices.mine.choose(mine)
    stage.choices.theirs.choose(theirs)


def test_nothing_is_chosen_and_it_says_what_it_is_not(stage: ConsentStage) -> None:
    assert stage.choices.answers() == (None, None)
    assert not stage.next_button.isEnabled()
    assert "prove nobody’s consent and do not carry over to another day" in said(stage)
    assert "Red" in said(stage)
    assert "Both of us are sober" in said(stage)
    stage.choices.mine.choose("yes")
    assert not stage.next_button.isEnabled()


def test_yes_and_yes_is_noted_quietly_and_leads_on(
    stage: ConsentStage, at: OpenDesk, qtbot: QtBot
) -> None:
    answer(stage, "yes", "yes")
    with qtbot.waitSignal(stage.agreed):
        stage.next_button.click()
    check = check_of(at.records, "the-attempt")
    assert check is not None
    assert check.agreement_id == "agreed"
    assert at.workspace.to_undo is None
    assert at.records.all_attempts() == ()


@pytest.mark.parametrize(
    ("mine", "theirs", "left_because"),
    [
        ("yes", "no", "consent_withdrawn_by_other"),
        ("unsure", "yes", None),
        ("no", "no", "consent_withdrawn_by_me"),
    ],
)
def test_anything_else_is_kept_on_the_persons_word_as_one_edit(
    stage: ConsentStage,
    at: OpenDesk,
    qtbot: QtBot,
    mine: str,
    theirs: str,
    left_because: str | None,
) -> None:
    answer(stage, mine, theirs)
    stage.next_button.click()
    assert stage.talking.isVisible()
    assert not stage.asking.isVisible()
    assert at.store.commits == []
    with qtbot.waitSignal(stage.closed):
        stage.next_button.click()
    attempt = at.records.attempt("the-attempt")
    assert attempt is not None
    assert (attempt.status, attempt.left_because) == ("stopped_by_consent", left_because)
    assert (attempt.plan_id, attempt.started_at) == ("the-plan", "2026-03-19")
    at.workspace.undo()
    assert at.records.all_attempts() == ()
    assert at.records.consent_checks() == ()


def test_its_words_thank_and_blame_nobody(stage: ConsentStage) -> None:
    answer(stage, "no", "no")
    stage.next_button.click()
    words = said(stage).lower()
    assert "thank you" in words
    for word in ("!", "fail", "missed", "avoid", "should", "sorry", "unfortunately"):
        assert word not in words


def test_one_may_think_again_or_keep_nothing(
    stage: ConsentStage, at: OpenDesk, qtbot: QtBot
) -> None:
    answer(stage, "no", "no")
    stage.next_button.click()
    stage.back_button.click()
    assert stage.choices.answers() == ("no", "no")
    with qtbot.waitSignal(stage.closed):
        stage.close_button.click()
    assert at.store.commits == []


def test_a_step_instead_keeps_the_talking_day_first(
    stage: ConsentStage, at: OpenDesk, qtbot: QtBot
) -> None:
    answer(stage, "yes", "unsure")
    stage.next_button.click()
    with qtbot.waitSignal(stage.other_step_wanted) as wanted:
        qtbot.keyClick(stage, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert wanted.args == ["step-2"]
    assert at.records.attempt("the-attempt") is not None


def test_without_another_step_talking_is_the_step(
    desk_for: DeskMaker, show_stage: StageShower
) -> None:
    at = desk_for(make.ladder(), STEP)
    stage = ConsentStage(at.desk)
    stage.show_step(at.records, STEP, "the-attempt", "")
    show_stage(stage)
    answer(stage, "no", "yes")
    stage.next_button.click()
    assert stage.talking.buttons == []
    assert "Talking is the step" in said(stage)
    assert not stage.agreement.isVisible()


def test_by_keyboard_alone(stage: ConsentStage, at: OpenDesk, qtbot: QtBot) -> None:
    for field in (stage.choices.mine, stage.choices.theirs):
        qtbot.keyClick(field.buttons()[0], Qt.Key.Key_Space)
    with qtbot.waitSignal(stage.agreed):
        qtbot.keyClick(stage.choices.theirs.buttons()[0], Qt.Key.Key_Return)
    assert check_of(at.records, "the-attempt") is not None


def test_a_save_that_does_not_work_keeps_the_answers(
    stage: ConsentStage, at: OpenDesk, qtbot: QtBot
) -> None:
    answer(stage, "yes", "yes")
    at.store.fail(StoreError("The disk is full."))
    stage.next_button.click()
    assert stage.problem_line.text() == "The disk is full."
    assert stage.choices.answers() == ("yes", "yes")
    with qtbot.waitSignal(stage.agreed):
        stage.next_button.click()


def test_another_attempt_is_asked_about_anew(stage: ConsentStage, at: OpenDesk) -> None:
    answer(stage, "yes", "no")
    stage.next_button.click()
    stage.show_step(at.records, STEP, "tomorrow", "")
    assert stage.choices.answers() == (None, None)
    assert stage.asking.isVisible()
