"""How the conditions of an attempt are asked about, ahead and looking back."""

from dataclasses import dataclass

from ladder_app.language import _


@dataclass(frozen=True, slots=True)
class ConditionQuestions:
    """One question for each condition."""

    mode: str
    place: str
    people: str
    companion: str
    time_of_day: str
    state: str
    variation: str


def asked_back() -> ConditionQuestions:
    """When it is over."""
    return ConditionQuestions(
        mode=_("How was it done?"),
        place=_("Where was it?"),
        people=_("Who was there? Initials are enough."),
        companion=_("With somebody who helps me, or without?"),
        time_of_day=_("What time of day was it?"),
        state=_("How was I that day?"),
        variation=_("What was different from other times?"),
    )


def asked_ahead() -> ConditionQuestions:
    """While it is still to come."""
    return ConditionQuestions(
        mode=_("How will it be done?"),
        place=_("Where will it be?"),
        people=_("Who will be there? Initials are enough."),
        companion=_("With somebody who helps me, or without?"),
        time_of_day=_("What time of day is it?"),
        state=_("How am I today?"),
        variation=_("What is different from other times?"),
    )
