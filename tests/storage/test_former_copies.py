"""Tests of ladder_app.storage.former_copies: a place that was away while the passphrase changed."""

import shutil
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest

from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.store.store_error import StoreError
from ladder_app.storage.fold import fold
from ladder_app.storage.library import FolderLibrary
from tests import make
from tests.sealing.cheap import CHEAP

CASE_ID = "case"
CANARY = "a heron at noon"
FIRST, OTHER = "a quiet passphrase", "another passphrase"


class Home:
    """A library with two copies, both of them on a stick too."""

    def __init__(self, folder: Path, passphrase: str = "") -> None:
        self.library = FolderLibrary(folder / "library", folder / "state", cost=CHEAP)
        self.stick = folder / "stick"
        self.away = folder / "away"
        self.stick.mkdir()
        if passphrase:
            self.seal(passphrase)
        self.place = self.library.backups.place_in(self.stick)
        self.choose()
        step = make.step(1, text=CANARY)
        changes = (Change(None, make.case(id=CASE_ID)), Change(None, step))
        store = self.library.create(Edit("New", changes), CASE_ID, make.MOMENT)
        for day in (1, 2):
            at = make.MOMENT + timedelta(days=day)
            store.commit(Edit("Add", (Change(None, make.attempt(day)),)), at)
        store.close()

    def choose(self) -> None:
        self.library.backups.use("", str(self.place))

    def seal(self, passphrase: str) -> None:
        assert self.library.vault.set_passphrase(passphrase, None, quiet) == ()

    def pull_out(self) -> None:
        self.stick.rename(self.away)

    def plug_in(self) -> None:
        self.away.rename(self.stick)

    def begin_again(self, passphrase: str = "") -> None:
        """The program was ended and begun again."""
        library = self.library
        self.library = FolderLibrary(library.folder, library.folder.parent / "state", cost=CHEAP)
        if passphrase:
            self.library.vault.unlock(passphrase)
        self.choose()

    def follow(self) -> None:
        self.library.backups.follow(CASE_ID, make.MOMENT + timedelta(days=3))

    def only_on_the_stick(self) -> None:
        """The first place has let go of its copies."""
        shutil.rmtree(self.library.folder / "backups")

    @property
    def copies(self) -> list[Path]:
        return sorted(self.place.rglob("*.jsonl"))

    def opening(self) -> list[bool]:
        """Which of the copies on the stick open as the library is now."""
        keys = self.library.vault.of_case(CASE_ID)
        seal_id = None if keys is None else keys.seal_id
        opening = []
        for path in self.copies:
            with suppress(StoreError):
                found = fold(path.read_bytes(), keys=keys)
                opening.append(found.seal_id == seal_id and bool(found.content.live["step"]))
        return opening


def named(home: Home) -> list[str]:
    """The copies that the library does not open, in order."""
    return sorted(home.library.backups.former)


def quiet(_done: int, _of: int) -> None:
    """Nobody watches."""


