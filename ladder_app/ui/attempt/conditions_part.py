"""The conditions: how, where, with whom and in what state."""

from ladder_app.language import _
from ladder_app.ui.attempt.about import About
from ladder_app.ui.attempt.condition_words import ConditionQuestions, asked_ahead, asked_back
from ladder_app.ui.attempt.part import Part
from ladder_app.ui.attempt.wording import companions, modes, times_of_day
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.offered_words import OfferedWords


class _ConditionsPart(Part):
    """What is varied can be picked from what others have varied on such a ladder."""

    def __init__(self, look: Look, questions: ConditionQuestions) -> None:
        super().__init__(look)
        self.choice("mode", questions.mode, modes())
        self.line("place", questions.place)
        people = self.line("people", questions.people)
        self.names = OfferedWords(questions.people, _("The names I use here"))
        self.names.join_to(people)
        self.yes_or_no("companion", questions.companion, companions())
        self.free_choice("time_of_day", questions.time_of_day, times_of_day())
        state = _("for example tired, coffee, ill, under stress")
        self.line("internal_state", questions.state, state)
        variation = self.line("variation_note", questions.variation)
        self.offered = OfferedWords(questions.variation, _("Ways to vary it"))
        self.offered.join_to(variation)

    def show_about(self, about: About) -> None:
        """Offer the people who have a name, and the variations of this ladder."""
        super().show_about(about)
        self.names.offer(person.alias for person in about.records.people())
        self.offered.offer(about.examples.variations)


class ConditionsPart(_ConditionsPart):
    """Asked looking back."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, asked_back())


class ComingConditionsPart(_ConditionsPart):
    """Asked while it is still to come."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, asked_ahead())
