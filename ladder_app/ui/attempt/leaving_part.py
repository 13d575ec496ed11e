"""Right after it: how strong it is as one leaves, how high it got, what happened."""

from ladder_app.domain.attempt_entry import AttemptEntry
from ladder_app.language import _
from ladder_app.ui.attempt.outcome_part import ask_worth
from ladder_app.ui.attempt.part import Part
from ladder_app.ui.attempt.wording import happened_question, highest_question, learned_question
from ladder_app.ui.theme import Look


class LeavingPart(Part):
    """What was never begun has no numbers."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.end = self.rating("suds_end", _("How strong is it as I leave?"))
        self.peak = self.rating("suds_peak", highest_question())
        self.happened = self.text("what_happened", happened_question(None))

    def arrange(self, entry: AttemptEntry) -> None:
        """Ask what belongs to the answer."""
        self.end.setVisible(entry.was_begun)
        self.peak.setVisible(entry.was_begun)
        self.happened.set_question(happened_question(entry.answer))


class LearnedPart(Part):
    """What was learned, and what it was worth."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.learned = self.text("what_i_learned", learned_question())
        ask_worth(self)
