"""A rating has no value until the person gives it one."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QEnterEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.case import Anchor
from ladder_app.domain.suds import Scale, anchor_text
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.rating_field import RatingField
from ladder_app.ui.widgets.rating_words import own_words
from tests import make

Key = Qt.Key
QUESTION = "How high did it get?"
FieldMaker = Callable[..., RatingField]


@pytest.fixture
def field_of(qtbot: QtBot, look: Look) -> FieldMaker:
    """`field_of(scale=…)` shows a field 600 pixels wide that has the keys."""

    def make_field(value: int | None = None, **options: object) -> RatingField:
        field = RatingField(look, QUESTION, **options)  # type: ignore[arg-type]
        field.set_value(value)
        qtbot.addWidget(field)
        field.resize(600, 100)
        QCursor.setPos(5000, 5000)  # or it lies where the last test has left it
        with qtbot.waitActive(field):
            field.show()
            field.activateWindow()
        field.setFocus()
        return field

    return make_field


def press(qtbot: QtBot, field: RatingField, *keys: Key) -> None:
    for key in keys:
        qtbot.keyClick(field.focusProxy(), key)


def control_of(field: RatingField) -> QWidget:
    """What has the keys."""
    control = field.focusProxy()
    assert control is not None
    return control


def place(field: RatingField, value: int) -> QPoint:
    return field.track.place_of(value).toPoint()


# Empty until touched --------------------------------------------------------------------------


@pytest.mark.parametrize("scale", ["0-100", "0-10", "words"])
def test_it_opens_without_a_value(field_of: FieldMaker, scale: Scale) -> None:
    field = field_of(scale=scale)
    assert field.value() is None
    assert field.words_line.text() == "not rated"
    assert field.number.text() == ""


def test_hovering_says_what_a_value_means_and_sets_nothing(
    qtbot: QtBot, field_of: FieldMaker
) -> None:
    field = field_of()
    heard: list[None] = []
    field.changed.connect(lambda: heard.append(None))
    qtbot.mouseMove(field.track, place(field, 20))
    qtbot.mouseMove(field.track, place(field, 60))
    assert field.words_line.text() == anchor_text(60)
    assert (field.value(), field.number.text(), heard) == (None, "", [])
    assert field.number.placeholderText() == ""
    QApplication.sendEvent(field.track, leave())
    assert field.words_line.text() == "not rated"


@pytest.mark.parametrize("percent", [False, True])
def test_nothing_is_drawn_on_an_unrated_track(
    qtbot: QtBot, field_of: FieldMaker, percent: bool
) -> None:
    field = field_of(percent=percent)
    empty = field.track.grab().toImage()
    qtbot.mouseMove(field.track, place(field, 20))
    qtbot.mouseMove(field.track, place(field, 60))
    assert field.track.grab().toImage() == empty
    assert field.number.placeholderText() == ""


def test_a_pointer_that_lies_still_says_nothing(field_of: FieldMaker) -> None:
    field = field_of()
    at = QPointF(place(field, 95))
    QApplication.sendEvent(field.track, QEnterEvent(at, at, at))
    QApplication.sendEvent(field.track, move(at, at))
    assert field.words_line.text() == "not rated"
    # The page scrolls under it: another place of the track, the same place of the screen.
    QApplication.sendEvent(field.track, move(QPointF(place(field, 80)), at))
    assert field.words_line.text() == "not rated"
    there = QPointF(place(field, 80))
    QApplication.sendEvent(field.track, move(there, there))
    assert field.words_line.text() == anchor_text(80)


def move(local: QPointF, on_screen: QPointF) -> QMouseEvent:
    none = Qt.MouseButton.NoButton
    keys = Qt.KeyboardModifier.NoModifier
    return QMouseEvent(QEvent.Type.MouseMove, local, on_screen, none, none, keys)


def leave() -> QEvent:
    return QEvent(QEvent.Type.Leave)


def test_the_empty_track_shows_no_handle(field_of: FieldMaker) -> None:
    field = field_of()
    empty = field.track.grab().toImage()
    field.set_value(50)
    assert field.track.grab().toImage() != empty
    field.set_value(None)
    assert field.track.grab().toImage() == empty


@pytest.mark.parametrize("scale", ["0-100", "words"])
def test_the_wheel_is_left_to_the_page(field_of: FieldMaker, scale: Scale) -> None:
    field = field_of(50, scale=scale)
    for target in (field.track, control_of(field)):
        turn = wheel()
        QApplication.sendEvent(target, turn)
        assert not turn.isAccepted()
    assert field.value() == 50


def wheel() -> QWheelEvent:
    return QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )


# Mouse ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("scale", "at", "value"), [("0-100", 62, 60), ("0-100", 63, 65), ("0-10", 63, 60)]
)
def test_a_press_rates_in_steps(
    qtbot: QtBot, field_of: FieldMaker, scale: Scale, at: int, value: int
) -> None:
    field = field_of(scale=scale)
    with qtbot.waitSignal(field.changed):
        qtbot.mouseClick(field.track, Qt.MouseButton.LeftButton, pos=place(field, at))
    assert field.value() == value


def test_only_the_left_button_rates(qtbot: QtBot, field_of: FieldMaker) -> None:
    field = field_of()
    qtbot.mouseClick(field.track, Qt.MouseButton.RightButton, pos=place(field, 50))
    assert field.value() is None


def test_a_press_beyond_the_ends_rates_the_end(qtbot: QtBot, field_of: FieldMaker) -> None:
    field = field_of()
    middle = field.track.height() // 2
    qtbot.mouseClick(
        field.track, Qt.MouseButton.LeftButton, pos=QPoint(field.track.width() - 1, middle)
    )
    assert field.value() == 100


def test_the_button_takes_the_rating_away(qtbot: QtBot, field_of: FieldMaker) -> None:
    field = field_of(45)
    qtbot.mouseClick(field.empty_button, Qt.MouseButton.LeftButton)
    assert field.value() is None
    assert not field.empty_button.isVisible()


# Keys -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "keys", "after"),
    [
        (40, [Key.Key_Up], 41),
        (40, [Key.Key_Right, Key.Key_Right], 42),
        (40, [Key.Key_Down], 39),
        (40, [Key.Key_Left], 39),
        (40, [Key.Key_PageUp], 50),
        (40, [Key.Key_PageDown], 30),
        (95, [Key.Key_PageUp], 100),
        (3, [Key.Key_PageDown], 0),
        (40, [Key.Key_Home], 0),
        (40, [Key.Key_End], 100),
        (40, [Key.Key_Delete], None),
        (40, [Key.Key_Backspace], None),
        (None, [Key.Key_Up], 0),
        (None, [Key.Key_Down], 100),
        (None, [Key.Key_Delete], None),
        (None, [Key.Key_4, Key.Key_5], 45),
        (40, [Key.Key_7], 7),
        (None, [Key.Key_1, Key.Key_0, Key.Key_0], 100),
        (None, [Key.Key_4, Key.Key_5, Key.Key_6], None),
        (None, [Key.Key_4, Key.Key_A], None),
        (None, [Key.Key_1, Key.Key_4, Key.Key_0, Key.Key_Delete], None),
        (None, [Key.Key_0, Key.Key_5], 5),
        (40, [Key.Key_Up, Key.Key_7], 7),
    ],
)
def test_keys_on_the_scale_to_a_hundred(
    qtbot: QtBot, field_of: FieldMaker, before: int | None, keys: list[Key], after: int | None
) -> None:
    field = field_of(before)
    press(qtbot, field, *keys)
    assert field.value() == after


def test_shift_moves_by_five(qtbot: QtBot, field_of: FieldMaker) -> None:
    field = field_of(40)
    qtbot.keyClick(field.number, Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert field.value() == 45


@pytest.mark.parametrize(
    ("before", "keys", "after"),
    [
        (40, [Key.Key_Up], 50),
        (45, [Key.Key_Down], 40),
        (None, [Key.Key_4], 40),
        (None, [Key.Key_1, Key.Key_0], 100),
        (None, [Key.Key_4, Key.Key_5], None),
        (None, [Key.Key_End], 100),
    ],
)
def test_keys_on_the_scale_to_ten_keep_ten_times_the_entry(
    qtbot: QtBot, field_of: FieldMaker, before: int | None, keys: list[Key], after: int | None
) -> None:
    field = field_of(before, scale="0-10")
    press(qtbot, field, *keys)
    assert field.value() == after


@pytest.mark.parametrize(
    ("typed", "options", "sentence"),
    [
        ("140", {}, "0 to 100, whole numbers."),
        ("40,5", {}, "0 to 100, whole numbers."),
        ("-1", {}, "0 to 100, whole numbers."),
        ("11", {"scale": "0-10"}, "0 to 10, whole numbers."),
        ("140", {"percent": True}, "0 to 100, whole numbers."),
    ],
)
def test_what_cannot_be_a_rating_stays_as_it_was_typed(
    qtbot: QtBot, field_of: FieldMaker, typed: str, options: dict[str, object], sentence: str
) -> None:
    field = field_of(**options)
    qtbot.keyClicks(field.number, typed)
    assert (field.number.text(), field.value()) == (typed, None)
    assert field.problem() == field.words_line.text() == sentence
    assert field.words_line.isVisible()
    assert field.number.accessibleDescription() == sentence
    field.set_words(anchor_text)
    field.set_scale("0-10" if "0-10" in options.values() else "0-100")
    assert field.number.text() == typed
    with qtbot.waitSignal(field.changed):
        qtbot.keyClick(field.number, Key.Key_Delete)
    assert (field.number.text(), field.problem()) == ("", "")
    assert field.words_line.text() == "not rated"


def test_a_sound_number_takes_the_sentence_away(qtbot: QtBot, field_of: FieldMaker) -> None:
    field = field_of(50)
    qtbot.keyClicks(field.number, "x")
    assert (field.value(), field.number.text()) == (None, "x")
    field.number.selectAll()
    qtbot.keyClicks(field.number, "60")
    assert (field.value(), field.problem()) == (60, "")
    qtbot.keyClicks(field.number, "0")
    field.set_value(None)
    assert (field.number.text(), field.problem()) == ("", "")


def test_words_are_chosen_from_a_list(qtbot: QtBot, field_of: FieldMaker) -> None:
    field = field_of(scale="words")
    press(qtbot, field, Key.Key_Down, Key.Key_Down)
    assert field.value() == 10
    press(qtbot, field, Key.Key_Delete)
    assert field.value() is None
    assert field.word_list is not None
    assert [field.word_list.itemText(i) for i in (0, 1, 11)] == ["not rated", "at ease", "the most"]


@pytest.mark.parametrize("scale", ["0-100", "0-10", "words"])
def test_what_was_given_comes_back_until_it_is_touched(field_of: FieldMaker, scale: Scale) -> None:
    field = field_of(43, scale=scale)
    field.set_scale("0-10")
    field.set_scale("words")
    field.set_scale("0-100")
    assert (field.value(), field.number.text()) == (43, "43")


@pytest.mark.parametrize("value", [-1, 101])
def test_there_is_nothing_outside_the_scale(field_of: FieldMaker, value: int) -> None:
    with pytest.raises(ValueError, match="between 0 and 100"):
        field_of(value)


def test_showing_a_value_announces_nothing(qtbot: QtBot, field_of: FieldMaker) -> None:
    field = field_of()
    with qtbot.assertNotEmitted(field.changed):
        field.set_value(40)


# By ear and in words --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "options", "spoken"),
    [
        (None, {}, "not rated"),
        (40, {}, f"40 · {anchor_text(40)}"),
        (43, {"scale": "0-10"}, f"4 · {anchor_text(40)}"),
        (40, {"scale": "words"}, anchor_text(40)),
        (None, {"percent": True}, "not rated"),
        (40, {"percent": True}, "40 %"),
        (40, {"percent": True, "scale": "0-10"}, "40 %"),
    ],
)
def test_question_and_value_are_heard(
    field_of: FieldMaker, value: int | None, options: dict[str, object], spoken: str
) -> None:
    field = field_of(value, **options)
    control = control_of(field)
    assert control.accessibleName() == QUESTION
    assert control.accessibleDescription() == spoken


def test_the_words_follow_the_keys(qtbot: QtBot, field_of: FieldMaker) -> None:
    field = field_of(40)
    press(qtbot, field, Key.Key_PageUp)
    assert field.words_line.text() == f"50 · {anchor_text(50)}"
    assert field.number.accessibleDescription() == field.words_line.text()


def test_own_anchors_stand_beside_the_word() -> None:
    words = own_words(make.case(anchors=(Anchor(suds=50, text="the dentist's chair"),)))
    assert words(48) == "anxious · my 50 is the dentist's chair"
    assert words(60) == anchor_text(60)


def test_choosing_moves_nothing_below(qtbot: QtBot, field_of: FieldMaker) -> None:
    field = field_of()
    field.resize(260, 300)
    before = field.minimumSizeHint().height()
    for ten in range(0, 101, 10):
        field.set_value(ten)
        assert field.minimumSizeHint().height() == before


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_it_follows_the_theme(field_of: FieldMaker, look: Look, theme: str) -> None:
    field = field_of(70)
    look.choose(theme, 100)
    middle = field.track.place_of(70).toPoint()
    colour = field.track.grab().toImage().pixelColor(middle).name().upper()
    wanted = look.theme.text if look.theme.shapes_only else look.theme.distress_at(70)
    assert colour == wanted


def test_what_is_no_distress_says_what_its_ends_are(field_of: FieldMaker) -> None:
    field = field_of(ends=("not sure at all", "quite sure"))
    field.set_scale("0-10")
    assert field.words_line.text() == "0 is not sure at all, 100 is quite sure"
    assert field.words_line.isVisible()
    field.set_value(65)
    assert field.number.text() == "65"
    assert field.spoken() == "65"
    assert field.words_line.text() == "0 is not sure at all, 100 is quite sure"


@pytest.mark.parametrize("options", [{}, {"scale": "0-10"}, {"percent": True}])
def test_the_numbers_of_the_ends_leave_the_values_their_place(
    qtbot: QtBot, field_of: FieldMaker, options: dict[str, object]
) -> None:
    """Beyond 0 and 100 there is room for the handle and the number, within the track."""
    field = field_of(**options)
    assert field.track.place_of(0).x() > 20
    assert field.track.place_of(100).x() < field.track.width() - 20
    for value in (0, 50, 100):
        qtbot.mouseClick(field.track, Qt.MouseButton.LeftButton, pos=place(field, value))
        assert field.value() == value
    qtbot.mouseClick(field.track, Qt.MouseButton.LeftButton, pos=QPoint(1, 20))
    assert field.value() == 0
