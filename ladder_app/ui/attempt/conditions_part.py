"""The conditions: how, where, with whom and in what state."""

from ladder_app.language import _
from ladder_app.ui.attempt.condition_words import ConditionQuestions, asked_ahead, asked_back
from ladder_app.ui.attempt.part import Part
from ladder_app.ui.attempt.wording import companions, modes, times_of_day
from ladder_app.ui.theme import Look


class ConditionsPart(Part):
    """Asked looking back."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        _ask(self, asked_back())


class ComingConditionsPart(Part):
    """Asked while it is still to come."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        _ask(self, asked_ahead())


def _ask(part: Part, questions: ConditionQuestions) -> None:
    part.choice("mode", questions.mode, modes())
    part.line("place", questions.place)
    part.line("people", questions.people)
    part.yes_or_no("companion", questions.companion, companions())
    part.free_choice("time_of_day", questions.time_of_day, times_of_day())
    part.line("internal_state", questions.state, _("for example tired, coffee, ill, under stress"))
    part.line("variation_note", questions.variation)
