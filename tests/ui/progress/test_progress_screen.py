"""The page Progress, as a person uses it."""

import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.annotation import Annotation
from ladder_app.domain.record import Record
from ladder_app.domain.scores.check_in import CheckIn
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.ui.dialogs.annotation_dialog import AnnotationDialog
from ladder_app.ui.dialogs.check_in_dialog import CheckInDialog
from ladder_app.ui.dialogs.drafts.written_dialog import WrittenDialog
from ladder_app.ui.dialogs.look_back_dialog import LookBackDialog
from ladder_app.ui.dialogs.score.score_dialog import ScoreDialog
from ladder_app.ui.progress.check_in_card import CheckInCard
from ladder_app.ui.progress.curve_card import CurveCard
from ladder_app.ui.progress.progress_card import ProgressCard
from ladder_app.ui.progress.progress_screen import ProgressScreen
from ladder_app.ui.progress.scores_card import ScoresCard
from ladder_app.ui.progress.step_card import StepCard
from ladder_app.ui.progress.then_now_card import ThenNowCard
from ladder_app.ui.progress.weeks_card import WeeksCard
from tests.desks import DeskMaker, OpenDesk
from tests.ui.progress.people import LADDER, OTHER, SECRET, attempt, curved, step, story

# What a window of 900 × 600 leaves to a page, by text size.
SMALLEST = {100: QSize(684, 520), 200: QSize(548, 470)}


def _open(
    qtbot: QtBot, desk_for: DeskMaker, *records: Record, **settings: object
) -> tuple[ProgressScreen, OpenDesk]:
    desk = desk_for(*records, **settings)
    screen = ProgressScreen(desk.desk)
    qtbot.addWidget(screen)
    screen.resize(1000, 700)
    screen.show_records(desk.records)
    screen.show()
    # What draws charts is fetched on a thread, once in a program.
    qtbot.waitUntil(lambda: screen._charts.isHidden() or screen._board is not None)
    return screen, desk


def _card(screen: ProgressScreen, kind: type[ProgressCard]) -> ProgressCard:
    """The card, drawn whether it is seen or not."""
    assert screen._board is not None
    screen._board.draw_all()
    card = screen._board.card(kind)
    assert card is not None
    return card


def _curve_id(screen: ProgressScreen) -> str:
    card = _card(screen, CurveCard)
    assert isinstance(card, CurveCard)
    return card.curve_id


def _log(screen: ProgressScreen, desk: OpenDesk, *records: Record) -> None:
    desk.workspace.change("Log an attempt", put=records)
    screen.show_records(desk.records)


def test_it_shows_the_step_that_was_tried_last(qtbot: QtBot, desk_for: DeskMaker) -> None:
    screen, _desk = _open(qtbot, desk_for, *story())
    assert screen.step_id == "b"
    assert screen.title.text() == "Say <b>one</b> thing & wait"
    assert screen._board is not None
    assert _card(screen, StepCard).sentence.startswith("3 attempts in 8 days.")
    assert _curve_id(screen) == "b-8"


def test_own_words_come_first(qtbot: QtBot, desk_for: DeskMaker) -> None:
    screen, _desk = _open(qtbot, desk_for, *story())
    assert screen._board is not None
    qtbot.waitUntil(lambda: screen._charts.y() > 0)
    assert screen._words.y() < screen._charts.y() < screen._foot.y()


@pytest.mark.parametrize(
    "records",
    [[], [LADDER], [LADDER, step("a", 1)], [SECRET, step("a", 1, "p"), attempt("a", 2)]],
)
def test_an_empty_page_offers_the_first_step(
    qtbot: QtBot, desk_for: DeskMaker, records: list[Record]
) -> None:
    screen, _desk = _open(qtbot, desk_for, *records)
    assert screen._board is None
    assert screen._words.isHidden()
    button = next(b for b in screen.findChildren(QPushButton) if b.text() == "Go to the ladder")
    with qtbot.waitSignal(screen.place_wanted) as heard:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard.args == ["ladder", ""]


