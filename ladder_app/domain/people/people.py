"""Who somebody is called, and what a name had better not be."""

import re
from typing import Final

from ladder_app.domain.people.person_alias import COLOURS, Colour
from ladder_app.domain.records import Records
from ladder_app.language import _

_REACHED: Final = re.compile(r"@|\d{3}")
_TWO_NAMES: Final = re.compile(r"[^\W\d_]{2,}[\s-]+[^\W\d_]{2,}")


def someone() -> str:
    """What stands where a person was deleted."""
    return _("someone")


def name_of(records: Records, alias_id: str | None) -> str:
    """What this person is called; "someone" once they were deleted, "" where nobody is named."""
    if not alias_id:
        return ""
    person = records.person(alias_id)
    return someone() if person is None or person.deleted_at is not None else person.alias


def hint_about(alias: str) -> str:
    """A sentence where a name looks like more than this program wants to know, or ""."""
    if _REACHED.search(alias):
        return _(
            "Numbers and addresses are better kept elsewhere: a first name or a letter will do."
        )
    if _TWO_NAMES.search(alias):
        return _("A first name or a letter is enough. Nobody else is to be known by this.")
    return ""


def next_colour(records: Records) -> Colour:
    """The mark that the fewest people have."""
    used = [person.colour for person in records.people()]
    return min(COLOURS, key=used.count)
