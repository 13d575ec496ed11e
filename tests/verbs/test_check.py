"""Tests of ladder_app.verbs.check on a library with a passphrase."""

import io
from pathlib import Path

import pytest

from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.store.store_error import Locked
from ladder_app.paths import UserPaths
from ladder_app.storage.library import FolderLibrary
from ladder_app.verbs.check import check
from ladder_app.verbs.outcome import DAMAGE, DONE, LOCKED
from ladder_app.verbs.secrets import Secrets
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


@pytest.fixture
def library(tmp_path: Path, paths: UserPaths) -> FolderLibrary:
    """One case, saved three times."""
    library = FolderLibrary(paths.library, paths.state, cost=CHEAP)
    store = library.create(Edit("New", (Change(None, Case(id="case-1")),)), "case-1", make.MOMENT)
    for number in (1, 2):
        store.commit(Edit("Add", (Change(None, make.step(number)),)), make.MOMENT)
    store.close()
    return library


@pytest.fixture
def paths(tmp_path: Path) -> UserPaths:
    return UserPaths(tmp_path / "library", tmp_path / "config", tmp_path / "state")


def test_nothing_is_missing_only_where_that_is_known(
    library: FolderLibrary, paths: UserPaths, capsys: pytest.CaptureFixture[str]
) -> None:
    with (library.folder / "case-1.jsonl").open("ab") as file:
        file.write(b'{"n":4,')
    assert check((), paths) == DONE
    assert "nothing that was saved is missing" in capsys.readouterr().err
    library.accept_as_it_is("case-1")
    assert check((), paths) == DONE
    said = capsys.readouterr().err
    assert "nothing that was saved" not in said
    assert "may be missing" in said


def test_moments_are_told_as_clocks_show_them(
    library: FolderLibrary, paths: UserPaths, capsys: pytest.CaptureFixture[str]
) -> None:
    path = library.folder / "case-1.jsonl"
    path.write_bytes(path.read_bytes().replace(b'"step-1"', b'"step-x"', 1))
    assert check((), paths) == DAMAGE
    said = capsys.readouterr().err
    assert f"{make.MOMENT.astimezone():%Y-%m-%d %H:%M}" in said
    assert "Z " not in said


def test_a_case_of_another_passphrase_is_not_answered_with_what_was_done_already(
    library: FolderLibrary, paths: UserPaths, capsys: pytest.CaptureFixture[str]
) -> None:
    library.vault.set_passphrase("other words", None, lambda _done, _all: None)
    foreign = (library.folder / "case-1.jsonl").read_bytes()
    library.vault.set_passphrase("six plain words", None, lambda _done, _all: None)
    (library.folder / "foreign.jsonl").write_bytes(foreign)
    assert check((), paths, Secrets(io.BytesIO(b"six plain words\n"))) == LOCKED
    assert "--passphrase-stdin" not in capsys.readouterr().err
    with pytest.raises(Locked) as refused:
        check((), paths, Secrets(io.BytesIO(b"")))
    assert "--passphrase-stdin" not in str(refused.value)
