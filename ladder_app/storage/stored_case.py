"""One open case of the library: records in, records out, through TinyDB, onto the disk."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import Final, Protocol

from tinydb.table import Document

from ladder_app.collecting import without_collecting
from ladder_app.documents import updated
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.record import Record
from ladder_app.domain.store.case_store import Damage
from ladder_app.domain.store.documents import Documents
from ladder_app.domain.store.store_error import ChangedOutside, ReadOnly, StoreError
from ladder_app.language import _
from ladder_app.storage.case_file import CaseFile, Drop, Put, Replaced
from ladder_app.storage.case_storage import CaseDatabase, CaseStorage, all_records, replaced_by
from ladder_app.storage.content import Content
from ladder_app.storage.faults import unsaved
from ladder_app.storage.lines import moment
from ladder_app.storage.outside import difference, union

TRIES: Final = 4
"""How often a save starts again because the file was replaced in the middle of it."""
RETRY: Final = timedelta(minutes=30)
"""How long a backup that could not be made is not tried again: a save is not to wait for it."""


class Surroundings(Protocol):
    """What the library does around an open case. Only `reread` raises."""

    def before_first_edit(self, at: datetime) -> bool:
        """The first edit of a day comes; whether the day has its backup now."""
        ...

    def saved(self, content: Content) -> None:
        """An edit is durable."""
        ...

    def reread(self, file: CaseFile) -> bool:
        """Give `file` what now stands in its place; whether that goes on from what it held.

        Raises StoreError or OSError, and then the file is as it was.
        """
        ...

    def closed(self, content: Content) -> None:
        """Nobody writes any more."""
        ...


class FrozenCase:
    """What can be read of a case that may not be written."""

    def __init__(self, content: Content, reason: str) -> None:
        self.content = content
        self.reason = reason

    def save(self, label: str, at: str, put: Put, drop: Drop) -> None:
        """Always refused, with the reason."""
        raise ReadOnly(self.reason)

    def close(self) -> None:
        """There is nothing to let go of."""


class StoredCase:
    """A `CaseStore`: documents go through TinyDB, an edit becomes one durable line."""

    def __init__(
        self,
        case_id: str,
        lines: CaseFile | FrozenCase,
        surroundings: Surroundings,
        damage: tuple[Damage, ...] = (),
        notices: tuple[str, ...] = (),
    ) -> None:
        self.case_id = case_id
        self.damage = damage
        self.notices = notices
        self._lines = lines
        self._surroundings = surroundings
        self._storage = CaseStorage(lines)
        self._database = CaseDatabase(storage=lambda: self._storage)
        self._day: date | None = None
        self._tried_at: datetime | None = None
        self._is_closed = False
        self._must_forget = False
        # After the file was replaced: what the workspace knows, until it is told; and what we
        # had saved, until it is certain to be in the new file too.
        self._known: Content | None = None
        self._apart: Content | None = None

    @property
    def read_only(self) -> str | None:
        """A sentence that says why nothing can be saved, or None."""
        return self._lines.reason if isinstance(self._lines, FrozenCase) else None

    def load(self) -> Iterable[Record]:
        """Every record, trashed ones too."""
        with without_collecting():
            return list(all_records(self._database, self._lines.content.live))

    def documents(self) -> Documents:
        """Every document without the storage's own stamp, unknown kinds and fields included."""
        live = self._lines.content.live
        return {kind: dict(self._storage.documents(kind)) for kind in live if live[kind]}

    def edited(self) -> dict[str, dict[str, str]]:
        """When each document was last saved here."""
        return self._lines.content.moments()

    def commit(self, edit: Edit, at: datetime) -> Edit | None:
        """Save `edit` durably, or raise StoreError and change nothing."""
        file = self._writable()
        self._back_up_the_day(at)
        stamp = moment(at)
        for _try in range(TRIES):
            try:
                outside = self._brought_together(file, stamp)
                self._refuse_to_overwrite(edit, outside)
                self._save(edit, stamp)
            except Replaced:
                self._take_in(file)
            except OSError as error:
                raise unsaved(error) from error
            else:
                self._known = None
                self._surroundings.saved(file.content)
                return outside
        raise _replaced_too_often()

    def _back_up_the_day(self, at: datetime) -> None:
        if self._day == at.date():
            return
        if self._tried_at is not None and timedelta(0) <= at - self._tried_at < RETRY:
            return
        self._tried_at = at
        if self._surroundings.before_first_edit(at):
            self._day = at.date()

    def forget_history(self, at: datetime) -> None:
        """Rewrite the file without what was dropped from it; raises StoreError.

        What could not be done now is tried once more when the case is closed.
        """
        file = self._writable()
        self._must_forget = True
        for _try in range(TRIES):
            try:
                self._brought_together(file, moment(at))
                file.rewrite("Snapshot", moment(at), needs_backup=True)
            except Replaced:
                self._take_in(file)
            except OSError as error:
                raise unsaved(error) from error
            else:
                self._must_forget = False
                self._surroundings.saved(file.content)
                return
        raise _replaced_too_often()

    def close(self) -> None:
        """Tidy up and let go of the case. Closing twice does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        if isinstance(self._lines, CaseFile):
            with suppress(OSError, StoreError, Replaced):
                self._tidy_up(self._lines)
        self._lines.close()
        self._surroundings.closed(self._lines.content)

    def _writable(self) -> CaseFile:
        if isinstance(self._lines, FrozenCase):
            raise ReadOnly(self._lines.reason)
        if self._is_closed:
            # Somebody else may hold the lock by now.
            raise StoreError(_("Not saved: this case was closed. Open it again, then try again."))
        return self._lines

    def _refuse_to_overwrite(self, edit: Edit, outside: Edit | None) -> None:
        """Whoever made the edit has not seen what is there now, and is told first."""
        if outside is None or not edit.meets(outside):
            return
        self._known = None
        raise ChangedOutside(
            _("This was changed elsewhere meanwhile. Look at it and try again."), outside
        )

    def _save(self, edit: Edit, at: str) -> None:
        with self._storage.editing(edit.label, at):
            for change in edit.changes:
                self._change(change)

    def _change(self, change: Change) -> None:
        kind, record_id = change.key
        table = self._database.table(kind)
        if change.after is None:
            table.remove(doc_ids=[record_id])  # type: ignore[list-item]
            return
        stored = table.get(doc_id=record_id)  # type: ignore[call-overload]
        fields = updated(stored, change.after)
        if stored is None:
            table.insert(Document(fields, record_id))  # type: ignore[arg-type]
        else:
            table.update(replaced_by(fields), doc_ids=[record_id])  # type: ignore[list-item]

    def _take_in(self, file: CaseFile) -> None:
        """Read what another program has put in the place of our file."""
        ours = file.content
        try:
            goes_on = self._surroundings.reread(file)
        except OSError as error:
            raise unsaved(error) from error
        self._known = self._known or ours
        if not goes_on:
            self._apart = self._apart or ours

    def _brought_together(self, file: CaseFile, at: str) -> Edit | None:
        """Make sure that nothing we saved is missing; what came from outside, as an edit."""
        if self._known is None:
            return None
        # Content that went on from ours is brought together with nothing: only the steps of a
        # ladder are counted anew where they do not count 1..n.
        missing = union(self._apart or Content(), file.content, at)
        if missing.is_needed:
            file.save(_("Bring two versions together"), at, missing.put, missing.drop)
        if self._apart is not None:
            # The note of what was saved last names an edit that is not in this file.
            self._surroundings.saved(file.content)
        self._apart = None
        changes = difference(self._known.live, file.content.live)
        return Edit(_("Changes from another computer"), changes, quiet=True) if changes else None

    def _tidy_up(self, file: CaseFile) -> None:
        if file.is_replaced():
            self._take_in(file)
        self._brought_together(file, file.content.at)
        if self._must_forget or file.is_wasteful():
            file.rewrite("Snapshot", file.content.at, needs_backup=True)


def _replaced_too_often() -> StoreError:
    return StoreError(
        _(
            "Not saved: another program keeps replacing the file of this case. "
            "Pause the program that keeps your folders in step, then try again."
        )
    )
