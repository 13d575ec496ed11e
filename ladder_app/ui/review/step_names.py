"""What a step is called before the clinician alone, and before two people at one screen."""

from collections.abc import Callable
from dataclasses import dataclass

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.ladders.step_name import is_sensitive
from ladder_app.domain.records import Records
from ladder_app.domain.review.concerns import is_private
from ladder_app.domain.review.sharing import Sharing
from ladder_app.language import _


@dataclass(frozen=True, slots=True)
class StepNames:
    """`hides` says of which step neither name nor words are seen; `instead` stands there then."""

    hides: Callable[[Step], bool]
    instead: str

    def of(self, step: Step) -> str:
        """What it is called."""
        return self.instead if self.hides(step) else step.text


def prepared_names(records: Records, sharing: Sharing) -> StepNames:
    """What is sensitive is named once it is ticked."""
    return StepNames(lambda step: is_private(records, step, sharing), _("A private step"))


def shared_names(records: Records, uncovered: bool) -> StepNames:
    """What is sensitive is named once somebody asks for it."""
    return StepNames(
        lambda step: not uncovered and is_sensitive(records, step), _("One of your steps")
    )


def ladder_name(ladder: Ladder, sharing: Sharing) -> str:
    """Its title, unless it is sensitive and nobody ticked it."""
    hidden = ladder.sensitive and not sharing.is_ticked(ladder)
    return _("A private ladder") if hidden else ladder.title
