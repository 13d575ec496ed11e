"""What stands at the head of the window while something about the case needs the person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from ladder_app.domain.store import Damage
from ladder_app.language import _
from ladder_app.ui.widgets.missing_words import missing_words

Offer = Literal["", "damage", "undo"]


@dataclass(frozen=True, slots=True)
class Standing:
    """A lasting sentence, "" for none, and what can be done about it with one button."""

    sentence: str = ""
    offer: Offer = ""

    @property
    def button(self) -> str:
        """The words on the button, "" for none."""
        return {"": "", "damage": _("What can be done …"), "undo": _("Undo restoring")}[self.offer]


def standing(
    read_only: str | None,
    damage: Sequence[Damage],
    notices: Sequence[str],
    backup_trouble: str | None,
    now: datetime,
) -> Standing:
    """The one thing that matters most: damage, then why nothing can be saved, then the rest."""
    if damage and read_only is not None:
        missing = dict.fromkeys(missing_words(place, now) for place in damage)
        return Standing(" ".join((read_only, *missing)), "damage")
    if read_only is not None:
        return Standing(read_only)
    return Standing(" ".join((*notices, *([backup_trouble] if backup_trouble else []))))
