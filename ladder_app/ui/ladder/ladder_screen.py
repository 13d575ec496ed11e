"""The page "Ladder".

One looks at the ladder drawn to scale, walks along it with ↑ and ↓, and reads on the side page
what there is about a step. A letter or the menu does something to it; what was done can be undone
and is brought into view again. The same as a list is one click away.
"""

from dataclasses import replace
from html import escape
from typing import Final, get_args

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ladder_app.domain.curves import KnownCurves
from ladder_app.domain.hint_rules import Hint
from ladder_app.domain.hints import Answer, hint, hints
from ladder_app.domain.ladder import Ladder
from ladder_app.domain.ladder_picture import LadderPicture, ladder_picture
from ladder_app.domain.records import Records
from ladder_app.domain.step import Step
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.ladder.fitted_lines import fitted_lines
from ladder_app.ui.ladder.hint_strip import HintStrip
from ladder_app.ui.ladder.ladder_drawing import LadderDrawing
from ladder_app.ui.ladder.ladder_header import LadderHeader
from ladder_app.ui.ladder.ladder_work import LadderWork
from ladder_app.ui.ladder.set_aside import SetAside
from ladder_app.ui.ladder.side_column import SideColumn
from ladder_app.ui.ladder.step_actions import ActionName, action_for_key, step_actions
from ladder_app.ui.ladder.step_list import StepList
from ladder_app.ui.ladder.step_page import first_words
from ladder_app.ui.ladder.step_table_model import StepTableModel, step_rows
from ladder_app.ui.ladder.step_work import StepWork
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.empty_state import EmptyState
from ladder_app.ui.widgets.screen import PageKey, Screen

_SIDE: Final = (234, 0.28, 380)
"""The side column: at least, as a share of the page, and at most."""
_BRIEF_BELOW: Final = 36
"""Notes are kept short while the page is lower than so many lines."""
_STACKED_BELOW: Final = 64
"""The side column goes below the ladder while the page is narrower than so many letters."""


