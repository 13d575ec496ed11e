"""What a column of a spreadsheet can mean."""

from typing import Final, Literal, get_args

from ladder_app.language import _

Field = Literal[
    "step",
    "rating",
    "ladder",
    "date",
    "time",
    "suds_anticipated",
    "suds_pre",
    "suds_start",
    "suds_peak",
    "suds_end",
    "suds_post",
    "minutes",
    "hours",
    "duration_s",
    "status",
    "what_happened",
    "what_i_learned",
    "place",
    "people",
    "private_note",
]
RatingField = Literal[
    "suds_anticipated", "suds_pre", "suds_start", "suds_peak", "suds_end", "suds_post"
]
TextField = Literal["what_happened", "what_i_learned", "private_note"]

FIELDS: Final[tuple[Field, ...]] = get_args(Field)
RATINGS: Final[tuple[RatingField, ...]] = get_args(RatingField)
TEXTS: Final[tuple[TextField, ...]] = get_args(TextField)
DURATIONS: Final[dict[Field, int]] = {"minutes": 60, "hours": 3600, "duration_s": 1}
"""The columns that say how long something took, and the seconds in one unit of each."""

OF_AN_ATTEMPT: Final[frozenset[Field]] = frozenset(FIELDS) - {"step", "rating", "ladder"}


def field_name(field: Field) -> str:
    """The field in the user's words."""
    return {
        "step": _("Step"),
        "rating": _("How hard the step is"),
        "ladder": _("Ladder"),
        "date": _("Date"),
        "time": _("Time of day"),
        "suds_anticipated": _("Predicted"),
        "suds_pre": _("Before"),
        "suds_start": _("At the start"),
        "suds_peak": _("Highest"),
        "suds_end": _("At the end"),
        "suds_post": _("Some time later"),
        "minutes": _("Minutes"),
        "hours": _("Hours"),
        "duration_s": _("Seconds"),
        "status": _("How it went"),
        "what_happened": _("What happened"),
        "what_i_learned": _("What I learned"),
        "place": _("Place"),
        "people": _("With whom"),
        "private_note": _("Private note"),
    }[field]
