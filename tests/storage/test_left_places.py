"""Tests of places in which copies were kept before: what stays there is not forgotten."""

import errno
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.store.case_shelf import Erased
from ladder_app.storage.disk import Disk
from ladder_app.storage.library import FolderLibrary
from tests import make
from tests.sealing.cheap import CHEAP

CASE_ID = "case"
CANARY = "a heron at noon"


class Home:
    """A library that kept copies on a stick, and does not any more."""

    def __init__(self, folder: Path) -> None:
        self.library = FolderLibrary(folder / "library", folder / "state", cost=CHEAP)
        self.stick = folder / "stick"
        self.away = folder / "away"
        self.stick.mkdir()
        self.backups = self.library.backups
        self.place = self.backups.place_in(self.stick)
        self.backups.use("", str(self.place))
        changes = (Change(None, make.case(id=CASE_ID)), Change(None, make.step(1, text=CANARY)))
        store = self.library.create(Edit("New", changes), CASE_ID, make.MOMENT)
        for day in (1, 2):
            at = make.MOMENT + timedelta(days=day)
            store.commit(Edit("Add", (Change(None, make.attempt(day)),)), at)
        store.close()
        self.leave()

    def leave(self) -> None:
        self.backups.use("", "", (str(self.place),))

    def seal(self) -> tuple[str, ...]:
        return self.library.vault.set_passphrase(
            "a quiet passphrase", None, lambda _done, _of: None
        )

    def pull_out(self) -> None:
        self.stick.rename(self.away)

    def plug_in(self) -> None:
        self.away.rename(self.stick)

    def follow(self) -> None:
        self.backups.follow(CASE_ID, make.MOMENT + timedelta(days=3))

    def of_others(self) -> Path:
        """A copy of a case that is of another library."""
        folder = self.place / "another"
        shutil.copytree(self.place / CASE_ID, folder)
        return next(folder.iterdir())

    @property
    def copies(self) -> list[Path]:
        return sorted(self.place.rglob("*.jsonl"))

    def readable(self) -> list[Path]:
        return [path for path in self.copies if CANARY.encode() in path.read_bytes()]


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path)
    assert len(made.readable()) == 2
    return made


def refuse(monkeypatch: pytest.MonkeyPatch, name: str, place: Path) -> None:
    """From now on this touch of the disk fails in the place."""
    touch = getattr(Disk, name)

    def refused(disk: Disk, path: Path) -> object:
        if path.is_relative_to(place):
            raise OSError(errno.EACCES, "Permission denied")
        return touch(disk, path)

    monkeypatch.setattr(Disk, name, refused)


def test_a_new_passphrase_seals_what_stayed_there(home: Home) -> None:
    assert home.seal() == ()
    assert len(home.copies) == 2
    assert home.readable() == []


def test_a_place_that_is_away_is_named_and_its_copies_are_sealed_when_it_is_back(
    home: Home,
) -> None:
    home.pull_out()
    assert home.seal() == (str(home.place),)
    home.plug_in()
    assert len(home.readable()) == 2
    home.follow()
    assert len(home.copies) == 2
    assert home.readable() == []
    assert home.backups.left == (home.place,)


def test_what_cannot_be_sealed_there_is_named_and_can_be_removed(home: Home) -> None:
    spoilt = home.copies[0]
    spoilt.write_bytes(b"no case at all\n")
    assert home.seal() == (str(spoilt),)
    assert home.library.vault.backups_among([str(spoilt)]) == (str(spoilt),)
    home.library.vault.remove_backups([str(spoilt)])
    assert spoilt not in home.copies


def test_deleting_everything_reaches_it(home: Home) -> None:
    other = home.of_others()
    assert home.library.erasing.erase_everything() == Erased()
    assert {path.parent for path in home.copies} == {other.parent}


def test_deleting_for_good_names_it_while_it_is_away(home: Home) -> None:
    home.pull_out()
    absent = (str(home.place),)
    assert home.library.erasing.purge(CASE_ID, frozenset({("step", "none")})).absent == absent
    assert home.library.erasing.erase_case(CASE_ID).absent == absent
    assert home.library.erasing.erase_everything().absent == absent


def test_deleting_a_case_reaches_it_beside_a_second_place(home: Home, tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    second = home.backups.place_in(tmp_path / "disk")
    home.backups.use("", str(second), (str(home.place),))
    home.follow()
    assert list(second.rglob("*.jsonl"))
    assert home.library.erasing.erase_case(CASE_ID) == Erased()
    assert home.copies == list(second.rglob("*.jsonl")) == []


def test_a_place_that_counts_again_was_not_left(home: Home) -> None:
    home.backups.use("", str(home.place), (str(home.place),))
    assert home.backups.left == ()


def test_copies_are_removed_there_and_those_of_others_stay(home: Home) -> None:
    other = home.of_others()
    home.backups.remove_left()
    assert {path.parent for path in home.copies} == {other.parent}
    assert home.backups.left == ()


def test_a_place_that_is_away_stays_named(home: Home) -> None:
    home.pull_out()
    home.backups.remove_left()
    assert home.backups.left == (home.place,)
    home.follow()
    assert home.backups.left == (home.place,)


def test_a_place_that_refuses_stays_named(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse(monkeypatch, "unlink", home.place)
    home.backups.remove_left()
    assert home.backups.left == (home.place,)
    refuse(monkeypatch, "names", home.place)
    home.follow()
    assert home.backups.left == (home.place,)


def test_a_place_that_is_empty_need_not_be_named(home: Home) -> None:
    shutil.rmtree(home.place / CASE_ID)
    home.follow()
    assert home.backups.left == ()


@pytest.mark.parametrize("is_refused", [False, True])
def test_the_first_place_of_before_is_named_while_copies_stay_there(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_refused: bool
) -> None:
    home.backups.use(str(home.place), "")
    (tmp_path / "disk").mkdir()
    now = home.backups.copy_to(tmp_path / "disk")
    home.backups.use(str(now), "", (str(home.place),))
    if is_refused:
        refuse(monkeypatch, "unlink", home.place)
    home.backups.leave_behind(home.place)
    assert home.backups.left == ((home.place,) if is_refused else ())
