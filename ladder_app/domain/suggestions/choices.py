"""The choices of a suggestion: those that lead somewhere now, and their words on the buttons."""

from typing import Final

from ladder_app.domain.plans.plan_entry import can_be_planned
from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.following import own_note, to_pause
from ladder_app.domain.suggestions.suggestion import ChoiceKey, Suggestion
from ladder_app.language import _

LOOKING: Final[frozenset[ChoiceKey]] = frozenset(
    {
        "open_help",
        "my_people",
        "my_professional",
        "helplines",
        "safety_card",
        "read_own_note",
    }
)
"""Whoever chose one of these has looked at something and not answered yet."""
_PLANNING: Final[frozenset[ChoiceKey]] = frozenset(
    {"plan_step", "repeat_step", "plan_again", "vary_step", "less_of_it"}
)


def offered(records: Records, one: Suggestion) -> tuple[ChoiceKey, ...]:
    """The choices with something behind them: a step that has no day is not planned, and a ladder
    that rests is not paused again. A sign that was ticked at no ladder offers to pause them all.
    """
    named = [_named(one, choice) for choice in one.choices]
    return tuple(choice for choice in named if _leads_on(records, one, choice))


def choice_words(choice: ChoiceKey) -> str:
    """The words for one choice."""
    return {
        "add_step": _("Add a step"),
        "split_ladder": _("Tell me how"),
        "insert_between": _("Add a step in between"),
        "change_step": _("Change the step"),
        "rate_steps": _("Rate the steps"),
        "next_step": _("Another step"),
        "vary_step": _("The same in a new place"),
        "repeat_step": _("Once more"),
        "plan_step": _("Plan it"),
        "name_prediction": _("Write it down"),
        "nearer_prediction": _("Write a nearer one"),
        "less_of_it": _("Plan it with less of this"),
        "it_is_a_precaution": _("It is a sensible precaution"),
        "take_something_away": _("Take something away"),
        "write_learned": _("Write it down"),
        "smaller_step": _("Make a smaller step"),
        "plan_again": _("Another time"),
        "let_plans_go": _("Let earlier plans go"),
        "read_own_note": _("Read my note"),
        "plan_repeats": _("Plan some repeats"),
        "step_alone": _("Add a version on my own"),
        "pause_ladder": _("Pause this ladder"),
        "pause_ladders": _("Pause my ladders"),
        "open_help": _("Help and support"),
        "go_on": _("I have read it and go on"),
        "write_in_journal": _("Write about it"),
        "show_someone": _("Show it to somebody"),
        "export_page": _("Make a page of it"),
        "my_people": _("My people"),
        "my_professional": _("My professional"),
        "helplines": _("Emergency and helplines"),
        "safety_card": _("My safety card"),
        "safe_now": _("I am safe right now, continue"),
        "it_is_a_fear": _("It is a fear"),
        "it_has_happened": _("It has happened"),
    }[choice]


def _named(one: Suggestion, choice: ChoiceKey) -> ChoiceKey:
    return "pause_ladders" if choice == "pause_ladder" and not one.ladder_id else choice


def _leads_on(records: Records, one: Suggestion, choice: ChoiceKey) -> bool:
    if choice in _PLANNING:
        step = records.step(one.step_id)
        return step is not None and step.is_active and can_be_planned(step)
    if choice in ("pause_ladder", "pause_ladders"):
        return bool(to_pause(records, one.ladder_id))
    return choice != "read_own_note" or bool(own_note(records, one.step_id))
