"""A rating that has no value until the person gives it one."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ladder_app.domain.suds import (
    HIGHEST,
    LOWEST,
    MOUSE_STEP,
    Scale,
    from_ten,
    to_ten,
)
from ladder_app.hearing import announce
from ladder_app.language import _
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.empty_button import EmptyButton
from ladder_app.ui.widgets.kept_room import keep_room
from ladder_app.ui.widgets.number_field import NumberField
from ladder_app.ui.widgets.rating_track import RatingTrack
from ladder_app.ui.widgets.rating_words import our_words
from ladder_app.ui.widgets.tab_order import tab_before
from ladder_app.ui.widgets.word_list import WordList
from ladder_app.ui.widgets.words import Words, small


class RatingField(QWidget):
    """Asks `question`; `value()` is 0–100, or None while it is "not rated".

    Only a press on the track, a key in the number field or a word from the list sets a value;
    moving over the track says the words for what is under the pointer, without a number while
    there is none, and the wheel scrolls the page. What is typed and is no number of the scale
    stays, is no value, and `problem()` says what would be one. On the
    0–10 scale ten times the entry is kept; a value given with `set_value` comes back as it was
    until it is touched. `words` says what a value means, in the person's own anchors if they
    have some (`own_words`); with `percent` there are no words, only "60 %", and with `ends` those
    of 0 and of 100 stand below, for what is neither distress nor a likelihood. Without
    `emptied_by_button` only Delete empties it, for rows that have a button to go away altogether.
    """

    changed = Signal()

    def __init__(
        self,
        look: Look,
        question: str,
        *,
        scale: Scale = "0-100",
        words: Callable[[int], str] | None = None,
        percent: bool = False,
        ends: tuple[str, str] | None = None,
        show_question: bool = True,
        emptied_by_button: bool = True,
    ) -> None:
        super().__init__()
        self._look = look
        self._question = question
        self._words = words if words is not None else our_words
        self._percent = percent
        self._ends = ends
        self._is_distress = not percent and ends is None
        self._emptied_by_button = emptied_by_button
        self._scale: Scale = "0-100"
        self._value: int | None = None
        self._told = ""
        self.track = RatingTrack(look, percent=not self._is_distress)
        self.number = NumberField()
        self.word_list: WordList | None = None
        self.empty_button = EmptyButton(look, keeps_room=emptied_by_button)
        self.words_line = small()
        self._build(show_question)
        self._connect()
        self.set_scale(scale)
        self._show()

    def value(self) -> int | None:
        """The rating 0–100, or None: not rated."""
        return self._value

    def set_value(self, value: int | None) -> None:
        """Show this value silently; ValueError outside 0–100."""
        if value is not None and not LOWEST <= value <= HIGHEST:
            raise ValueError(f"A rating must be between 0 and 100, not {value}")
        self._value = value
        if value is None:
            self.number.clear()
        self._show()

    def problem(self) -> str:
        """What a rating must be, if something else was typed; else `""`."""
        if self._scale == "words" or not self.number.is_unreadable():
            return ""
        return _("0 to {most}, whole numbers.").format(most=self.number.highest)

    def set_scale(self, scale: Scale) -> None:
        """Show the same value on another scale; what is no distress stays as it is."""
        self._scale = scale if self._is_distress else "0-100"
        by_word = self._scale == "words"
        step, highest = (10, 10) if self._scale == "0-10" else (MOUSE_STEP, HIGHEST)
        self.number.set_highest(highest)
        self.track.set_step(step, highest)
        for part in (self.track, self.number):
            part.setVisible(not by_word)
        self._unit.setVisible(self._percent)
        if by_word and self.word_list is None:
            self._add_word_list()
        if self.word_list is not None:
            self.word_list.setVisible(by_word)
        self.setFocusProxy(self._control())
        self._show()

    def set_words(self, words: Callable[[int], str]) -> None:
        """Say what a value means in other words from now on."""
        self._words = words
        self._show()

    def spoken(self) -> str:
        """The value as it is heard: `"not rated"`, `"60 %"`, or number and words."""
        return self._say(self._value)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._reserve_room()

    def _build(self, show_question: bool) -> None:
        self._unit = Words("%" if self._percent else "")
        self._unit.setWordWrap(False)
        self.setAccessibleName(self._question)
        self.number.setAccessibleName(self._question)
        line = self._line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.track, 1)
        line.addWidget(self.number)
        line.addWidget(self._unit)
        line.addWidget(self.empty_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(2)
        if show_question:
            outer.addWidget(Words(self._question))
        outer.addLayout(line)
        outer.addWidget(self.words_line)

    def _connect(self) -> None:
        self.track.picked.connect(self._take_pick)
        self.track.pointed.connect(self._show_words)
        self.number.keyed.connect(self._take_number)
        self.number.focused.connect(self.track.show_focus)
        self.empty_button.clicked.connect(self._take_away)
        self._look.changed.connect(self._restyle)
        self._restyle()

    def _add_word_list(self) -> None:
        """Few ladders are rated by words, and a list costs more to make than all the rest."""
        self.word_list = WordList(self._question)
        self.word_list.picked.connect(self._take_word)
        self._line.insertWidget(0, self.word_list, 1)
        tab_before(self.number, self.word_list)

    def _control(self) -> QWidget:
        """What has the keys and says the value."""
        if self._scale == "words" and self.word_list is not None:
            return self.word_list
        return self.number

    def _take_pick(self, value: int) -> None:
        self.number.setFocus(Qt.FocusReason.MouseFocusReason)
        self._change(value)

    def _take_number(self) -> None:
        number = self.number.number()
        if number is not None and self._scale == "0-10":
            number = from_ten(number)
        self._change(number)

    def _take_word(self) -> None:
        if self.word_list is not None:
            self._change(self.word_list.ten())

    def _take_away(self) -> None:
        self.number.clear()
        self._change(None)

    def _change(self, value: int | None) -> None:
        if value == self._value and self.problem() == self._told:
            return
        self._value = value
        self._show()
        announce(self._control(), self._told or self.spoken())
        self.changed.emit()

    def _show(self) -> None:
        number = self._value
        if number is not None and self._scale == "0-10":
            number = to_ten(number)
        self.number.show_number(number)
        if self.word_list is not None:
            self.word_list.show_value(self._value)
        self.track.show_value(self._value)
        self.empty_button.setVisible(self._emptied_by_button and self._value is not None)
        self._told = self.problem()
        self._control().setAccessibleDescription(self._told or self.spoken())
        self._show_words()

    def _show_words(self) -> None:
        """Under the pointer first, so that a value can be read before it is set."""
        pointed = self.track.pointed_at
        if self._told:
            words = self._told
        elif self._ends is not None:
            said = _("0 is {lowest}, 100 is {highest}")
            words = said.format(lowest=self._ends[0], highest=self._ends[1])
        elif pointed is not None and self._value is None and self._is_distress:
            words = self._words(pointed)  # a number would look like a rating
        else:
            words = self._say(self._value if pointed is None else pointed)
        self.words_line.setText(words)
        # A likelihood has no words, only the sentence about what was typed.
        self.words_line.setVisible(not self._percent or bool(self._told))

    def _say(self, value: int | None) -> str:
        if value is None:
            return _("not rated")
        if self._percent:
            return _("{number} %").format(number=value)
        if self._ends is not None:
            return str(value)
        number = to_ten(value) if self._scale == "0-10" else value
        if self._scale == "words":
            return self._words(value)
        said = self._words(value)
        return _("{number} · {words}").format(number=number, words=said) if said else str(number)

    def _restyle(self) -> None:
        self.number.setFixedWidth(self.number.fontMetrics().horizontalAdvance("0000") + 28)
        self._reserve_room()

    def _reserve_room(self) -> None:
        """Room for the longest words, so that nothing below jumps while a value is chosen."""
        if not self._is_distress:
            return
        texts = (*map(self._say, range(0, 101, 10)), self.words_line.text())
        keep_room(self.words_line, texts, max(self.width(), 1))
