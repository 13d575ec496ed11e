"""A few words about a date, which then stand in the charts: "moved house", "new medicine"."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """`at` is a day ("2026-03-12") or a moment; `step` or `ladder` is the id of what it is about.

    Raises ValueError without text, for a day that is none, and where it is not clear what it is
    about.
    """

    KIND: ClassVar[str] = "annotation"

    id: str
    at: str
    text: str
    step: str | None = None
    ladder: str | None = None
    deleted_at: str | None = None

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("A note on a date needs its text")
        date.fromisoformat(self.at[:10])
        if (self.step is None) == (self.ladder is None):
            raise ValueError("A note on a date is about a step or about a ladder")

    @property
    def day(self) -> str:
        """The date it stands at, "2026-03-12"."""
        return self.at[:10]