def test_the_first_attempt_fills_the_page(qtbot: QtBot, desk_for: DeskMaker) -> None:
    screen, desk = _open(qtbot, desk_for, LADDER, step("a", 1))
    _log(screen, desk, attempt("a", 2))
    assert screen._board is not None
    assert screen._empty.isHidden()
    assert not screen._words.isHidden()
    desk.workspace.undo()
    screen.show_records(desk.records)
    assert not screen._empty.isHidden()
    assert not screen._board.isVisible()


def test_the_chosen_step_and_the_scroll_position_stay(qtbot: QtBot, desk_for: DeskMaker) -> None:
    screen, desk = _open(qtbot, desk_for, *story())
    screen._choose_step("a")
    bar = screen.scroll_area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 40)
    bar.setValue(40)
    _log(screen, desk, attempt("b", 14))
    assert screen.step_id == "a"
    assert bar.value() == 40


def test_a_deleted_step_gives_way_to_another(qtbot: QtBot, desk_for: DeskMaker) -> None:
    screen, desk = _open(qtbot, desk_for, *story())
    screen._choose_step("c")
    gone = desk.records.step("c")
    assert gone is not None
    _log(screen, desk, replace(gone, deleted_at="2026-03-19"))
    assert screen.step_id == "b"


def test_ladder_and_step_are_chosen_from_lists(qtbot: QtBot, desk_for: DeskMaker) -> None:
    other: list[Record] = [OTHER, step("x", 1, "m"), step("y", 2, "m"), attempt("x", 1)]
    screen, _desk = _open(qtbot, desk_for, *story(), *other)
    assert [choice.text for choice in screen._ladders.choices] == ["Closeness", "Lifts"]
    qtbot.keyClick(screen._ladders, Qt.Key.Key_Down)
    assert screen.step_id == "x"
    qtbot.keyClick(screen._steps, Qt.Key.Key_Down)
    assert screen.step_id == "y"
    assert screen._board is not None
    assert _card(screen, StepCard).chart.is_empty


def test_one_ladder_needs_no_list(qtbot: QtBot, desk_for: DeskMaker) -> None:
    screen, _desk = _open(qtbot, desk_for, *story())
    assert screen._ladders.isHidden()
    assert not screen._steps.isHidden()


def test_keys_go_to_the_other_steps(qtbot: QtBot, desk_for: DeskMaker) -> None:
    screen, _desk = _open(qtbot, desk_for, *story())
    with qtbot.waitActive(screen):
        screen.activateWindow()
    screen._steps.setFocus()
    for key, shown in ((Qt.Key.Key_Down, "c"), (Qt.Key.Key_Up, "b"), (Qt.Key.Key_Up, "a")):
        qtbot.keyClick(screen._steps, key, Qt.KeyboardModifier.ControlModifier)
        assert screen.step_id == shown


@pytest.mark.parametrize(
    ("place", "shown"), [("a", "a"), ("a-2", "a"), ("b-8", "b"), ("l", "b"), ("gone", "b")]
)
def test_a_place_is_brought_into_view(
    qtbot: QtBot, desk_for: DeskMaker, place: str, shown: str
) -> None:
    screen, _desk = _open(qtbot, desk_for, *story())
    screen.show_place(place)
    assert screen.step_id == shown


def test_the_place_of_an_attempt_shows_its_curve(qtbot: QtBot, desk_for: DeskMaker) -> None:
    screen, _desk = _open(qtbot, desk_for, *story(), curved("b", 15))
    screen.show_place("b-8")
    assert screen._board is not None
    assert _curve_id(screen) == "b-8"


def test_private_things_stay_out_until_they_are_opened(qtbot: QtBot, desk_for: DeskMaker) -> None:
    private: list[Record] = [SECRET, step("s", 1, "p", text="Unsaid"), attempt("s", 18)]
    hidden = step("h", 4, text="Hidden", sensitive=True)
    screen, _desk = _open(qtbot, desk_for, *story(), *private, hidden, attempt("h", 17))
    texts = [label.text() for label in screen.findChildren(QLabel)]
    assert screen._board is not None
    offered = [choice.text for choice in (*screen._ladders.choices, *screen._steps.choices)]
    assert not any("Unsaid" in text or "Hidden" in text for text in (*texts, *offered))
    assert "1 private step is left out." in _card(screen, ThenNowCard).sentence
    screen._choose_ladder("p")
    assert screen.title.text() == "Unsaid"
    screen.show_place("h")
    assert screen.title.text() == "Hidden"


