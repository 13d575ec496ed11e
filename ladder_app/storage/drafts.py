"""What is half typed: one small file per case and form, replaced whole, kept across a crash."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import msgspec

from ladder_app.domain.store import StoreError
from ladder_app.language import _
from ladder_app.storage.disk import Disk, read_all, replace_whole
from ladder_app.storage.faults import unsaved

LARGEST_DRAFT: Final = 1 << 20
"""Bytes."""


class FolderDrafts:
    """Drafts in a folder of their own. A draft that cannot be read is put aside, never an error."""

    def __init__(self, disk: Disk, folder: Path) -> None:
        self._disk = disk
        self._folder = folder

    def keep(self, case_id: str, form: str, content: Mapping[str, Any]) -> None:
        """Replace the draft of this form; raises StoreError, and then the former one is kept."""
        data = msgspec.json.encode(dict(content))
        if len(data) > LARGEST_DRAFT:
            raise StoreError(
                _("This is too long to be kept as a draft. Save it, or make it shorter.")
            )
        try:
            self._disk.make_folder(self._folder)
            replace_whole(self._disk, self._path(case_id, form), data)
        except OSError as error:
            raise unsaved(error) from error

    def find(self, case_id: str, form: str) -> dict[str, Any] | None:
        """What was half typed, or None."""
        path = self._path(case_id, form)
        try:
            data = read_all(self._disk, path, LARGEST_DRAFT)
        except FileNotFoundError:
            return None
        except OSError:
            self._put_aside(path)
            return None
        try:
            return msgspec.json.decode(data, type=dict[str, Any])
        except (msgspec.MsgspecError, ValueError, RecursionError):
            self._put_aside(path)
            return None

    def drop(self, case_id: str, form: str) -> None:
        """Forget the draft; raises StoreError if it could not be removed."""
        try:
            self._disk.unlink(self._path(case_id, form))
        except FileNotFoundError:
            return
        except OSError as error:
            raise unsaved(error) from error

    def _put_aside(self, path: Path) -> None:
        with suppress(OSError):
            self._disk.replace(path, path.with_suffix(".damaged"))

    def _path(self, case_id: str, form: str) -> Path:
        return self._folder / f"{quote(case_id, safe='')}.{quote(form, safe='')}.json"
