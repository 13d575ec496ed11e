"""The page Journal."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QScrollArea
from pytestqt.qtbot import QtBot

from ladder_app.domain.annotation import Annotation
from ladder_app.domain.goals.goal import Goal
from ladder_app.domain.journal.journal_entry import JournalEntry, Link
from ladder_app.domain.record import Record
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.ui.dialogs.look_back_dialog import LookBackDialog
from ladder_app.ui.dialogs.note.note_dialog import NoteDialog
from ladder_app.ui.journal.journal_screen import JournalScreen
from ladder_app.ui.journal.prediction_dialog import PredictionDialog
from ladder_app.ui.main_window import MainWindow
from ladder_app.ui.widgets.words import Words
from tests import make
from tests.desks import DeskMaker, OpenDesk

FREE = JournalEntry(id="free", at="2026-03-19T08:00:00+01:00", text="Café in the sun")
ROOTS = JournalEntry(
    id="roots",
    at="2026-03-18T08:00:00+01:00",
    text="What I learned then: Not to ask",
    kind="roots_reflection",
    what_i_learned_then="Not to ask",
    still_painful=35,
    link=Link(kind="ladder", id="ladder"),
)
CASE: tuple[Record, ...] = (
    make.ladder(),
    make.ladder(id="hidden", title="Behind", sensitive=True),
    make.rated_step(1, 40, text="Say hello"),
    make.step(1, id="h-step", ladder_id="hidden", text="Secret"),
    Goal(id="goal", title="See friends"),
    FREE,
    ROOTS,
    JournalEntry(id="for", at="2026-03-17", text="Because", link=Link(kind="goal", id="goal")),
    Annotation(id="date", at="2026-03-16", text="moved house", step="step-1"),
    make.attempt(15, "h-step", what_happened="It was dark"),
    make.attempt(12, what_happened="It rang", private_note="mine"),
    JournalEntry(id="old", at="2026-01-02", text="Step on", link=Link(kind="step", id="step-1")),
)
Shower = Callable[..., JournalScreen]


@pytest.fixture
def shown(qtbot: QtBot) -> Shower:
    def show(desk: OpenDesk) -> JournalScreen:
        screen = JournalScreen(desk.desk)
        qtbot.addWidget(screen)
        screen.resize(1000, 700)
        screen.show_records(desk.records)
        with qtbot.waitActive(screen):
            screen.show()
        return screen

    return show


def listed(screen: JournalScreen) -> list[str]:
    """What each row says to who hears it."""
    return [screen.notes.index(row).data() for row in range(screen.notes.rowCount())]


def ids(screen: JournalScreen) -> list[str]:
    found = (screen.notes.note(row) for row in range(screen.notes.rowCount()))
    return [note.record.id for note in found if note is not None]


def read(screen: JournalScreen) -> str:
    return "\n".join(one.text() for one in screen.findChildren(Words) if one.isVisible())


Form = TypeVar("Form", bound=QDialog)


def opened(qtbot: QtBot, screen: JournalScreen, kind: type[Form]) -> Form:
    """The form that a key opens a moment after it was pressed."""
    qtbot.waitUntil(lambda: any(one.isVisible() for one in screen.findChildren(kind)))
    return next(one for one in screen.findChildren(kind) if one.isVisible())


def test_all_notes_stand_on_one_line_under_their_days(desk_for: DeskMaker, shown: Shower) -> None:
    screen = shown(desk_for(*CASE))
    assert ids(screen) == ["free", "roots", "for", "date", "attempt-15", "attempt-12", "old"]
    rows = listed(screen)
    assert rows[0] == "today"
    assert rows[2] == "yesterday"
    assert "Then and now · Closeness" in rows[3]
    assert "7 notes" in read(screen)


def test_the_chosen_note_is_shown_whole_with_what_belongs_to_it(
    desk_for: DeskMaker, shown: Shower
) -> None:
    screen = shown(desk_for(*CASE))
    assert "Café in the sun" in screen.card.text_line.text()
    screen.list.choose("attempt-12")
    assert screen.card.text_line.text() == "It rang\n\nOnly for me: mine"
    assert screen.card.change_button.isHidden()
    screen.list.choose("roots")
    assert "still painful: 35" in read(screen)
    assert "Only me" in read(screen)


@pytest.mark.parametrize(
    ("note", "place"),
    [
        ("roots", ("ladder", "ladder")),
        ("old", ("ladder", "step-1")),
        ("for", ("goals", "goal")),
        ("date", ("progress", "step-1")),
    ],
)
def test_enter_leads_to_what_it_is_about(
    qtbot: QtBot, desk_for: DeskMaker, shown: Shower, note: str, place: tuple[str, str]
) -> None:
    screen = shown(desk_for(*CASE))
    screen.list.choose(note)
    screen.list.setFocus()
    with qtbot.waitSignal(screen.place_wanted) as told:
        qtbot.keyClick(screen.list, Qt.Key.Key_Return)
    assert told.args == list(place)


def test_enter_leads_to_an_attempt_or_into_a_note_about_nothing(
    qtbot: QtBot, desk_for: DeskMaker, shown: Shower
) -> None:
    screen = shown(desk_for(*CASE))
    screen.list.choose("attempt-12")
    with qtbot.waitSignal(screen.attempt_wanted) as told:
        qtbot.keyClick(screen.list, Qt.Key.Key_Enter)
    assert told.args == ["attempt-12"]
    screen.list.choose("free")
    qtbot.keyClick(screen.list, Qt.Key.Key_Return)
    form = opened(qtbot, screen, NoteDialog)
    assert form.text.text() == "Café in the sun"


def test_arrow_keys_walk_from_note_to_note_over_the_days(
    qtbot: QtBot, desk_for: DeskMaker, shown: Shower
) -> None:
    screen = shown(desk_for(*CASE))
    screen.list.setFocus()
    walked = []
    for _press in range(6):
        qtbot.keyClick(screen.list, Qt.Key.Key_Down)
        note = screen.list.note()
        walked.append("" if note is None else note.record.id)
    assert walked == ids(screen)[1:]


def test_what_is_sensitive_is_covered_until_asked_for(
    qtbot: QtBot, desk_for: DeskMaker, shown: Shower
) -> None:
    screen = shown(desk_for(*CASE))
    screen.list.choose("attempt-15")
    everything = read(screen) + "\n".join(listed(screen))
    assert "One of your steps" in everything
    assert "Covered until you ask for it." in everything
    assert not any(one in everything for one in ("dark", "Secret", "Behind"))
    qtbot.keyClick(screen, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: "dark" in screen.card.text_line.text())
    assert screen.list.note() is not None


def test_nothing_is_asked_to_be_uncovered_where_nothing_is_sensitive(
    desk_for: DeskMaker, shown: Shower
) -> None:
    assert shown(desk_for(make.ladder(), make.step(1), FREE)).bar.uncover.isHidden()


def test_notes_are_found_as_one_types(qtbot: QtBot, desk_for: DeskMaker, shown: Shower) -> None:
    screen = shown(desk_for(*CASE))
    screen.search()
    qtbot.keyClicks(screen.focusWidget(), "cafe SUN")
    qtbot.waitUntil(lambda: ids(screen) == ["free"])
    assert "1 note" in read(screen)
    qtbot.keyClicks(screen.bar.words.edit, "x")
    qtbot.waitUntil(lambda: ids(screen) == [])
    assert "Other words may find it" in read(screen)
    assert (screen.card.isHidden(), screen.list.isHidden()) == (True, True)
    screen.bar.words.set_text("")
    screen.bar.changed.emit()
    qtbot.waitUntil(lambda: screen.list.isVisible() and screen.none_found.isHidden())


def test_what_was_written_apart_is_read_apart_in_the_list(
    desk_for: DeskMaker, shown: Shower
) -> None:
    def height(text: str) -> int:
        screen = shown(desk_for(JournalEntry(id="one", at=make.STAMP, text=text)))
        return screen.list.sizeHintForRow(1)

    assert height("A b c") == height("A b")
    lines = [height("\n\n".join("abcde"[:n])) for n in (1, 2, 3, 4)]
    assert lines[0] < lines[1] < lines[2] == lines[3]


def test_a_kind_and_a_ladder_can_be_looked_at_alone(
    qtbot: QtBot, desk_for: DeskMaker, shown: Shower
) -> None:
    screen = shown(desk_for(*CASE, make.ladder(id="other", title="Other")))
    screen.bar.kind.setCurrentIndex(screen.bar.kind.findData("attempts"))
    screen.bar.kind.activated.emit(0)
    qtbot.waitUntil(lambda: ids(screen) == ["attempt-15", "attempt-12"])
    screen.bar.ladder.setCurrentIndex(screen.bar.ladder.findData("ladder"))
    screen.bar.ladder.activated.emit(0)
    qtbot.waitUntil(lambda: ids(screen) == ["attempt-12"])
    offered = [screen.bar.ladder.itemText(i) for i in range(screen.bar.ladder.count())]
    assert "Behind" not in offered


def test_an_empty_page_says_what_will_be_here(desk_for: DeskMaker, shown: Shower) -> None:
    screen = shown(desk_for())
    assert "Nothing is written here yet" in read(screen)
    assert (screen.list.isHidden(), screen.bar.isHidden()) == (True, True)
    assert screen.write_button.isVisible()


def test_something_is_written_by_keys_and_stands_first(
    qtbot: QtBot, desk_for: DeskMaker, shown: Shower
) -> None:
    desk = desk_for()
    screen = shown(desk)
    qtbot.keyClick(screen, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    form = opened(qtbot, screen, NoteDialog)
    qtbot.keyClicks(form.text.edit, "A calm day")
    form.accept()
    screen.show_records(desk.records)
    assert screen.card.text_line.text() == "A calm day"
    assert screen.empty.isHidden()


def test_a_note_is_deleted_by_its_key_and_comes_back(
    qtbot: QtBot, desk_for: DeskMaker, shown: Shower
) -> None:
    desk = desk_for(*CASE)
    screen = shown(desk)
    screen.list.choose("roots")
    qtbot.keyClick(screen.list, Qt.Key.Key_Delete)
    screen.show_records(desk.records)
    assert "roots" not in ids(screen)
    assert desk.workspace.to_undo is not None
    assert desk.workspace.to_undo.label == "Delete a note"
    desk.workspace.undo()
    screen.show_records(desk.records)
    assert "roots" in ids(screen)


def test_what_cannot_be_saved_is_said(qtbot: QtBot, desk_for: DeskMaker, shown: Shower) -> None:
    desk = desk_for(*CASE)
    screen = shown(desk)
    desk.store.fail(NoRoom("The disk is full."))
    with qtbot.waitSignal(screen.said) as told:
        screen.card.delete_button.click()
    assert told.args == ["The disk is full."]


def test_the_chosen_note_stays_chosen_when_others_change(
    desk_for: DeskMaker, shown: Shower
) -> None:
    desk = desk_for(*CASE)
    screen = shown(desk)
    screen.list.choose("date")
    desk.workspace.change("Write", [JournalEntry(id="new", at=make.STAMP, text="New")])
    screen.show_records(desk.records)
    note = screen.list.note()
    assert note is not None
    assert note.record.id == "date"


def test_then_and_now_becomes_a_prediction_in_one_edit(
    qtbot: QtBot, desk_for: DeskMaker, shown: Shower
) -> None:
    desk = desk_for(*CASE)
    screen = shown(desk)
    screen.list.choose("roots")
    qtbot.keyClick(screen, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    form = opened(qtbot, screen, PredictionDialog)
    assert not form.save_button.isEnabled()
    qtbot.keyClicks(form.doing.edit, "ask")
    qtbot.keyClicks(form.following.edit, "they turn away")
    form.where.setCurrentIndex(form.where.findData("step-1"))
    assert form.sentence.text() == "If I ask, then they turn away"
    assert "Secret" not in [form.where.itemText(i) for i in range(form.where.count())]
    form.accept()
    (made,) = desk.records.expectations("ladder")
    step = desk.records.step("step-1")
    assert step is not None
    assert (made.statement, step.expectation_ids) == ("If I ask, then they turn away", (made.id,))
    screen.show_records(desk.records)
    assert "It became a prediction to test: If I ask, then they turn away" in read(screen)
    assert screen.card.test_button.isHidden()
    desk.workspace.undo()
    assert desk.records.expectations("ladder") == ()
    assert desk.records.find("journal_entry", "roots") == ROOTS


def test_a_look_back_is_opened_in_its_own_form(
    qtbot: QtBot, desk_for: DeskMaker, shown: Shower
) -> None:
    entry = JournalEntry(id="look", at="2026-03-18", text="A week", kind="look_back")
    screen = shown(desk_for(entry))
    screen.card.change_button.click()
    assert opened(qtbot, screen, LookBackDialog).isVisible()


def test_a_case_that_can_only_be_read_offers_nothing_to_save(
    desk_for: DeskMaker, shown: Shower
) -> None:
    desk = desk_for(*CASE)
    desk.store.read_only = "This case is open in another window."
    screen = shown(desk)
    screen.list.choose("roots")
    gone = (screen.write_button, screen.look_back_button, screen.card.test_button)
    assert [one.isHidden() for one in (*gone, screen.card.delete_button)] == [True] * 4
    assert screen.card.change_button.text() == "Read"


def test_a_place_leads_to_a_note_even_if_others_were_looked_for(
    qtbot: QtBot, desk_for: DeskMaker, shown: Shower
) -> None:
    screen = shown(desk_for(*CASE))
    screen.bar.words.edit.setText("sun")
    screen.show_place("old")
    note = screen.list.note()
    assert note is not None
    assert note.record.id == "old"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_key_searches_in_the_notes_from_every_page(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_for(*CASE)
    window = MainWindow(desk.desk.look, desk.desk.settings())
    qtbot.addWidget(window)
    window.open(desk.desk)
    window.go("help")
    with qtbot.waitActive(window):
        window.show()
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.place == "journal"
    screen = window.findChild(JournalScreen)
    assert screen is not None
    assert screen.bar.words.edit.hasFocus()


def test_space_reads_on_in_a_note_that_is_longer_than_its_card(
    qtbot: QtBot, desk_for: DeskMaker, shown: Shower
) -> None:
    long = JournalEntry(id="long", at="2026-03-19T12:00:00+01:00", text="A line.\n" * 200)
    screen = shown(desk_for(*CASE, long))
    area = screen.card.findChild(QScrollArea)
    assert area is not None
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(screen.list, Qt.Key.Key_Space)
    assert bar.value() > 0
    screen.list.choose("free")
    assert bar.value() == 0


def test_the_chosen_note_is_not_laid_out_again_while_others_are_found(
    desk_for: DeskMaker, shown: Shower, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = shown(desk_for(*CASE))
    screen.list.choose(FREE.id)
    again: list[str] = []
    monkeypatch.setattr(screen.card.text_line, "setText", again.append)
    screen.notes.found_more.emit()
    assert again == []


def test_after_a_note_is_deleted_the_keys_are_in_the_list(
    qtbot: QtBot, desk_for: DeskMaker, shown: Shower
) -> None:
    desk = desk_for(*CASE)
    screen = shown(desk)
    desk.workspace.on_news = lambda _news: screen.show_records(desk.records)
    screen.list.choose(FREE.id)
    button = screen.card.delete_button
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert screen.focusWidget() is screen.list


def test_after_the_only_note_is_deleted_the_keys_are_where_one_writes(
    qtbot: QtBot, desk_for: DeskMaker, shown: Shower
) -> None:
    desk = desk_for(make.ladder(), make.step(1), FREE)
    screen = shown(desk)
    desk.workspace.on_news = lambda _news: screen.show_records(desk.records)
    screen.list.choose(FREE.id)
    screen.list.setFocus()
    qtbot.keyClick(screen.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(screen.list.isHidden)
    assert screen.focusWidget() is screen.write_button


def test_only_keys_of_what_there_is_are_said(
    qtbot: QtBot, desk_for: DeskMaker, shown: Shower
) -> None:
    def said(screen: JournalScreen) -> list[str]:
        return [key.sentence for key in screen.page_keys()]

    desk = desk_for(make.ladder())
    screen = shown(desk)
    about_a_note = {"go to what the note is about", "read on in a long note", "delete the note"}
    assert not about_a_note & set(said(screen))
    assert said(screen)[0] == "write something"
    note = JournalEntry(id="first", at=make.STAMP, text="Quiet today.")
    with qtbot.waitSignal(screen.keys_changed):
        desk.workspace.change("Write a note", [note])
        screen.show_records(desk.records)
    assert about_a_note <= set(said(screen))
