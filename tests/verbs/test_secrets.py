"""Tests of ladder_app.verbs.secrets and of every verb where the library has a passphrase."""

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ladder_app.__main__ import start
from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.store.store_error import Locked
from ladder_app.exchange.json_out import whole_copy, written
from ladder_app.sealing.parcel import sealed_parcel
from ladder_app.storage.library import FolderLibrary
from ladder_app.verbs.secrets import NO_SECRETS, Secrets
from tests import make
from tests.sealing.cheap import CHEAP

NOW = datetime(2026, 7, 1, tzinfo=UTC)
WORDS = "flußaal im märz"
CASE_ID = "11111111-2222-4333-8444-555555555555"
FILE_WORDS = "only for this file"


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with one case called River, sealed with WORDS."""
    for name in ("HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    for name in ("DATA", "CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "home" / name))
    folder = tmp_path / "library"
    made = FolderLibrary(folder, tmp_path / "home" / "STATE" / "ladder", cost=CHEAP)
    records = (Case(id=CASE_ID, alias="River"), make.ladder(), make.step(1))
    first = Edit("Begin", tuple(Change(None, record) for record in records))
    made.create(first, CASE_ID, NOW).close()
    assert made.vault.set_passphrase(WORDS, None, lambda _done, _all: None) == ()
    return folder


def type_in(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Let this be the standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


def every_verb(folder: Path) -> tuple[tuple[str, ...], ...]:
    sheet = folder.parent / "list.csv"
    sheet.write_text("Step,SUDS\nCall,40\n", encoding="utf-8")
    return (
        ("check",),
        ("import", str(sheet), "--case", "River"),
        ("export", "River", "--format", "csv"),
        ("report", "River", "-o", str(folder.parent / "river.txt")),
        ("suggest", "River"),
    )


@pytest.mark.parametrize("place", range(5), ids="check import export report suggest".split())
def test_every_verb_takes_the_first_line(
    library: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    place: int,
) -> None:
    words = ("--library", str(library), *every_verb(library)[place])

    assert start(words) == 5
    assert "--passphrase-stdin" in capsys.readouterr().err

    type_in(monkeypatch, "not it\n")
    assert start((*words, "--passphrase-stdin")) == 5
    said = capsys.readouterr()
    assert "not accepted" in said.err
    assert "River" not in said.out + said.err

    type_in(monkeypatch, f"{WORDS}\r\nmore\n")
    assert start(("--passphrase-stdin", *words)) == 0


@pytest.mark.parametrize("text", ["", "\n", "   \n"])
def test_nothing_typed_is_not_tried(
    library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    type_in(monkeypatch, text)
    assert start(("--library", str(library), "check", "--passphrase-stdin")) == 5
    assert "first line" in capsys.readouterr().err


def test_an_open_library_asks_for_nothing(tmp_path: Path, library: Path) -> None:
    assert start(("--library", str(tmp_path / "other"), "check")) == 0


def test_the_window_takes_no_passphrase_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert start(("--passphrase-stdin",)) == 2
    assert "the window asks" in capsys.readouterr().err


def test_a_file_with_a_passphrase_takes_the_next_line(
    tmp_path: Path,
    library: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    documents = {"case": {"other": {"id": "other", "alias": "Brook"}}}
    file = tmp_path / "brook.json"
    file.write_bytes(sealed_parcel(written(whole_copy("other", documents, NOW)), FILE_WORDS, CHEAP))
    words = ("--library", str(library), "import", str(file), "--passphrase-stdin")

    type_in(monkeypatch, f"{WORDS}\n")
    assert start(words) == 5
    assert "passphrase of its own" in capsys.readouterr().err

    type_in(monkeypatch, f"{WORDS}\n{WORDS}\n")
    assert start(words) == 5
    assert "chosen for this file" in capsys.readouterr().err

    type_in(monkeypatch, f"{WORDS}\n{FILE_WORDS}\n")
    assert start(words) == 0
    type_in(monkeypatch, f"{WORDS}\n")
    start(("--library", str(library), "check", "--passphrase-stdin"))
    assert "Brook" in capsys.readouterr().out


def test_an_exported_file_can_have_a_passphrase_of_its_own(
    tmp_path: Path,
    library: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "river.json"
    export = ("export", "River", "--format", "json", "-o", str(file), "--file-passphrase-stdin")
    words = ("--library", str(library), "--passphrase-stdin", *export)

    type_in(monkeypatch, f"{WORDS}\n")
    assert start(words) == 5
    assert "nothing was typed" in capsys.readouterr().err
    assert not file.exists()

    type_in(monkeypatch, f"{WORDS}\n{FILE_WORDS}\n")
    assert start(words) == 0
    assert "Only the passphrase opens this file" in capsys.readouterr().err
    assert b"River" not in file.read_bytes()

    other = ("--library", str(tmp_path / "other"))
    type_in(monkeypatch, f"{FILE_WORDS}\n")
    assert start((*other, "import", str(file), "--passphrase-stdin")) == 0
    assert start((*other, "check")) == 0
    assert "River" in capsys.readouterr().out


def test_of_an_open_library_only_the_file_takes_a_line(
    tmp_path: Path, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = tmp_path / "home" / "STATE" / "ladder"
    made = FolderLibrary(tmp_path / "open", state, cost=CHEAP)
    made.create(Edit("Begin", (Change(None, Case(id="a", alias="Hill")),)), "a", NOW).close()
    file = tmp_path / "hill.json"
    type_in(monkeypatch, f"{FILE_WORDS}\n")
    words = ("export", "Hill", "--format", "json", "-o", str(file), "--file-passphrase-stdin")
    assert start(("--library", str(tmp_path / "open"), *words)) == 0
    assert b"Hill" not in file.read_bytes()


def test_the_line_for_the_file_is_not_tried_at_a_library(
    tmp_path: Path,
    library: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    type_in(monkeypatch, f"{WORDS}\n")
    words = ("export", "River", "--format", "json", "--file-passphrase-stdin")
    assert start(("--library", str(library), *words)) == 5
    assert "--passphrase-stdin" in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["csv", "ics"])
def test_what_other_programs_read_has_no_passphrase(
    library: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    words = ("export", "River", "--format", kind, "--file-passphrase-stdin")
    assert start(("--library", str(library), *words)) == 2
    assert "--format json" in capsys.readouterr().err


def test_a_damaged_file_with_a_passphrase_is_named(
    tmp_path: Path,
    library: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "torn.json"
    file.write_bytes(sealed_parcel(b"{}", FILE_WORDS, CHEAP)[:-9])
    type_in(monkeypatch, f"{WORDS}\n{FILE_WORDS}\n")
    assert start(("--library", str(library), "import", str(file), "--passphrase-stdin")) == 2
    assert "damaged" in capsys.readouterr().err


def test_without_a_source_there_is_no_line() -> None:
    with pytest.raises(Locked, match="Say it"):
        NO_SECRETS.take("Say it.")
    assert Secrets(io.BytesIO(b"one\ntwo")).take("") == "one"
