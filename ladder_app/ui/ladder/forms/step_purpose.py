"""What the form of a step is opened for, and what it is called then."""

from dataclasses import dataclass
from typing import Literal

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.language import _

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
