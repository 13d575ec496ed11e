"""The page Today as somebody sees and uses it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ladder_app.demo import demo_records, many_records
from ladder_app.domain.record import Record
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.ui.today.sentence_dialog import SentenceDialog
from ladder_app.ui.today.today_screen import TodayScreen
from ladder_app.ui.widgets.words import Words
from tests import make
from tests.desks import NOW, DeskMaker, OpenDesk

Opened = tuple[TodayScreen, OpenDesk]
LEARNED = make.attempt(10, what_i_learned="Quiet was not rejection.")


@pytest.fixture
def opened(desk_for: DeskMaker, qtbot: QtBot) -> Callable[..., Opened]:
    def opener(*records: Record, size: tuple[int, int] = (1000, 700), **settings: object) -> Opened:
        at = desk_for(*records, **settings)
        screen = TodayScreen(at.desk)
        qtbot.addWidget(screen)
        screen.resize(*size)
        screen.show_records(at.records)
        at.workspace.on_news = lambda _news: screen.show_records(at.records)
        with qtbot.waitActive(screen):
            screen.show()
        return screen, at

    return opener


def _ladder_with(*records: Record) -> tuple[Record, ...]:
    steps = [make.rated_step(number, 20 * number) for number in (1, 2, 3, 4)]
    return (make.case(), make.ladder(), *steps, *records)


def _shown_words(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(Words) if one.isVisible())


def test_the_title_is_the_day(opened: Callable[..., Opened]) -> None:
    screen, _at = opened(*_ladder_with())
    assert "19" in screen.title.text()
    assert "2026" not in screen.title.text()


def test_rungs_around_the_one_tried_last(opened: Callable[..., Opened], qtbot: QtBot) -> None:
    tried = (make.attempt(17, "step-2"), make.attempt(18, "step-2", status="partial"))
    screen, _at = opened(*_ladder_with(*tried))
    rows = [row for row in screen.day.around.rows if row.isVisible()]
    assert [row.rung.text_line.text() for row in rows] == ["Step 3", "Step 2", "Step 1"]
    assert [row.rung.practised_line.text() for row in rows] == [
        "not tried yet",
        "practised 2 times",
        "not tried yet",
    ]
    with qtbot.waitSignal(screen.place_wanted) as place:
        qtbot.keyClick(rows[0].rung, Qt.Key.Key_Space)
    assert place.args == ["ladder", "step-3"]
    with qtbot.waitSignal(screen.log_wanted) as logged:
        qtbot.mouseClick(rows[1].done, Qt.MouseButton.LeftButton)
    assert logged.args == ["step-2"]


def test_every_rung_says_itself(opened: Callable[..., Opened]) -> None:
    screen, _at = opened(*_ladder_with())
    row = screen.day.around.rows[0]
    assert row.rung.accessibleName() == "40, uncomfortable. Step 2. not tried yet"
    assert row.done.accessibleName() == "I did this: Step 2"


def test_anything_else_can_be_logged(opened: Callable[..., Opened], qtbot: QtBot) -> None:
    screen, _at = opened(*_ladder_with())
    with qtbot.waitSignal(screen.log_wanted) as logged:
        screen.day.log.click()
    assert logged.args == [""]


def test_before_the_first_attempt_the_page_says_what_will_be_here(
    opened: Callable[..., Opened],
) -> None:
    screen, _at = opened(*_ladder_with())
    assert "Nothing is written down yet" in _shown_words(screen)
    assert not screen.day.sentence.isVisible()
    assert not screen.day.last_entry.open.isVisible()


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"status": "completed", "duration_s": 720}, "You stayed 12 minutes."),
        ({"status": "completed"}, "You did what you set out to do."),
        ({"status": "partial"}, "You did part of it."),
        ({"status": "avoided"}, "You looked at it and chose not to this time."),
        ({"status": "stopped_by_consent"}, "Somebody said stop, and it was respected."),
        (
            {"status": "stopped_by_consent", "entry_mode": "live", "started_at": "2026-03-18"},
            "It was not a clear yes, so it was a talking day.",
        ),
        ({"status": "stopped_for_safety"}, "You stopped to be safe."),
        ({"status": "cancelled_external"}, "Something got in the way."),
        ({"status": None}, "You wrote it down."),
    ],
)
def test_what_was_done_last_is_said_kindly(
    values: dict[str, Any], sentence: str, opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    screen, _at = opened(*_ladder_with(make.attempt(18, **values)))
    assert screen.day.last_entry.how.text() == f"Yesterday · {sentence}"
    with qtbot.waitSignal(screen.attempt_wanted) as asked:
        screen.day.last_entry.open.click()
    assert asked.args == ["attempt-18"]


@pytest.mark.parametrize(
    ("status", "words"), [(None, "Say how it went"), ("completed", "Read it again")]
)
def test_what_does_not_say_how_it_went_is_asked_first(
    status: str | None, words: str, opened: Callable[..., Opened]
) -> None:
    screen, at = opened(*_ladder_with(make.attempt(18, status=status)))
    first = screen.day.last_entry.open
    assert first.text() == words
    assert first.shortcut().toString() == "Alt+O"
    at.store.read_only = "Another window holds this case."
    screen.show_records(at.records)
    assert first.text() == "Read it again"


def test_a_sentence_is_offered_kept_and_hidden(opened: Callable[..., Opened]) -> None:
    screen, at = opened(*_ladder_with(LEARNED))
    card = screen.day.sentence
    assert card.words.text() == "“Quiet was not rejection.”"
    assert "Something you learned" in _shown_words(card)
    card.pin.click()
    assert _pinned(at) == LEARNED.id
    assert "A sentence you kept" in _shown_words(card)
    assert not card.pin.isVisible()
    card.put_aside.click()
    assert _pinned(at) is None
    assert not card.isVisible()
    at.workspace.undo()
    assert card.isVisible()


def _pinned(at: OpenDesk) -> str | None:
    return at.records.case.pinned_attempt_id


def test_another_sentence_can_be_chosen(opened: Callable[..., Opened], qtbot: QtBot) -> None:
    other = make.attempt(12, status="partial", what_i_learned="I may leave.")
    screen, at = opened(*_ladder_with(LEARNED, other))
    screen.day.sentence.choose.click()
    dialog = screen.findChild(SentenceDialog)
    assert isinstance(dialog, SentenceDialog)
    assert dialog.list.item(0).text() == "“I may leave.”\n12 March"
    dialog.list.setCurrentRow(0)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert at.records.case.pinned_attempt_id == other.id
    assert screen.day.sentence.words.text() == "“I may leave.”"


def test_a_sentence_that_could_not_be_kept_says_why(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    screen, at = opened(*_ladder_with(LEARNED))
    at.store.fail(NoRoom("The disk is full."))
    with qtbot.waitSignal(screen.said) as said:
        screen.day.sentence.pin.click()
    assert said.args == ["The disk is full."]


def test_what_is_sensitive_stays_off_the_page(opened: Callable[..., Opened]) -> None:
    hidden = make.ladder(id="other", title="Hidden", sensitive=True, created_at="2026-01-01")
    step = make.rated_step(9, 50, id="secret", ladder_id="other", order=1, text="Secret")
    tried = make.attempt(18, "secret", what_i_learned="Secret words")
    screen, _at = opened(*_ladder_with(LEARNED), hidden, step, tried)
    assert "Secret" not in _shown_words(screen)
    assert "Hidden" not in _shown_words(screen)


def test_markup_is_shown_as_it_was_typed(opened: Callable[..., Opened]) -> None:
    words = '<img src="x"> I felt <i>awful'
    screen, _at = opened(*_ladder_with(make.attempt(18, what_i_learned=words)))
    assert words in screen.day.sentence.words.text()
    assert screen.day.sentence.words.textFormat() == Qt.TextFormat.PlainText


def test_the_cover_hides_every_word_of_the_persons_own(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    screen, _at = opened(*_ladder_with(LEARNED), covered_start=True)
    shown = _shown_words(screen)
    assert "Step" not in shown
    assert "Quiet" not in shown
    qtbot.keyClick(screen.cover.show_page, Qt.Key.Key_Space)
    assert "Quiet was not rejection" in _shown_words(screen)
    qtbot.keyClick(screen, Qt.Key.Key_C)
    assert screen.cover.isVisible()
    qtbot.keyClick(screen, Qt.Key.Key_C)
    assert not screen.cover.isVisible()


def test_the_letter_does_nothing_where_single_letters_are_off(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    screen, _at = opened(*_ladder_with(LEARNED), single_keys=False)
    qtbot.keyClick(screen, Qt.Key.Key_C)
    assert not screen.cover.isVisible()


def test_an_edit_elsewhere_does_not_lift_the_cover(opened: Callable[..., Opened]) -> None:
    screen, at = opened(*_ladder_with(LEARNED), covered_start=True)
    at.workspace.change("Log", put=[make.attempt(19)])
    assert screen.cover.isVisible()
    assert "Quiet" not in _shown_words(screen)


def test_after_two_quiet_weeks_one_card_with_an_easy_step(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    early = (make.attempt(1, "step-3"), make.attempt(2, "step-1", what_i_learned="It passed."))
    screen, at = opened(*_ladder_with(*early))
    assert screen.quiet.isVisible()
    assert not screen.day.isVisible()
    words = _shown_words(screen)
    assert "Step 1" in words
    assert "days" not in words
    with qtbot.waitSignal(screen.log_wanted) as logged:
        screen.quiet.done.click()
    assert logged.args == ["step-1"]
    at.workspace.change("Log", put=[make.attempt(19)])
    assert screen.day.isVisible()


def test_the_whole_page_is_one_click_away_after_a_quiet_time(
    opened: Callable[..., Opened],
) -> None:
    screen, _at = opened(*_ladder_with(make.attempt(1)))
    screen.quiet.everything.click()
    assert screen.day.isVisible()


def test_after_midnight_it_is_another_day(opened: Callable[..., Opened]) -> None:
    screen, at = opened(*_ladder_with())
    before = screen.title.text()
    at.clock[0] = NOW + timedelta(days=1)
    screen.show_records(at.records)
    assert screen.title.text() != before


@pytest.mark.parametrize(("width", "two"), [(1000, True), (700, False)])
def test_one_column_where_there_is_little_room(
    width: int, two: bool, opened: Callable[..., Opened]
) -> None:
    screen, _at = opened(*_ladder_with(), size=(width, 600))
    assert screen.day.has_two_columns is two


def test_nothing_is_wider_than_a_narrow_page(opened: Callable[..., Opened]) -> None:
    long = make.rated_step(5, 90, text="Speak " + "n" * 190)
    screen, _at = opened(*_ladder_with(), long, make.attempt(18, "step-5"), size=(660, 560))
    inside = screen.scroll_area.widget()
    assert inside is not None
    assert inside.width() <= screen.scroll_area.viewport().width()


def test_the_example_case_fills_the_page(opened: Callable[..., Opened]) -> None:
    screen, _at = opened(*demo_records(NOW.date()))
    words = _shown_words(screen)
    assert "“Quiet was not rejection.”" in words
    assert "Letting people know me" in words


def test_a_thousand_attempts_are_drawn(opened: Callable[..., Opened]) -> None:
    screen, _at = opened(*many_records(1000, last_day=NOW.date()))
    assert len([row for row in screen.day.around.rows if row.isVisible()]) >= 2


def test_in_a_case_that_cannot_be_changed_nothing_offers_to_write(
    opened: Callable[..., Opened],
) -> None:
    screen, at = opened(*_ladder_with(LEARNED))
    at.store.read_only = "It is open in another window."
    screen.show_records(at.records)
    for one in (screen.day.log, screen.day.sentence.pin, screen.day.around.rows[0].done):
        assert not one.isEnabled()
    assert screen.day.around.rows[0].rung.isEnabled()


def test_without_a_ladder_it_stays_empty_where_nothing_can_be_saved(
    desk_for: DeskMaker, qtbot: QtBot
) -> None:
    at = desk_for()
    at.store.read_only = "It is open in another window."
    screen = TodayScreen(at.desk)
    qtbot.addWidget(screen)
    screen.show_records(at.records)
    assert screen.empty.isVisibleTo(screen)
    assert screen.empty.action is not None
    assert not screen.empty.action.isVisibleTo(screen)


def test_the_tab_key_follows_the_eye(opened: Callable[..., Opened], qtbot: QtBot) -> None:
    screen, _at = opened(*_ladder_with(LEARNED))
    row = screen.day.around.rows[0]
    row.rung.setFocus()
    qtbot.keyClick(row.rung, Qt.Key.Key_Tab)
    assert row.start.hasFocus()
    qtbot.keyClick(row.start, Qt.Key.Key_Tab)
    assert row.done.hasFocus()
    qtbot.keyClick(row.done, Qt.Key.Key_Tab)
    assert screen.day.around.rows[1].rung.hasFocus()
