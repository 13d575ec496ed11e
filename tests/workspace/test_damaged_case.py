"""A case whose file is damaged opens for reading, whatever it is that was lost."""

from pathlib import Path

import pytest

from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.store.store_error import ReadOnly
from ladder_app.storage.library import FolderLibrary
from ladder_app.workspace.workspace import Workspace
from tests import make

CASE_ID = "00000000-0000-4000-8000-000000000001"


def test_a_flipped_bit_in_the_record_of_the_case_leaves_the_rest_readable(tmp_path: Path) -> None:
    library = FolderLibrary(tmp_path / "ladders", tmp_path / "state")
    first = Edit("New case", (Change(None, Case(id=CASE_ID, alias="River")),))
    store = library.create(first, CASE_ID, make.MOMENT)
    writing = Workspace(store, lambda: make.MOMENT)
    writing.change("Add a ladder", put=[make.ladder()])
    writing.close()
    file = tmp_path / "ladders" / f"{CASE_ID}.jsonl"
    data = bytearray(file.read_bytes())
    data[data.index(b"River")] ^= 1
    file.write_bytes(data)
    workspace = Workspace(library.open(CASE_ID, make.MOMENT), lambda: make.MOMENT)
    assert workspace.records.case == Case(id=CASE_ID)
    assert workspace.records.ladders() == (make.ladder(),)
    assert workspace.read_only is not None
    assert len(workspace.damage) == 1
    workspace.empty_old_trash()
    with pytest.raises(ReadOnly):
        workspace.change("Rename", put=[make.ladder(title="Other")])
