"""What the choices of a suggestion are called on their buttons."""

from ladder_app.domain.suggestions.suggestion import ChoiceKey
from ladder_app.language import _


def choice_words(choice: ChoiceKey) -> str:
    """The words for one choice."""
    return {
        "add_step": _("Add a step"),
        "split_ladder": _("See the ladder"),
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
        "take_something_away": _("Take something away"),
        "write_learned": _("Write it down"),
        "smaller_step": _("Make a smaller step"),
        "plan_again": _("Another time"),
        "let_plans_go": _("Let earlier plans go"),
        "read_own_note": _("Read my note"),
        "plan_repeats": _("Plan some repeats"),
        "step_alone": _("Add a version on my own"),
        "pause_ladder": _("Pause this ladder"),
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
