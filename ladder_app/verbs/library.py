"""The library a verb works on, and the files it is given."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final

from ladder_app.domain.store import CaseStore, InUse, NotFound, ReadOnly
from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _
from ladder_app.paths import UserPaths
from ladder_app.storage.library import FolderLibrary

LARGEST_FILE: Final = 64 * 1024 * 1024


def open_library(paths: UserPaths) -> FolderLibrary:
    """The library in its folder, which need not be there yet."""
    return FolderLibrary(paths.library, paths.state)


def find(library: FolderLibrary, name: str) -> str | None:
    """The id of the case called `name`; None if there is none. Raises Ambiguous."""
    try:
        return library.find(name)
    except NotFound:
        return None


@contextmanager
def opened(library: FolderLibrary, case_id: str, at: datetime) -> Iterator[CaseStore]:
    """The case while a verb works on it."""
    store = library.open(case_id, at)
    try:
        yield store
    finally:
        store.close()


def refuse_read_only(library: FolderLibrary, store: CaseStore) -> None:
    """Raise InUse or ReadOnly unless the case can be written to."""
    if store.read_only is None:
        return
    if not store.damage and os.access(library.folder, os.W_OK):
        raise InUse(store.read_only)
    raise ReadOnly(store.read_only)


def read_file(path: Path) -> bytes:
    """The content of a file; raises Unusable."""
    try:
        with path.expanduser().open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError, RuntimeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        sentence = _("{path} cannot be read: {reason}.")
        raise Unusable(sentence.format(path=path, reason=reason)) from None
    if len(content) > LARGEST_FILE:
        raise Unusable(_("{path} is larger than 64 MB.").format(path=path))
    return content
