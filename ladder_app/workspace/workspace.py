"""Every edit goes to disk, then into memory, then to the screen; a failed save changes nothing."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.record import Record, kind_of
from ladder_app.domain.records import Records
from ladder_app.domain.store.case_store import CaseStore, Damage
from ladder_app.domain.store.store_error import ChangedOutside, StoreError
from ladder_app.language import _
from ladder_app.workspace.history import History
from ladder_app.workspace.invariants import BrokenInvariant, check_edit
from ladder_app.workspace.news import Direction, Edited, News, Outside, SaveState
from ladder_app.workspace.overwriting import over

TRASH_DAYS: Final = 30
_TRIES: Final = 4
"""How often a save starts again because another program keeps changing the same records."""


class UndoRefused(Exception):
    """The records are no longer as the edit left them. `str(error)` is a sentence for the user."""


class Workspace:
    """One open case. `now` is its clock; `on_news` hears of everything once it has happened.

    `opened_at` is the moment it was opened.
    """

    def __init__(self, store: CaseStore, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now
        self.opened_at = now()
        self._history = History()
        self._has_met_others = False
        self.records = Records(store.load(), store.case_id)
        self.on_news: Callable[[News], None] = _nobody_listens

    @property
    def case_id(self) -> str:
        """The id of the open case."""
        return self._store.case_id

    @property
    def read_only(self) -> str | None:
        """A sentence that says why nothing can be saved, or None."""
        return self._store.read_only

    @property
    def damage(self) -> tuple[Damage, ...]:
        """What could not be read of the case."""
        return self._store.damage

    @property
    def notices(self) -> tuple[str, ...]:
        """Sentences about things found beside the case that the person should know."""
        return self._store.notices

    def now(self) -> datetime:
        """The moment, with its offset, by the clock this workspace was given."""
        return self._now()

    def stamp(self) -> str:
        """The moment as records keep it: ISO 8601 with offset, to the second."""
        return self._now().isoformat(timespec="seconds")

    def change(
        self,
        label: str,
        put: Iterable[Record] = (),
        drop: Iterable[Record] = (),
        *,
        quiet: bool = False,
    ) -> None:
        """Save new or changed records, and drop others for good; raises StoreError.

        `label` is what undo will call it. Records that are as they were are left alone; an edit
        without any change is not made. A quiet edit is saved but cannot be undone. What another
        program made of the same records meanwhile goes into the trash.
        """
        changes = [*self._puts(put), *(Change(record, None) for record in drop)]
        if not changes:
            return
        self._check(changes)
        edit = self._save(Edit(label, tuple(changes), quiet), self._over_what_came)
        if edit.changes and not quiet:
            self._history.push(edit)
        self._announce(edit, "done")

    @property
    def to_undo(self) -> Edit | None:
        """The edit that undo would take back."""
        return self._history.to_undo

    @property
    def to_redo(self) -> Edit | None:
        """The edit that redo would make again."""
        return self._history.to_redo

    def undo(self) -> Edit | None:
        """Take the last edit back and return it; raises StoreError or UndoRefused."""
        edit = self._history.to_undo
        if edit is None:
            return None
        self._turn(edit.reversed())
        self._history.step_back()
        self._announce(edit, "undone")
        return edit

    def redo(self) -> Edit | None:
        """Make the last undone edit again and return it; raises StoreError or UndoRefused."""
        edit = self._history.to_redo
        if edit is None:
            return None
        self._turn(edit)
        self._history.step_forward()
        self._announce(edit, "redone")
        return edit

    def empty_old_trash(self) -> None:
        """Take what has been in the trash for more than 30 days out of the file for good.

        Raises StoreError.
        """
        if self.read_only is not None:
            return
        limit = self._now() - timedelta(days=TRASH_DAYS)
        old = [r for r in self.records.trash() if _moment(r.deleted_at, limit) < limit]
        if old:
            self.change(_("Empty what was deleted long ago"), drop=old, quiet=True)
            self._store.forget_history(self._now())

    def delete_for_good(self, records: Iterable[Record]) -> None:
        """Drop records that nobody can bring back, and their history; raises StoreError.

        May be called again where it could not be finished.
        """
        there = [one for one in records if self.records.find(kind_of(one), one.id) is not None]
        self.change(_("Delete for good"), drop=there, quiet=True)
        self._store.forget_history(self._now())

    def close(self) -> None:
        """Let go of the case."""
        self._store.close()

    def _puts(self, put: Iterable[Record]) -> Iterable[Change]:
        for record in put:
            before = self.records.find(kind_of(record), record.id)
            if before != record:
                yield Change(before, record)

    def _turn(self, edit: Edit) -> None:
        self._save(self._still_fitting(edit), self._still_fitting)

    def _still_fitting(self, edit: Edit) -> Edit:
        """The edit, if the records are as it found them; raises UndoRefused."""
        fits = all(self.records.find(*change.key) == change.before for change in edit.changes)
        if not fits or (self._has_met_others and not self._keeps_order(edit.changes)):
            raise UndoRefused(_("This was changed since, so it cannot be taken back."))
        return edit

    def _over_what_came(self, edit: Edit) -> Edit:
        """The edit as it is to be made over the records as they are now; raises StoreError."""
        changes = over(self.records, edit.changes, self.stamp())
        if changes is None or not self._keeps_order(changes):
            raise StoreError(_changed_elsewhere())
        return replace(edit, changes=changes)

    def _check(self, changes: Sequence[Change]) -> None:
        # A form that was open while the records changed under it is no mistake of the program.
        if self._has_met_others and not self._keeps_order(changes):
            raise StoreError(_changed_elsewhere())
        check_edit(self.records, changes)

    def _keeps_order(self, changes: Sequence[Change]) -> bool:
        try:
            check_edit(self.records, changes)
        except BrokenInvariant:
            return False
        return True

    def _save(self, edit: Edit, anew: Callable[[Edit], Edit]) -> Edit:
        """Save the edit, made `anew` if what came from outside meets it; what was saved."""
        self.on_news(SaveState("saving", quiet=edit.quiet))
        try:
            for _try in range(_TRIES):
                try:
                    outside = self._store.commit(edit, self._now())
                except ChangedOutside as changed:
                    self._take_in(changed.outside)
                    edit = anew(edit)
                else:
                    break
            else:
                raise StoreError(_changed_elsewhere())
        except StoreError as error:
            self.on_news(SaveState("not saved", str(error)))
            raise
        if outside is not None:
            self._take_in(outside)
        self.records.replace(edit.changes)
        return edit

    def _take_in(self, outside: Edit) -> None:
        self._has_met_others = True
        self.records.replace(outside.changes)
        self.on_news(Outside(outside))

    def _announce(self, edit: Edit, direction: Direction) -> None:
        self.on_news(SaveState("saved", quiet=edit.quiet))
        self.on_news(Edited(edit, direction))


def _changed_elsewhere() -> str:
    return _("This was changed elsewhere meanwhile. Look at it and try again.")


def _nobody_listens(_news: News) -> None:
    """Until the window is there."""


def _moment(stamp: str | None, otherwise: datetime) -> datetime:
    try:
        moment = datetime.fromisoformat(stamp or "")
    except ValueError:
        return otherwise
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=otherwise.tzinfo)
