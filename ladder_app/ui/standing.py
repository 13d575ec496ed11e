"""What stands at the head of the window while something about the case needs the person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from ladder_app.domain.store.case_store import Damage
from ladder_app.language import _, ngettext
from ladder_app.ui.widgets.missing_words import missing_words

Offer = Literal["", "damage", "undo", "copies"]


@dataclass(frozen=True, slots=True)
class Standing:
    """A lasting sentence, "" for none, and what can be done about it with one button."""

    sentence: str = ""
    offer: Offer = ""
    stays: bool = False
    """Whether it cannot be closed: it says why nothing can be saved."""

    @property
    def button(self) -> str:
        """The words on the button, "" for none."""
        can_be_done = _("What can be done …")
        words = {"": "", "damage": can_be_done, "undo": _("Undo restoring"), "copies": can_be_done}
        return words[self.offer]


def standing(
    read_only: str | None,
    damage: Sequence[Damage],
    notices: Sequence[str],
    backup_trouble: str | None,
    now: datetime,
    copies: int = 0,
) -> Standing:
    """The one thing that matters most: damage, then why nothing can be saved, then the rest.

    `copies` other versions of the case lie in its folder.
    """
    if damage and read_only is not None:
        missing = dict.fromkeys(missing_words(place, now) for place in damage)
        return Standing(" ".join((read_only, *missing)), "damage", stays=True)
    if read_only is not None:
        return Standing(read_only, stays=True)
    rest = (*notices, copies_words(copies) if copies else "", backup_trouble or "")
    return Standing(" ".join(filter(None, rest)), "copies" if copies else "")


def copies_words(many: int) -> str:
    """That a sync program has left so many other versions."""
    return ngettext(
        "Another version of this case lies in the folder.",
        "{n} other versions of this case lie in the folder.",
        many,
    ).format(n=many)
