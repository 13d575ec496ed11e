"""The library: a folder of cases, one file each, named by nothing but the id of the case."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ladder_app.documents import to_document
from ladder_app.domain.edit import Edit
from ladder_app.domain.record import kind_of
from ladder_app.domain.store.documents import Documents
from ladder_app.domain.store.library import CaseEntry
from ladder_app.domain.store.store_error import Ambiguous, InUse, NotFound, StoreError
from ladder_app.language import _
from ladder_app.storage.backups import FolderBackups
from ladder_app.storage.case_names import CaseNames
from ladder_app.storage.content import Content, Raws, snapshot
from ladder_app.storage.device import device
from ladder_app.storage.disk import Disk, read_all
from ladder_app.storage.drafts import FolderDrafts
from ladder_app.storage.faults import unsaved
from ladder_app.storage.fold import LARGEST_FILE, fold
from ladder_app.storage.head import Head
from ladder_app.storage.index import AliasIndex, Indexed, entry_of, indexed
from ladder_app.storage.library_files import CASE_ID, LibraryFiles
from ladder_app.storage.library_id import library_id
from ladder_app.storage.lines import SUFFIX, Stamp, edit_line, moment, stamped
from ladder_app.storage.opening import open_case
from ladder_app.storage.peek import last_line
from ladder_app.storage.place import CasePlace
from ladder_app.storage.rewrite import NewLines, write_new
from ladder_app.storage.second_thread import AtOnce, Worker
from ladder_app.storage.stored_case import StoredCase
from ladder_app.storage.vault import FolderVault

if TYPE_CHECKING:
    from ladder_app.sealing.slots import Cost
    from ladder_app.storage.check import CaseCheck
    from ladder_app.storage.erasing import Erasing


class FolderLibrary:
    """Cases in `folder`; what belongs to this computer alone in `state_folder`.

    `worker` does what is to be done in the second place of the copies; at once without one.
    """

    def __init__(
        self,
        folder: Path,
        state_folder: Path,
        disk: Disk | None = None,
        cost: "Cost | None" = None,
        worker: Worker | None = None,
    ) -> None:
        self.folder = folder
        self._disk = disk = disk or Disk()
        worker = worker or AtOnce()
        files = LibraryFiles(disk, folder, state_folder, worker)
        self.vault = FolderVault(disk, files, cost)
        self.drafts = FolderDrafts(disk, files.drafts, folder, self.vault)
        self.backups = FolderBackups(disk, files.backups, folder, self.vault, worker)
        self._state_folder = state_folder
        self._files = files
        self._names = CaseNames(disk, folder)
        self._index = AliasIndex(disk, folder / "index.json", self.vault)

    @property
    def id(self) -> str:
        """By what it is known again; empty while nothing could be written in its folder."""
        return library_id(self._disk, self.folder)

    @property
    def erasing(self) -> "Erasing":
        """Deleting for good."""
        from ladder_app.storage.erasing import Erasing

        return Erasing(
            self._disk,
            self._files,
            self.vault,
            self.backups,
            self._index,
            self._state_folder,
            self._place,
        )

    def entries(self) -> tuple[CaseEntry, ...]:
        """Every case by id; one whose file cannot be read has neither alias nor date."""
        known = self._index.read()
        return tuple(self._entry(case_id, known.get(case_id)) for case_id in self._names.cases())

    def conflict_copies(self, case_id: str) -> tuple[str, ...]:
        """The names of files a sync program has left beside the file of the case."""
        return self._names.others(case_id)

    def create(self, first: Edit, case_id: str, at: datetime) -> StoredCase:
        """A new case with its first records; raises StoreError, also if the id exists."""
        stamp = Stamp(1, moment(at), device(self._disk, self._state_folder))
        put: Raws = {}
        for change in first.changes:
            if change.after is not None:
                raw = stamped(to_document(change.after), stamp)
                put.setdefault(kind_of(change.after), {})[change.after.id] = raw
        content = Content(put)
        return self._create(content, [(stamp, edit_line(stamp, first.label, put, {}))], case_id, at)

    def create_from_documents(
        self, documents: Documents, case_id: str, label: str, at: datetime
    ) -> StoredCase:
        """A new case from whole documents, unknown kinds and fields included."""
        stamp = Stamp(1, moment(at), device(self._disk, self._state_folder))
        content = Content(
            {
                kind: {
                    record_id: stamped(document, stamp) for record_id, document in family.items()
                }
                for kind, family in documents.items()
            }
        )
        return self._create(content, snapshot(content, label, stamp.at, stamp.by), case_id, at)

    def open(self, case_id: str, at: datetime) -> StoredCase:
        """The case, read-only if it is held elsewhere, damaged or in a read-only place."""
        self.vault.require()
        place = self._place(case_id)
        return open_case(place, device(self._disk, self._state_folder), at, self.vault.notices)

    def find(self, name: str) -> str:
        """The case id for an alias in any case, an id, or the beginning of an id."""
        wanted = name.strip().casefold()
        entries = self.entries()
        for matches in (
            [entry.id for entry in entries if entry.id.casefold() == wanted],
            [entry.id for entry in entries if (entry.alias or "").strip().casefold() == wanted],
            [entry.id for entry in entries if entry.id.casefold().startswith(wanted)],
        ):
            if len(matches) == 1:
                return matches[0]
            if matches and wanted:
                raise Ambiguous(
                    _("More than one case answers to “{name}”. Use the id of the case.").format(
                        name=name
                    )
                )
        raise NotFound(_("There is no case “{name}” in this library.").format(name=name))

    def check(self, case_id: str) -> "CaseCheck":
        """Read every byte of a case file and say what was found; NotFound if there is none."""
        from ladder_app.storage.check import check_file

        place = self._place(case_id)
        if not self._disk.is_file(place.path):
            raise NotFound(_("There is no such case in this library."))
        return check_file(self._disk, case_id, place.path, place.seen.read(), place.keys)

    def restore(self, case_id: str, backup: str, at: datetime) -> None:
        """Put a backup in the place of a case that is not open; raises StoreError."""
        from ladder_app.storage.restoring import restore

        restore(self._place(case_id), backup, device(self._disk, self._state_folder), at)

    def accept_as_it_is(self, case_id: str) -> None:
        """Let a file that went back in time be written to again, when a person has said so."""
        self._place(case_id).seen.forget()

    def _create(self, content: Content, lines: NewLines, case_id: str, at: datetime) -> StoredCase:
        self.vault.require()
        place = self._place(case_id)
        try:
            self._disk.make_folder(self.folder)
            if not place.take_lock():
                raise InUse(_("Another program is making this case right now. Open it there."))
            self._write_first(place, content, lines, moment(at))
        except OSError as error:
            raise unsaved(error) from error
        finally:
            place.let_go()
        self._index.note(case_id, indexed(content))
        return self.open(case_id, at)

    def _write_first(self, place: CasePlace, content: Content, lines: NewLines, made: str) -> None:
        if self._disk.is_file(place.path):
            raise StoreError(_("There is a case with this id already. It was left as it is."))
        place.seen.forget()
        head = Head(place.case_id, made, place.keys)
        try:
            write_new(self._disk, place.path, head, content, lines, lambda _identity: None)
        except OSError:
            # Nobody was told of it yet, so a file whose folder could not be synced goes again.
            with suppress(OSError):
                self._disk.unlink(place.path)
            raise

    def _place(self, case_id: str) -> CasePlace:
        if not CASE_ID.match(case_id):
            raise NotFound(_("“{id}” cannot be the id of a case.").format(id=case_id))
        return CasePlace(
            self._disk,
            case_id,
            self.folder,
            self._state_folder,
            self.backups,
            self._index,
            self.vault,
        )

    def _entry(self, case_id: str, known: Indexed | None) -> CaseEntry:
        keys = self.vault.of_case(case_id)
        try:
            last = last_line(self._disk, self._path(case_id), keys)
            if last is None:
                return entry_of(case_id, known, None)
            if known is None or known.n != last.n:
                known = indexed(fold(self._read(case_id), keys=keys).content)
        except (OSError, StoreError):
            return entry_of(case_id, known, None)
        return entry_of(case_id, known, last.at)

    def _read(self, case_id: str) -> bytes:
        return read_all(self._disk, self._path(case_id), LARGEST_FILE)

    def _path(self, case_id: str) -> Path:
        return self.folder / f"{case_id}{SUFFIX}"
