"""Letting go of copies that are outdated, once the newest that stay were read and found sound."""

from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from ladder_app.domain.store.store_error import StoreError
from ladder_app.storage.copy_folder import CopyFolder
from ladder_app.storage.fold import fold
from ladder_app.storage.rotation import NEVER_REMOVED, Copy, outdated

if TYPE_CHECKING:
    from ladder_app.sealing.keys import CaseKeys


def thin(place: CopyFolder, case_id: str, keys: "CaseKeys | None", now: datetime) -> None:
    """Remove what the rotation lets go of; raises OSError."""
    copies = place.found(case_id)
    if not outdated(copies, now):
        return
    for copy in outdated(_judged(place, case_id, keys, copies), now):
        place.remove(case_id, copy.name)


def is_sound(place: CopyFolder, case_id: str, keys: "CaseKeys | None", name: str) -> bool:
    """Whether a copy reads back without a fault, now."""
    return newest_edit(place, case_id, keys, name) is not None


def newest_edit(place: CopyFolder, case_id: str, keys: "CaseKeys | None", name: str) -> int | None:
    """The number of the last edit in a copy that reads back without a fault, now."""
    with suppress(OSError, StoreError):
        folded = fold(place.read(case_id, name), keys=keys)
        if not folded.damage and not folded.torn:
            return folded.content.n
    return None


def _judged(
    place: CopyFolder, case_id: str, keys: "CaseKeys | None", newest_first: list[Copy]
) -> list[Copy]:
    """The copies, those known as unsound that were read on the way to five sound ones."""
    judged: list[Copy] = []
    sound = 0
    for copy in newest_first:
        fits = copy.sound and (sound >= NEVER_REMOVED or is_sound(place, case_id, keys, copy.name))
        sound += fits
        judged.append(Copy(copy.name, copy.made_at, fits))
    return judged
