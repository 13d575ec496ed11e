"""Whatever the umask: nobody else may read what the program makes, and its owner always may."""

import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.deep.canary_journey import MARK, PASSPHRASE
from tests.deep.test_canaries import JOURNEY, before
from tests.deep.traced import Place

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes.")

UMASKS = ("000", "022", "777")


def modes(folder: Path) -> Iterator[tuple[str, str, int]]:
    """Every name below a folder, whether it is a folder, and who may do what with it."""
    for path in folder.rglob("*"):
        status = path.lstat()
        kind = "folder" if stat.S_ISDIR(status.st_mode) else "file"
        yield str(path.relative_to(folder)), kind, stat.S_IMODE(status.st_mode)


def open_to_others(folder: Path) -> list[tuple[str, str]]:
    """What has other modes than those for its owner alone."""
    wanted = {"folder": 0o700, "file": 0o600}
    return [(name, oct(mode)) for name, kind, mode in modes(folder) if mode != wanted[kind]]


@pytest.mark.parametrize("umask", UMASKS)
def test_a_library_is_for_its_owner_alone(umask: str, tmp_path: Path) -> None:
    place = Place(tmp_path, umask)

    before(place)

    made = {kind for _name, kind, _mode in modes(tmp_path / "home")}
    assert made == {"folder", "file"}
    assert open_to_others(tmp_path / "home") == []


@pytest.mark.parametrize("umask", UMASKS)
def test_what_is_handed_out_is_too(umask: str, tmp_path: Path) -> None:
    place = Place(tmp_path, umask)
    before(place)
    alias = f"{MARK}case-alias"
    for words in (
        ["export", alias, "--format", "json", "-o", "copy.json"],
        ["export", alias, "--format", "csv", "-o", "table.csv"],
        ["report", alias, "-o", "report.txt"],
    ):
        with place.start("-m", "ladder_app", *words, "--passphrase-stdin") as process:
            _said, complained = process.communicate(f"{PASSPHRASE}\n", timeout=60)
            assert process.returncode == 0, complained

    assert {path.name for path in tmp_path.iterdir() if path.is_file()} == {
        "copy.json",
        "table.csv",
        "report.txt",
    }
    assert [one for one in open_to_others(tmp_path) if "/" not in one[0] and "." in one[0]] == []
    assert open_to_others(tmp_path / "home") == []


@pytest.mark.deep
@pytest.mark.parametrize("umask", UMASKS)
def test_an_evening_makes_nothing_for_others(umask: str, tmp_path: Path) -> None:
    place = Place(tmp_path, umask)
    before(place)
    for part in ("killed", "locked"):
        with place.start(*JOURNEY, part) as process:
            said, complained = process.communicate("\n", timeout=300)
            assert "title Ladder" in said, complained

    assert (tmp_path / "home" / "config" / "ladder" / "settings.json").exists()
    assert open_to_others(tmp_path / "home") == []
    assert list((tmp_path / "tmp").iterdir()) == []