def test_an_attempt_without_a_curve_says_so(qtbot: QtBot, desk_for: DeskMaker) -> None:
    screen, _desk = _open(qtbot, desk_for, *story())
    assert screen._board is not None
    with qtbot.waitSignal(screen.said):
        _card(screen, StepCard).chart.chosen.emit(0)


def test_single_keys_follow_the_settings(qtbot: QtBot, desk_for: DeskMaker) -> None:
    screen, _desk = _open(qtbot, desk_for, *story(), single_keys=False)
    assert screen._board is not None
    assert not _card(screen, StepCard).chart.single_keys
    assert all(key.sentence for key in screen.page_keys())


@pytest.mark.parametrize(("theme", "size"), [("dark", 100), ("high-contrast", 200)])
def test_another_look_redraws_the_charts(
    qtbot: QtBot, desk_for: DeskMaker, theme: str, size: int
) -> None:
    screen, desk = _open(qtbot, desk_for, *story())
    desk.desk.look.choose(theme, size)
    assert screen._board is not None
    plot = _card(screen, StepCard).chart.plot
    surface = desk.desk.look.theme.surface.lower()
    assert plot.backgroundBrush().color().name() == surface


@pytest.mark.parametrize("size", [100, 200])
def test_nothing_is_cut_in_the_smallest_window(
    qtbot: QtBot, desk_for: DeskMaker, size: int
) -> None:
    long = step("long", 4, text="Donaudampfschifffahrtsgesellschaft " * 5)
    learned = "It was not rejection, only quiet, and it went on for a long time. " * 5
    attempts = [curved("long", day, what_i_learned=learned) for day in (16, 17, 18)]
    screen, desk = _open(qtbot, desk_for, *story(), long, *attempts)
    desk.desk.look.choose("light", size)
    screen.resize(SMALLEST[size])
    inside = screen.scroll_area.widget()
    assert inside is not None
    qtbot.waitUntil(lambda: inside.minimumSizeHint().width() <= SMALLEST[size].width() - 76)
    qtbot.waitUntil(lambda: inside.width() <= screen.scroll_area.viewport().width())
    for label in inside.findChildren(QLabel):
        if label.isVisible() and label.text():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_every_control_is_reached_by_tab_and_has_a_name(qtbot: QtBot, desk_for: DeskMaker) -> None:
    screen, _desk = _open(qtbot, desk_for, *story())
    cards = (_card(screen, StepCard), _card(screen, ThenNowCard), _card(screen, CurveCard))
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    screen._steps.setFocus()
    reached: list[QWidget | None] = []
    for _press in range(40):
        focused = screen.focusWidget()
        if focused in reached:
            break
        reached.append(focused)
        screen.focusNextChild()
    below = reached.index(screen.score_button)
    assert all(reached.index(card.chart) < below for card in cards)
    for widget in reached:
        assert widget is not None
        spoken = widget.text() if isinstance(widget, QPushButton) else widget.accessibleName()
        assert spoken, widget


@pytest.mark.parametrize(
    ("button", "dialog"),
    [
        ("score_button", ScoreDialog),
        ("check_in_button", CheckInDialog),
        ("look_back_button", LookBackDialog),
    ],
)
def test_scores_and_check_ins_are_written_from_here(
    qtbot: QtBot, desk_for: DeskMaker, button: str, dialog: type[QWidget]
) -> None:
    screen, desk = _open(qtbot, desk_for, *story())
    getattr(screen, button).click()
    opened = screen.findChild(dialog)
    assert opened is not None
    opened.close()
    desk.store.read_only = "This case is open in another window."
    screen.show_records(desk.records)
    assert getattr(screen, button).isHidden()


