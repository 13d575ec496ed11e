"""What the clinician wrote down for themselves about a review."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicianNote:
    """`review` is the id of the review it belongs to.

    It is never part of what is handed over, and part of a copy only if that was asked for. Raises
    ValueError without text.
    """

    KIND: ClassVar[str] = "clinician_note"

    id: str
    text: str
    review: str | None = None
    deleted_at: str | None = None

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("A note needs its text")
