"""One row an attempt: the step, predicted → highest → end, belief, and what was learned."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ladder_app.domain.records import Records
from ladder_app.domain.review.happened import LATEST_ATTEMPTS, AttemptRow, attempt_rows
from ladder_app.domain.review.review_entry import ReviewEntry
from ladder_app.domain.review.row_words import attempt_line, belief_words, ratings_words
from ladder_app.domain.review.since import Since
from ladder_app.language import _, ngettext
from ladder_app.ui.review.review_keys import review_keys
from ladder_app.ui.review.step_names import StepNames
from ladder_app.ui.widgets.buttons import link_button
from ladder_app.ui.widgets.card import Card, Rule
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.words import Words, muted, small

_STRETCH: Final = (4, 3, 2, 4)
_TOP: Final = Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class RowWords:
    """A row as it is seen; `said` is all of it in one sentence, for whoever listens."""

    step: str
    day: str
    ratings: str
    belief: str
    learned: str
    said: str


class AttemptsCard(Card):
    """The latest of these days, in order of time; the earlier ones when asked for."""

    def __init__(self) -> None:
        super().__init__(_("What was tried"))
        self._made_of: object = None
        self._rows: tuple[AttemptRow, ...] = ()
        self._say: Callable[[AttemptRow], RowWords] | None = None
        self._wide = self._all = False
        self._nothing = muted(_("Nothing was written down in these days. That is fine too."))
        self._grid: QWidget | None = None
        self.earlier = link_button("")
        self.earlier.clicked.connect(self._turn)
        self.body.addWidget(self._nothing)
        flow = FlowLayout()
        flow.addWidget(self.earlier)
        self.body.addLayout(flow)

    @property
    def rows(self) -> tuple[RowWords, ...]:
        """What is shown, the oldest first."""
        shown = self._rows if self._all else self._rows[-LATEST_ATTEMPTS:]
        return tuple(map(self._say, shown)) if self._say is not None else ()

    def show_records(
        self, records: Records, since: Since, entry: ReviewEntry, names: StepNames
    ) -> None:
        """Show the attempts of these days."""
        self._rows = attempt_rows(records, since, entry.sharing)
        today, words = since.now.date(), entry.sharing.words
        self._say = partial(_words, names=names, today=today, words=words)
        if (len(self._rows), self.rows) != self._made_of:
            self._draw()

    def show_wide(self, wide: bool) -> None:
        """As a table, or each row as a few lines."""
        if wide != self._wide:
            self._wide = wide
            self._draw()

    def _turn(self) -> None:
        self._all = not self._all
        self._draw()

    def _draw(self) -> None:
        shown = self.rows
        self._made_of = len(self._rows), shown
        if self._grid is not None:
            self._grid.hide()
            self._grid.deleteLater()
        self._grid = _table(shown) if self._wide else _list(shown)
        self.body.insertWidget(2, self._grid)
        self._grid.setVisible(bool(shown))
        self._nothing.setVisible(not shown)
        left_out = len(self._rows) - LATEST_ATTEMPTS
        words = ngettext("Show {n} earlier attempt", "Show {n} earlier attempts", left_out)
        self.earlier.setText(_("Show the latest alone") if self._all else words.format(n=left_out))
        self.earlier.setVisible(left_out > 0)
        give_keys(review_keys(), {"earlier": self.earlier})


def _words(row: AttemptRow, names: StepNames, today: date, words: bool) -> RowWords:
    day = stamp_words(row.attempt.local_date, today)
    shown = words and not names.hides(row.step)
    said = attempt_line(row, words=shown)
    return RowWords(
        step=names.of(row.step),
        day=day,
        ratings=ratings_words(row),
        belief=belief_words(row),
        learned=_("“{words}”").format(words=row.learned) if shown and row.learned else "",
        said=_("{step}, {day}. {said}").format(step=names.of(row.step), day=day, said=said),
    )


def _table(rows: Sequence[RowWords]) -> QWidget:
    inside = QWidget()
    grid = _grid_in(inside)
    heads = (
        _("Step"),
        _("Predicted → highest → at the end"),
        _("How likely, before → after"),
        _("What was learned"),
    )
    for column, (head, stretch) in enumerate(zip(heads, _STRETCH, strict=True)):
        grid.addWidget(small(head), 0, column, Qt.AlignmentFlag.AlignBottom)
        grid.setColumnStretch(column, stretch)
    for number, row in enumerate(rows):
        at = 1 + 3 * number
        grid.addWidget(Rule(), at, 0, 1, len(heads))
        step = Words(row.step, "strong")
        step.setAccessibleName(row.said)
        grid.addWidget(step, at + 1, 0, _TOP)
        grid.addWidget(small(row.day), at + 2, 0, _TOP)
        for column, words in enumerate((row.ratings, row.belief, row.learned), 1):
            grid.addWidget(Words(words), at + 1, column, 2, 1, _TOP)
    return inside


def _list(rows: Sequence[RowWords]) -> QWidget:
    inside = QWidget()
    grid = _grid_in(inside)
    for row in rows:
        grid.addWidget(Rule(), grid.rowCount(), 0)
        step = Words(row.step, "strong")
        step.setAccessibleName(row.said)
        lines = [step, small(row.day)]
        for head, words in (
            (_("Predicted → highest → at the end"), row.ratings),
            (_("How likely, before → after"), row.belief),
            (_("What was learned"), row.learned),
        ):
            if words:
                lines += [small(head), Words(words)]
        for line in lines:
            grid.addWidget(line, grid.rowCount(), 0)
    return inside


def _grid_in(inside: QWidget) -> QGridLayout:
    grid = QGridLayout(inside)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    return grid
