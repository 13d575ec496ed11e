"""The page Review: prepared by the clinician alone, looked at by two people, kept for the notes."""

from collections.abc import Callable
from functools import partial
from typing import Final, Literal, get_args

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from ladder_app.domain.records import Records
from ladder_app.domain.review.happened import attempt_rows
from ladder_app.domain.review.row_words import attempts_sentence
from ladder_app.domain.review.sharing import Sharing, sharing_of
from ladder_app.domain.review.since import Since, since_the_last
from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.paper.client_page_dialog import ClientPageDialog
from ladder_app.ui.dialogs.plan.plan_dialog import PlanDialog
from ladder_app.ui.review.correct_dialog import CorrectDialog
from ladder_app.ui.review.kept_view import KeptView
from ladder_app.ui.review.prepare_view import PrepareView
from ladder_app.ui.review.review_keys import (
    NEXT_STEP,
    NOTE,
    PARTS,
    SHARING,
    STEP_BEFORE,
    review_keys,
)
from ladder_app.ui.review.review_work import ReviewWork
from ladder_app.ui.review.together_view import TogetherView
from ladder_app.ui.widgets.beside import set_beside
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.in_view import go_to
from ladder_app.ui.widgets.key_row import give_keys, page_keys
from ladder_app.ui.widgets.screen import PageKey, Screen
from ladder_app.ui.widgets.words import muted

View = Literal["prepare", "together", "kept"]
_VIEWS: Final[tuple[View, ...]] = get_args(View)
_KEYS_OF: Final[dict[View, tuple[str, ...]]] = {
    "prepare": ("together", "note", "sharing"),
    "together": ("finish", "plan", "part_1", "part_2", "part_3", "part_4"),
    "kept": ("copy", "take_home", "correct", "delete"),
}
_TWO_COLUMNS: Final = 118  # in widths of the letter x
_TWO_COLUMNS_PX: Final = 900


