"""From a file in the library to an open case: for writing, or for reading with the reason why."""

import errno
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from ladder_app.domain.store.case_store import Damage
from ladder_app.domain.store.store_error import NotFound, StoreError
from ladder_app.language import _
from ladder_app.storage.case_file import CaseFile
from ladder_app.storage.disk import Disk, read_open, write_all
from ladder_app.storage.faults import is_forbidden, unread
from ladder_app.storage.fold import LARGEST_FILE, Folded, fold
from ladder_app.storage.last_seen import Seen
from ladder_app.storage.lines import moment
from ladder_app.storage.place import CasePlace
from ladder_app.storage.rewrite import remove_leftover
from ladder_app.storage.stored_case import FrozenCase, StoredCase

if TYPE_CHECKING:
    from ladder_app.sealing.keys import CaseKeys

_BLOCK = 4096


def open_case(place: CasePlace, device: str, at: datetime, notices: tuple[str, ...]) -> StoredCase:
    """Open the case, for writing if nothing speaks against it; raises StoreError."""
    try:
        return _opened(place, device, at, notices, _reason_to_read_only(place))
    except OSError as error:
        place.let_go()
        raise unread(error) from error
    except BaseException:
        place.let_go()
        raise


def read_file(disk: Disk, fd: int, watch: int = 0, keys: "CaseKeys | None" = None) -> Folded:
    """Fold a file, with blocks the disk cannot read as damage instead of an error."""
    try:
        return fold(read_open(disk, fd, LARGEST_FILE), watch, keys)
    except OSError as error:
        if error.errno != errno.EIO:
            raise
    folded = fold(_salvaged(disk, fd), watch, keys)
    if not folded.damage:
        line = Damage(0, folded.content.at or None, None, "unreadable")
        folded.damage = (line,)
    folded.damage = tuple(replace(place, reason="unreadable") for place in folded.damage)
    return folded


def _reason_to_read_only(place: CasePlace) -> str | None:
    if not place.disk.is_file(place.path):
        raise NotFound(_("There is no such case in this library."))
    try:
        if place.take_lock():
            return None
    except OSError as error:
        if not is_forbidden(error):
            raise
        return _not_writable()
    return _held()


def _held() -> str:
    return _(
        "This case is open in another window or program, so it can only be read here. "
        "Close it there to write here."
    )


def _opened(
    place: CasePlace, device: str, at: datetime, notices: tuple[str, ...], reason: str | None
) -> StoredCase:
    # The note first: whoever is writing notes after saving, so the file cannot be behind it.
    seen = place.seen.read()
    fd, reason = _descriptor(place, reason)
    try:
        folded = read_file(place.disk, fd, seen.n if seen else 0, place.keys)
        if folded.header is not None and folded.header.case != place.case_id:
            raise StoreError(_("The file of this case belongs to another case. Look at its name."))
        reason = reason or fault(folded, seen)
        if reason is None:
            return _writable(place, fd, folded, device, at, notices, seen)
    except BaseException:
        place.disk.close(fd)
        raise
    place.disk.close(fd)
    place.let_go()
    frozen = FrozenCase(folded.content, reason)
    return StoredCase(place.case_id, frozen, place, missing(folded, seen), notices)


def _writable(
    place: CasePlace,
    fd: int,
    folded: Folded,
    device: str,
    at: datetime,
    notices: tuple[str, ...],
    seen: Seen | None,
) -> StoredCase:
    file = CaseFile(place.disk, place.path, fd, folded, device, place, place.keys)
    is_doubtful = bool(folded.torn) and not is_whole(folded, seen)
    _put_in_order(place, file, folded, moment(at), is_doubtful)
    place.saved(file.content)
    if is_doubtful:
        notices = (_end_missing(place), *notices)
    return StoredCase(place.case_id, file, place, (), notices)


def _descriptor(place: CasePlace, reason: str | None) -> tuple[int, str | None]:
    if reason is None:
        try:
            return place.disk.open(place.path, write=True), None
        except OSError as error:
            if not is_forbidden(error):
                raise
            reason = _not_writable()
    return place.disk.open(place.path, write=False), reason


def fault(folded: Folded, seen: Seen | None) -> str | None:
    """Why a file that could be written to had better not be."""
    if folded.damage:
        return _(
            "Part of the file of this case is damaged, so it can only be read. "
            "The file was left as it is; the newest sound backup can take its place."
        )
    if seen is None:
        return None
    if seen.n > folded.content.n:
        return _(
            "This file is older than what this computer last saved, so it can only be read. Look "
            "for a newer copy in the library folder and in the backups before going on with it."
        )
    if folded.watched and folded.watched != seen.sum:
        return _(
            "This file was changed elsewhere and lacks something that this computer saved, so it "
            "can only be read for now."
        )
    return None


def missing(folded: Folded, seen: Seen | None) -> tuple[Damage, ...]:
    """What is missing, with edits that were acknowledged once and are not there any more."""
    if folded.damage or seen is None:
        return folded.damage
    if seen.n > folded.content.n:
        return (Damage(folded.lines + 1, folded.content.at or None, None, "cut short"),)
    if folded.watched and folded.watched != seen.sum:
        return (Damage(folded.lines, None, None, "other way"),)
    return ()


def is_whole(folded: Folded, seen: Seen | None) -> bool:
    """Whether the file holds all that this computer ever saved to it, by what it noted last.

    Then what stands torn at its end is a save that nobody was told of.
    """
    return seen is not None and seen.n == folded.content.n and folded.watched == seen.sum


def _end_missing(place: CasePlace) -> str:
    return _(
        "The end of the file of this case was incomplete. If the file was copied or moved, "
        "something saved may be missing; the piece is kept in {folder}, and the backups may have "
        "it."
    ).format(folder=place.aside)


def _put_in_order(
    place: CasePlace, file: CaseFile, folded: Folded, at: str, is_doubtful: bool
) -> None:
    """What only the holder of a sound file may do. A fault waits for the next save."""
    with suppress(OSError):
        remove_leftover(place.disk, place.path)
        if folded.torn:
            _copy_aside(place, folded.torn, at)
        if is_doubtful:
            # The next save replaces the file, and whoever makes that has read the notice.
            return
        if file.is_spoiled():
            file.rewrite("Snapshot", at)
        elif file.is_wasteful():
            file.rewrite("Snapshot", at, needs_backup=True)


def _copy_aside(place: CasePlace, torn: bytes, at: str) -> None:
    place.disk.make_folder(place.aside)
    name = f"{place.case_id}-{at.replace(':', '').replace('.', '')}.torn"
    with suppress(FileExistsError):
        fd = place.disk.create(place.aside / name)
        try:
            write_all(place.disk, fd, place.vault.closed(name, torn), 0)
            place.disk.sync(fd)
        finally:
            place.disk.close(fd)
        place.disk.sync_folder(place.aside)


def _salvaged(disk: Disk, fd: int) -> bytes:
    """Everything that can be read, with zeros for what cannot."""
    parts = []
    for offset in range(0, disk.size(fd), _BLOCK):
        try:
            parts.append(disk.read(fd, _BLOCK, offset))
        except OSError:
            parts.append(bytes(_BLOCK))
    return b"".join(parts)


def _not_writable() -> str:
    return _(
        "This folder does not let the program write, so the case can only be read. "
        "Make the folder writable to go on."
    )
