"""Tests of ladder_app.paths."""

import sys
from pathlib import Path

import pytest

from ladder_app.paths import resources, user_paths


def test_every_resource_folder_is_there() -> None:
    for folder in ("icons", "themes", "templates"):
        assert any((resources() / folder).iterdir())


@pytest.mark.skipif(sys.platform != "linux", reason="XDG folders are those of Linux")
def test_linux_follows_the_xdg_folders() -> None:
    paths = user_paths(None, {"HOME": "/h", "XDG_DATA_HOME": "/d", "XDG_STATE_HOME": "/s"})
    assert paths.library == Path("/d/ladder")
    assert paths.settings_file == Path("/h/.config/ladder/settings.json")
    assert paths.state == Path("/s/ladder")


def test_a_library_of_ones_own_moves_only_the_cases() -> None:
    usual = user_paths(None, {"HOME": "/h"})
    own = user_paths(Path("/own"), {"HOME": "/h"})
    assert own.library == Path("/own")
    assert own.config == usual.config
    assert (own.asked_for, usual.asked_for) == (True, False)
