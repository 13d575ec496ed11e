"""The page "Ladder", used as a person would: by keys, by buttons, and by undo."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog
from pytestqt.qtbot import QtBot

from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.record import Record
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.ui.dialogs.rating.rating_dialog import RatingDialog
from ladder_app.ui.ladder.beginning.new_ladder_dialog import NewLadderDialog
from ladder_app.ui.ladder.forms.rerate_dialog import RerateDialog
from ladder_app.ui.ladder.forms.step_dialog import StepDialog
from ladder_app.ui.ladder.ladder_screen import LadderScreen
from ladder_app.ui.widgets.words import Words
from ladder_app.workspace.news import Edited, News
from tests import make
from tests.desks import DeskMaker, OpenDesk

Shown = tuple[OpenDesk, LadderScreen]
Show = Callable[..., Shown]
LADDER = (make.ladder(), make.rated_step(1, 20), make.rated_step(2, 40), make.rated_step(3, 88))


@pytest.fixture
def show(qtbot: QtBot, desk_for: DeskMaker) -> Show:
    """The page with these records, drawn anew after each edit as the window does it."""

    def shown(*records: Record, **settings: object) -> Shown:
        desk = desk_for(*records, **settings)
        screen = LadderScreen(desk.desk)
        qtbot.addWidget(screen)

        def hear(news: News) -> None:
            if isinstance(news, Edited):
                screen.show_records(desk.records)

        desk.workspace.on_news = hear
        screen.resize(1000, 680)
        screen.show_records(desk.records)
        screen.show()
        qtbot.waitExposed(screen)
        return desk, screen

    return shown


def dialog(screen: LadderScreen, kind: type[QDialog]) -> QDialog:
    """The open dialog of this kind."""
    found = [one for one in screen.findChildren(kind) if one.isVisible()]
    assert len(found) == 1, f"no {kind.__name__} is open"
    return found[0]


def order(desk: OpenDesk) -> list[str]:
    """The ids of the steps in their order."""
    return [step.id.removeprefix("step-") for step in desk.records.steps("ladder")]


def read(screen: LadderScreen) -> str:
    """Everything the side page says."""
    labels = screen.content.side.page.findChildren(Words)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(screen))


def test_an_empty_page_says_what_will_be_here_and_begins_it(qtbot: QtBot, show: Show) -> None:
    _desk, screen = show()
    assert screen.pages.currentWidget() is screen.empty
    assert screen.empty.action is not None
    screen.empty.action.click()
    form = dialog(screen, NewLadderDialog)
    assert isinstance(form, NewLadderDialog)
    qtbot.keyClicks(form.title.edit, "Dogs")
    qtbot.keyClick(form.title.edit, Qt.Key.Key_Return)
    assert screen.title.text() == "Dogs"
    assert screen.pages.currentWidget() is not screen.empty


def test_by_keys_alone_a_step_is_added_rated_and_found_in_its_place(
    qtbot: QtBot, show: Show
) -> None:
    desk, screen = show(*LADDER)
    screen.content.drawing.setFocus()
    qtbot.keyClick(screen.content.drawing, Qt.Key.Key_A)
    form = dialog(screen, StepDialog)
    assert isinstance(form, StepDialog)
    qtbot.keyClicks(form.text.edit, "Ask someone the way")
    qtbot.keyClicks(form.rating.number, "30")
    qtbot.keyClick(form.rating.number, Qt.Key.Key_Return)
    steps = desk.records.steps("ladder")
    assert [step.text for step in steps] == ["Step 1", "Ask someone the way", "Step 2", "Step 3"]
    assert steps[1].suds_base == 30
    assert screen.step == steps[1]
    assert not screen.content.drawing.rung_rect(steps[1].id).isEmpty()
    assert desk.workspace.to_undo is not None
    assert desk.workspace.to_undo.label == "Add a step"


def test_rating_by_r_never_shows_the_old_value_first(qtbot: QtBot, show: Show) -> None:
    desk, screen = show(*LADDER)
    screen.choose_step("step-2")
    screen.content.drawing.setFocus()
    qtbot.keyClick(screen.content.drawing, Qt.Key.Key_R)
    form = dialog(screen, RatingDialog)
    assert isinstance(form, RatingDialog)
    assert form.field.value() is None
    assert not form.save_button.isEnabled()
    assert "40" not in "".join(w.text() for w in form.findChildren(Words) if w.isVisible())
    qtbot.keyClicks(form.field.number, "55")
    qtbot.keyClick(form.field.number, Qt.Key.Key_Return)
    step = desk.records.step("step-2")
    assert step is not None
    assert (step.suds_base, step.suds_current) == (40, 55)
    (rating,) = desk.records.ratings("step-2")
    assert (rating.blind, rating.occasion) == (True, "manual")
    assert desk.workspace.to_undo is not None
    assert desk.workspace.to_undo.label == "Step re-rated from 40 to 55"


@pytest.mark.parametrize(
    ("key", "modifier", "status"),
    [
        (Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier, "parked"),
        (Qt.Key.Key_T, Qt.KeyboardModifier.NoModifier, "archived"),
        (Qt.Key.Key_D, Qt.KeyboardModifier.NoModifier, "mastered"),
    ],
)
def test_letters_set_a_step_aside_or_call_it_done(
    qtbot: QtBot, show: Show, key: Qt.Key, modifier: Qt.KeyboardModifier, status: str
) -> None:
    desk, screen = show(*LADDER)
    screen.choose_step("step-2")
    screen.content.drawing.setFocus()
    qtbot.keyClick(screen.content.drawing, key, modifier)
    step = desk.records.step("step-2")
    assert step is not None
    assert step.status == status
    desk.workspace.undo()
    step = desk.records.step("step-2")
    assert step is not None
    assert step.status == "not_started"


def test_letters_can_be_switched_off_and_enter_still_works(qtbot: QtBot, show: Show) -> None:
    desk, screen = show(*LADDER, single_keys=False)
    screen.choose_step("step-2")
    screen.content.drawing.setFocus()
    for key in (Qt.Key.Key_P, Qt.Key.Key_D, Qt.Key.Key_L, Qt.Key.Key_A):
        qtbot.keyClick(screen.content.drawing, key)
    assert desk.store.commits == []
    assert not [one for one in screen.findChildren(QDialog) if one.isVisible()]
    with qtbot.waitSignal(screen.practise_wanted) as wanted:
        qtbot.keyClick(screen.content.drawing, Qt.Key.Key_Return)
    assert wanted.args == ["step-2", ""]


def test_alt_and_arrows_change_the_order_by_hand(qtbot: QtBot, show: Show) -> None:
    desk, screen = show(*LADDER)
    screen.choose_step("step-1")
    screen.content.drawing.setFocus()
    qtbot.keyClick(screen.content.drawing, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert order(desk) == ["2", "1", "3"]
    screen.ask("by_rating")
    assert order(desk) == ["1", "2", "3"]


def test_delete_and_undo_bring_the_step_back_into_view(qtbot: QtBot, show: Show) -> None:
    desk, screen = show(*LADDER, make.attempt(1, "step-3"))
    screen.choose_step("step-3")
    screen.content.drawing.setFocus()
    qtbot.keyClick(screen.content.drawing, Qt.Key.Key_Delete)
    assert order(desk) == ["1", "2"]
    assert screen.step is not None
    assert screen.step.id != "step-3"
    desk.workspace.undo()
    screen.show_place("step-3")
    assert screen.step is not None
    assert screen.step.id == "step-3"
    assert len(desk.records.attempts("step-3")) == 1


def test_the_side_page_says_everything_about_the_step(show: Show) -> None:
    _desk, screen = show(
        make.ladder(),
        make.step(
            1,
            text="Say <i>one</i> thing",
            suds_base=50,
            suds_current=40,
            rated=True,
            expectation_ids=("fear",),
        ),
        make.step(2),
        make.rating(suds=50, rated_at="2026-03-02T10:00:00+01:00"),
        make.rating(suds=40, rated_at="2026-03-19T10:00:00+01:00"),
        Expectation(id="fear", statement="She will laugh", ladder_id="ladder"),
        make.attempt(12, what_i_learned="Quiet was not rejection.", suds_peak=60),
    )
    screen.choose_step("step-1")
    said = read(screen)
    for words in (
        "Step 1 of 2",
        "Say <i>one</i> thing",
        "first rated 50, 2 March",
        "She will laugh",
        "“Quiet was not rejection.”",
    ):
        assert words in said
    assert screen.content.side.page.badge.accessibleName() == "40, uncomfortable"


def test_an_attempt_on_the_side_page_can_be_opened(qtbot: QtBot, show: Show) -> None:
    from ladder_app.ui.widgets.line_button import LineButton

    _desk, screen = show(*LADDER, make.attempt(12, "step-1", suds_peak=60))
    screen.choose_step("step-1")
    (line,) = screen.content.side.page.findChildren(LineButton)
    assert line.words().startswith("12 March, highest 60")
    with qtbot.waitSignal(screen.attempt_wanted) as wanted:
        qtbot.keyClick(line, Qt.Key.Key_Space)
    assert wanted.args == ["attempt-12"]


def test_what_is_not_rated_stands_beside_the_ladder_until_it_is(qtbot: QtBot, show: Show) -> None:
    desk, screen = show(*LADDER, make.step(4, text="Not rated"))
    assert [line.words() for line in screen.content.side.unrated.lines()] == ["Not rated"]
    assert screen.content.drawing.rung_rect("step-4").isEmpty()
    screen.content.side.rate_button.click()
    form = dialog(screen, RerateDialog)
    assert isinstance(form, RerateDialog)
    qtbot.keyClicks(form.field.number, "60")
    qtbot.keyClick(form.field.number, Qt.Key.Key_Return)
    assert form.at_end
    form.save_button.click()
    assert not screen.content.drawing.rung_rect("step-4").isEmpty()
    assert screen.content.side.unrated.lines() == ()
    assert order(desk) == ["1", "2", "4", "3"]


def test_parked_steps_wait_folded_below_and_come_back(qtbot: QtBot, show: Show) -> None:
    desk, screen = show(*LADDER, make.rated_step(4, 95, status="parked"))
    assert screen.content.aside.isVisible()
    assert screen.content.aside.header.text() == "Set aside: 1 parked"
    screen.content.aside.set_open(True)
    line = screen.content.aside.steps.line("step-4")
    assert line is not None
    line.click()
    assert screen.step is not None
    assert screen.step.id == "step-4"
    screen.do("bring_back")
    step = desk.records.step("step-4")
    assert step is not None
    assert step.is_active
    assert not screen.content.aside.isVisible()


def test_the_list_says_the_same_and_takes_the_same_keys(qtbot: QtBot, show: Show) -> None:
    desk, screen = show(*LADDER)
    screen.view.show_view("list")
    assert desk.chosen[-1].ladder_view == "list"
    assert screen.content.views.currentWidget() is screen.content.list
    screen.choose_step("step-2")
    qtbot.keyClick(screen.content.list, Qt.Key.Key_Up)
    assert screen.step is not None
    assert screen.step.id == "step-3"
    qtbot.keyClick(screen.content.list, Qt.Key.Key_P)
    parked = desk.records.step("step-3")
    assert parked is not None
    assert parked.status == "parked"


def test_several_ladders_and_the_last_one_is_remembered(show: Show) -> None:
    other = make.ladder(id="other", title="Dogs", created_at="2026-03-02T10:00:00+00:00")
    desk, screen = show(*LADDER, other)
    assert screen.title.text() == "Closeness"
    screen.choose_ladder("other")
    assert screen.title.text() == "Dogs"
    assert desk.chosen[-1].last_ladder == "other"


def test_a_sensitive_ladder_is_not_the_first_to_be_seen(show: Show) -> None:
    private = make.ladder(id="p", title="Private", sensitive=True, created_at="2026-01-01")
    _desk, screen = show(private, *LADDER)
    assert screen.title.text() == "Closeness"
    screen.choose_ladder("p")
    assert screen.title.text() == "Private"


def test_a_note_waits_for_the_first_attempt_and_takes_no_for_an_answer(show: Show) -> None:
    desk, screen = show(*LADDER)
    assert not screen.content.note.isVisible()
    desk.workspace.change("Log", [make.attempt(10, "step-1")])
    assert screen.content.note.isVisible()
    assert "from 40 to 88" in screen.content.note.noticed.text()
    assert not screen.content.drawing.offer_rect("step-2").isEmpty()
    screen.content.note.row.not_for_me_button.click()
    assert [(m.rule, m.ladder_id) for m in desk.records.case.muted_rules] == [("R4", "ladder")]
    assert screen.content.drawing.offer_rect("step-2").isEmpty()
    assert not screen.content.note.isVisible()


def test_not_now_is_remembered_quietly(show: Show) -> None:
    desk, screen = show(*LADDER, make.attempt(10, "step-1"))
    assert screen.content.note.suggestion is not None
    screen.content.note.row.not_now_button.click()
    (event,) = [one for one in desk.records.flag_events() if one.user_choice is not None]
    assert (event.kind, event.user_choice, event.detail) == ("R4", "not_now", ("step-2", "step-3"))
    assert desk.workspace.to_undo is None
    assert not screen.content.note.isVisible()


def test_what_cannot_be_saved_is_said_and_changes_nothing(qtbot: QtBot, show: Show) -> None:
    desk, screen = show(*LADDER)
    screen.choose_step("step-2")
    desk.store.fail(NoRoom("The disk is full."))
    with qtbot.waitSignal(screen.said) as said:
        screen.do("park")
    assert said.args == ["The disk is full."]
    step = desk.records.step("step-2")
    assert step is not None
    assert step.is_active


def test_deleting_a_ladder_shows_another_and_undo_shows_it_again(show: Show) -> None:
    desk, screen = show(*LADDER)
    screen.ask("delete")
    assert screen.pages.currentWidget() is screen.empty
    desk.workspace.undo()
    screen.show_place("ladder")
    assert screen.title.text() == "Closeness"
    assert len(desk.records.steps("ladder")) == 3


def test_the_page_is_drawn_anew_without_losing_its_place(show: Show) -> None:
    desk, screen = show(make.ladder(), *(make.rated_step(n, 4 * n) for n in range(1, 21)))
    screen.resize(700, 420)
    QApplication.processEvents()
    screen.choose_step("step-20")
    at = screen.content.drawing.verticalScrollBar().value()
    desk.workspace.change("Log", [make.attempt(10, "step-1")])
    assert screen.step is not None
    assert screen.step.id == "step-20"
    assert screen.content.drawing.verticalScrollBar().value() == at


def test_every_key_of_the_page_stands_on_the_sheet(show: Show) -> None:
    _desk, screen = show(*LADDER)
    keys = {key.key for key in screen.page_keys()}
    assert {"↑ ↓", "E", "R", "I", "S", "P", "L", "Enter", "A", "V", "N"} <= keys
    assert all(key.sentence for key in screen.page_keys())


def test_a_case_that_can_only_be_read_offers_no_edit(qtbot: QtBot, show: Show) -> None:
    desk, screen = show(
        *LADDER, make.step(4), make.rating(suds=40, step_id="step-2"), make.attempt(10, "step-1")
    )
    screen.choose_step("step-2")
    page, note = screen.content.side.page, screen.content.note.row
    edits: dict[str, QAbstractButton] = {
        "add": screen.head.add_button,
        **{str(name): one for name, one in page.buttons.named.items()},
        "more": page.buttons.more,
        "rate these": screen.content.side.rate_button,
    }
    assert all(button.isEnabled() for button in edits.values())
    assert not screen.content.drawing.offer_rect("step-2").isEmpty()
    desk.store.read_only = "This case is open in another window."
    screen.show_records(desk.records)
    assert [name for name, button in edits.items() if button.isEnabled()] == []
    assert not note.not_now_button.isVisible()
    assert note.why_button.isVisible()
    assert page.history_button.isEnabled()
    assert screen.content.drawing.offer_rect("step-2").isEmpty()
    offered = {one.text(): one.isEnabled() for one in screen.head.ladders.choices.actions()}
    assert not offered["Name and settings …"]
    assert not offered["New ladder …"]
    assert not offered["Delete this ladder"]
    assert offered["Ideas for this ladder"]
    desk.store.read_only = None
    screen.show_records(desk.records)
    assert all(button.isEnabled() for button in edits.values())


@pytest.mark.parametrize("key", ["A", "E", "R", "D", "P", "Del", "Shift+R", "F2"])
def test_no_key_opens_a_form_or_changes_anything_in_a_case_that_can_only_be_read(
    show: Show, key: str
) -> None:
    desk, screen = show(*LADDER)
    desk.store.read_only = "This case is open in another window."
    screen.show_records(desk.records)
    screen.choose_step("step-2")
    screen.content.pressed.emit(key)
    assert [one for one in screen.findChildren(QDialog) if one.isVisible()] == []
    assert desk.store.commits == []


def test_an_empty_page_of_a_case_that_can_only_be_read_begins_nothing(show: Show) -> None:
    desk, screen = show()
    desk.store.read_only = "This case is open in another window."
    screen.show_records(desk.records)
    assert screen.empty.action is not None
    assert screen.empty.action.isHidden()
