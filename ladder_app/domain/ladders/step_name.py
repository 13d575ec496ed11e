"""What a step is called where it may be seen by chance."""

from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.language import _


def discreet_name(records: Records, step: Step) -> str:
    """Its words, or no more than that it is a step where it or its ladder is sensitive."""
    return _("One of your steps") if is_sensitive(records, step) else step.text


def is_sensitive(records: Records, step: Step) -> bool:
    """Whether it or its ladder is."""
    ladder = records.ladder(step.ladder_id)
    return step.sensitive or (ladder is not None and ladder.sensitive)
