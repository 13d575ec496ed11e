"""The library a verb works on, and the files it is given."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from ladder_app.domain.store import CaseStore, Damaged, InUse, ReadOnly
from ladder_app.paths import UserPaths
from ladder_app.storage.library import FolderLibrary


def open_library(paths: UserPaths) -> FolderLibrary:
    """The library in its folder, which need not be there yet."""
    return FolderLibrary(paths.library, paths.state)


def find(library: FolderLibrary, name: str) -> str | None:
    """The id of the case with exactly this alias or id; None if there is none.

    Raises Ambiguous. The beginning of an id is not enough here: what is meant as the name of a
    new case must never end up in another one.
    """
    wanted = name.strip().casefold()
    found = [
        entry.id
        for entry in library.entries()
        if wanted in (entry.id.casefold(), (entry.alias or "").strip().casefold())
    ]
    return library.find(name) if found else None


@contextmanager
def opened(library: FolderLibrary, case_id: str, at: datetime) -> Iterator[CaseStore]:
    """The case while a verb works on it."""
    store = library.open(case_id, at)
    try:
        yield store
    finally:
        store.close()


def refuse_read_only(library: FolderLibrary, store: CaseStore) -> None:
    """Raise Damaged, InUse or ReadOnly unless the case can be written to."""
    if store.read_only is None:
        return
    if store.damage:
        raise Damaged(store.read_only)
    if os.access(library.folder, os.W_OK):
        raise InUse(store.read_only)
    raise ReadOnly(store.read_only)
