"""A library on a disk in memory."""

import pytest

from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.storage.library import FolderLibrary
from ladder_app.storage.stored_case import StoredCase
from tests import make
from tests.storage.crash.memory_disk import MemoryDisk
from tests.storage.crash.promise import CASE_ID
from tests.storage.crash.promise import library as library_on


@pytest.fixture
def disk() -> MemoryDisk:
    return MemoryDisk()


@pytest.fixture
def library(disk: MemoryDisk) -> FolderLibrary:
    return library_on(disk)


@pytest.fixture
def store(library: FolderLibrary) -> StoredCase:
    """A new case with the alias "River", open for writing."""
    first = Edit("New case", (Change(None, Case(id=CASE_ID, alias="River")),))
    return library.create(first, CASE_ID, make.MOMENT)
