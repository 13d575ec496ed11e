"""Tests of ladder_app.settings."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from ladder_app.settings import Settings, read_settings, write_settings


def test_settings_come_back_as_they_were(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.json"
    chosen = replace(
        Settings(), theme="dark", text_size=130, window=(1000, 700), covered_start=True
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


@pytest.mark.parametrize(("written", "read"), [(10, 75), (900, 250), (130, 130)])
def test_text_stays_readable(tmp_path: Path, written: int, read: int) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"text_size": written}))
    assert read_settings(file).text_size == read