class ReviewScreen(Screen):
    """Shows one of three views. What is typed is kept until the review is finished."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Review"))
        self._records = Records()
        self._view: View = "prepare"
        self.work = ReviewWork(desk, self)
        self.work.trouble.connect(self.said)
        self.views = Choices(
            _("What to look at"),
            (
                ("prepare", _("Prepare")),
                ("together", _("Together")),
                ("kept", _("Reviews so far")),
            ),
            show_question=False,
        )
        self.views.changed.connect(self._take_view)
        self._about = muted()
        self._about.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.prepare = PrepareView()
        self.together = TogetherView(desk.look)
        self.together.chart_place.made.connect(self._allow_single_keys)
        self.kept = KeptView()
        self._connect()
        self._lay_out()

    def show_records(self, records: Records) -> None:
        """Draw the visible view anew."""
        self._records = records
        self.work.follow(records)
        reviews = records.reviews()
        if self._view == "kept" and not reviews:
            self._view = "prepare"
        self._show_views(bool(reviews))
        since = since_the_last(records, self.desk.workspace.now())
        entry = self.work.entry
        self._about.setText(self._about_words(since))
        self._about.setVisible(self._view != "kept")
        if self._view == "prepare":
            self.prepare.show_review(records, since, entry)
        elif self._view == "together":
            self.together.show_review(records, since, entry)
            self._allow_single_keys()
        else:
            self._show_kept(records)
        self.together.cover.setVisible(self._view == "together" and self.together.has_covered)
        self._fit()

    def show_view(self, view: View) -> None:
        """Show another view, from its beginning."""
        self._view = view
        if not any(one.hasFocus() for one in self.views.buttons()):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.together.cover_again()
        self.scroll_area.verticalScrollBar().setValue(0)
        self.show_records(self._records)
        self.keys_changed.emit()

    def show_place(self, record_id: str) -> None:
        """Show this review."""
        if any(one.id == record_id for one in self._records.reviews()):
            self.kept.choose(record_id)
            self.show_view("kept")

    def page_keys(self) -> tuple[PageKey, ...]:
        """All of them; the most needed of the view that is shown come first."""
        mine = _KEYS_OF[self._view]
        places = {name: place for place, name in enumerate(mine)}
        return page_keys(sorted(review_keys(), key=lambda row: places.get(row.name, len(mine))))

    def may_leave(self) -> bool:
        """What is typed is kept first."""
        self.work.keep()
        return True

    @property
    def view(self) -> View:
        """The view that is shown."""
        return self._view

    # What the two do ------------------------------------------------------------------------

    def _take_view(self) -> None:
        chosen = self.views.value()
        self.show_view(next((view for view in _VIEWS if view == chosen), self._view))

    def _share(self, sharing: Sharing) -> None:
        self.work.write(sharing=sharing)
        self.show_records(self._records)

    def _write(self, name: str, told: object) -> None:
        self.work.write(**{name: told})

    def _plan(self, step_id: str) -> None:
        step = self._records.step(step_id)
        if step is not None:
            PlanDialog(self.desk, step, self).open()

    def _show_signs(self) -> None:
        self.place_wanted.emit("help", "stop-signs")

    def _finish(self) -> None:
        try:
            self.work.finish()
        except StoreError as error:
            self.together.talk.show_problem(str(error))
            return
        self.together.talk.show_problem("")
        self.kept.choose("")
        self.show_view("kept")
        self.kept.copy.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_home(self) -> None:
        if self.kept.review is not None:
            ClientPageDialog(self.desk, self.kept.review, self).open()

    def _correct(self) -> None:
        if self.kept.review is not None:
            CorrectDialog(self.desk, self.kept.review, self).open()

    def _delete(self) -> None:
        if self.kept.review is None:
            return
        try:
            self.work.delete(self.kept.review)
        except StoreError as error:
            self.kept.show_problem(str(error))

    # Drawing --------------------------------------------------------------------------------

    def _show_kept(self, records: Records) -> None:
        self.kept.show_reviews(records)
        if self.kept.review is not None:
            self.kept.show_text(sharing_of(records, self.kept.review))

    def _show_views(self, has_kept: bool) -> None:
        self.views.set_value(self._view)
        prepare, together, kept = self.views.buttons()
        kept.setVisible(has_kept)
        give_keys(review_keys(), {"prepare": prepare, "together": together, "kept": kept})
        shown: dict[View, QWidget] = {
            "prepare": self.prepare,
            "together": self.together,
            "kept": self.kept,
        }
        for name, widget in shown.items():
            widget.setVisible(name == self._view)
        self.alone_wanted.emit(self._view == "together")
        writes = self.desk.workspace.read_only is None
        self.prepare.allow_writing(writes)
        self.together.talk.allow_writing(writes)
        self.kept.allow_writing(writes)

    def _about_words(self, since: Since) -> str:
        rows = attempt_rows(self._records, since, self.work.entry.sharing)
        told = attempts_sentence(rows)
        if since.before is None:
            return _("The first review. Since the beginning: {attempts}").format(attempts=told)
        day = stamp_words(since.before.at, since.now.date())
        return _("Since the review of {day}: {attempts}").format(day=day, attempts=told)

    def hideEvent(self, event: QHideEvent, /) -> None:
        super().hideEvent(event)
        self.work.keep()
        self.together.cover_again()
        if event.spontaneous():
            return
        self.alone_wanted.emit(False)
        if self._view == "kept":
            self._view = "prepare"

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        letters = _TWO_COLUMNS * self.fontMetrics().horizontalAdvance("x")
        wide = self.width() >= max(letters, _TWO_COLUMNS_PX)
        set_beside(self.header, wide)
        self.prepare.show_wide(wide)
        self.together.show_wide(self.width())

    def _connect(self) -> None:
        self.prepare.sharing_changed.connect(self._share)
        self.prepare.file_wanted.connect(partial(self.form_wanted.emit, "take_in"))
        self.prepare.note_changed.connect(partial(self._write, "note"))
        self.together.uncovered.connect(self._draw_again)
        talk = self.together.talk
        talk.written.connect(self._write)
        talk.plan_wanted.connect(self._plan)
        talk.finish_wanted.connect(self._finish)
        talk.signs_wanted.connect(self._show_signs)
        self.kept.chosen.connect(self._draw_again)
        self.kept.page_wanted.connect(self._take_home)
        self.kept.correct_wanted.connect(self._correct)
        self.kept.delete_wanted.connect(self._delete)
        keys: list[tuple[str, Callable[[], object]]] = [
            (NEXT_STEP, partial(self._turn, 1)),
            (STEP_BEFORE, partial(self._turn, -1)),
            (NOTE, self._go_to_note),
            (SHARING, self._go_to_choice),
            *((key, partial(self._show_part, n)) for n, key in enumerate(PARTS)),
        ]
        for key, run in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)
        self.desk.look.changed.connect(self._fit)

    def _draw_again(self) -> None:
        self.show_records(self._records)

    def _allow_single_keys(self) -> None:
        if self.together.chart is not None:
            self.together.chart.allow_single_keys(self.desk.settings().single_keys)

    def _turn(self, by: int) -> None:
        if self._view == "together" and self.together.chart is not None:
            self.together.chart.turn(by)
        elif self._view == "kept":
            self.kept.turn(by)

    def _go_to_note(self) -> None:
        if self._view == "prepare":
            go_to(self.prepare.note, Qt.FocusReason.ShortcutFocusReason)

    def _go_to_choice(self) -> None:
        if self._view == "prepare":
            go_to(self.prepare.sharing.first_line(), Qt.FocusReason.ShortcutFocusReason)

    def _show_part(self, number: int) -> None:
        if self._view == "together":
            self.together.show_part(number)

    def _lay_out(self) -> None:
        self.header.addWidget(self.views, 0)
        self.body.addLayout(row(self._about, self.together.cover, stretch_after=False))
        for view in (self.prepare, self.together, self.kept):
            self.body.addWidget(view)
        self.body.addStretch(1)
