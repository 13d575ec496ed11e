"""Three questions on one calm page, from which the first ladder and its first plan are made."""

from collections.abc import Callable, Mapping
from datetime import datetime
from itertools import pairwise
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ladder_app.domain.suds import Scale
from ladder_app.language import _
from ladder_app.ui.theme import Look
from ladder_app.ui.today.answer_row import AnswerRow, asked_in_turn
from ladder_app.ui.today.first_ladder import Answer
from ladder_app.ui.today.first_plan import FirstPlan
from ladder_app.ui.today.today_keys import first_keys
from ladder_app.ui.widgets.buttons import button, link_button, primary_button
from ladder_app.ui.widgets.card import Card, Rule, row
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.tab_order import tab_before
from ladder_app.ui.widgets.text_field import LineField, ProblemLine
from ladder_app.ui.widgets.words import muted

_ASKED: Final = 3
_MOST: Final = 5


class FirstQuestions(QWidget):
    """Enter goes on to the next line while it is empty, and then begins the ladder.

    Esc leaves the page; what was typed is for the owner to keep.
    """

    changed = Signal()
    begin_wanted = Signal()
    skipped = Signal()
    ready_made_wanted = Signal()
    goals_wanted = Signal()
    import_wanted = Signal()

    def __init__(
        self,
        look: Look,
        scale: Scale,
        words: Callable[[int], str],
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._look, self._scale, self._words = look, scale, words
        self.rows: list[AnswerRow] = []
        self._title_is_own = False
        self._rows_layout = QVBoxLayout()
        self._rows_layout.setSpacing(12)
        self.more = link_button(_("Add another line"))
        self.more.clicked.connect(self.add_row)
        self.title_field = LineField(_("What shall this ladder be called?"))
        self.title_field.changed.connect(self._take_title)
        self.plan = FirstPlan(now)
        self.plan.changed.connect(self._take_plan)
        self.problem_line = ProblemLine()
        self.begin = primary_button(_("Begin this ladder"))
        self.begin.clicked.connect(self._begin)
        self._lay_out()

    def answers(self) -> tuple[Answer, ...]:
        """Every line in the order asked, the hardest first; lines may be empty."""
        return tuple(one.answer() for one in self.rows)

    def title(self) -> str:
        """The name of the ladder: as typed, or else as the first line says."""
        return self.title_field.text()

    def content(self) -> dict[str, Any]:
        """Everything typed so far, as a draft keeps it."""
        return {
            "lines": [[one.line.text(), one.rating.value()] for one in self.rows],
            "title": self.title() if self._title_is_own else None,
            "plan": self.plan.content(),
        }

    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        typed = any(one.line.text() or one.rating.value() is not None for one in self.rows)
        return not typed and not self._title_is_own and self.plan.content() is None

    def show_content(self, content: Mapping[str, Any]) -> None:
        """Show a draft; what is not as it should be is left out."""
        lines = content.get("lines")
        for place, line in enumerate(lines[:_MOST] if isinstance(lines, list) else []):
            if place >= len(self.rows):
                self.add_row()
            self.rows[place].show_answer(*_text_and_rating(line))
        self.plan.show_content(content.get("plan"))
        title = content.get("title")
        self._title_is_own = isinstance(title, str)
        self.title_field.set_text(title if isinstance(title, str) else self.rows[0].line.text())
        self._show_rest()

    def set_scale(self, scale: Scale) -> None:
        """Ask for ratings on another scale; those given stay what they are."""
        self._scale = scale
        for one in self.rows:
            one.rating.set_scale(scale)

    def show_problem(self, sentence: str, *, again: bool = False) -> None:
        """Say what is in the way; `again` if trying once more may help."""
        self.problem_line.show_problem(sentence)
        self.begin.setText(_("Try again") if again else _("Begin this ladder"))

    def add_row(self) -> None:
        """One more line, up to five."""
        question, example = asked_in_turn()[len(self.rows)]
        made = AnswerRow(self._look, question, example, self._scale, self._words)
        made.changed.connect(self._take_answer)
        if self.rows:
            self._rows_layout.addWidget(Rule())
        self._rows_layout.addWidget(made)
        made.show()  # at once, not with the next event: it is to have the focus
        self.rows.append(made)
        if len(self.rows) > _ASKED:
            tab_before(self.more, made)
        self.more.setVisible(len(self.rows) < _MOST)
        if len(self.rows) > _ASKED:
            made.setFocus()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self.skipped.emit()
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        """From a line to its rating, from there to the next empty line, at last to the ladder."""
        here = next((one for one in self.rows if _has_focus(one)), None)
        if here is not None and here.asks_for_rating():
            here.rating.setFocus()
            return
        for one, following in pairwise(self.rows):
            if one is here and one.answer().text and not following.answer().text:
                following.setFocus()
                return
        self._begin()

    def _begin(self) -> None:
        """Ask for the ladder, unless something typed would be lost without a word."""
        for one in self.rows:
            problem = one.problem()
            if problem:
                self.show_problem(problem)
                one.setFocus()
                return
        if self.plan.problem():
            self.show_problem(self.plan.problem())
            self.plan.day_field.setFocus()
            return
        self.begin_wanted.emit()

    def _lay_out(self) -> None:
        card = Card()
        card.body.setSpacing(12)
        rough = _(
            "Rough answers are good answers. Any line and any rating may stay empty, and "
            "all of it can be changed later."
        )
        card.body.addWidget(muted(rough))
        card.body.addLayout(self._rows_layout)
        # Now, because the Tab key goes through widgets in the order they come into the page.
        for _row in range(_ASKED):
            self.add_row()
        card.body.addLayout(row(self.more))
        card.body.addWidget(self._once_begun())
        card.body.addWidget(self.problem_line)
        self.later = button(_("Not now"))
        self.later.clicked.connect(self.skipped)
        card.body.addLayout(row(self.begin, self.later))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(card)
        layout.addLayout(self._other_ways())

    def _once_begun(self) -> QWidget:
        """What is asked once something is written, so that until then every way is in view."""
        self._rest = QWidget()
        layout = QVBoxLayout(self._rest)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for part in (Rule(), self.title_field, Rule(), self.plan):
            layout.addWidget(part)
        self._rest.hide()
        return self._rest

    def _other_ways(self) -> FlowLayout:
        other = muted(_("Or begin with"))
        other.setWordWrap(False)
        self.ready_made = link_button(_("a ready-made ladder"))
        self.ready_made.clicked.connect(self.ready_made_wanted)
        self.spreadsheet = link_button(_("a spreadsheet"))
        self.spreadsheet.clicked.connect(self.import_wanted)
        self.goal = link_button(_("a goal"))
        self.goal.clicked.connect(self.goals_wanted)
        ways = {
            "ready_made": self.ready_made,
            "goal": self.goal,
            "spreadsheet": self.spreadsheet,
        }
        give_keys(first_keys(), {"more": self.more, **ways})
        flow = FlowLayout()
        for part in (other, *ways.values()):
            flow.addWidget(part)
        return flow

    def _take_answer(self) -> None:
        if not self._title_is_own:
            self.title_field.set_text(self.rows[0].line.text())
        self._show_rest()
        self.show_problem("")
        self.changed.emit()

    def _show_rest(self) -> None:
        """It stays once it is there: nothing that was typed goes out of view."""
        if not self.is_empty():
            self._rest.show()

    def _take_plan(self) -> None:
        self.show_problem("")
        self.changed.emit()

    def _take_title(self) -> None:
        self._title_is_own = bool(self.title_field.text())
        self.changed.emit()


def _has_focus(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and widget.isAncestorOf(focused)


def _text_and_rating(line: object) -> tuple[str, int | None]:
    if not isinstance(line, list) or len(line) != 2:
        return "", None
    text, suds = line
    sound = isinstance(suds, int) and 0 <= suds <= 100
    return (text if isinstance(text, str) else ""), (suds if sound else None)
