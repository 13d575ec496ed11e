"""The library a verb works on, and the files it is given."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from ladder_app.domain.store.case_store import CaseStore
from ladder_app.domain.store.store_error import Damaged, InUse, ReadOnly
from ladder_app.language import _
from ladder_app.paths import UserPaths
from ladder_app.storage.library import FolderLibrary
from ladder_app.verbs.secrets import NO_SECRETS, Secrets


def open_library(
    paths: UserPaths, secrets: Secrets = NO_SECRETS, *, may_be_locked: bool = False
) -> FolderLibrary:
    """The library in its folder, which need not be there yet; raises Locked, NotAccepted.

    Where it `may_be_locked` a passphrase is used only if one is to be read.
    """
    library = FolderLibrary(paths.library, paths.state)
    if library.vault.is_locked and not (may_be_locked and secrets.are_none):
        wanting = passphrase_wanted() if secrets.are_none else _nothing_came()
        library.vault.unlock(secrets.take(wanting))
    return library


def passphrase_wanted() -> str:
    """How to give it."""
    return _(
        "This library has a passphrase. Add --passphrase-stdin and let it be the first line of "
        "the input."
    )


def _nothing_came() -> str:
    return _(
        "This library has a passphrase, and nothing was typed. Let it be the first line of the "
        "input."
    )


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


def called_here(library: FolderLibrary, case_id: str) -> str:
    """What a case is called in this library; its id where it has no name."""
    named = (entry.alias for entry in library.entries() if entry.id == case_id)
    return next(named, None) or case_id
