"""The verb suggest: what fires, as it stood at a moment, as JSON."""

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from ladder_app.__main__ import start
from ladder_app.domain.case import MutedRule
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.record import Record
from ladder_app.exchange.unusable import Unusable
from ladder_app.paths import user_paths
from ladder_app.storage.library import FolderLibrary
from ladder_app.verbs.suggest import Suggest, read_moment, suggest
from tests import make

NOW = datetime(2026, 3, 19, 20, tzinfo=UTC)
LONG = "Say one thing and stay"
STEPS = [
    make.rated_step(n, suds, text=LONG, expectation_ids=("fear",))
    for n, suds in enumerate((25, 35, 45, 55, 60, 65, 70, 91), start=1)
]


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home" / name))
    return tmp_path / "library"


def fill(library: Path, *records: Record) -> None:
    given = [make.case(alias="Anna"), make.ladder(), *STEPS, *records]
    every = {(record.KIND, record.id): record for record in given}
    first = Edit("Fill", tuple(Change(None, record) for record in every.values()))
    FolderLibrary(library, library / "state").create(first, "case", NOW).close()


def said(library: Path, capsys: pytest.CaptureFixture[str], at: str) -> list[dict[str, Any]]:
    words = ["suggest", "Anna", "--at", at, "--format", "json", "--library", str(library)]
    assert start(words) == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def test_every_rule_that_fires_is_one_object(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(library, make.attempt(14))
    found = said(library, capsys, "2026-03-19")
    assert [one["rule"] for one in found] == ["R8", "R4"]
    assert list(found[1]) == ["rule", "records", "values", "idea", "silenced_by"]
    assert found[1]["records"] == ["step-7", "step-8"]
    assert found[1]["values"] == {"lower": 70, "upper": 91, "gap": 21, "widest_gap": 20}
    assert "in between" in found[1]["idea"]
    assert found[1]["silenced_by"] is None


def test_muted_and_outranked_ones_say_by_what(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(
        library,
        make.case(alias="Anna", muted_rules=(MutedRule(rule="R4", ladder_id="ladder"),)),
        make.attempt(19, status="stopped_by_consent", started_at="2026-03-19T18:00:00+00:00"),
        make.attempt(14),
    )
    found = said(library, capsys, "2026-03-19T20:00:00+00:00")
    assert {one["rule"]: one["silenced_by"] for one in found} == {
        "P2a": None,
        "R8": "P2a",
        "R4": "muted",
    }


def test_what_was_entered_later_is_hidden(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    later = make.attempt(
        14, started_at="2026-03-14T18:00:00+00:00", entered_at="2026-03-16T18:00:00+00:00"
    )
    fill(library, make.attempt(12), later)
    assert "R8" in [one["rule"] for one in said(library, capsys, "2026-03-15")]
    assert "R8" not in [one["rule"] for one in said(library, capsys, "2026-03-17")]
    assert "R8" in [one["rule"] for one in said(library, capsys, "2026-03-16T17:59:00+00:00")]


def test_a_bare_date_is_its_end_here() -> None:
    moment = read_moment("2026-03-12")
    assert moment.tzinfo is not None
    assert (moment.day, moment.hour, moment.minute) == (12, 23, 59)
    assert read_moment("2026-03-12T18:30:00+05:00").utcoffset() == timedelta(hours=5)
    assert read_moment("2026-03-12T18:30").tzinfo is not None


@pytest.mark.parametrize("text", ["yesterday", "2026-02-30", "2026-3-1", "12:30", ""])
def test_what_is_no_moment_is_said(text: str) -> None:
    with pytest.raises(Unusable, match="no date and no moment"):
        read_moment(text)


def test_exit_codes(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fill(library)
    there = ["--library", str(library)]
    assert start(["suggest", "Nobody", *there]) == 2
    assert start(["suggest", "Anna", "--at", "soon", *there]) == 2
    assert start(["suggest", "Anna", "--format", "xml", *there]) == 2
    assert capsys.readouterr().out == ""


def test_nothing_to_say_is_an_empty_list(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fill(library)
    assert said(library, capsys, "2026-02-01") == []


def test_without_a_moment_it_is_now_and_nothing_is_written(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(library, make.attempt(14))
    files = {path: path.read_bytes() for path in library.glob("*") if path.is_file()}
    east = NOW.astimezone(timezone(timedelta(hours=9)))
    assert suggest(Suggest("Anna", None), user_paths(library, {}), east) == 0
    assert {one["rule"] for one in json.loads(capsys.readouterr().out)} == {"R8", "R4"}
    assert {path: path.read_bytes() for path in files} == files


def test_a_damaged_case_says_what_is_left_and_that_it_is_damaged(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(library, make.attempt(14))
    (path,) = (one for one in library.iterdir() if one.name.endswith(".jsonl"))
    content = bytearray(path.read_bytes())
    content[content.index(b'"order"')] ^= 1
    path.write_bytes(content)
    assert start(["suggest", "case", "--library", str(library)]) == 1
    told = capsys.readouterr()
    assert json.loads(told.out) == []
    assert "damaged" in told.err
