"""The minute: how it went, when, how high, what happened, what was learned.

What is asked follows the answer. After "Not today" and "Something got in the way" there was
nothing to rate, so nothing is asked that would sound like a missing mark.
"""

from collections.abc import Callable
from datetime import datetime

from ladder_app.domain.attempts.attempt_entry import was_begun
from ladder_app.language import _
from ladder_app.ui.attempt.answer_part import AnswerPart
from ladder_app.ui.attempt.part import Binding
from ladder_app.ui.attempt.wording import happened_question, highest_question, learned_question
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.moment_field import MomentField


class QuickPart(AnswerPart):
    """Everything that most people say about it."""

    concerns = frozenset({"started"})

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__(look)
        self.moment = MomentField(now, _("When was it?"))
        self.bind("started", Binding(self.moment, self.moment.value, self.moment.set_value))
        self.moment.changed.connect(self.changed)
        self.column.addWidget(self.moment)
        self.peak = self.rating("suds_peak", highest_question())
        self.happened = self.text("what_happened", happened_question(None))
        self.learned = self.text("what_i_learned", learned_question())

    def arrange(self) -> None:
        """Ask what belongs to the answer."""
        super().arrange()
        answer = self.answer.value()
        self.peak.setVisible(was_begun(answer))
        self.learned.setVisible(was_begun(answer))
        self.happened.set_question(happened_question(answer))
