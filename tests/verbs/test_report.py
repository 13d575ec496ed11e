"""The verb report: a file of what was asked for, or a sentence that says why not."""

import re
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ladder_app.__main__ import start
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.report.choice import SECTIONS
from ladder_app.storage.library import FolderLibrary
from tests.domain.report.telling import CANARY, everything
from tests.reports.opened import content as opened
from tests.reports.opened import words

NOW = datetime(2026, 3, 19, 20, tzinfo=UTC)


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home" / name))
    library = tmp_path / "library"
    first = Edit("Fill", tuple(Change(None, record) for record in everything()))
    FolderLibrary(library, library / "state").create(first, "case", NOW).close()
    return library


def said(library: Path, *more: str, name: str = "report.txt") -> str:
    """The words of the file it writes."""
    path = library.parent / name
    assert start(["report", "A.", "-o", str(path), "--library", str(library), *more]) == 0
    content = path.read_bytes()
    return words(content) if name.endswith("pdf") else " ".join(content.decode().split())


@pytest.mark.parametrize("name", ["report.txt", "Report.PDF"])
def test_it_writes_what_the_ending_says(library: Path, name: str) -> None:
    text = said(library, name=name.replace("PDF", "pdf"))
    assert text.startswith("Report ")
    assert "She was kind." in text
    foot = "Self-recorded notes, not a diagnosis. Not a substitute for professional advice."
    assert text.count(foot) == 1
    assert CANARY not in text


def test_the_name_is_that_of_the_case_unless_there_is_another(library: Path) -> None:
    assert "A. Notes from" in said(library)
    assert "Robin Notes from" in said(library, "--alias", " Robin", "--force")
    assert "====== Notes from" in said(library, "--alias", "", "--force")


def test_sections_and_days_are_chosen(library: Path) -> None:
    text = said(library, "--sections", "attempts, ladders", "--from", "2026-03-10")
    assert "What I tried" in text
    assert "The ladder then and now" in text
    assert "In my own words" not in text
    assert "Day: 10 March 2026" in text
    assert "Day: 2 March 2026" not in text
    early = said(library, "--to", "2026-03-09", "--whole", "--force")
    assert "Notes until 9 March 2026" in early
    assert "She was kind." not in early


def test_private_parts_leave_only_if_asked(library: Path) -> None:
    private = said(library, "--private")
    assert f"{CANARY} note" in private
    assert f"{CANARY} ladder" not in private
    sensitive = said(library, "--sensitive", "--force")
    assert f"{CANARY} ladder" in sensitive
    assert f"{CANARY} note" not in sensitive


def test_question_9_is_told_only_if_asked(library: Path) -> None:
    asked = said(library, "--question-9")
    assert "Question 9 of the PHQ-9 was answered above “not at all” on: 5 March 2026." in asked
    assert "Question 9" not in said(library, "--force")


@pytest.mark.parametrize(
    ("paper", "size"), [((), "595 x 842"), (("--paper", "letter"), "612 x 792")]
)
def test_the_paper_is_chosen(library: Path, paper: tuple[str, ...], size: str) -> None:
    said(library, *paper, name="report.pdf")
    content = opened((library.parent / "report.pdf").read_bytes())
    box = re.search(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", content)
    assert box is not None
    assert f"{float(box[1]):.0f} x {float(box[2]):.0f}" == size


@pytest.mark.parametrize("day", ["2026-03-10", "10.3.2026", "10 March 2026", "March 10, 2026"])
def test_a_day_is_read_in_each_way_that_means_only_one(library: Path, day: str) -> None:
    assert "Notes since 10 March 2026" in said(library, "--from", day)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (["--from", "soon"], "“soon” is no day. Write it like 2026-03-12."),
        (["--from", "3/4/2026"], "“3/4/2026” can be two days. Write it like 2026-03-12."),
        (["--to", "2026-02-30"], "“2026-02-30” is no day. Write it like 2026-03-12."),
        (["--paper", "a5"], "invalid choice: 'a5'"),
        (["--sections", "words,wishes"], "There is no section “wishes”. There are: plans, goals, "),
        (["--sections", " "], "There is no section “ ”."),
        (["--from", "2026-03-12", "--to", "2026-03-11"], "The last day lies before the first"),
        (["-o", "report.docx"], "let FILE end in .pdf or .txt."),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    library: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    wrong: list[str],
    sentence: str,
) -> None:
    path = tmp_path / "report.txt"
    asked = ["report", "A.", "-o", str(path), "--library", str(library)]
    assert start([*asked, *wrong]) == 2
    assert sentence in capsys.readouterr().err
    assert not path.exists()


def test_a_case_there_is_not(library: Path, tmp_path: Path) -> None:
    asked = ["report", "Nobody", "-o", str(tmp_path / "r.txt"), "--library", str(library)]
    assert start(asked) == 2


def test_a_file_that_is_there_is_replaced_only_when_asked_to(library: Path) -> None:
    said(library)
    again = ["report", "A.", "-o", str(library.parent / "report.txt"), "--library", str(library)]
    assert start(again) == 2
    assert start([*again, "--force"]) == 0


def test_a_damaged_case_gives_what_is_left_and_says_so(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (path,) = (one for one in library.iterdir() if one.name.endswith(".jsonl"))
    content = bytearray(path.read_bytes())
    content[content.index(b'"order"')] ^= 1
    path.write_bytes(content)
    file = library.parent / "report.txt"
    assert start(["report", "case", "-o", str(file), "--library", str(library)]) == 1
    assert "The case is damaged" in capsys.readouterr().err
    assert file.exists()


def test_the_help_names_every_section(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        start(["report", "--help"])
    text = " ".join(capsys.readouterr().out.split())
    assert f"of: {', '.join(SECTIONS)};" in text
    assert "which question 9 of the PHQ-9" in text


def test_a_text_does_not_wait_for_the_typesetter(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    assert "She was kind." in said(library)
