"""Which files in the folder of a library are cases, and which are other versions of one."""

from collections.abc import Iterable
from pathlib import Path

from ladder_app.storage.disk import Disk, read_all
from ladder_app.storage.faults import unread
from ladder_app.storage.fold import LARGEST_FILE, case_named_in
from ladder_app.storage.library_files import CASE_ID
from ladder_app.storage.lines import SUFFIX


class CaseNames:
    """Told by the names, and where those leave it open by what a file says. Raises StoreError."""

    def __init__(self, disk: Disk, folder: Path) -> None:
        self._disk = disk
        self._folder = folder

    def cases(self) -> list[str]:
        """Files named by an id. One whose name begins with another id says itself whose it is."""
        stems = [
            name.removesuffix(SUFFIX)
            for name in self._all()
            if name.endswith(SUFFIX) and CASE_ID.match(name.removesuffix(SUFFIX))
        ]
        known = frozenset(stems)
        return [
            stem
            for stem in stems
            if not _begins_with_one(stem, known) or self._case_named_in(stem) == stem
        ]

    def others(self, case_id: str) -> tuple[str, ...]:
        """What programs that keep folders in step have left beside the file of the case."""
        ours = {f"{case_id}{SUFFIX}", f"{case_id}{SUFFIX}.new", f"{case_id}.lock"}
        return tuple(
            name
            for name in self.of_case(case_id, self._all())
            if name not in ours and not name.endswith((".lock", ".new"))
        )

    def of_case(self, case_id: str, names: Iterable[str]) -> list[str]:
        """Those that begin with the id of the case, and with no longer one of another case."""
        longer = tuple(
            other for other in self.cases() if other != case_id and other.startswith(case_id)
        )
        return [one for one in names if one.startswith(case_id) and not one.startswith(longer)]

    def _all(self) -> list[str]:
        try:
            return self._disk.names(self._folder)
        except OSError as error:
            raise unread(error) from error

    def _case_named_in(self, stem: str) -> str | None:
        try:
            return case_named_in(
                read_all(self._disk, self._folder / f"{stem}{SUFFIX}", LARGEST_FILE)
            )
        except OSError:
            return None


def _begins_with_one(stem: str, known: frozenset[str]) -> bool:
    """Whether it begins with one of these, and goes on; without comparing all with all."""
    return any(stem[:length] in known for length in range(1, len(stem)))
