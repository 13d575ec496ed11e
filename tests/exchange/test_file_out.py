import os
import stat
import sys
from pathlib import Path

import pytest

from ladder_app.exchange.file_out import write_file
from ladder_app.exchange.unusable import Unusable


def test_a_new_file_is_its_owners_alone(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        write_file(tmp_path / "out.csv", b"abc")
    finally:
        os.umask(old)
    assert (tmp_path / "out.csv").read_bytes() == b"abc"
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "out.csv").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


def test_an_old_file_is_replaced_whole(tmp_path: Path) -> None:
    (tmp_path / "out.csv").write_bytes(b"something longer")
    write_file(tmp_path / "out.csv", b"abc")
    assert (tmp_path / "out.csv").read_bytes() == b"abc"


def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "out.csv").write_bytes(b"old")
    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(Unusable, match="No space left on device"):
        write_file(tmp_path / "out.csv", b"new")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


@pytest.mark.parametrize("name", ["case.jsonl", "link"])
def test_the_file_of_a_case_is_never_replaced(tmp_path: Path, name: str) -> None:
    case = tmp_path / "case.jsonl"
    case.write_bytes(b'{"format":"ladder-case","version":1}\n')
    (tmp_path / "link").symlink_to(case)
    with pytest.raises(Unusable, match="is the file of a case"):
        write_file(tmp_path / name, b"abc")
    assert case.read_bytes().startswith(b'{"format":"ladder-case"')


def test_a_link_to_another_file_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_file(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


@pytest.mark.parametrize("name", ["", "missing/out.csv", "nul\0.csv"])
def test_where_nothing_can_be_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(Unusable, match="cannot be written"):
        write_file(tmp_path / name, b"abc")