def test_copies_without_a_seal_are_sealed_when_the_place_is_back(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.pull_out()
    home.seal(FIRST)
    home.plug_in()
    assert CANARY.encode() in home.copies[0].read_bytes()
    home.follow()
    assert home.opening() == [True, True]
    assert all(CANARY.encode() not in path.read_bytes() for path in home.copies)
    assert named(home) == []
    assert home.library.backups.second_trouble is None


def test_half_a_copy_that_a_crash_left_there_goes(tmp_path: Path) -> None:
    home = Home(tmp_path)
    half = home.copies[0].with_name("partial-1.new")
    half.write_text(CANARY)
    home.pull_out()
    home.seal(FIRST)
    home.plug_in()
    home.follow()
    assert not half.exists()


def test_also_those_that_are_nowhere_else_and_after_another_start(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.pull_out()
    home.seal(FIRST)
    home.only_on_the_stick()
    home.plug_in()
    home.begin_again(FIRST)
    home.follow()
    assert home.opening() == [True, True]


@pytest.mark.parametrize("elsewhere", [True, False])
def test_copies_of_a_passphrase_before_get_the_one_of_now(tmp_path: Path, elsewhere: bool) -> None:
    home = Home(tmp_path, FIRST)
    home.pull_out()
    home.seal(OTHER)
    if not elsewhere:
        home.only_on_the_stick()
    home.plug_in()
    home.begin_again(OTHER)
    home.follow()
    assert home.opening() == [True, True]
    assert named(home) == []


def test_what_no_known_key_opens_is_named_and_removed_when_wanted(tmp_path: Path) -> None:
    home = Home(tmp_path, FIRST)
    home.library.backups.use("", "")
    home.seal(OTHER)
    home.only_on_the_stick()
    home.begin_again(OTHER)
    home.follow()
    assert named(home) == [str(path) for path in home.copies]
    assert len(named(home)) == 2
    others = home.place / "elsewhere" / home.copies[0].name
    others.parent.mkdir()
    others.write_bytes(home.copies[0].read_bytes())
    home.library.backups.remove_former()
    assert named(home) == []
    assert home.copies == [others], "what is of another library is not touched"


def test_what_cannot_be_removed_is_named_still(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Home(tmp_path, FIRST)
    home.library.backups.use("", "")
    home.seal(OTHER)
    home.only_on_the_stick()
    home.choose()
    home.begin_again(OTHER)
    home.follow()
    before = named(home)

    def refused(_path: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(home.library._disk, "unlink", refused)
    home.library.backups.remove_former()
    assert named(home) == before


def test_after_a_passphrase_was_removed_they_are_open_or_named(tmp_path: Path) -> None:
    home = Home(tmp_path, FIRST)
    home.pull_out()
    assert home.library.vault.remove_passphrase(quiet) == ()
    first = home.library.folder / "backups" / CASE_ID
    min(first.iterdir()).unlink()
    home.plug_in()
    home.follow()
    assert home.opening() == [True]
    assert named(home) == [str(home.copies[0])]


def test_a_first_place_that_was_away_is_looked_at_too(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.library.backups.use(str(home.place), "")
    home.pull_out()
    home.seal(FIRST)
    home.seal(OTHER)
    home.plug_in()
    home.copies[0].write_bytes(b"nothing of ours")
    home.follow()
    assert home.opening() == [True]
    assert named(home) == [str(home.copies[0])]
    home.library.backups.remove_former()
    assert len(home.copies) == 1


def test_a_copy_that_does_not_say_how_it_is_sealed_is_read(tmp_path: Path) -> None:
    home = Home(tmp_path, FIRST)
    damaged = home.copies[0]
    damaged.write_bytes(b"x" + damaged.read_bytes()[1:])
    home.follow()
    assert named(home) == []
    assert damaged.read_bytes().startswith(b"x")
    damaged.write_bytes(b"nothing of ours")
    home.only_on_the_stick()
    home.follow()
    assert named(home) == [str(damaged)]


def test_nothing_is_touched_while_the_library_is_locked(tmp_path: Path) -> None:
    home = Home(tmp_path, FIRST)
    home.library.backups.use("", "")
    home.seal(OTHER)
    home.begin_again()
    before = [path.read_bytes() for path in home.copies]
    home.follow()
    assert [path.read_bytes() for path in home.copies] == before
    assert named(home) == []


def test_nothing_is_touched_where_the_library_does_not_say_how_it_is_sealed(tmp_path: Path) -> None:
    home = Home(tmp_path)
    (home.library.folder / "library.json").mkdir()
    before = [path.read_bytes() for path in home.copies]
    home.follow()
    assert home.library.backups.second_trouble is None
    home.library.backups.remove_former()
    assert [path.read_bytes() for path in home.copies] == before
    assert named(home) == []


def test_a_place_that_nobody_may_look_for_counts_as_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Home(tmp_path, FIRST)
    names = home.library._disk.names

    def refused(folder: Path) -> list[str]:
        if folder == home.stick:
            raise PermissionError
        return names(folder)

    with monkeypatch.context() as hidden:
        hidden.setattr(home.library._disk, "names", refused)
        home.seal(OTHER)
    home.begin_again(OTHER)
    home.follow()
    assert home.opening() == [True, True]


def test_a_copy_that_is_being_written_meanwhile_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Home(tmp_path)
    home.library.backups.use(str(home.place), "")
    home.pull_out()
    home.seal(FIRST)
    home.plug_in()
    disk = home.library._disk
    sync = disk.sync

    def look_meanwhile(fd: int) -> None:
        monkeypatch.setattr(disk, "sync", sync)
        home.follow()
        sync(fd)

    monkeypatch.setattr(disk, "sync", look_meanwhile)
    home.library.backups.keep(CASE_ID, make.MOMENT + timedelta(days=3))
    assert home.library.backups.trouble is None
    assert home.opening() == [True, True, True]
