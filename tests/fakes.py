"""Stores in memory, with the whole Protocol and with faults on demand: tests without a disk."""

import copy
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ladder_app.documents import from_document, to_document, updated
from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.record import Record, kind_of
from ladder_app.domain.store.backups import BackupEntry
from ladder_app.domain.store.case_shelf import Erased
from ladder_app.domain.store.case_store import Damage
from ladder_app.domain.store.documents import Documents, Keys, Moments
from ladder_app.domain.store.library import CaseEntry
from ladder_app.domain.store.store_error import (
    Ambiguous,
    ChangedOutside,
    Damaged,
    NotAccepted,
    NotFound,
    ReadOnly,
    StoreError,
)
from ladder_app.domain.store.vault import Tell

_BEGINNING = datetime(2026, 3, 1, tzinfo=UTC)
CASE_ID = "00000000-0000-4000-8000-000000000001"


class MemoryStore:
    """A `CaseStore` that keeps documents in a dict.

    `commits` are the edits saved so far. `fail(error)` makes the next commits raise;
    `write_outside` plays another program that changed the file meanwhile.
    """

    def __init__(
        self,
        records: Iterable[Record] = (),
        case_id: str = CASE_ID,
        read_only: str | None = None,
        damage: tuple[Damage, ...] = (),
        notices: tuple[str, ...] = (),
    ) -> None:
        self.case_id = case_id
        self.read_only = read_only
        self.damage = damage
        self.notices = notices
        self.commits: list[Edit] = []
        self.committed_at: list[datetime] = []
        self.forgotten = 0
        self.closed = False
        self._documents: Documents = {}
        self._moments: Moments = {}
        self._errors: list[StoreError] = []
        self._outside: Edit | None = None
        self._apply(Edit("", tuple(Change(None, record) for record in records)))

    def fail(self, error: StoreError, times: int = 1) -> None:
        """The next `times` commits raise `error` and change nothing."""
        self._errors += [error] * times

    def recover(self) -> None:
        """Whatever made commits fail is over."""
        self._errors.clear()

    def write_outside(self, edit: Edit) -> None:
        """Another program saves `edit`; the next commit finds it."""
        self._outside = edit

    def load(self) -> Iterable[Record]:
        """Every record, trashed ones too."""
        return [
            from_document(kind, copy.deepcopy(document))
            for kind, family in self._documents.items()
            for document in family.values()
        ]

    def documents(self) -> Documents:
        """Every document, copied."""
        return copy.deepcopy(self._documents)

    def edited(self) -> Moments:
        """When each document was last committed; those of the beginning do not say."""
        return copy.deepcopy(self._moments)

    def commit(self, edit: Edit, at: datetime) -> Edit | None:
        """Keep the edit, unless it was made to fail; what was written outside comes first."""
        assert not self.closed, "A closed store was asked to save"
        if self.read_only is not None:
            raise ReadOnly(self.read_only)
        if self._errors:
            raise self._errors.pop(0)
        outside, self._outside = self._outside, None
        if outside is not None:
            self._apply(outside)
            if edit.meets(outside):
                raise ChangedOutside("This was changed elsewhere meanwhile.", outside)
        self._apply(edit)
        for change in edit.changes:
            kind, record_id = change.key
            self._moments.setdefault(kind, {})[record_id] = at.isoformat()
        self.commits.append(edit)
        self.committed_at.append(at)
        return outside

    def forget_history(self, at: datetime) -> None:
        """Count it: there is no history here."""
        self.forgotten += 1

    def close(self) -> None:
        """Nothing may be saved from now on."""
        self.closed = True

    def _apply(self, edit: Edit) -> None:
        for change in edit.changes:
            kind, record_id = change.key
            family = self._documents.setdefault(kind, {})
            if change.after is None:
                family.pop(record_id, None)
            else:
                family[record_id] = copy.deepcopy(updated(family.get(record_id), change.after))


