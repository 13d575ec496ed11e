"""On which page a choice of a suggestion is followed."""

from typing import Final

from ladder_app.domain.suggestions.suggestion import ChoiceKey

_PLACES: Final[dict[ChoiceKey, str]] = {
    "add_step": "ladder",
    "split_ladder": "ladder",
    "insert_between": "ladder",
    "change_step": "ladder",
    "rate_steps": "ladder",
    "next_step": "ladder",
    "name_prediction": "ladder",
    "nearer_prediction": "ladder",
    "take_something_away": "ladder",
    "smaller_step": "ladder",
    "step_alone": "ladder",
    "write_learned": "attempt",
    "open_help": "help",
    "my_people": "help",
    "my_professional": "help",
    "helplines": "help",
    "safety_card": "help",
    "it_has_happened": "help",
    "show_someone": "export",
    "export_page": "export",
}


def place_of_choice(choice: ChoiceKey) -> str:
    """The page ("ladder", "attempt", "help"), "export" for the form, "" for none of them."""
    return _PLACES.get(choice, "")
