"""Tests of ladder_app.settings."""

import errno
import json
import os
import stat
import sys
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from ladder_app.settings import KeptSettings, Settings, read_settings, write_settings


def test_settings_come_back_as_they_were(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.json"
    chosen = replace(
        Settings(),
        theme="dark",
        text_size=130,
        window=(1000, 700),
        window_at=(-300, 57),
        page="journal",
        covered_start=True,
    )
    write_settings(chosen, file)
    assert read_settings(file) == chosen


@pytest.mark.parametrize("content", ["", "[]", "{", "null", '"text"', "\x00"])
def test_a_file_that_is_no_settings_means_the_defaults(tmp_path: Path, content: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(content)
    assert read_settings(file) == Settings()


def test_one_wrong_value_costs_only_itself(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"theme": "pink", "text_size": "big", "language": "de", "new": 1}))
    assert read_settings(file) == Settings(language="de")


@pytest.mark.parametrize("written", [[1], ["1", "2"], [True, 1], [10**9, 0], "here", None])
def test_a_place_that_is_none_is_that_of_the_desktop(tmp_path: Path, written: object) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"window_at": written}))
    assert read_settings(file).window_at == ()


@pytest.mark.parametrize(("written", "read"), [(10, 75), (900, 250), (130, 130)])
def test_text_stays_readable(tmp_path: Path, written: int, read: int) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"text_size": written}))
    assert read_settings(file).text_size == read


@pytest.fixture(params=[0o000, 0o022, 0o277], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in another way")
@pytest.mark.usefixtures("umask")
def test_nobody_else_may_look_at_the_settings(tmp_path: Path) -> None:
    file = tmp_path / "config" / "ladder" / "settings.json"
    for theme in ("dark", "light"):
        write_settings(Settings(theme=theme), file)
        assert mode(file) == 0o600
        assert mode(file.parent) == 0o700
    assert mode(tmp_path / "config") == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in another way")
def test_rights_that_were_too_wide_are_mended(tmp_path: Path) -> None:
    file = tmp_path / "ladder" / "settings.json"
    file.parent.mkdir()
    file.write_text("{}")
    file.chmod(0o666)
    file.parent.chmod(0o777)
    write_settings(Settings(), file)
    assert (mode(file), mode(file.parent)) == (0o600, 0o700)


def test_what_a_crash_left_is_written_anew(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    write_settings(Settings(theme="dark"), file)
    (tmp_path / "settings.json.new").write_text("half")
    write_settings(Settings(theme="light"), file)
    assert read_settings(file).theme == "light"
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


def test_settings_that_cannot_be_written_leave_the_old_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(fd: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    file = tmp_path / "settings.json"
    write_settings(Settings(theme="dark"), file)
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_settings(Settings(theme="light"), file)
    assert read_settings(file).theme == "dark"


def test_each_library_has_its_first_card_and_its_last_case(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    kept = KeptSettings(file)
    kept.enter("home")
    kept.keep(replace(kept.now, theme="dark", first_card_seen=True, last_case="anna"))
    kept.enter("stick")
    assert kept.now == Settings(theme="dark")
    kept.keep(replace(kept.now, text_size=130, last_case="berta", last_ladder="phone"))
    kept.enter("home")
    both = {"theme": "dark", "text_size": 130}
    assert asdict(kept.now) == asdict(Settings()) | both | {
        "first_card_seen": True,
        "last_case": "anna",
    }
    again = KeptSettings(file)
    again.enter("stick")
    assert (again.now.last_case, again.now.first_card_seen) == ("berta", False)


def test_what_was_kept_for_all_libraries_goes_to_the_first(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"theme": "dark", "first_card_seen": True, "last_case": "anna"}))
    assert read_settings(file, "home").first_card_seen
    write_settings(read_settings(file, "home"), file, "home")
    assert read_settings(file, "home").last_case == "anna"
    assert read_settings(file, "stick") == Settings(theme="dark")


def test_the_places_of_before_are_kept_and_what_is_no_list_of_them_is_none(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    write_settings(Settings(left_backups=("/stick/one", "/stick/two")), file, "home")
    assert read_settings(file, "home").left_backups == ("/stick/one", "/stick/two")
    for spoilt in ("/stick", [3], None):
        file.write_text(json.dumps({"libraries": {"home": {"left_backups": spoilt}}}))
        assert read_settings(file, "home").left_backups == ()


@pytest.mark.parametrize("libraries", [[], "x", {"home": 3}, {"home": {"last_case": 7}}])
def test_libraries_that_cannot_be_read_cost_only_themselves(
    tmp_path: Path, libraries: object
) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"theme": "dark", "libraries": libraries}))
    assert read_settings(file, "home") == Settings(theme="dark")
    write_settings(Settings(last_case="anna"), file, "home")
    assert read_settings(file, "home").last_case == "anna"


def test_settings_hold_where_they_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    kept = KeptSettings(tmp_path / "file" / "settings.json")
    kept.keep(Settings(theme="dark"))
    assert kept.now.theme == "dark"


def test_settings_nested_beyond_reason_keep_nobody_out(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"theme":' * 100_000, encoding="utf-8")

    assert read_settings(file) == Settings()
