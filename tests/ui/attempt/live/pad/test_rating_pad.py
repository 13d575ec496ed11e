"""The rating pad by itself: what it reads, says and lets through."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ladder_app.domain.case import Anchor
from ladder_app.domain.live.under_way import LastRating
from ladder_app.domain.suds import Scale
from ladder_app.ui.attempt.live.pad.pad_key import LEAST_HEIGHT
from ladder_app.ui.attempt.live.pad.rating_pad import RatingPad
from ladder_app.ui.theme import Look
from tests import make

CASE = make.case(anchors=(Anchor(suds=50, text="the dentist’s chair"),))


@pytest.fixture
def pad(qtbot: QtBot, look: Look) -> RatingPad:
    made = RatingPad(look, "How strong is it now?")
    qtbot.addWidget(made)
    made.resize(1000, 200)
    made.show_scale("0-100", CASE)
    with qtbot.waitActive(made):
        made.show()
    return made


def rows(pad: RatingPad) -> list[int]:
    """How many keys stand in each row."""
    tops = [key.geometry().top() for key in pad.keys]
    return [tops.count(top) for top in dict.fromkeys(tops)]


@pytest.mark.parametrize(
    ("scale", "third", "said"),
    [
        ("0-100", "30, uneasy", "Last: 30 at 11:02"),
        ("0-10", "3, uneasy", "Last: 3 at 11:02"),
        ("words", "uneasy", "Last: uneasy at 11:02"),
    ],
)
def test_it_reads_as_its_scale(pad: RatingPad, scale: Scale, third: str, said: str) -> None:
    pad.show_scale(scale, CASE)
    pad.show_last(LastRating(30, 662))
    assert pad.keys[3].accessibleName() == third
    assert pad.last_line.text() == said


@pytest.mark.parametrize(
    ("last", "said", "down", "up"),
    [
        (LastRating(50, None), "Last: 50 at the start", "↓ 45", "↑ 55"),
        (LastRating(50, 3905), "Last: 50 at 1:05:05", "↓ 45", "↑ 55"),
        (LastRating(98, 5), "Last: 98 at 0:05", "↓ 93", "↑ 100"),
    ],
)
def test_the_last_rating_stands_there_with_its_time(
    pad: RatingPad, last: LastRating, said: str, down: str, up: str
) -> None:
    pad.show_last(last)
    assert (pad.last_line.text(), pad.down.text(), pad.up.text()) == (said, down, up)


@pytest.mark.parametrize(
    ("scale", "suds", "told"),
    [
        ("0-100", 60, ["60, strong"]),
        ("0-100", 65, []),
        ("0-10", 65, ["7, very strong"]),
        ("words", 60, ["strong"]),
    ],
)
def test_the_key_of_the_last_rating_stands_out_where_there_is_one(
    pad: RatingPad, scale: Scale, suds: int, told: list[str]
) -> None:
    pad.show_scale(scale, CASE)
    pad.show_last(LastRating(suds, 5))
    keys = [k for k in pad.keys if k.accessibleDescription().endswith("the last rating")]
    assert [key.accessibleName() for key in keys] == told


def test_at_an_end_of_the_scale_there_is_one_way_left(pad: RatingPad) -> None:
    pad.show_last(LastRating(100, 5))
    assert (pad.down.isEnabled(), pad.up.isEnabled()) == (True, False)


def test_the_words_follow_the_pointer_and_go_back_to_the_last(pad: RatingPad) -> None:
    assert pad.words.text() == "0 is at ease, 100 is the most"
    pad.show_last(LastRating(80, 5))
    assert pad.words.text() == "intense"
    here = QPointF(5, 5)
    QApplication.sendEvent(pad.keys[5], QEnterEvent(here, here, here))
    assert pad.words.text() == "anxious · my 50 is the dentist’s chair"
    QApplication.sendEvent(pad.keys[5], QEvent(QEvent.Type.Leave))
    assert pad.words.text() == "intense"


def test_a_closed_pad_takes_nothing(qtbot: QtBot, pad: RatingPad) -> None:
    pad.show_last(LastRating(50, 5))
    pad.open_keys(False)
    for signal in (pad.rated, pad.move_wanted, pad.take_back_wanted):
        with qtbot.assertNotEmitted(signal):
            pad.press(50)
            pad.move_last(1)
            pad.take_back()
            qtbot.mouseClick(pad.keys[3], Qt.MouseButton.LeftButton)
    pad.open_keys(True)
    with qtbot.waitSignal(pad.move_wanted) as moved:
        pad.down.click()
    assert moved.args == [-5]


def test_keys_are_high_enough_and_wrap_into_even_rows(qtbot: QtBot, pad: RatingPad) -> None:
    assert rows(pad) == [11]
    assert min(key.height() for key in pad.keys) >= LEAST_HEIGHT
    pad.resize(460, 300)
    qtbot.waitUntil(lambda: rows(pad) == [6, 5])
    widths = {key.width() for key in pad.keys}
    assert max(widths) - min(widths) <= 1


def test_the_focus_is_on_the_pad_and_not_on_a_rating(pad: RatingPad) -> None:
    pad.setFocus()
    assert QApplication.focusWidget() not in pad.keys
    assert QApplication.focusWidget() is not None
