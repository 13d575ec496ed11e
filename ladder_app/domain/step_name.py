"""What a step is called where it may be seen by chance."""

from ladder_app.domain.records import Records
from ladder_app.domain.step import Step
from ladder_app.language import _


def discreet_name(records: Records, step: Step) -> str:
    """Its words, or no more than that it is a step where it or its ladder is sensitive."""
    ladder = records.ladder(step.ladder_id)
    if step.sensitive or (ladder is not None and ladder.sensitive):
        return _("One of your steps")
    return step.text