class MemoryDrafts:
    """`Drafts` in a dict; every content goes through JSON, as it would on disk."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.error: StoreError | None = None

    def keep(self, case_id: str, form: str, content: Mapping[str, Any]) -> None:
        """Replace the draft, or raise `error` if one is set."""
        if self.error is not None:
            raise self.error
        self.kept[case_id, form] = json.dumps(dict(content))

    def find(self, case_id: str, form: str) -> dict[str, Any] | None:
        """A copy of what was kept."""
        text = self.kept.get((case_id, form))
        if text is None:
            return None
        content: dict[str, Any] = json.loads(text)
        return content

    def drop(self, case_id: str, form: str) -> None:
        """Forget the draft."""
        self.kept.pop((case_id, form), None)


class MemoryCopies:
    """`ConflictCopies` as `held`, by name: the documents of each, and when they were saved."""

    def __init__(self) -> None:
        self.held: dict[str, tuple[Documents, Moments]] = {}
        self.error: StoreError | None = None

    def names(self, _case_id: str) -> tuple[str, ...]:
        """All of them."""
        return tuple(self.held)

    def read(self, _case_id: str, name: str) -> tuple[Documents, Moments]:
        """A copy of what is in it."""
        return copy.deepcopy(self.held[name])

    def remove(self, _case_id: str, name: str) -> None:
        """It is gone, or the error comes once."""
        if self.error is not None:
            error, self.error = self.error, None
            raise error
        del self.held[name]


class MemoryBackups:
    """`Backups` as a list; `trouble` is what the ui shows when backups fail.

    `held` are the documents of each by name, Damaged for one that has none.
    """

    def __init__(self, entries: Iterable[BackupEntry] = ()) -> None:
        self.all = list(entries)
        self.trouble: str | None = None
        self.kept: list[tuple[str, datetime]] = []
        self.held: dict[str, Documents] = {}
        self.place = Path("library") / "backups"
        self.second_place: Path | None = None
        self.second_trouble: str | None = None
        self.is_second_failing = False
        self.second_newest: str | None = None
        self.followed: list[str] = []
        self.left_behind: list[Path] = []
        self.left: tuple[Path, ...] = ()
        self.emptied: list[tuple[Path, ...]] = []
        self.is_busy = False
        self.former: tuple[str, ...] = ()
        self.wanted_gone: list[tuple[str, ...]] = []

    def second_newest_at(self, _case_id: str) -> str | None:
        """When the newest in the second place was made."""
        return self.second_newest

    def remove_former(self) -> None:
        """Remember which were to go; a test says when they have gone."""
        self.wanted_gone.append(self.former)

    def place_in(self, folder: Path) -> Path:
        """A folder in it; one that is called "locked" takes nothing."""
        if folder.name == "locked":
            raise StoreError("This folder does not let the program write.")
        return folder / "ladder-backups"

    def copy_to(self, folder: Path) -> Path:
        """They are there as well."""
        return self.place_in(folder)

    def leave_behind(self, place: Path) -> None:
        """Remember which place is to be emptied."""
        self.left_behind.append(place)

    def remove_left(self) -> None:
        """Remember which places were to be emptied; a test says when they are."""
        self.emptied.append(self.left)

    def follow(self, case_id: str, at: datetime) -> None:
        """Remember that the second place was to be brought up to date."""
        self.followed.append(case_id)

    def documents(self, case_id: str, name: str) -> Documents:
        """A copy of what is in it."""
        if name not in self.held:
            raise Damaged("This backup is damaged itself, so nothing was changed.")
        return copy.deepcopy(self.held[name])

    def entries(self, case_id: str) -> tuple[BackupEntry, ...]:
        """Newest first."""
        mine = [entry for entry in self.all if entry.case_id == case_id]
        return tuple(sorted(mine, key=lambda entry: entry.made_at, reverse=True))

    def newest_at(self, case_id: str) -> str | None:
        """When the newest was made."""
        return next((entry.made_at for entry in self.entries(case_id)), None)

    def keep(self, case_id: str, at: datetime) -> None:
        """Remember that a copy was asked for."""
        self.kept.append((case_id, at))


class MemoryLibrary:
    """A `Library` of `MemoryStore`s. A case in `held` opens read-only, as if open elsewhere."""

    def __init__(self, *stores: MemoryStore) -> None:
        self.stores = {store.case_id: store for store in stores}
        self.held: set[str] = set()
        self.drafts = MemoryDrafts()
        self.backups = MemoryBackups()
        self.error: StoreError | None = None

    def entries(self) -> tuple[CaseEntry, ...]:
        """Every case in the order made, with its alias."""
        return tuple(_entry(store) for store in self.stores.values())

    def create(self, first: Edit, case_id: str, at: datetime) -> MemoryStore:
        """A new store with its first records, or `error` if one is set."""
        store = self._new(case_id)
        store.commit(first, at)
        self.stores[case_id] = store
        return store

    def create_from_documents(
        self, documents: Documents, case_id: str, label: str, at: datetime
    ) -> MemoryStore:
        """A new store from whole documents."""
        store = self._new(case_id)
        changes = [
            Change(None, from_document(kind, copy.deepcopy(document)))
            for kind, family in documents.items()
            for document in family.values()
        ]
        store.commit(Edit(label, tuple(changes)), at)
        store._documents = copy.deepcopy(documents)
        self.stores[case_id] = store
        return store

    def open(self, case_id: str, at: datetime) -> MemoryStore:
        """The store, open for writing unless it is in `held`."""
        if self.error is not None:
            raise self.error
        if case_id not in self.stores:
            raise NotFound(f"There is no case {case_id}.")
        store = self.stores[case_id]
        store.closed = False
        if case_id in self.held:
            store.read_only = "This case is open in another window."
        return store

    def find(self, name: str) -> str:
        """By alias in any case, by id, or by the beginning of an id."""
        wanted = name.strip().casefold()
        entries = self.entries()
        for matches in (
            [e.id for e in entries if wanted and wanted in {e.id, (e.alias or "").casefold()}],
            [e.id for e in entries if wanted and e.id.startswith(wanted)],
        ):
            if len(matches) == 1:
                return matches[0]
            if matches:
                raise Ambiguous(f"More than one case answers to {name}.")
        raise NotFound(f"There is no case {name}.")

    def _new(self, case_id: str) -> MemoryStore:
        if self.error is not None:
            raise self.error
        if case_id in self.stores:
            raise StoreError("There is such a case already.")
        return MemoryStore(case_id=case_id)


class MemoryCases:
    """A `CaseShelf` over a `MemoryLibrary`; new cases are called "new-1", "new-2" and so on."""

    def __init__(self, library: MemoryLibrary) -> None:
        self.library = library
        self.purged: list[tuple[str, Keys]] = []
        self.erased = Erased()
        self._made = 0

    def entries(self) -> tuple[CaseEntry, ...]:
        """Every case in the order made."""
        return self.library.entries()

    def purge(self, case_id: str, keys: Keys) -> Erased:
        """Remember it; nothing is kept beside a case here."""
        if self.library.error is not None:
            raise self.library.error
        self.purged.append((case_id, keys))
        return self.erased

    def erase(self, case_id: str) -> Erased:
        """The case is gone."""
        if self.library.error is not None:
            raise self.library.error
        del self.library.stores[case_id]
        return self.erased

    def begin(self, alias: str) -> str:
        """A new case."""
        self._made += 1
        case = Case(id=f"new-{self._made}", alias=alias)
        self.library.create(Edit("Begin", (Change(None, case),)), case.id, _BEGINNING)
        return case.id

    def take_in(self, documents: Documents, case_id: str) -> None:
        """A new case of these documents."""
        self.library.create_from_documents(documents, case_id, "Take in", _BEGINNING)

    def change(self, case_id: str, alias: str, *, is_archived: bool) -> None:
        """Another name, archived or not."""
        store = self.library.open(case_id, _BEGINNING)
        (before,) = (one for one in store.load() if isinstance(one, Case))
        at = _BEGINNING.isoformat() if is_archived else None
        after = replace(before, alias=alias, archived_at=at)
        store.commit(Edit("Change", (Change(before, after),)), _BEGINNING)


class MemoryVault:
    """A `Vault` that seals nothing, and remembers the `passphrase` and the `recovery` code.

    `files` are worked through; `left` could not be sealed; `error` is raised by whatever is next.
    """

    def __init__(self, passphrase: str | None = None, recovery: str | None = None) -> None:
        self.passphrase = passphrase
        self.recovery = recovery
        self.is_locked = passphrase is not None
        self.is_unfinished = False
        self.files = 3
        self.left: tuple[str, ...] = ()
        self.removed: list[str] = []
        self.error: StoreError | None = None

    @property
    def is_sealed(self) -> bool:
        """Whether there is a passphrase."""
        return self.passphrase is not None

    def unlock(self, secret: str) -> None:
        """With the passphrase or the code."""
        if not self.accepts(secret):
            raise NotAccepted("This was not accepted.")
        self.is_locked = False

    def accepts(self, secret: str) -> bool:
        """Whether it is one of the two."""
        self._raise()
        return secret in {self.passphrase, self.recovery} - {None}

    def set_passphrase(self, passphrase: str, recovery: str | None, tell: Tell) -> tuple[str, ...]:
        """From now on it is this one."""
        self._raise()
        self.passphrase, self.recovery, self.is_unfinished = passphrase, recovery, True
        return self.finish(tell)

    def remove_passphrase(self, tell: Tell) -> tuple[str, ...]:
        """There is none once every file was worked through."""
        self._raise()
        self.is_unfinished = True
        left = self.finish(tell)
        self.passphrase = self.recovery = None
        return left

    def finish(self, tell: Tell) -> tuple[str, ...]:
        """Work through the files."""
        self._raise()
        for done in range(self.files + 1):
            tell(done, self.files)
        self.is_unfinished = False
        return self.left

    def backups_among(self, names: Iterable[str]) -> tuple[str, ...]:
        """Those that stand in a folder of backups."""
        return tuple(name for name in names if "backup" in name)

    def remove_backups(self, names: Iterable[str]) -> None:
        """Remember that they went."""
        self._raise()
        self.removed += names

    def _raise(self) -> None:
        error, self.error = self.error, None
        if error is not None:
            raise error


def _entry(store: MemoryStore) -> CaseEntry:
    documents = store._documents.get("case", {}).values()
    case = next(iter(documents), {})
    changed = store.committed_at[-1].isoformat() if store.committed_at else None
    is_archived = case.get("archived_at") is not None
    return CaseEntry(store.case_id, case.get("alias"), changed, is_archived)


def documents_of(records: Iterable[Record]) -> Documents:
    """The documents of records, as a store would give them."""
    documents: Documents = {}
    for record in records:
        documents.setdefault(kind_of(record), {})[record.id] = to_document(record)
    return documents
