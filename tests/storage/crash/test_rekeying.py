"""A passphrase is set, changed and removed: a crash leaves the old or the new, never neither."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ladder_app.sealing.keys import Keys
from ladder_app.storage import passphrase, rewrite
from ladder_app.storage.disk import Identity
from ladder_app.storage.library_files import LibraryFiles, WrittenFile
from ladder_app.storage.library_seal import LibrarySeal, encoded
from ladder_app.storage.lines import HEADER_START
from ladder_app.storage.vault import FolderVault
from tests.figures import Figure
from tests.storage.crash.memory_disk import MemoryDisk
from tests.storage.crash.rekeying import NO_PASSPHRASE, Rekeying

A_SAMPLE = 40
Check = Callable[[bytes], bool]
BeforeReplacing = Callable[[Identity], None]
# So many ways for power to fail after one effect are looked at, and in a deep run.
A_FEW = 4
ALL = 1_000_000
JOURNEYS = {
    "set": ("first words",),
    "changed": ("first words", "last words"),
    "removed": ("first words", NO_PASSPHRASE),
    "again and again": ("first words", "other words", NO_PASSPHRASE, "third words", "last words"),
}


@pytest.mark.parametrize("name", JOURNEYS)
def test_the_old_or_the_new_passphrase_opens_everything(
    name: str, figure: Figure, is_deep: bool
) -> None:
    session = Rekeying(MemoryDisk()).run(*JOURNEYS[name])
    found = session.verdict(ALL if is_deep else A_FEW)
    assert found.wrong == []
    assert found.states > len(session.disk.log)
    figure("crash states", found.states)


@pytest.mark.parametrize("before_file", [0, 1, 3])
def test_nothing_is_lost_when_power_fails_again_while_finishing(
    before_file: int, figure: Figure, is_deep: bool
) -> None:
    session = Rekeying(MemoryDisk()).cut_short("first words", before_file)
    found = session.verdict(ALL if is_deep else A_FEW)
    assert found.wrong == []
    assert found.states > len(session.disk.log)
    figure("crash states", found.states)
    figure("crashes while recovering", found.states)


def test_no_draft_is_lost_when_power_fails_while_it_is_sealed_after_unlocking(
    figure: Figure, is_deep: bool
) -> None:
    session = Rekeying(MemoryDisk()).sealed_elsewhere("first words")
    assert session.disk.log
    found = session.verdict(ALL if is_deep else A_FEW)
    assert found.wrong == []
    figure("crash states", found.states)


# The same check finds mistakes in the protocol ---------------------------------------------------


class ForgetsFolder(MemoryDisk):
    """No folder is ever synced."""

    def sync_folder(self, folder: Path) -> None:
        pass


class RenamesUnsynced(MemoryDisk):
    """A new file takes the name before its bytes are safe."""

    def sync(self, fd: int) -> None:
        if self._open[fd][1].suffix != ".new":
            super().sync(fd)


@pytest.mark.parametrize("disk", [ForgetsFolder, RenamesUnsynced])
def test_a_mistake_of_the_protocol_is_caught(disk: type[MemoryDisk], figure: Figure) -> None:
    session = Rekeying(disk()).run("first words", "last words")
    assert session.verdict(A_SAMPLE, give_up_after=1).wrong
    figure("seeded mistakes", 1)


def announces_last(monkeypatch: pytest.MonkeyPatch) -> None:
    """The files are sealed before the public file says with what."""
    honest = passphrase._announce

    def later(vault: FolderVault, keys: Keys, state: object, key: object) -> None:
        if state == "sealing":
            vault.keep(keys, vault.known())
        else:
            honest(vault, keys, state, key)  # type: ignore[arg-type]

    monkeypatch.setattr(passphrase, "_announce", later)


def forgets_former_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """The public file does not say how what was there before is opened."""
    honest = encoded

    def forgetful(said: LibrarySeal) -> bytes:
        return honest(LibrarySeal(said.state, said.seal))

    monkeypatch.setattr(passphrase, "encoded", forgetful)


def says_done_too_early(monkeypatch: pytest.MonkeyPatch) -> None:
    """The public file is settled before the files are."""
    honest = passphrase._carry_out

    def hasty(vault: FolderVault, keys: Keys, tell: object) -> tuple[str, ...]:
        passphrase._settle(vault, keys, forget=False)
        return honest(vault, keys, tell)  # type: ignore[arg-type]

    monkeypatch.setattr(passphrase, "_carry_out", hasty)


def seals_in_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is overwritten instead of replaced."""

    def in_place(disk: MemoryDisk, path: Path, data: bytes, *_rest: object) -> None:
        fd = disk.open(path, write=True)
        disk.truncate(fd, 0)
        disk.write(fd, data, 0)
        disk.sync(fd)
        disk.close(fd)

    monkeypatch.setattr(passphrase, "put_new", in_place)


def puts_the_header_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file names its new seal before its lines are sealed so."""
    honest = rewrite.put_new

    def halves(
        disk: MemoryDisk, path: Path, data: bytes, check: Check, before: BeforeReplacing
    ) -> None:
        header, end, _lines = data.partition(b"\n")
        if header.startswith(HEADER_START):
            _old, _end, lines = disk.content(path).partition(b"\n")
            honest(disk, path, header + end + lines, check, before)
        honest(disk, path, data, check, before)

    monkeypatch.setattr(passphrase, "put_new", halves)


def forgets_drafts(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is half typed stays as it was."""
    honest = LibraryFiles.written

    def only_cases(self: LibraryFiles) -> list[WrittenFile]:
        return [file for file in honest(self) if file.case_id is not None]

    monkeypatch.setattr(LibraryFiles, "written", only_cases)


@pytest.mark.parametrize(
    "mistake",
    [
        announces_last,
        forgets_former_keys,
        says_done_too_early,
        seals_in_place,
        puts_the_header_first,
        forgets_drafts,
    ],
)
def test_a_mistake_of_the_program_is_caught(
    mistake: Callable[[pytest.MonkeyPatch], None],
    monkeypatch: pytest.MonkeyPatch,
    figure: Figure,
) -> None:
    mistake(monkeypatch)
    session = Rekeying(MemoryDisk()).run("first words", "last words")
    monkeypatch.undo()
    assert session.verdict(A_SAMPLE, give_up_after=1).wrong
    figure("seeded mistakes", 1)