def test_a_note_on_a_date_is_written_from_the_menu_of_a_chart(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    screen, _desk = _open(qtbot, desk_for, *story())
    menu = _card(screen, StepCard).more_button.choices
    next(one for one in menu.actions() if one.text().startswith("Add a note")).trigger()
    opened = screen.findChild(AnnotationDialog)
    assert opened is not None
    opened.close()


def test_the_curve_that_was_asked_for_is_shown_and_one_without_says_so(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    screen, _desk = _open(qtbot, desk_for, *story(), curved("b", 14))
    assert _curve_id(screen) == "b-14"
    screen._choose_attempt("b-8")
    assert _curve_id(screen) == "b-8"
    with qtbot.waitSignal(screen.said) as heard:
        screen._choose_attempt("b-4")
    assert "no ratings with a time" in heard.args[0]
    assert _curve_id(screen) == "b-8"


WATCH_IMPORTS = """
import os, sys
from time import monotonic
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtWidgets import QApplication
app = QApplication([])
from ladder_app.paths import resources
from ladder_app.settings import Settings
from ladder_app.ui.main_window import MainWindow
from ladder_app.ui.theme import Look
from tests.desks import open_desk
from tests.ui.progress.people import LADDER, attempt, step
from ladder_app.ui.progress.progress_screen import ProgressScreen
def has_said(board):
    if board is None:
        return False
    from ladder_app.ui.progress.step_card import StepCard
    card = board.card(StepCard)
    return bool(card and card.sentence)
look = Look(resources(), "light")
desk = open_desk(look, LADDER, step("a", 1))
window = MainWindow(look, Settings())
window.open(desk.desk)
window.show()
for place in ("today", "ladder", "progress"):
    window.go(place)
    app.processEvents()
    assert "pyqtgraph" not in sys.modules, place
desk.workspace.change("Log", put=[attempt("a", 2)])
page = window.findChild(ProgressScreen)
assert page._words.isVisible(), "before there is a chart"
until = monotonic() + 20
while monotonic() < until and not has_said(page._board):
    app.processEvents()
assert has_said(page._board)
assert "pyqtgraph" in sys.modules, "with the first chart"
os._exit(0)
"""


def test_pyqtgraph_is_loaded_with_the_first_chart() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WATCH_IMPORTS], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_page_keys_and_the_wheel_scroll_the_page_from_its_lists(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    screen, _desk = _open(qtbot, desk_for, *story())
    screen.resize(900, 420)
    bar = screen.scroll_area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    before = screen.step_id
    qtbot.keyClick(screen._steps, Qt.Key.Key_PageDown)
    down = bar.value()
    assert down > 0
    qtbot.keyClick(screen._steps, Qt.Key.Key_PageUp)
    assert bar.value() == 0
    at = QPointF(5, 5)
    turn = QWheelEvent(
        at,
        screen.mapToGlobal(at),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    # The list leaves the wheel alone; Qt hands on to the page only what a real mouse sent.
    QApplication.sendEvent(screen, turn)
    assert bar.value() > 0
    assert screen.step_id == before


def test_the_keys_of_a_chart_are_promised_for_a_chart(qtbot: QtBot, desk_for: DeskMaker) -> None:
    screen, _desk = _open(qtbot, desk_for, *story())
    said = {key.key: key.sentence for key in screen.page_keys()}
    assert "on a chart" in said["← →"]
    assert "on a chart" in said["T"]


SCORE = QuestionnaireResponse(id="s", at="2026-03-01", scale="GAD-7", score=9)
WEEK = CheckIn(id="w", at="2026-03-01", answers={"asked": 3})


@pytest.mark.parametrize(("record", "kind"), [(SCORE, ScoresCard), (WEEK, CheckInCard)])
def test_a_score_or_a_check_in_alone_fills_the_page(
    qtbot: QtBot, desk_for: DeskMaker, record: Record, kind: type[ProgressCard]
) -> None:
    screen, _desk = _open(qtbot, desk_for, record)
    assert screen._empty.isHidden()
    assert screen.title.text() == "Progress"
    assert _card(screen, kind).sentence
    assert screen._board is not None
    assert screen._board.card(StepCard) is None


def test_a_note_on_a_date_alone_fills_the_page(qtbot: QtBot, desk_for: DeskMaker) -> None:
    note = Annotation(id="n", at="2026-03-05", text="Moved house", ladder="l")
    screen, _desk = _open(qtbot, desk_for, LADDER, step("a", 1), note)
    card = _card(screen, StepCard)
    assert "Moved house" in card.notes.text()
    offered = {one.text(): one for one in card.more_button.choices.actions() if one.isVisible()}
    assert not any("Save" in words for words in offered)
    offered["Change note 1 …"].trigger()
    opened = screen.findChild(AnnotationDialog)
    assert opened is not None
    opened.close()


@pytest.mark.parametrize(
    ("record", "kind", "dialog"),
    [(SCORE, ScoresCard, ScoreDialog), (WEEK, CheckInCard, CheckInDialog)],
)
def test_what_was_written_down_is_opened_from_its_point_and_from_the_menu(
    qtbot: QtBot,
    desk_for: DeskMaker,
    record: Record,
    kind: type[ProgressCard],
    dialog: type[WrittenDialog],
) -> None:
    screen, desk = _open(qtbot, desk_for, *story(), record)
    card = _card(screen, kind)
    change = next(a for a in card.more_button.choices.actions() if "Change what" in a.text())
    assert "1 March" in change.text()
    change.trigger()
    first = screen.findChild(dialog)
    assert first is not None
    first.close()
    qtbot.waitUntil(lambda: screen.findChild(dialog) is None)
    qtbot.keyClick(card.chart, Qt.Key.Key_Right)
    qtbot.keyClick(card.chart, Qt.Key.Key_Return)
    second = screen.findChild(dialog)
    assert second is not None
    second.delete_button.click()
    screen.show_records(desk.records)
    assert screen._board is not None
    assert screen._board._places[kind].isHidden()
    desk.workspace.undo()
    screen.show_records(desk.records)
    assert not screen._board._places[kind].isHidden()


def test_where_nothing_can_be_saved_nothing_is_opened(qtbot: QtBot, desk_for: DeskMaker) -> None:
    screen, desk = _open(qtbot, desk_for, *story(), SCORE)
    desk.store.read_only = "This case is open in another window."
    screen.show_records(desk.records)
    card = _card(screen, ScoresCard)
    assert not any(
        "Change" in a.text() for a in card.more_button.choices.actions() if a.isVisible()
    )
    card.chart.chosen.emit(0)
    assert screen.findChild(ScoreDialog) is None


def test_what_was_drawn_and_is_out_of_view_follows_an_edit(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    screen, desk = _open(qtbot, desk_for, *story())
    card = _card(screen, WeeksCard)
    screen.resize(700, 200)
    before = card.sentence
    _log(screen, desk, attempt("b", 14))
    qtbot.waitUntil(lambda: card.sentence != before)


def test_what_did_not_change_is_not_drawn_again(
    qtbot: QtBot, desk_for: DeskMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen, desk = _open(qtbot, desk_for, *story())
    cards = [_card(screen, kind) for kind in (StepCard, ThenNowCard)]
    drawn: list[ProgressCard] = []
    for card in cards:
        monkeypatch.setattr(card, "draw_values", lambda _shown, card=card: drawn.append(card))
    _log(screen, desk, SCORE)
    _card(screen, ScoresCard)
    assert drawn == []
    _log(screen, desk, attempt("b", 14))
    _card(screen, ScoresCard)
    assert drawn == cards[:1]


def test_where_there_is_little_room_the_title_goes_with_the_page(
    desk_for: DeskMaker, qtbot: QtBot
) -> None:
    screen = ProgressScreen(desk_for(*story()).desk)
    qtbot.addWidget(screen)
    screen.resize(900, 300)
    screen.show()
    screen.show_records(screen.desk.workspace.records)

    def title_scrolls() -> bool:
        inside = screen.scroll_area.widget()
        return inside is not None and inside.isAncestorOf(screen.title)

    qtbot.waitUntil(title_scrolls)
    screen.resize(900, 900)
    qtbot.waitUntil(lambda: not title_scrolls())
    qtbot.waitUntil(screen.title.isVisible)
