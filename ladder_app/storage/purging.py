"""Records out of the copies of a case, each copy written anew without them and looked at again."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from ladder_app.documents import from_json, updated
from ladder_app.domain.people.people_edits import without_name
from ladder_app.domain.people.person_alias import PersonAlias
from ladder_app.domain.store.documents import Keys
from ladder_app.domain.store.store_error import StoreError
from ladder_app.storage.content import Content, Raws, snapshot
from ladder_app.storage.copy_folder import CopyFolder
from ladder_app.storage.disk import Disk, read_all
from ladder_app.storage.fold import LARGEST_FILE, fold
from ladder_app.storage.head import Head
from ladder_app.storage.lines import decode_line, document_of, is_sound, stamp_of, stamped
from ladder_app.storage.rewrite import write_new
from ladder_app.storage.vault import FolderVault
from ladder_app.unreadable import UNREADABLE


class Purge:
    """Of the records `keys` of one case; `by` is the device that writes. Methods raise OSError.

    They are looked for by their ids alone: an attempt bore its own under another kind while it
    was under way.
    """

    def __init__(self, disk: Disk, vault: FolderVault, case_id: str, keys: Keys, by: str) -> None:
        self._disk = disk
        self._vault = vault
        self._case_id = case_id
        self._ids = frozenset(record_id for _kind, record_id in keys)
        self._by = by

    def copies_left(self, place: CopyFolder) -> list[str]:
        """Purge every copy there; the files that may hold one of the records still."""
        return [str(path) for path in self._purged(place)]

    def is_in_lines(self, path: Path) -> bool:
        """Whether a case file speaks of a record, or cannot be read to the last line."""
        ours = self._vault.of_case(self._case_id)
        boxes = ours.every() if ours else ()
        for line in read_all(self._disk, path, LARGEST_FILE).split(b"\n"):
            plain = line if is_sound(line) else None
            for one in boxes:
                plain = plain or one.line_in(line)
            if line and plain is None:
                return True
            if plain and self._is_named_in(plain):
                return True
        return False

    def is_in_small_file(self, path: Path) -> bool:
        """The same of a draft."""
        data = read_all(self._disk, path, LARGEST_FILE)
        try:
            text = self._vault.opened(path.name, data)
        except ValueError:
            return True
        return any(name.encode() in text or name in path.name for name in self._ids)

    def _purged(self, place: CopyFolder) -> Iterator[Path]:
        for copy in place.found(self._case_id):
            path = place.of(self._case_id) / copy.name
            # ValueError: another program wrote a number that this one never writes anew.
            with suppress(OSError, StoreError, ValueError):
                if not self.is_in_lines(path):
                    continue
                self._rewrite(path)
                if not self.is_in_lines(path):
                    continue
            yield path

    def _rewrite(self, path: Path) -> None:
        """The copy without these records and without its history; one that is damaged stays."""
        ours = self._vault.of_case(self._case_id)
        folded = fold(read_all(self._disk, path, LARGEST_FILE), keys=ours)
        if folded.damage or folded.header is None:
            return
        content = folded.content
        names = self._names_in(content.live)
        for family in content.live.values():
            for record_id in self._ids & family.keys():
                del family[record_id]
        for name in names:
            _take_out_name(content.live, name)
        head = Head(folded.header.case, folded.header.made, ours)
        lines = snapshot(content, "Snapshot", content.at, self._by)
        write_new(self._disk, path, head, Content(content.live), lines, lambda _identity: None)

    def _is_named_in(self, line: bytes) -> bool:
        try:
            put = decode_line(line).put
        except UNREADABLE:
            return False
        return any(not self._ids.isdisjoint(family) for family in put.values())

    def _names_in(self, live: Raws) -> list[str]:
        """What those of the records that are people are called there."""
        found = live.get(PersonAlias.KIND, {})
        people = (from_json(PersonAlias.KIND, found[one]) for one in self._ids & found.keys())
        return [one.alias for one in people if isinstance(one, PersonAlias)]


def _take_out_name(live: Raws, name: str) -> None:
    """Whoever was with this person was with someone, as in the case itself."""
    for kind, family in live.items():
        for record_id, raw in family.items():
            record = from_json(kind, raw)
            told = without_name(record, name)
            if told is not record:
                family[record_id] = stamped(updated(document_of(raw), told), stamp_of(raw))
