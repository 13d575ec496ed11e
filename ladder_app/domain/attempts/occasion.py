"""Under what something is written down."""

from dataclasses import dataclass
from datetime import datetime

from ladder_app.domain.suds import EnteredScale


@dataclass(frozen=True, slots=True)
class Occasion:
    """Under what an entry is saved: the moment and the scale it was typed in."""

    now: datetime
    scale: EnteredScale

    @property
    def stamp(self) -> str:
        """The moment as records keep it."""
        return self.now.isoformat(timespec="seconds")
