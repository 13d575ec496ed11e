"""Everything below the title line: the ladder, a note about it, and what stands beside it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ladder_app.domain.agreements.standing import current_agreement
from ladder_app.domain.curves.step_curve import StepCurve
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.ladder_picture import LadderPicture
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.ui.desk import Desk
from ladder_app.ui.ladder.beside.set_aside import SetAside
from ladder_app.ui.ladder.beside.side_column import SideColumn
from ladder_app.ui.ladder.beside.step_page import first_words
from ladder_app.ui.ladder.drawing.ladder_drawing import LadderDrawing
from ladder_app.ui.ladder.resting_strip import RestingStrip
from ladder_app.ui.ladder.step_list import StepList
from ladder_app.ui.ladder.step_table_model import StepTableModel, step_rows
from ladder_app.ui.ladder.towards_line import TowardsLine
from ladder_app.ui.ladder.waiting_strip import WaitingStrip
from ladder_app.ui.suggestions.suggestion_card import Room, SuggestionCard
from ladder_app.ui.widgets.beside import set_beside
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.day_words import stamp_words

_SIDE: Final = (246, 0.3, 380)
"""The side column: at least, as a share of the page, and at most."""
_SIDE_OF_NONE: Final = (246, 0.46, 560)
"""The same while nothing stands on the ladder yet, and what is to be rated stands beside it."""
_BELOW_TOWARDS: Final = 8
_SPACING: Final = 12
_BRIEF_BELOW: Final = 46
_LINE_BELOW: Final = 32
"""An idea is kept short, or to one line, while there is room for fewer lines of the page."""
_STACKED_BELOW: Final = 64
"""The side column goes below the ladder while there is room for fewer letters."""
_ANY_HEIGHT: Final = (1 << 24) - 1
"""What Qt takes for no limit."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of a ladder, and how. `view` is "drawn" or "list".

    `chosen` is the chosen step with its curve.
    """

    ladder: Ladder
    picture: LadderPicture
    chosen: tuple[Step, StepCurve] | None
    view: str
    near_me: bool
    now: datetime

    @property
    def today(self) -> date:
        """The day it is shown on."""
        return self.now.date()


class LadderContent(QScrollArea):
    """Two columns, or one where letters are large. It says what was chosen or asked for."""

    chosen = Signal(str)
    """This step was walked to or clicked."""
    opened = Signal(str)
    """This step was double-clicked."""
    pressed = Signal(str)
    """A key on a step, as `key_text` says it."""
    menu_wanted = Signal(QPoint)
    """Please show what can be done to the chosen step, at this place of the screen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._look = look = desk.look
        self.drawing = LadderDrawing(look)
        self.model = StepTableModel()
        self.list = StepList(self.model)
        self.views = QStackedWidget()
        self.views.addWidget(self.drawing)
        self.views.addWidget(self.list)
        self.card = Card()
        self.card.body.setContentsMargins(4, 4, 4, 4)
        self.card.body.addWidget(self.views)
        self.note = SuggestionCard(desk, "ladder")
        self._beside = 1
        self._has_rungs = True
        self._is_low, self._room = False, 0
        self.resting = RestingStrip()
        self.waiting = WaitingStrip()
        self.towards = TowardsLine()
        self.aside = SetAside()
        self.side = SideColumn(look)
        self._build()
        for view in (self.drawing, self.list, self.side.unrated, self.aside.steps):
            view.chosen.connect(self.chosen)
            view.pressed.connect(self.pressed)
            view.opened.connect(self.opened)
        for part in (self.drawing, self.list, self.side.page):
            part.menu_wanted.connect(self.menu_wanted)

    def show_ladder(self, records: Records, shown: Shown) -> None:
        """Draw everything anew; what did not change is not made again."""
        ladder, picture = shown.ladder, shown.picture
        self._has_rungs = bool(picture.rungs)
        step = None if shown.chosen is None else shown.chosen[0]
        step_id = step.id if step is not None else ""
        words = "" if step is None else _first_words(records, shown, step)
        self.drawing.show_picture(picture, step_id, words)
        self.drawing.set_near_me(shown.near_me)
        if shown.view == "list":
            self.model.show_rows(step_rows(records, ladder))
            self.list.select(step_id)
        self.views.setCurrentWidget(self.drawing if shown.view == "drawn" else self.list)
        self.side.show_side(records, ladder, picture, shown.chosen, shown.today)
        if step is not None:
            self.side.page.agreement.show_step(records, step, shown.now)
        self.side.setVisible(step is not None or bool(picture.unrated))
        self.aside.show_steps(picture.set_aside, step_id)
        self.resting.show_ladder(ladder)
        agreed = current_agreement(records, ladder.id, shown.now) is not None
        self.waiting.show_ladder(ladder, agreed=agreed)
        self.towards.show_ladder(records, ladder)

    def allow_writing(self, allowed: bool) -> None:
        """Close what would have to be saved, or open it again."""
        self.drawing.allow_writing(allowed)
        self.side.allow_writing(allowed)
        self.resting.allow_writing(allowed)
        self.waiting.allow_writing(allowed)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Follow the room there is."""
        if watched is self.viewport() and event.type() == QEvent.Type.Resize:
            self.fit()
        if watched is self.note and event.type() == QEvent.Type.LayoutRequest:
            self._fit_note()
        return False

    def fit(self) -> None:
        """Share the room out: in a row, or one below the other where letters are large."""
        width, height = self.maximumViewportSize().width(), self.viewport().height()
        letters = self.fontMetrics()
        stacked = width < _STACKED_BELOW * letters.averageCharWidth()
        set_beside(self._columns, not stacked)
        self.note.set_room(_room_for_idea(height / letters.height()))
        self.towards.set_low(height < _LINE_BELOW * letters.height())
        if not self.towards.isHidden():
            height -= self.towards.sizeHint().height() + _BELOW_TOWARDS
        inside = width - 16 if stacked else self._side_width(width)
        needed = self.side.fit(height, inside)
        self.side.setFixedWidth(inside)
        self.side.setMinimumHeight(max(18 * letters.height(), needed) if stacked else 0)
        self.card.setMinimumHeight(round((0.8 if stacked else 0.55) * height))
        # What can be done with a step stays in view where the ladder beside it has to scroll.
        self.side.setMaximumHeight(_ANY_HEIGHT if stacked else max(height, needed, 1))
        self._is_low = not stacked and needed > height
        self._room = height
        # Where it comes to scrolling, the bar takes a little of the room.
        taken = 0 if stacked or self.side.isHidden() else inside + self._columns.spacing()
        self._beside = width - 16 - taken
        self._fit_note()
        self.aside.setMinimumHeight(max(self.aside.heightForWidth(self._beside), 0))
        self.card.setMaximumHeight(self._height_of_card())

    def _height_of_card(self) -> int:
        """The ladder is seen as a whole, also where what stands beside it has to scroll."""
        if not self._is_low:
            return _ANY_HEIGHT
        others = [self.resting, self.waiting, self.note, self.aside]
        taken = sum(one.sizeHint().height() + _SPACING for one in others if not one.isHidden())
        return max(self._room - taken, self.card.minimumHeight())

    def _side_width(self, width: int) -> int:
        least, share, most = _SIDE if self._has_rungs else _SIDE_OF_NONE
        larger = self._look.text_size / 100
        wanted = min(max(share * width, least * larger), most * larger)
        return round(min(wanted, 0.46 * width))

    def _fit_note(self) -> None:
        """As high as its words at the width there is: left alone it asks for more."""
        needed = self.note.heightForWidth(self._beside)
        self.note.setFixedHeight(needed if needed > 0 else max(self.note.sizeHint().height(), 1))

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(_SPACING)
        left.addWidget(self.resting)
        left.addWidget(self.waiting)
        left.addWidget(self.card, 1)
        left.addWidget(self.note)
        left.addWidget(self.aside)
        left.addStretch(0)
        inside = QWidget()
        inside.setObjectName("scrolled")
        below = QVBoxLayout(inside)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(_BELOW_TOWARDS)
        below.addWidget(self.towards)
        self._columns = _Columns()
        below.addLayout(self._columns, 1)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(16)
        self._columns.addLayout(left, 1)
        right = QVBoxLayout()
        right.addWidget(self.side, 1)
        right.addStretch(0)
        self._columns.addLayout(right)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        self.viewport().installEventFilter(self)
        self.note.installEventFilter(self)


class _Columns(QHBoxLayout):
    """Scrolls only when less than the least it needs is there, not what it would like to have."""

    def hasHeightForWidth(self) -> bool:
        return False


def _room_for_idea(lines: float) -> Room:
    if lines < _LINE_BELOW:
        return "line"
    return "brief" if lines < _BRIEF_BELOW else "full"


def _first_words(records: Records, shown: Shown, step: Step) -> str:
    scale, today = shown.ladder.scale_display, shown.today
    return first_words(records, step, scale, lambda at: stamp_words(at, today))
