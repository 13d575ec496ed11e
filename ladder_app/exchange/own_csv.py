"""The columns of our own CSV: fixed, in this order, so that other programs can rely on them."""

from typing import Final

COLUMNS: Final = (
    "ladder",
    "step",
    "step_status",
    "suds_base",
    "suds_current",
    "date",
    "time",
    "status",
    "suds_anticipated",
    "suds_pre",
    "suds_start",
    "suds_peak",
    "suds_end",
    "suds_post",
    "duration_s",
    "place",
    "people",
    "prediction_1",
    "likelihood_before_1",
    "occurred_1",
    "likelihood_after_1",
    "prediction_2",
    "likelihood_before_2",
    "occurred_2",
    "likelihood_after_2",
    "prediction_3",
    "likelihood_before_3",
    "occurred_3",
    "likelihood_after_3",
    "safety_used",
    "safety_resisted",
    "confidence_before",
    "confidence_after",
    "what_happened",
    "what_i_learned",
    "private_note",
    "attempt_notes",
    "step_notes",
)
_LATER: Final = ("attempt_notes", "step_notes")


def are_ours(headers: tuple[str, ...]) -> bool:
    """Whether these are the columns, or those there were at first: new ones come at the end."""
    return headers in (COLUMNS, COLUMNS[: -len(_LATER)])