class LadderScreen(Screen):
    """Shows one ladder of several; which one is remembered in the settings."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Ladder"), scrolls=False)
        self._ladder_id = desk.settings().last_ladder
        self._step_id = ""
        self._asked_for_hints = False
        self._near_me = False
        self.head = LadderHeader(desk.look)
        self.header.addWidget(self.head)
        self.drawing = LadderDrawing(desk.look)
        self.model = StepTableModel()
        self.list = StepList(self.model)
        self.views = QStackedWidget()
        self._curves = KnownCurves()
        self.views.addWidget(self.drawing)
        self.views.addWidget(self.list)
        self.card = Card()
        self.card.body.setContentsMargins(4, 4, 4, 4)
        self.card.body.addWidget(self.views)
        self.note = HintStrip()
        self.aside = SetAside()
        self.side = SideColumn(desk.look)
        self.empty = EmptyState(
            _("No ladder yet"),
            _(
                "A ladder holds small steps towards something that is avoided, from easy to hard. "
                "Begin with one of your own, with a ready-made one, or with a spreadsheet."
            ),
            _("Begin a ladder"),
        )
        self.steps = StepWork(desk, self)
        self.ladders = LadderWork(desk, self)
        self._build()
        self._connect()

    # What the window asks for ----------------------------------------------------------------

    def show_records(self, records: Records) -> None:
        """Draw the page anew; selection and scroll position stay."""
        ladder = self._chosen_ladder(records)
        self.pages.setCurrentWidget(self.empty if ladder is None else self._full)
        self.head.show_ladders(records.ladders(), ladder)
        self.head.add_button.setVisible(ladder is not None)
        self.head.view.setVisible(ladder is not None)
        if ladder is not None:
            self._ladder_id = ladder.id
            self._show_ladder(records, ladder)
        self._fit()

    def show_place(self, record_id: str) -> None:
        """Bring a ladder or a step into view; a step in the trash only its ladder."""
        records = self.desk.workspace.records
        step = records.step(record_id)
        ladder = records.ladder(record_id if step is None else step.ladder_id)
        if ladder is not None and ladder.deleted_at is None:
            self._remember_ladder(ladder.id)
        if step is not None and step.deleted_at is None:
            self._step_id = step.id
        self.show_records(records)
        self.drawing.show_selected()

    def page_keys(self) -> tuple[PageKey, ...]:
        """The keys of the ladder and of the chosen step."""
        keys = [PageKey("↑ ↓", _("move"))]
        by_name = {action.name: action for action in step_actions() if action.name}
        first: tuple[ActionName, ...] = ("edit", "rate", "insert", "log")
        rest = [name for name in by_name if name not in first]
        for name in (*first, *rest):
            action = by_name[name]
            keys.append(PageKey(_key_words(action.key), action.short))
        keys += [
            PageKey("Enter", _("log")),
            PageKey("A", _("add a step")),
            PageKey("V", _("drawn to scale or list")),
            PageKey("N", _("near me")),
            PageKey(_key_words("Shift+R"), _("rate the whole ladder")),
            PageKey("F2", _("name and settings")),
        ]
        return tuple(keys)

    def new_ladder(self) -> None:
        """Ask how a new ladder should begin."""
        from ladder_app.ui.ladder.new_ladder_dialog import NewLadderDialog

        dialog = NewLadderDialog(self.desk, self)
        dialog.import_wanted.connect(self.import_wanted)
        dialog.made.connect(self.show_place)
        dialog.open()

    # What is shown -------------------------------------------------------------------------

    @property
    def step(self) -> Step | None:
        """The chosen step, if it is still there."""
        found = self.desk.workspace.records.step(self._step_id)
        return found if found is not None and found.deleted_at is None else None

    @property
    def ladder(self) -> Ladder | None:
        """The ladder that is shown."""
        return self._chosen_ladder(self.desk.workspace.records)

    def choose_step(self, step_id: str) -> None:
        """Show this step on the side page."""
        if step_id != self._step_id:
            self._step_id = step_id
            self.show_records(self.desk.workspace.records)

    def choose_ladder(self, ladder_id: str) -> None:
        """Show another ladder."""
        self._step_id = ""
        self._asked_for_hints = False
        self._remember_ladder(ladder_id)
        self.show_records(self.desk.workspace.records)

    def _chosen_ladder(self, records: Records) -> Ladder | None:
        ladders = records.ladders()
        mine = next((one for one in ladders if one.id == self._ladder_id), None)
        if mine is not None:
            return mine
        # What is marked sensitive is not shown unasked while there is something else.
        in_use = [one for one in ladders if one.status in ("active", "draft")]
        open_ones = [one for one in in_use if not one.sensitive]
        return next(iter((*open_ones, *in_use, *ladders)), None)

    def _show_ladder(self, records: Records, ladder: Ladder) -> None:
        picture = ladder_picture(records, ladder, self._curves.curve_of_step)
        step = self._keep_selection(records, ladder, picture)
        step_id = step.id if step is not None else ""
        view = self.desk.settings().ladder_view
        self.drawing.show_picture(picture, step_id, self._first_words(records, ladder, step))
        self.drawing.set_near_me(self._near_me)
        if view == "list":
            self.model.show_rows(step_rows(records, ladder))
            self.list.select(step_id)
        self.views.setCurrentWidget(self.drawing if view == "drawn" else self.list)
        self.head.show_view(view, self._near_me)
        today = self.desk.workspace.now().date()
        self.side.show_side(records, ladder, picture, step, today)
        self.side.setVisible(step is not None or bool(picture.unrated))
        self.aside.show_steps(picture.set_aside, step_id)
        self.note.show_hint(self._hint(records, ladder))

    def _first_words(self, records: Records, ladder: Ladder, step: Step | None) -> str:
        if step is None:
            return ""
        today = self.desk.workspace.now().date()
        return first_words(records, step, ladder.scale_display, lambda at: stamp_words(at, today))

    def _keep_selection(
        self, records: Records, ladder: Ladder, picture: LadderPicture
    ) -> Step | None:
        step = self.step
        if step is not None and step.ladder_id == ladder.id:
            return step
        near = [rung.step_id for rung in picture.rungs if rung.is_near]
        first = [one.id for one in picture.unrated]
        self._step_id = next(iter((*near[len(near) // 2 :], *first)), "")
        return records.step(self._step_id)

    def _hint(self, records: Records, ladder: Ladder) -> Hint | None:
        now = self.desk.workspace.now()
        if self._asked_for_hints:
            return next(iter(hints(records, ladder, now)), None)
        return hint(records, ladder, now)

    # What was asked for --------------------------------------------------------------------

    def do(self, name: ActionName) -> None:
        """Do this to the chosen step."""
        ladder, step = self.ladder, self.step
        if ladder is not None and step is not None:
            self.steps.do(name, ladder, step)

    def add_step(self) -> None:
        """Ask for a new step."""
        if self.ladder is not None and not self._refused():
            self.steps.add(self.ladder)

    def show_view(self, view: str) -> None:
        """Show the ladder drawn to scale, or as a list."""
        settings = self.desk.settings()
        if view in ("drawn", "list") and view != settings.ladder_view:
            shown = replace(settings, ladder_view="drawn" if view == "drawn" else "list")
            self.desk.choose_settings(shown)
        self.show_records(self.desk.workspace.records)
        self.views.currentWidget().setFocus(Qt.FocusReason.OtherFocusReason)

    def set_near_me(self, near: bool) -> None:
        """Fade what is far from where the person stands."""
        self._near_me = near
        self.show_records(self.desk.workspace.records)

    def ask(self, name: str) -> None:
        """Do what the menu of the ladder says."""
        ladder = self.ladder
        if name == "hints":
            self._show_ideas()
        elif self._refused():
            return
        elif name == "new":
            self.new_ladder()
        elif ladder is not None:
            {
                "settings": self.ladders.open_settings,
                "rate_all": self.ladders.rate_all,
                "by_rating": self.ladders.order_by_rating,
                "delete": self.ladders.delete,
            }[name](ladder)

    def press(self, key: str) -> None:
        """A key on the ladder, in its list, or on a step beside it."""
        ladder, step = self.ladder, self.step
        single = self.desk.settings().single_keys
        name = None if step is None else action_for_key(key, step, single_keys=single)
        page = {
            "A": self.add_step,
            "V": self._switch_view,
            "N": self._switch_near,
            "Shift+R": self._rate_all,
            "F2": self._settings,
        }
        if ladder is not None and step is not None and name is not None:
            self.steps.do(name, ladder, step)
        elif key in page and (single or key == "F2"):
            page[key]()

    def _switch_view(self) -> None:
        self.show_view("list" if self.desk.settings().ladder_view == "drawn" else "drawn")

    def _switch_near(self) -> None:
        self.set_near_me(not self._near_me)

    def _rate_all(self) -> None:
        self.ask("rate_all")

    def _settings(self) -> None:
        self.ask("settings")

    def _rate_unrated(self) -> None:
        if self.ladder is not None and not self._refused():
            self.ladders.rate_all(self.ladder, unrated_only=True)

    def _insert_after(self, step_id: str) -> None:
        self.choose_step(step_id)
        self.do("insert")

    def _open(self, step_id: str) -> None:
        self.choose_step(step_id)
        self.do("edit")

    def _show_history(self) -> None:
        if self.ladder is not None and self.step is not None:
            self.steps.show_history(self.step, self.ladder)

    def _show_menu(self, place: QPoint) -> None:
        if self.ladder is not None and self.step is not None:
            self.steps.menu(self.ladder, self.step).popup(place)

    def _show_ideas(self) -> None:
        self._asked_for_hints = True
        self.show_records(self.desk.workspace.records)
        if self.note.hint is None:
            self.said.emit(_("There is nothing to note about this ladder."))

    def _answer(self, answer: str) -> None:
        found = self.note.hint
        if found is None or answer not in get_args(Answer) or self._refused():
            return
        kind: Answer = "not_now"
        for one in get_args(Answer):
            kind = one if one == answer else kind
        self.ladders.answer(found, kind)
        if kind == "taken_up":
            self._take_up(found)
        self.show_records(self.desk.workspace.records)

    def _take_up(self, found: Hint) -> None:
        """Go to where the note can be followed."""
        if found.rule in ("R3", "R5", "R6", "R6b", "R3b", "R4"):
            self.choose_step(found.record_ids[0])
        if found.rule == "R4":
            self.do("insert")
        elif found.rule in ("R6", "R6b"):
            self.do("edit")
        elif found.rule in ("R1", "R3b"):
            self.add_step()

    def _refused(self) -> bool:
        sentence = self.desk.workspace.read_only
        if sentence is not None:
            self.said.emit(sentence)
        return sentence is not None

    def _remember_ladder(self, ladder_id: str) -> None:
        self._ladder_id = ladder_id
        settings = self.desk.settings()
        if settings.last_ladder != ladder_id:
            self.desk.choose_settings(replace(settings, last_ladder=ladder_id))

    # Layout --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, _watched: QObject, event: QEvent, /) -> bool:
        """The room between header and notice line is known only here."""
        if event.type() == QEvent.Type.Resize:
            self.side.fit(self._full.viewport().height())
        return False

    def _fit(self) -> None:
        """Share the room out: in a row, or one below the other where letters are large."""
        width = self.width() - 64
        natural = self.head.natural_width()
        letter = self.fontMetrics().averageCharWidth()
        stacked = width < _STACKED_BELOW * letter
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        head_below = natural > 0.62 * width
        self.header.setDirection(down if head_below else across)
        self._columns.setDirection(down if stacked else across)
        self.note.set_brief(self.height() < _BRIEF_BELOW * self.fontMetrics().height())
        self.head.setFixedWidth(width if head_below else natural)
        self._name_page(width if head_below else width - natural - 8)
        least, share, most = _SIDE
        larger = self.desk.look.text_size / 100
        wanted = min(max(share * width, least * larger), most * larger)
        self.side.fit(self._full.viewport().height())
        inside = width - 16 if stacked else round(min(wanted, 0.46 * width))
        self.side.setFixedWidth(inside)
        self.side.setMinimumHeight(18 * self.fontMetrics().height() if stacked else 0)
        self.card.setMinimumHeight(round(0.5 * self.height()) if stacked else 0)
        self.note.setMinimumHeight(self.note.heightForWidth(inside) if stacked else 0)

    def _name_page(self, width: int) -> None:
        """The ladder's name, in two lines at most."""
        ladder = self.ladder
        name = _("Ladder") if ladder is None else ladder.title
        lines = fitted_lines(name, QFontMetricsF(self.title.font()), max(width - 4, 80), 2)
        self.title.setText("\n".join(lines))
        self.title.setAccessibleName(name)
        self.title.setToolTip("" if " ".join(lines) == name else f"<qt>{escape(name)}</qt>")

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.card, 1)
        left.addWidget(self.note)
        left.addWidget(self.aside)
        inside = QWidget()
        inside.setObjectName("scrolled")
        self._columns = _Columns(inside)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(16)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self.side)
        self._full = QScrollArea()
        self._full.setWidgetResizable(True)
        self._full.setFrameShape(QFrame.Shape.NoFrame)
        self._full.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._full.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._full.setWidget(inside)
        self._full.viewport().installEventFilter(self)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._full)
        self.pages.addWidget(self.empty)
        self.body.addWidget(self.pages)

    def _connect(self) -> None:
        self.head.ladder_chosen.connect(self.choose_ladder)
        self.head.view_chosen.connect(self.show_view)
        self.head.near_me_toggled.connect(self.set_near_me)
        self.head.asked.connect(self.ask)
        self.head.add_button.clicked.connect(self.add_step)
        for view in (self.drawing, self.list, self.side.unrated, self.aside.steps):
            view.chosen.connect(self.choose_step)
            view.pressed.connect(self.press)
            view.opened.connect(self._open)
        for part in (self.drawing, self.list, self.side.page):
            part.menu_wanted.connect(self._show_menu)
        self.drawing.between_wanted.connect(self._insert_after)
        page = self.side.page
        page.log_wanted.connect(self._log)
        page.rate_wanted.connect(self._rate)
        page.attempt_wanted.connect(self.attempt_wanted)
        page.history_wanted.connect(self._show_history)
        self.side.rate_button.clicked.connect(self._rate_unrated)
        self.note.answered.connect(self._answer)
        self.steps.log_wanted.connect(self.log_wanted)
        self.steps.said.connect(self.said)
        self.steps.made.connect(self.show_place)
        self.ladders.said.connect(self.said)
        if self.empty.action is not None:
            self.empty.action.clicked.connect(self.new_ladder)

    def _log(self) -> None:
        self.do("log")

    def _rate(self) -> None:
        self.do("rate")


class _Columns(QHBoxLayout):
    """Scrolls only when less than the least it needs is there, not what it would like to have."""

    def hasHeightForWidth(self) -> bool:
        return False


def _key_words(key: str) -> str:
    """A key as this system writes it, with arrows as arrows."""
    words = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return words.replace("Up", "↑").replace("Down", "↓")
