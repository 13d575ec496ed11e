"""What stands at the head of the window while something about the case needs the person."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QDateTime, QLocale, Qt

from ladder_app.domain.store import Damage
from ladder_app.language import _

Offer = Literal["", "restore", "accept"]


@dataclass(frozen=True, slots=True)
class Standing:
    """A lasting sentence, "" for none, and what can be done about it with one button."""

    sentence: str = ""
    offer: Offer = ""

    @property
    def button(self) -> str:
        """The words on the button, "" for none."""
        return {
            "": "",
            "restore": _("Go back to the newest sound copy"),
            "accept": _("Go on with this file"),
        }[self.offer]


def standing(
    read_only: str | None,
    damage: Sequence[Damage],
    notices: Sequence[str],
    backup_trouble: str | None,
    has_backup: bool,
) -> Standing:
    """The one thing that matters most: damage, then why nothing can be saved, then the rest."""
    if damage and read_only is not None:
        sentences = " ".join((read_only, *(_missing(place) for place in damage)))
        if all(place.reason == "cut short" for place in damage):
            return Standing(sentences, "accept")
        return Standing(sentences, "restore" if has_backup else "")
    if read_only is not None:
        return Standing(read_only)
    return Standing(" ".join((*notices, *([backup_trouble] if backup_trouble else []))))


def _missing(place: Damage) -> str:
    if place.after and place.before:
        sentence = _("What was saved between {after} and {before} is missing.")
    elif place.after:
        sentence = _("What was saved after {after} is missing.")
    elif place.before:
        sentence = _("What was saved before {before} is missing.")
    else:
        sentence = _("It cannot be told what is missing.")
    return sentence.format(after=_day(place.after), before=_day(place.before))


def _day(stamp: str | None) -> str:
    moment = QDateTime.fromString(stamp or "", Qt.DateFormat.ISODateWithMs).toLocalTime()
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
