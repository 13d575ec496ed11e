"""A backup takes the place of a case file; the file it replaces becomes a backup itself."""

from datetime import datetime

from ladder_app.domain.store.store_error import Damaged, InUse, StoreError
from ladder_app.language import _
from ladder_app.storage.content import snapshot
from ladder_app.storage.disk import Identity
from ladder_app.storage.faults import unsaved
from ladder_app.storage.fold import Folded
from ladder_app.storage.head import Head
from ladder_app.storage.last_seen import Seen
from ladder_app.storage.lines import moment
from ladder_app.storage.opening import read_file
from ladder_app.storage.place import CasePlace
from ladder_app.storage.rewrite import write_new


def restore(place: CasePlace, name: str, device: str, at: datetime) -> None:
    """Put the backup `name` in the place of the case, which must not be open.

    The count of edits goes on, so that no other computer takes the result for an old file. Can
    be undone by restoring the backup made of the former file. Raises StoreError, and then the
    case is as it was; or restored, if only the last sync of the folder failed.
    """
    backup = sound(place.backups.read(place.case_id, name))
    assert backup.header is not None
    try:
        if not place.take_lock():
            raise InUse(_("This case is open. Close it, then restore it."))
        backup.content.n = max(backup.content.n, _newest_edit(place))
        head = Head(place.case_id, backup.header.made, place.keys)
        lines = snapshot(backup.content, _("Restore a backup"), moment(at), device)

        def keep_old(_fresh: Identity) -> None:
            if not place.disk.is_file(place.path):
                return
            if not place.backups.link(place.case_id, place.path, "restore", at):
                place.backups.keep_original(place.case_id, place.path, at)

        written = write_new(place.disk, place.path, head, backup.content, lines, keep_old)[1]
        place.seen.note(Seen(written.n, written.sum))
    except OSError as error:
        raise unsaved(error) from error
    finally:
        place.seen.close()
        place.let_go()


def sound(backup: Folded) -> Folded:
    """The backup, if it can take the place of a case; raises Damaged."""
    if backup.damage or backup.header is None:
        raise Damaged(_("This backup is damaged itself, so nothing was changed. Choose another."))
    return backup


def _newest_edit(place: CasePlace) -> int:
    """The highest number of an edit that was ever seen here."""
    seen = place.seen.read()
    newest = seen.n if seen else 0
    try:
        fd = place.disk.open(place.path, write=False)
        try:
            return max(newest, read_file(place.disk, fd, keys=place.keys).content.n)
        finally:
            place.disk.close(fd)
    except (OSError, StoreError):
        return newest
