"""The way in for the window: the example leaves nothing behind, also when it locks."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ladder_app import app
from ladder_app.options import Options
from ladder_app.paths import UserPaths
from ladder_app.restarting import Leaving


class Stub:
    """Stands for the program; `run` does what the test wants done while it runs."""

    meanwhile: Callable[["Stub"], None]

    def __init__(self, paths: UserPaths, leaving: Leaving) -> None:
        self.folder: Path = paths.library.parent
        self.leaving = leaving

    def begin_with(self, _records: object) -> None:
        """Something of it is on disk."""
        (self.folder / "library").mkdir()

    def run(self, *, notices: tuple[str, ...]) -> int:
        """Until the window is closed."""
        assert notices
        Stub.meanwhile(self)
        return 0


@pytest.fixture
def stubbed(monkeypatch: pytest.MonkeyPatch) -> type[Stub]:
    monkeypatch.setattr(app, "Program", Stub)
    monkeypatch.setattr("gc.disable", lambda: None)
    return Stub


def test_the_example_is_gone_once_the_window_is_closed(stubbed: type[Stub]) -> None:
    folders: list[Path] = []

    def note(stub: Stub) -> None:
        assert stub.folder.is_dir()
        folders.append(stub.folder)

    stubbed.meanwhile = note
    assert app.run(Options(demo=True)) == 0
    assert not folders[0].exists()


def test_the_example_is_gone_before_another_process_takes_its_place(stubbed: type[Stub]) -> None:
    def lock(stub: Stub) -> None:
        stub.leaving.tidy()
        assert not stub.folder.exists()

    stubbed.meanwhile = lock
    assert app.run(Options(demo=True)) == 0
