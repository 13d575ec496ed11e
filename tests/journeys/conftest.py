"""A computer of one's own for each journey."""

from pathlib import Path

import pytest

from tests.journeys.facing import put_on_disk


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every folder the program looks for lies here, for other processes too."""
    for name in ("DATA", "CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    for name in ("HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    return tmp_path


@pytest.fixture
def a_case(home: Path) -> None:
    """The case of `facing` on disk."""
    put_on_disk()
