"""What the form of a step is opened for, and what it is called then."""

from dataclasses import dataclass
from typing import Literal

from ladder_app.domain.ladders import ladder_edits
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step, StepRating
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.dialogs.drafts.still_there import is_there

Part = Literal["text", "fears", "safer"]


@dataclass(frozen=True, slots=True)
class Purpose:
    """`step` is edited. Without it a new one is made, beginning with `words`: after the step
    `after` or below the step `below` if there is one, else at the end. `part` is where one begins
    to write."""

    step: Step | None = None
    after: Step | None = None
    below: Step | None = None
    words: str = ""
    part: Part = "text"

    def name(self) -> str:
        """What the form is called."""
        if self.step is not None:
            return _("Edit this step")
        if self.words:
            return _("A version of this step")
        if self.below is not None:
            return _("A smaller step")
        return _("A new step") if self.after is None else _("A step in between")

    def save_words(self) -> str:
        """What stands on its button."""
        return _("Add this step") if self.step is None else _("Save")

    def afresh_words(self) -> str:
        """What is shown to whoever puts a draft aside."""
        if self.step is None:
            return _("A fresh page. What you had begun is set aside.")
        return _("The step as it is. What you had begun is set aside.")

    def form_name(self, ladder: Ladder) -> str:
        """What the drafts of this form are kept under."""
        return f"new step {ladder.id}" if self.step is None else f"step {self.step.id}"

    def beside_words(self) -> str:
        """Where the new step will stand, if that is not plain from the drawing."""
        if self.below is None:
            return ""
        return _("It comes below “{step}”.").format(step=self.below.text)

    def placed(self, records: Records, new: Step, first: StepRating | None) -> tuple[Record, ...]:
        """What puts the new step where it is wanted, or at the end where its neighbour is gone."""
        if self.after is not None and is_there(records, self.after.id):
            after = records.step(self.after.id) or self.after
            return ladder_edits.inserted_after(records, after, new, first)
        if self.below is not None and is_there(records, self.below.id):
            below = records.step(self.below.id) or self.below
            return ladder_edits.inserted_below(records, below, new, first)
        return ladder_edits.added(records, new, first)
