"""The rating pad: eleven keys, and what can be done to the last rating.

It says what is wanted and shows what it is given; a rating is on disk before the next one can be
given, because saving it keeps whoever asked for it.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ladder_app.domain.case import Case
from ladder_app.domain.live.clock_text import clock_text
from ladder_app.domain.live.under_way import LastRating, moved
from ladder_app.domain.suds import HIGHEST, LOWEST, Scale, nearest_ten, short_word, shown
from ladder_app.hearing import announce
from ladder_app.language import _
from ladder_app.ui.attempt.live.during.during_keys import PAD
from ladder_app.ui.attempt.live.pad.pad_ground import PadGround
from ladder_app.ui.attempt.live.pad.pad_key import LEAST_HEIGHT, PadKey
from ladder_app.ui.attempt.live.pad.pad_keys_layout import PadKeysLayout
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.key_row import as_written
from ladder_app.ui.widgets.words import Words, heading, muted

_BETWEEN: Final = 8


class RatingPad(QWidget):
    """`rated` carries 0–100, `move_wanted` by how much the last one moves."""

    rated = Signal(int)
    move_wanted = Signal(int)
    take_back_wanted = Signal()

    def __init__(self, look: Look, question: str, *, timed: bool = True) -> None:
        super().__init__()
        self._timed = timed
        self._scale: Scale = "0-100"
        self._case: Case | None = None
        self._last: LastRating | None = None
        self._pointed: int | None = None
        self.question = heading(question)
        self.question.setWordWrap(False)
        self.words = muted()
        self.prompt = Words("", "strong")
        self.prompt.setWordWrap(False)
        self.keys = [PadKey(look, suds, _hint(key)) for key, suds in PAD.items()]
        self.last_line = muted()
        self.last_line.setWordWrap(False)
        self.down, self.up = button(""), button("")
        self.back = button(_("Take it back"))
        self._ground = PadGround(look, question)
        self.setFocusProxy(self._ground)
        self._lay_out()
        self._connect()
        self.show_scale("0-100", None)
        self.show_last(None)

    def show_scale(self, scale: Scale, case: Case | None) -> None:
        """Read on this scale, with the person's own words for it."""
        self._scale, self._case = scale, case
        for key in self.keys:
            key.show_scale(scale)
        self.show_last(self._last)

    def show_last(self, last: LastRating | None) -> None:
        """The newest rating, or that there is none yet."""
        before, self._last = self.last_line.text(), last
        for key in self.keys:
            key.show_last(last is not None and key.suds == self._key_of(last.suds))
        changers = (self.down, self.up, self.back)
        if last is None and any(one.hasFocus() for one in changers):
            self.setFocus()  # left to itself the focus would go to whatever comes next
        for one in changers:
            one.setVisible(last is not None)
        if last is None:
            self.last_line.setText(_("Nothing is rated yet."))
        else:
            self._say_last(last)
        self._ground.setAccessibleDescription(self.last_line.text())
        self._say_words()
        if self.last_line.text() != before:
            self._announce(self.last_line.text())

    def ask(self, question: str) -> None:
        """Ask something else."""
        self.question.setText(question)
        self._ground.setAccessibleName(question)

    def say_prompt(self, sentence: str) -> None:
        """A quiet line beside the question, or nothing."""
        if sentence != self.prompt.text():
            self.prompt.setText(sentence)
            self._announce(sentence)
        self.prompt.setVisible(bool(sentence))

    def open_keys(self, opened: bool) -> None:
        """Take ratings, or none for now."""
        for part in (*self.keys, self.down, self.up, self.back):
            part.setEnabled(opened)
        if opened and self._last is not None:
            self._say_last(self._last)

    @property
    def is_open(self) -> bool:
        """Whether a rating can be given now."""
        return self.keys[0].isEnabled()

    @property
    def step(self) -> int:
        """How far ↑ and ↓ move: what can be seen on this scale."""
        return 5 if self._scale == "0-100" else 10

    def press(self, suds: int) -> None:
        """As if the key of this value had been pressed."""
        if self.is_open:
            self._pointed = None
            self.rated.emit(suds)

    def move_last(self, towards: int) -> None:
        """Move the last rating up (1) or down (−1), if there is one."""
        if self.is_open and self._last is not None:
            self.move_wanted.emit(towards * self.step)

    def take_back(self) -> None:
        """Take the last rating back, if there is one."""
        if self.is_open and self._last is not None:
            self.take_back_wanted.emit()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """The words follow the pointer and the focus."""
        if isinstance(watched, PadKey):
            if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn):
                self._point_at(watched.suds)
            elif event.type() in (QEvent.Type.Leave, QEvent.Type.FocusOut):
                self._point_at(None)
        return super().eventFilter(watched, event)

    def _key_of(self, suds: int) -> int:
        """The key that reads the same; on the long scale only a ten has one."""
        return suds if self._scale == "0-100" else nearest_ten(suds)

    def _point_at(self, suds: int | None) -> None:
        self._pointed = suds
        self._say_words()

    def _say_words(self) -> None:
        last = None if self._last is None else self._last.suds
        suds = self._pointed if self._pointed is not None else last
        self.words.setText(self._ends() if suds is None else self._meaning(suds))

    def _meaning(self, suds: int) -> str:
        """The word of the scale, and the person's own memory for that point."""
        ten = nearest_ten(suds)
        own = self._case.anchor(ten) if self._case is not None else None
        if self._scale == "words":
            return _("for me: {memory}").format(memory=own) if own else ""
        if not own:
            return short_word(suds)
        return _("{word} · my {value} is {memory}").format(
            word=short_word(suds), value=shown(ten, self._scale), memory=own
        )

    def _ends(self) -> str:
        if self._scale == "words":
            return ""
        return _("{low} is {lowest}, {high} is {highest}").format(
            low=shown(LOWEST, self._scale),
            lowest=short_word(LOWEST),
            high=shown(HIGHEST, self._scale),
            highest=short_word(HIGHEST),
        )

    def _say_last(self, last: LastRating) -> None:
        value = shown(last.suds, self._scale)
        if not self._timed:
            said = _("Rated: {value}").format(value=value)
        elif last.t_s is None:
            said = _("Last: {value} at the start").format(value=value)
        else:
            said = _("Last: {value} at {time}").format(value=value, time=clock_text(last.t_s))
        self.last_line.setText(said)
        for one, by, arrow in ((self.down, -self.step, "↓"), (self.up, self.step, "↑")):
            there = moved(last.suds, by)
            one.setText(f"{arrow} {shown(there, self._scale)}")
            one.setEnabled(there != last.suds and self.is_open)
        self.down.setAccessibleName(_("Lower: {value}").format(value=self.down.text()[2:]))
        self.up.setAccessibleName(_("Higher: {value}").format(value=self.up.text()[2:]))

    def _announce(self, sentence: str) -> None:
        """For those who hear the page: what a key has done, and that it is asked."""
        if self.isVisible():
            announce(self._ground, sentence)

    def _lay_out(self) -> None:
        asked = QHBoxLayout()
        asked.setSpacing(_BETWEEN)
        asked.addWidget(self.question)
        asked.addWidget(self.words, 1)
        asked.addWidget(self.prompt)
        keys = PadKeysLayout(_BETWEEN)
        for key in self.keys:
            keys.addWidget(key)
        self._ground.setLayout(keys)
        self.last_row = FlowLayout()
        for part in (self.last_line, self.down, self.up, self.back):
            part.setMinimumHeight(LEAST_HEIGHT)
            self.last_row.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_BETWEEN)
        layout.addLayout(asked)
        layout.addWidget(self._ground)
        layout.addLayout(self.last_row)

    def _connect(self) -> None:
        for key in self.keys:
            key.installEventFilter(self)
            key.clicked.connect(self._press_key)
        self.down.clicked.connect(lambda: self.move_last(-1))
        self.up.clicked.connect(lambda: self.move_last(1))
        self.back.clicked.connect(self.take_back)

    def _press_key(self) -> None:
        key = self.sender()
        if isinstance(key, PadKey):
            self.press(key.suds)


def _hint(key: str) -> str:
    return _("key {key}").format(key=as_written(key))
