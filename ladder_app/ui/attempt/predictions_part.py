"""What is feared, up to three things: one of the ladder's, or in new words."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.attempts.attempt import MOST_PREDICTIONS, Prediction
from ladder_app.domain.attempts.attempt_entry import AttemptEntry, NewExpectation
from ladder_app.domain.record import new_id
from ladder_app.language import _
from ladder_app.ui.attempt.about import About
from ladder_app.ui.attempt.part import Part
from ladder_app.ui.attempt.wording import BeforeQuestions, severity_ends
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.buttons import link_button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.drop_down import DropDown
from ladder_app.ui.widgets.offered_words import OfferedWords
from ladder_app.ui.widgets.rating_field import RatingField
from ladder_app.ui.widgets.text_field import LineField, ProblemLine
from ladder_app.ui.widgets.words import Words


class PredictionsPart(Part):
    """A row for each prediction; `questions` are asked ahead or looking back."""

    concerns = frozenset({"predictions"})

    def __init__(self, look: Look, questions: BeforeQuestions) -> None:
        super().__init__(look)
        rows = range(1, MOST_PREDICTIONS + 1)
        self.fears = [FearRow(look, number, questions) for number in rows]
        for fear in self.fears:
            fear.changed.connect(self._take_fear)
            self.column.addWidget(fear)
        self.more_button = link_button(_("Add another"))
        self.more_button.clicked.connect(self._show_one_more)
        self.column.addLayout(row(self.more_button))

    def show_about(self, about: About) -> None:
        """Offer the fears of this ladder."""
        super().show_about(about)
        for fear in self.fears:
            fear.show_known(about)

    def show_entry(self, entry: AttemptEntry) -> None:
        """Show a row for each prediction, and one to begin with."""
        super().show_entry(entry)
        written = {one.id: one for one in entry.new_expectations}
        for number, fear in enumerate(self.fears):
            given = entry.predictions[number] if number < len(entry.predictions) else None
            fear.show_prediction(given, written)
            fear.setVisible(number == 0 or given is not None)
        self._offer_more()

    def values(self) -> dict[str, Any]:
        """The predictions, and the fears that were written here."""
        shown = [fear for fear in self.fears if fear.prediction() is not None]
        predictions = tuple(fear.prediction() for fear in shown)
        new = tuple(fear.new_expectation() for fear in shown if fear.new_expectation() is not None)
        return super().values() | {"predictions": predictions, "new_expectations": new}

    def show_problems(self, problems: dict[str, str]) -> None:
        """Also beside each prediction."""
        super().show_problems(problems)
        for fear in self.fears:
            fear.problem_line.show_problem(problems.get(f"predictions.{fear.identity()}", ""))

    def field_of(self, problem: str) -> QWidget:
        """The row a problem is about."""
        rows = {f"predictions.{fear.identity()}": fear for fear in self.fears}
        return rows[problem] if problem in rows else super().field_of(problem)

    def _take_fear(self) -> None:
        self._offer_more()
        self.changed.emit()

    def _show_one_more(self) -> None:
        waiting = [fear for fear in self.fears if fear.isHidden()]
        if waiting:
            waiting[0].setVisible(True)
            waiting[0].setFocus()
        self._offer_more()

    def _offer_more(self) -> None:
        shown = [fear for fear in self.fears if not fear.isHidden()]
        filled = all(fear.prediction() is not None for fear in shown)
        self.more_button.setVisible(filled and len(shown) < MOST_PREDICTIONS)


class FearRow(QWidget):
    """One thing that was feared: one of the ladder's, or in new words."""

    changed = Signal()

    def __init__(self, look: Look, number: int, questions: BeforeQuestions) -> None:
        super().__init__()
        question = questions.fear if number == 1 else questions.another_fear
        self._new = new_id()
        self.list = DropDown(question)
        self.statement = LineField(question, show_question=False)
        self.offered = OfferedWords(question)
        self.offered.taken.connect(self._take_offered)
        self.likelihood = RatingField(look, questions.likelihood, percent=True)
        self.severity = RatingField(look, questions.severity, ends=severity_ends())
        self.notice = LineField(questions.notice)
        self._asks_notice = bool(questions.notice)
        self.problem_line = ProblemLine()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (Words(question), self.list, self.statement, self.problem_line):
            layout.addWidget(part)
        layout.addLayout(row(self.offered))
        for field in (self.notice, self.likelihood, self.severity):
            layout.addWidget(field)
        self._about: About | None = None
        self.list.activated.connect(self._take)
        for field in (self.statement, self.notice, self.likelihood, self.severity):
            field.changed.connect(self._take)

    def identity(self) -> str:
        """The id of the fear this row is about."""
        chosen: str = self.list.currentData() or ""
        return chosen or self._new

    def show_known(self, about: About) -> None:
        """Offer these fears to choose from; the chosen one stays chosen."""
        chosen: str = self.list.currentData() or ""
        self._about = about
        self._fill(chosen)

    def show_prediction(self, given: Prediction | None, written: dict[str, NewExpectation]) -> None:
        """Show a prediction about a known or a newly written fear; None empties the row."""
        identity = given.expectation_id if given is not None else ""
        new = written.get(identity)
        self._new = identity if new is not None else new_id()
        self._fill("" if new is not None else identity)
        self.statement.set_text(new.statement if new is not None else "")
        self.notice.set_text(new.checkable_by if new is not None else "")
        self.likelihood.set_value(given.likelihood_before if given is not None else None)
        self.severity.set_value(given.severity_before if given is not None else None)
        self._arrange()

    def prediction(self) -> Prediction | None:
        """What the row says, or None while it says nothing."""
        likelihood, severity = self.likelihood.value(), self.severity.value()
        said = bool(self.list.currentData()) or bool(self.statement.text())
        if not said and likelihood is None and severity is None:
            return None
        return Prediction(
            expectation_id=self.identity(),
            likelihood_before=likelihood,
            severity_before=severity,
        )

    def new_expectation(self) -> NewExpectation | None:
        """The fear as it was written here, or None if it is one of the ladder's."""
        if self.list.currentData():
            return None
        return NewExpectation(
            id=self._new,
            statement=self.statement.text(),
            checkable_by=self.notice.text(),
            safety_probe=self._about is not None
            and self._about.examples.is_probe(self.statement.text()),
        )

    def _fill(self, chosen: str) -> None:
        fears = dict(self._about.fears()) if self._about is not None else {}
        if chosen and chosen not in fears and self._about is not None:
            fears[chosen] = self._about.fear_words(chosen)
        self.list.clear()
        self.list.addItem(_("Something else, in my own words"), "")
        for identity, words in fears.items():
            self.list.addItem(words, identity)
        self.list.setCurrentIndex(max(self.list.findData(chosen), 0))
        if self._about is not None:
            known = set(fears.values())
            self.offered.offer(one for one in self._about.examples.fears if one not in known)
        self._arrange()

    def _take(self) -> None:
        self._arrange()
        self.changed.emit()

    def _take_offered(self, words: str) -> None:
        """As if it had been typed, so that it can be put in one's own words."""
        self.list.setCurrentIndex(0)
        self.statement.set_text(words)
        self._take()
        self.statement.setFocus()

    def _arrange(self) -> None:
        """Ratings are asked for once there is something to rate."""
        known = bool(self.list.currentData())
        self.list.setVisible(self.list.count() > 1)
        self.statement.setVisible(not known)
        self.setFocusProxy(self.statement if self.list.isHidden() else self.list)
        said = self.prediction() is not None
        # Whoever has begun to write does not come past it on the way to the ratings.
        self.offered.setHidden(said or not self.offered.words())
        self.notice.setVisible(self._asks_notice and not known and said)
        self.likelihood.setVisible(said)
        self.severity.setVisible(said)
