"""Tests of ladder_app.coming_in: what is said at the head of the window one comes into."""

from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QApplication

from ladder_app.coming_in import ComingIn
from ladder_app.domain.store.store_error import StoreError
from ladder_app.ui.main_window import MainWindow
from tests.fakes import MemoryVault


class Nowhere:
    """An `Inside` without a window."""

    def enter(self) -> None:
        """There are no settings."""

    def show_window(self) -> MainWindow:
        """Nothing that could be seen."""
        return cast("MainWindow", None)

    def open_case(self, window: MainWindow) -> None:
        """There is no case."""

    def leave_window(self) -> None:
        """There is none."""

    def let_go(self) -> None:
        """There is nothing."""


class UnreadVault(MemoryVault):
    """A vault whose file the disk does not give."""

    def __getattribute__(self, name: str) -> object:
        if name == "is_unfinished":
            raise StoreError("It cannot be read.")
        return super().__getattribute__(name)


def test_files_that_wait_to_be_sealed_are_spoken_of_for_as_long_as_they_do(
    qapp: QApplication, tmp_path: Path
) -> None:
    vault = MemoryVault()
    vault.is_unfinished = True
    coming_in = ComingIn(Nowhere(), qapp, tmp_path, lambda: vault)
    coming_in.notices = ("The lock does not hear the desktop.",)
    said = []
    for is_by_code, is_unfinished in ((False, True), (True, True), (False, False)):
        vault.is_unfinished = is_unfinished
        coming_in.entrance.passed.emit(is_by_code)
        said.append([notice.split()[0] for notice in coming_in.notices])
    assert said == [["The", "Some"], ["The", "The", "Some"], ["The", "The"]]


def test_a_library_that_cannot_be_read_is_left_to_opening_a_case(
    qapp: QApplication, tmp_path: Path
) -> None:
    vault = UnreadVault()
    coming_in = ComingIn(Nowhere(), qapp, tmp_path, lambda: vault)
    coming_in.entrance.passed.emit(False)
    assert coming_in.notices == ()
