"""What changed: own words and belief first, then the charts of one step and of its ladder."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QWheelEvent
from PySide6.QtWidgets import QApplication

from ladder_app.domain.curves.own_words import beliefs, learned
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.measures.over_time import has_curve
from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.progress.board_place import BoardPlace
from ladder_app.ui.progress.choice import (
    is_anything_beside,
    is_anything_of,
    ladder_choices,
    ladder_to_show,
    step_choices,
    step_to_show,
)
from ladder_app.ui.progress.choice_box import ChoiceBox
from ladder_app.ui.progress.forms import (
    open_check_in,
    open_look_back,
    open_note,
    open_record,
    open_score,
)
from ladder_app.ui.progress.progress_keys import LADDERS_KEY, progress_keys
from ladder_app.ui.progress.shown import NO_LADDER, NO_STEP, Shown
from ladder_app.ui.progress.words_card import WordsCard
from ladder_app.ui.widgets.beside import set_beside
from ladder_app.ui.widgets.buttons import link_button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.empty_state import EmptyState
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.key_row import give_keys, page_keys
from ladder_app.ui.widgets.screen import PageKey, Screen
from ladder_app.ui.widgets.tab_order import tab_before
from ladder_app.ui.widgets.words import muted, small

if TYPE_CHECKING:
    from ladder_app.ui.progress.board import Board

_TWO_COLUMNS: Final = 118  # in widths of the letter x
_TWO_COLUMNS_PX: Final = 900
_FEW_LINES: Final = 30


class ProgressScreen(Screen):
    """One step at a time, its ladder beside it; remembers which were chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Progress"))
        self._ladder_id = self._step_id = self._attempt_id = ""
        self._records = Records()
        self._charts = BoardPlace(desk.look)
        self._charts.made.connect(self._listen)
        self._ladders = ChoiceBox(_("Ladder"))
        self._ladders.chosen.connect(self._choose_ladder)
        self._steps = ChoiceBox(_("Step"))
        self._steps.chosen.connect(self._choose_step)
        self._words = WordsCard()
        self.score_button = link_button(_("Write down a score"))
        self.score_button.clicked.connect(self._write_score)
        self.check_in_button = link_button(_("Weekly check-in"))
        self.check_in_button.clicked.connect(self._write_check_in)
        self.look_back_button = link_button(_("A look back"))
        self.look_back_button.clicked.connect(self._look_back)
        self._writes = {
            "score": self.score_button,
            "check_in": self.check_in_button,
            "look_back": self.look_back_button,
        }
        give_keys(progress_keys(), self._writes)
        self._writing = muted(_("Something else to keep beside the charts:"))
        self._foot = small(
            _(
                "A lower number is one way of learning. "
                "Finding out that a prediction did not come true is another."
            )
        )
        self._empty = EmptyState(
            _("Nothing to compare yet"),
            _(
                "After your first attempt your own words will stand here, and a picture of what "
                "you predicted, how high it went and how it ended."
            ),
            _("Go to the ladder"),
        )
        assert self._empty.action is not None
        self._empty.action.clicked.connect(self._go_to_ladder)
        self._lay_out()
        desk.look.changed.connect(self._fit)

    def show_records(self, records: Records) -> None:
        self._records = records
        for one in (self._writing, *self._writes.values()):
            one.setVisible(self.desk.workspace.read_only is None)
        ladder = ladder_to_show(records, self._ladder_id, self.desk.settings().last_ladder)
        step = step_to_show(records, ladder.id, self._step_id) if ladder is not None else None
        if ladder is None or step is None or not is_anything_of(records, ladder, step):
            ladder, step = NO_LADDER, NO_STEP
        else:
            self._ladder_id, self._step_id = ladder.id, step.id
        self._show_choices(records, step)
        if step.id or is_anything_beside(records):
            self._show_step(records, ladder, step)
        else:
            self._show_empty()

    def show_place(self, record_id: str) -> None:
        """Show a ladder, a step, or the step of an attempt with its curve."""
        attempt = self._records.attempt(record_id)
        step = self._records.step(attempt.step_id if attempt is not None else record_id)
        self._attempt_id = "" if attempt is None else attempt.id
        if step is not None:
            self._ladder_id, self._step_id = step.ladder_id, step.id
        elif self._records.ladder(record_id) is not None:
            self._ladder_id, self._step_id = record_id, ""
        self.show_records(self._records)

    def draw_all(self) -> None:
        """Draw every chart now, also those nobody looks at yet."""
        self._charts.draw_all()

    def page_keys(self) -> tuple[PageKey, ...]:
        return (
            PageKey("← →", _("points, on a chart")),
            PageKey("T", _("table, on a chart")),
            PageKey("Ctrl+↑ Ctrl+↓", _("other step")),
            *page_keys(progress_keys()),
        )

    @property
    def is_drawn(self) -> bool:
        """Whether every chart that is seen follows what is written by now."""
        return self._board is None or self._board.is_drawn

    @property
    def step_id(self) -> str:
        """The step that is shown, or ""."""
        return self._step_id

    @property
    def _board(self) -> "Board | None":
        return self._charts.board

    # Drawing --------------------------------------------------------------------------------

    def _show_empty(self) -> None:
        self.title.setText(_("Progress"))
        for widget in (self._words, self._foot, self._charts):
            widget.hide()
        self._empty.show()

    def _show_choices(self, records: Records, step: Step) -> None:
        ladders = ladder_choices(records, self._ladder_id)
        steps = step_choices(records, self._ladder_id, step.id) if step.id else ()
        self._ladders.show_choices(ladders, self._ladder_id)
        self._ladders.setVisible(len(ladders) > 1)
        self._steps.show_choices(steps, step.id)
        self._steps.setVisible(len(steps) > 1)

    def _show_step(self, records: Records, ladder: Ladder, step: Step) -> None:
        attempts = records.attempts(step.id)
        self._empty.hide()
        self.title.setText(step.text if step.id else _("Progress"))
        hidden = records.case.hidden_attempt_ids
        today = self.desk.workspace.now().date()
        day = partial(stamp_words, today=today)
        self._words.show_words(learned(attempts, hidden), beliefs(records, attempts), day)
        for widget in (self._words, self._charts, self._foot):
            widget.show()
        self._charts.show_page(
            Shown(
                records,
                ladder,
                step,
                day,
                today,
                self._attempt_id,
                single_keys=self.desk.settings().single_keys,
                can_write=self.desk.workspace.read_only is None,
            )
        )

    def _listen(self, board: "Board") -> None:
        # It comes later than what stands below it.
        tab_before(self.score_button, board)
        board.step_chosen.connect(self._choose_step)
        board.attempt_chosen.connect(self._choose_attempt)
        board.record_wanted.connect(self._open_record)
        board.note_wanted.connect(self._write_note)
        board.said.connect(self.said)

    # What the person does -------------------------------------------------------------------

    def _choose_ladder(self, ladder_id: str) -> None:
        self._ladder_id, self._step_id = ladder_id, ""
        self.show_records(self._records)

    def _choose_step(self, step_id: str) -> None:
        self._step_id = step_id
        self.show_records(self._records)

    def _next_step(self) -> None:
        self._steps.step(1)

    def _step_before(self) -> None:
        self._steps.step(-1)

    def _open_ladders(self) -> None:
        if self._ladders.isVisible():
            self._ladders.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._ladders.showPopup()

    def _choose_attempt(self, attempt_id: str) -> None:
        attempt = self._records.attempt(attempt_id)
        if attempt is not None and not has_curve(attempt):
            self.said.emit(_("This attempt has no ratings with a time, so it has no curve."))
            return
        self._attempt_id = attempt_id
        self.show_records(self._records)

    def _open_record(self, record_id: str) -> None:
        open_record(self, self._records, record_id)

    def _write_note(self, annotation_id: str) -> None:
        ladder, step = self._records.ladder(self._ladder_id), self._records.step(self._step_id)
        if ladder is not None and step is not None:
            every = self._records.annotations(step.id, ladder.id)
            note = next((one for one in every if one.id == annotation_id), None)
            open_note(self, ladder, step, note)

    def _write_score(self) -> None:
        open_score(self)

    def _write_check_in(self) -> None:
        open_check_in(self)

    def _look_back(self) -> None:
        open_look_back(self)

    def _go_to_ladder(self) -> None:
        self.place_wanted.emit("ladder", "")

    # Layout ---------------------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        QApplication.sendEvent(self.scroll_area.verticalScrollBar(), event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Two columns where the text has room for them."""
        letters = _TWO_COLUMNS * self.fontMetrics().horizontalAdvance("x")
        wide = self.width() >= max(letters, _TWO_COLUMNS_PX)
        set_beside(self.header, wide)
        self.scroll_header(self.height() < _FEW_LINES * self.fontMetrics().height())
        self._words.show_wide(wide)
        self._charts.show_wide(wide)

    def _lay_out(self) -> None:
        self.header.addLayout(row(self._ladders, self._steps, stretch_after=False))
        self.body.addWidget(self._empty, 20)
        for widget in (self._words, self._charts, self._foot):
            self.body.addWidget(widget)
        self.body.addWidget(self._writing)
        more = FlowLayout()
        for one in self._writes.values():
            more.addWidget(one)
        self.body.addLayout(more)
        self.body.addStretch(1)
        for keys, run in (
            ("Ctrl+Down", self._next_step),
            ("Ctrl+Up", self._step_before),
            (LADDERS_KEY, self._open_ladders),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)
