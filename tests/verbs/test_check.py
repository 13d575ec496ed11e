"""Tests of ladder_app.verbs.check on a library with a passphrase."""

from pathlib import Path

import pytest

from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.paths import UserPaths
from ladder_app.storage.library import FolderLibrary
from ladder_app.verbs.check import check
from ladder_app.verbs.outcome import LOCKED
from tests import make
from tests.sealing.cheap import CHEAP


def test_a_sealed_case_is_called_so_and_nothing_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = UserPaths(tmp_path / "library", tmp_path / "config", tmp_path / "state")
    library = FolderLibrary(paths.library, paths.state, cost=CHEAP)
    first = Edit("New", (Change(None, Case(id="case-1", alias="River")),))
    library.create(first, "case-1", make.MOMENT).close()
    library.vault.set_passphrase("six plain words", None, lambda _done, _all: None)
    assert check((), paths) == LOCKED
    said = capsys.readouterr()
    assert said.out.split("\t")[:3] == ["case-1", "", "sealed"]
    assert "--passphrase-stdin" in said.err
    assert "River" not in said.out + said.err
    assert "copy" not in said.err
