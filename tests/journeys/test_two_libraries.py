"""The same account opens another library: nothing of the first one is taken for granted there."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from ladder_app.paths import UserPaths
from ladder_app.program import Program
from ladder_app.ui.today.first_evening import FirstEvening


def opened(folder: Path, library: str) -> Program:
    paths = UserPaths(folder / library, folder / "config", folder / "state", asked_for=True)
    program = Program(paths)
    program.open_case(program.show_window())
    return program


def evening(program: Program) -> FirstEvening:
    assert program._window is not None
    (found,) = program._window.findChildren(FirstEvening)
    return found


def close(program: Program) -> None:
    program.leave_window()
    program.close_case()


def test_where_words_are_kept_is_said_once_in_each_library(
    qapp: QApplication, tmp_path: Path
) -> None:
    first = opened(tmp_path, "home")
    evening(first).card.go_on_button.click()
    close(first)

    stick = opened(tmp_path, "stick")
    assert not evening(stick).card.isHidden()
    close(stick)

    again = opened(tmp_path, "home")
    assert evening(again).card.isHidden()
    close(again)
