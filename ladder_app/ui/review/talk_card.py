"""From here on: what the two write down, what they agree to try next, and the end of the review."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.domain.review.happened import next_plans
from ladder_app.domain.review.review_entry import ReviewEntry
from ladder_app.domain.review.since import Since
from ladder_app.language import _
from ladder_app.ui.review.lines import Line, Lines
from ladder_app.ui.review.review_keys import review_keys
from ladder_app.ui.review.step_names import StepNames
from ladder_app.ui.widgets.buttons import button, link_button, primary_button
from ladder_app.ui.widgets.card import Card, Rule
from ladder_app.ui.widgets.drop_down import DropDown
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.plan_words import when_words
from ladder_app.ui.widgets.text_field import ProblemLine, TextField
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import heading


class TalkCard(Card):
    """`written` brings what one field says now; `plan_wanted` the id of a step."""

    written = Signal(str, object)
    plan_wanted = Signal(str)
    finish_wanted = Signal()
    signs_wanted = Signal()
    """Please show the signs to stop at."""

    def __init__(self) -> None:
        super().__init__(_("From here on"))
        self._steps: tuple[Step, ...] = ()
        self.fields: Mapping[str, TextField] = {
            "agenda": TextField(_("What do we want to talk about?")),
            "went_well": TextField(_("What went well?")),
            "learned": TextField(_("What did we learn?")),
            "stuck": TextField(_("Where is it stuck?")),
        }
        self.safety = TickLine(_("We spoke about safety"))
        self.signs = link_button(_("The signs to stop at"))
        self.signs.clicked.connect(self.signs_wanted)
        self.plans = Lines(_("Nothing is planned yet."))
        self.steps = DropDown(_("A step to plan"))
        self.plan = button(_("Plan it"))
        self.plan.clicked.connect(self._ask_plan)
        self.problem_line = ProblemLine()
        self.finish = primary_button(_("Finish the review"))
        self.finish.clicked.connect(self.finish_wanted)
        for field in self.fields.values():
            field.changed.connect(self._tell_text)
        self.safety.toggled.connect(self._tell_safety)
        self._lay_out()

    def show_records(
        self, records: Records, since: Since, entry: ReviewEntry, names: StepNames
    ) -> None:
        """Show the plans ahead and what is written; a field that is typed in stays as it is."""
        today = since.now.date()
        for name, field in self.fields.items():
            if field.text() != getattr(entry, name):
                field.set_text(getattr(entry, name))
        before = self.safety.blockSignals(True)
        self.safety.setChecked(bool(entry.safety_topics_discussed))
        self.safety.blockSignals(before)
        lines = []
        for plan in next_plans(records, entry.sharing, today):
            step = records.step(plan.step_id)
            if step is not None:
                if_then = "" if names.hides(step) else plan.if_then or ""
                below = " · ".join(filter(None, (when_words(plan, today), if_then)))
                lines.append(Line(names.of(step), below))
        self.plans.show_lines(lines)
        self._offer(_steps(records, entry), names)

    def allow_writing(self, allowed: bool) -> None:
        """Whether anything can be saved here."""
        for part in (*self.fields.values(), self.safety):
            part.setEnabled(allowed)
        for one in (self.plan, self.steps, self.finish):
            one.setVisible(allowed)

    def show_problem(self, sentence: str) -> None:
        """Say why the review could not be saved, or "" when nothing is wrong."""
        self.problem_line.show_problem(sentence)
        self.finish.setText(_("Try again") if sentence else _("Finish the review"))
        give_keys(review_keys(), {"finish": self.finish})

    def _offer(self, steps: Sequence[Step], names: StepNames) -> None:
        texts = [names.of(step) for step in steps]
        if texts != [self.steps.itemText(n) for n in range(self.steps.count())]:
            kept = self.steps.currentIndex()
            self.steps.clear()
            self.steps.addItems(texts)
            self.steps.setCurrentIndex(min(max(kept, 0), len(texts) - 1))
        self._steps = tuple(steps)
        self.plan.setEnabled(bool(steps))

    def _ask_plan(self) -> None:
        place = self.steps.currentIndex()
        if 0 <= place < len(self._steps):
            self.plan_wanted.emit(self._steps[place].id)

    def _tell_text(self) -> None:
        sender = self.sender()
        for name, field in self.fields.items():
            if field is sender:
                self.written.emit(name, field.text())

    def _tell_safety(self, ticked: bool) -> None:
        self.written.emit("safety_topics_discussed", ticked or None)

    def _lay_out(self) -> None:
        self.body.setSpacing(12)
        for field in self.fields.values():
            self.body.addWidget(field)
        self.body.addWidget(self.safety)
        self.body.addWidget(self.signs, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(Rule())
        self.body.addWidget(heading(_("What we agree to try next")))
        self.body.addWidget(self.plans)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.steps, 1)
        line.addWidget(self.plan)
        self.body.addLayout(line)
        self.body.addWidget(Rule())
        self.body.addWidget(self.problem_line)
        self.body.addWidget(self.finish, 0, Qt.AlignmentFlag.AlignLeft)
        buttons = {"plan": self.plan, "finish": self.finish, "signs": self.signs}
        give_keys(review_keys(), buttons)


def _steps(records: Records, entry: ReviewEntry) -> tuple[Step, ...]:
    return tuple(
        step
        for ladder in entry.sharing.ladders(records)
        for step in records.active_steps(ladder.id)
        if entry.sharing.is_ticked(step)
    )
