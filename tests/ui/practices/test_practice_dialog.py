"""Being led through a practice by keys, with a clock that is read and never waited for."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.toolbox.offering import Beside
from ladder_app.domain.toolbox.practice_log import PracticeLog
from ladder_app.domain.toolbox.practices import PRACTICES, Practice, practice_of
from ladder_app.ui.practices import practice_dialog
from ladder_app.ui.practices.practice_dialog import PracticeDialog
from ladder_app.ui.widgets.left_untouched import is_left_untouched
from ladder_app.ui.widgets.words import Words
from tests import make
from tests.desks import DeskMaker, OpenDesk


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(make.ladder(), make.rated_step(1, 40))


Opened = Callable[..., PracticeDialog]


@pytest.fixture
def opened(qtbot: QtBot, desk: OpenDesk) -> Opened:
    def show(practice_id: str = "sounds", beside: Beside | None = None) -> PracticeDialog:
        parent = QWidget()
        qtbot.addWidget(parent)
        with qtbot.waitActive(parent):
            parent.show()
        dialog = PracticeDialog(desk.desk, parent, practice_of(practice_id), beside or Beside())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.open()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return show


def pass_seconds(desk: OpenDesk, dialog: PracticeDialog, seconds: float) -> None:
    """In small readings: a long time between two would be sleep."""
    while seconds > 0:
        desk.seconds[0] += min(seconds, 5)
        seconds -= 5
        dialog.clock.read()


def test_enter_begins_and_esc_stops_with_what_was_practised(
    qtbot: QtBot, desk: OpenDesk, opened: Opened
) -> None:
    dialog = opened()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.is_playing
    pass_seconds(desk, dialog, 125)
    with qtbot.waitSignal(dialog.practised) as heard:
        qtbot.keyClick(dialog.play, Qt.Key.Key_Escape)
    log = heard.args[0]
    assert isinstance(log, PracticeLog)
    assert (log.practice_id, log.minutes, log.context) == ("sounds", 2, "routine")
    assert (log.tension_before, log.unpleasant) == (None, None)
    assert not dialog.isVisible()


def test_nobody_has_to_touch_anything_meanwhile(opened: Opened) -> None:
    dialog = opened()
    assert not is_left_untouched(dialog)
    dialog.accept()
    assert is_left_untouched(dialog)


def test_esc_before_it_begins_did_nothing(qtbot: QtBot, opened: Opened) -> None:
    dialog = opened()
    with qtbot.assertNotEmitted(dialog.practised):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_space_pauses_and_goes_on(qtbot: QtBot, desk: OpenDesk, opened: Opened) -> None:
    dialog = opened()
    dialog.accept()
    pass_seconds(desk, dialog, 30)
    qtbot.keyClick(dialog.play, Qt.Key.Key_Space)
    assert dialog.play.state.text() == "Paused."
    assert dialog.clock.interval_ms == 0
    desk.seconds[0] += 500
    qtbot.keyClick(dialog.play, Qt.Key.Key_Space)
    assert dialog.play.state.text() == ""
    pass_seconds(desk, dialog, 30)
    assert dialog.clock.practised_s == 60


def test_sleep_is_said_and_not_counted(desk: OpenDesk, opened: Opened) -> None:
    dialog = opened()
    dialog.accept()
    pass_seconds(desk, dialog, 30)
    desk.seconds[0] += 3600
    dialog.clock.read()
    assert "slept" in dialog.play.state.text()
    assert dialog.clock.is_paused
    assert dialog.pause_button.text() == "Go on"
    assert dialog.clock.practised_s == 30


def test_the_end_is_quiet_and_one_may_stay(desk: OpenDesk, opened: Opened) -> None:
    dialog = opened()
    dialog.accept()
    sounds = practice_of("sounds")
    assert sounds is not None
    lines = sounds.lines()
    assert dialog.play.line.text() == lines[0]
    pass_seconds(desk, dialog, 100)
    assert dialog.play.line.text() in lines[1:-1]
    pass_seconds(desk, dialog, 80)
    assert dialog.play.line.text() == lines[-1]
    assert "Stay as long as you like" in dialog.play.state.text()
    assert dialog.is_playing
    pass_seconds(desk, dialog, 60)
    assert dialog.clock.minutes == 4


def test_unpleasant_is_in_view_all_the_time_and_has_a_key(qtbot: QtBot, opened: Opened) -> None:
    dialog = opened()
    dialog.accept()
    assert dialog.unpleasant_button.isVisible()
    with qtbot.waitSignal(dialog.practised) as heard:
        qtbot.keyClick(dialog.play, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    log = heard.args[0]
    assert isinstance(log, PracticeLog)
    assert log.unpleasant is True


@pytest.mark.parametrize("practice", PRACTICES, ids=lambda one: one.id)
def test_nothing_that_is_measured_is_filled_in(practice: Practice, opened: Opened) -> None:
    dialog = opened(practice.id)
    assert dialog.prepare.tension.value() is None
    assert dialog.prepare.minutes.value() == str(practice.usual_minutes)


def test_what_was_chosen_is_in_the_log(qtbot: QtBot, desk: OpenDesk, opened: Opened) -> None:
    desk.workspace.change(
        "x", [PracticeLog(id="p", at=make.STAMP, practice_id="kind_words", own_words="Slowly")]
    )
    dialog = opened("kind_words", Beside("during_attempt", "now"))
    assert dialog.prepare.own_words.text() == "Slowly"
    dialog.prepare.tension.set_value(70)
    dialog.accept()
    assert dialog.play.own_words.text() == "Slowly"
    with qtbot.waitSignal(dialog.practised) as heard:
        dialog.reject()
    log = heard.args[0]
    assert isinstance(log, PracticeLog)
    assert (log.tension_before, log.own_words) == (70, "Slowly")
    assert (log.context, log.attempt_id) == ("during_attempt", "now")


def test_breathing_moves_smoothly_while_it_is_shown(desk: OpenDesk, opened: Opened) -> None:
    dialog = opened("breathing")
    assert dialog.clock.interval_ms == 0
    dialog.accept()
    assert dialog.clock.interval_ms == 16
    assert dialog.play.shape.isVisible()
    assert dialog.play.line.text() == "Breathe in"
    assert "dizzy" in dialog.play.gently.text()
    assert dialog.play.gently.isVisible()
    pass_seconds(desk, dialog, 2.9)
    assert dialog.play.shape.fullness > 0.9
    pass_seconds(desk, dialog, 3)
    assert dialog.play.line.text() == "Breathe out"
    dialog.reject()
    assert dialog.clock.interval_ms == 0


def test_where_nobody_sees_it_it_is_drawn_seldom(
    qtbot: QtBot, desk: OpenDesk, opened: Opened
) -> None:
    dialog = opened("breathing")
    dialog.accept()
    dialog.showMinimized()
    qtbot.waitUntil(dialog.isMinimized)
    pass_seconds(desk, dialog, 1)
    assert dialog.clock.interval_ms > 100
    dialog.showNormal()
    qtbot.waitUntil(lambda: not dialog.isMinimized())
    pass_seconds(desk, dialog, 1)
    assert dialog.clock.interval_ms == 16


def test_words_stay_still_and_are_remembered(desk: OpenDesk, opened: Opened) -> None:
    dialog = opened("breathing")
    dialog.prepare.guide.choose("still")
    dialog.accept()
    assert not dialog.play.shape.isVisible()
    assert dialog.clock.interval_ms > 100
    assert desk.chosen[-1].breath_guide == "still"
    again = opened("breathing")
    assert again.prepare.guide.value() == "still"


def test_nothing_moves_where_the_desktop_asks_for_stillness(
    monkeypatch: pytest.MonkeyPatch, desk: OpenDesk, opened: Opened
) -> None:
    monkeypatch.setattr(practice_dialog, "is_stillness_wanted", lambda: True)
    dialog = opened("breathing")
    assert dialog.prepare.guide.value() == "still"
    dialog.accept()
    assert not dialog.play.shape.isVisible()
    assert desk.chosen[-1].breath_guide == "moving", "what the person chose elsewhere stays"


@pytest.mark.parametrize("asked", [True, False])
def test_breaths_are_said_only_if_asked_for(
    asked: bool, monkeypatch: pytest.MonkeyPatch, desk: OpenDesk, opened: Opened
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "ladder_app.ui.practices.play_part.announce", lambda _part, words: said.append(words)
    )
    dialog = opened("breathing")
    dialog.prepare.aloud.setChecked(asked)
    dialog.accept()
    pass_seconds(desk, dialog, 20)
    assert ("Breathe out" in said) is asked
    pass_seconds(desk, dialog, 170)
    assert any("Stay as long" in words for words in said), "the end is said"


def test_without_a_practice_one_is_chosen_first(qtbot: QtBot, opened: Opened) -> None:
    dialog = opened("none of them")
    assert not dialog.save_button.isEnabled()
    qtbot.waitUntil(dialog.prepare.which.buttons()[0].hasFocus)
    dialog.prepare.which.choose("touch")
    assert dialog.save_button.isEnabled()
    dialog.accept()
    assert dialog.name_line.text() == "Touch"


def test_every_practice_can_be_read_before_it_begins(opened: Opened) -> None:
    dialog = opened("breathing")
    assert dialog.prepare.said.is_open
    words = [one.text() for one in dialog.prepare.said.findChildren(Words)]
    assert any("dizzy" in line for line in words)
