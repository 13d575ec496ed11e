"""What is set on paper: the name of a template, and the values it shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ladder_app.reports.typesetter import Typesetter


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """One sheet or several; to set them may raise CannotSet."""

    template: str
    values: Mapping[str, Any]

    def pdf(self, typesetter: "Typesetter") -> bytes:
        """They as a tagged PDF."""
        return typesetter.pdf(self.template, self.values)

    def pictures(self, typesetter: "Typesetter", dots_per_inch: float) -> list[bytes]:
        """The sheets as they are printed, each a PNG."""
        return typesetter.pictures(self.template, self.values, dots_per_inch)
