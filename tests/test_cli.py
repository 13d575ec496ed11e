"""The command line, from the words to the exit code, on a library in a folder."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ladder_app import __version__
from ladder_app.__main__ import start
from ladder_app.cli import obey
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.records import Records
from ladder_app.options import Options
from ladder_app.paths import user_paths
from ladder_app.settings import Settings, write_settings
from ladder_app.storage.library import FolderLibrary

FILES = Path(__file__).parent / "exchange" / "files"
NOW = datetime(2026, 7, 1, tzinfo=UTC)
LADDER = "Step,SUDS\nCall,40\nAsk,60\n"


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (
        "HOME",
        "APPDATA",
        "LOCALAPPDATA",
        "XDG_DATA_HOME",
        "XDG_CONFIG_HOME",
        "XDG_STATE_HOME",
    ):
        monkeypatch.setenv(name, str(tmp_path / "home" / name))


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


def file(tmp_path: Path, text: str, name: str = "list.csv") -> str:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def records(library: Path, name: str, state: Path) -> Records:
    folder = FolderLibrary(library, state)
    store = folder.open(folder.find(name), NOW)
    try:
        return Records(store.load())
    finally:
        store.close()


def names(library: Path, state: Path) -> list[str | None]:
    return [entry.alias for entry in FolderLibrary(library, state).entries()]


# The window ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "options"),
    [
        ([], Options()),
        (["--library", "here"], Options(library=Path("here"))),
        (["--demo"], Options(demo=True)),
        (["--demo", "--pictures", "there"], Options(demo=True, pictures=Path("there"))),
    ],
)
def test_without_a_verb_the_window_is_asked_for(words: list[str], options: Options) -> None:
    assert obey(words) == options


def test_the_window_opens_with_what_was_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Options] = []

    def run(options: Options) -> int:
        opened.append(options)
        return 7

    monkeypatch.setattr("ladder_app.app.run", run)
    assert start([]) == 7
    assert start(["--demo"]) == 7
    assert opened == [Options(), Options(demo=True)]


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        start(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out == f"Ladder {__version__}\n"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--pictures", "x"], "--pictures needs --demo"),
        (["--what"], "Unrecognized arguments: --what"),
        (["fly"], "invalid choice: 'fly'"),
        (["export", "Anna"], "required: --format"),
        (["export", "Anna", "--format", "xml"], "invalid choice: 'xml'"),
        (["import"], "required: FILE"),
    ],
)
def test_words_that_mean_nothing(
    words: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start(words) == 2
    captured = capsys.readouterr()
    assert sentence in captured.err
    assert captured.out == ""
    assert captured.err.count("\n") == 1


def test_the_verbs_need_neither_qt_nor_a_display(library: Path, tmp_path: Path) -> None:
    program = (
        "import sys; from ladder_app.__main__ import start; code = start(sys.argv[1:]);"
        "assert not any(n.startswith(('PySide6', 'pyqtgraph', 'numpy')) for n in sys.modules);"
        "sys.exit(code)"
    )
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    words = ["import", file(tmp_path, LADDER), "--case", "Anna", "--library", str(library)]
    done = subprocess.run(
        [sys.executable, "-c", program, *words], env=environment, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_window_does_not_wait_for_the_verbs() -> None:
    program = (
        "import sys; from ladder_app.cli import obey; obey(['--library', 'here']);"
        "sys.exit(any('ladder_app.exchange.' in n and 'unusable' not in n or 'tinydb' in n"
        " for n in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


# Import -------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ["ods", "xlsx"])
def test_what_libreoffice_saved_becomes_a_case_once(
    ending: str, library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["import", str(FILES / f"ladder-and-log.{ending}"), "--case", "Anna"]
    words += ["--library", str(library)]
    assert start(words) == 0
    assert "steps: 10\nratings: 10\nattempts: 30\nalready here: 0\n" in capsys.readouterr().out
    assert start(words) == 0
    assert "steps: 0\nratings: 0\nattempts: 0\nalready here: 40\n" in capsys.readouterr().out
    found = records(library, "anna", tmp_path)
    assert len(found.all_attempts()) == 30
    (ladder,) = found.ladders()
    assert [step.order for step in found.steps(ladder.id)] == list(range(1, 11))


def test_a_spreadsheet_joins_the_only_ladder_of_a_case(library: Path, tmp_path: Path) -> None:
    for text in (LADDER, "Step,SUDS\nBetween,50\n"):
        assert (
            start(["import", file(tmp_path, text), "--case", "Anna", "--library", str(library)])
            == 0
        )
    found = records(library, "Anna", tmp_path)
    (ladder,) = found.ladders()
    assert [step.text for step in found.steps(ladder.id)] == ["Call", "Between", "Ask"]
    assert names(library, tmp_path) == ["Anna"]


def test_columns_dates_and_scale_by_hand(library: Path, tmp_path: Path) -> None:
    path = file(tmp_path, "Foo;Bar;Baz\n3/4/2026;Call;6,5\n")
    words = ["import", path, "--case", "Anna", "--library", str(library)]
    words += ["--map", "Foo=date", "--map", "B=step", "--map", "Baz=suds_peak"]
    assert start([*words, "--dates", "month-first", "--scale", "0-10"]) == 0
    (attempt,) = records(library, "Anna", tmp_path).all_attempts()
    assert (attempt.started_at, attempt.suds_peak) == ("2026-03-04", 65)
    assert (attempt.scale_entered, attempt.entry_mode) == ("0-10", "later")


def test_what_cannot_be_told_must_be_chosen(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = file(tmp_path, "Date,Step,Peak\n3/4/2026,Call,6\n")
    assert start(["import", path, "--case", "Anna", "--library", str(library)]) == 2
    said = capsys.readouterr()
    assert "--dates day-first or --dates month-first" in said.err
    assert "--scale 0-10 or --scale 0-100" in said.err
    assert said.out == ""
    assert not library.exists()


def test_rows_that_cannot_be_used_are_named_and_the_rest_is_taken(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = file(tmp_path, "Step,SUDS\nCall,40\nAsk,50-60\n")
    assert start(["import", path, "--case", "Anna", "--library", str(library)]) == 0
    said = capsys.readouterr()
    assert "not used: 1" in said.out
    assert said.err == "Row 3: In the column SUDS: “50-60” is a range; one number is needed.\n"


def test_what_was_rounded_is_counted(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = file(tmp_path, "Step;SUDS\nCall;55,5\nAsk;60\n")
    assert start(["import", path, "--case", "Anna", "--library", str(library)]) == 0
    assert capsys.readouterr().err == "1 rating was rounded to a whole number.\n"


def test_a_trial_lists_the_rows_and_changes_nothing(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = file(tmp_path, "Date,Step\n2026-03-04,Call\n,\n")
    words = ["import", path, "--case", "Anna", "--library", str(library), "--dry-run"]
    assert start(words) == 0
    assert capsys.readouterr().out.startswith("new\t\t2\t2026-03-04\tCall\nladders: 1\nsteps: 1\n")
    assert not library.exists()


@pytest.mark.parametrize(
    ("text", "more", "sentence"),
    [
        ("", [], "empty"),
        ("Colour,Taste\n3,4\n", [], "--map COLUMN=step"),
        ("root:x:0:0:root:/root:/bin/sh\nme:x:1:1:me:/:/bin/sh\n", [], "--map COLUMN=step"),
        (LADDER, ["--map", "Foo=step"], "There is no column “Foo”"),
        (LADDER, ["--map", "SUDS=colour"], "There is no field “colour”"),
        ("Step,SUDS\n,40\n", [], "Row 2: There is no step in this row.\nNo row of this file"),
        ('{"format": "other"}', [], "not a whole copy"),
        ("{", [], "cut off or was changed"),
    ],
)
def test_a_file_that_cannot_be_used_changes_nothing(
    text: str,
    more: list[str],
    sentence: str,
    library: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = ["import", file(tmp_path, text), "--case", "Anna", "--library", str(library)]
    assert start([*words, *more]) == 2
    said = capsys.readouterr()
    assert sentence in said.err
    assert said.out == ""
    assert not library.exists()


def test_a_column_of_words_is_taken_over_once_it_has_a_meaning(
    library: Path, tmp_path: Path
) -> None:
    words = ["import", file(tmp_path, "Call somebody\nAsk for help\n"), "--case", "Anna"]
    words += ["--library", str(library)]
    assert start(words) == 2
    assert start([*words, "--map", "A=step"]) == 0
    found = records(library, "Anna", tmp_path)
    (ladder,) = found.ladders()
    assert [step.text for step in found.steps(ladder.id)] == ["Call somebody", "Ask for help"]


@pytest.mark.parametrize("name", ["missing.csv", ".", "nul\0.csv"])
def test_a_file_that_cannot_be_read(
    name: str, library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["import", str(tmp_path / name), "--case", "Anna", "--library", str(library)]
    assert start(words) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_a_spreadsheet_needs_a_case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert start(["import", file(tmp_path, LADDER)]) == 2
    assert "--case NAME" in capsys.readouterr().err


def test_the_beginning_of_an_id_is_the_name_of_a_new_case(library: Path, tmp_path: Path) -> None:
    there = ["--library", str(library)]
    start(["import", file(tmp_path, LADDER), "--case", "Anna", *there])
    (entry,) = FolderLibrary(library, tmp_path).entries()
    start(["import", file(tmp_path, LADDER), "--case", entry.id[:2], *there])
    assert set(names(library, tmp_path)) == {"Anna", entry.id[:2]}
    assert start(["import", file(tmp_path, "Step\nMore\n"), "--case", entry.id, *there]) == 0
    assert len(names(library, tmp_path)) == 2


@pytest.mark.parametrize(
    ("chosen", "named", "spoken"),
    [("de", "fr_FR.UTF-8", "de"), ("system", "de_DE.UTF-8", "de_DE"), ("system", "", "en")],
)
def test_the_language_is_that_of_the_settings_or_of_the_terminal(
    chosen: str, named: str, spoken: str, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", named)
    library.mkdir()
    settings = user_paths(None, dict(os.environ)).settings_file
    write_settings(Settings(language=chosen, library=str(library)), settings)
    asked: list[str] = []
    monkeypatch.setattr("ladder_app.cli.use_language", lambda code, _folder: asked.append(code))
    assert start(["check"]) == 0
    assert asked == [spoken]


def test_the_library_of_the_settings_is_used_unless_another_is_named(
    library: Path, tmp_path: Path
) -> None:
    library.mkdir()
    settings = user_paths(None, dict(os.environ)).settings_file
    write_settings(Settings(library=str(library)), settings)
    start(["import", file(tmp_path, LADDER), "--case", "Anna"])
    assert names(library, tmp_path) == ["Anna"]
    other = str(tmp_path / "other")
    assert start(["export", "Anna", "--format", "csv", "--library", other]) == 2


def test_a_chosen_library_that_is_away_is_never_made_anew(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = user_paths(None, dict(os.environ)).settings_file
    write_settings(Settings(library=str(library)), settings)
    assert start(["import", file(tmp_path, LADDER), "--case", "Anna"]) == 3
    assert "The folder with your data is not there" in capsys.readouterr().err
    assert not library.exists()


def test_a_case_held_by_another_program_is_left_alone(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["import", file(tmp_path, LADDER), "--case", "Anna", "--library", str(library)]
    assert start(words) == 0
    folder = FolderLibrary(library, tmp_path)
    held = folder.open(folder.find("Anna"), NOW)
    try:
        assert start([*words[:1], file(tmp_path, "Step\nMore\n"), *words[2:]]) == 4
        assert "another window or program" in capsys.readouterr().err
        assert start(["export", "Anna", "--format", "csv", "--library", str(library)]) == 0
    finally:
        held.close()


def test_without_the_reader_of_workbooks_something_is_missing(
    library: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    words = ["import", str(FILES / "ladder-and-log.ods"), "--case", "Anna"]
    assert start([*words, "--library", str(library)]) == 3
    assert "python-calamine" in capsys.readouterr().err


# Export -------------------------------------------------------------------------------------


@pytest.fixture
def anna(library: Path, tmp_path: Path) -> list[str]:
    """A case, and the words that name its library."""
    there = ["--library", str(library)]
    start(["import", str(FILES / "ladder-and-log.ods"), "--case", "Anna", *there])
    return there


def test_csv_on_standard_output(
    anna: list[str], capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    capsysbinary.readouterr()
    assert start(["export", "anna", "--format", "csv", *anna]) == 0
    said = capsysbinary.readouterr()
    assert said.out.startswith(b"\xef\xbb\xbfladder,step,")
    assert said.out.count(b"\r\n") == 31
    assert b"not protected" in said.err


def test_a_whole_copy_goes_out_and_in_and_out_the_same(
    anna: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second, other = tmp_path / "1.json", tmp_path / "2.json", str(tmp_path / "other")
    assert start(["export", "Anna", "--format", "json", "-o", str(first), *anna]) == 0
    assert start(["import", str(first), "--library", other]) == 0
    assert "attempt: 30\n" in capsys.readouterr().out
    assert start(["export", "Anna", "--format", "json", "-o", str(second), "--library", other]) == 0
    copies = [json.loads(path.read_bytes()) for path in (first, second)]
    for copy in copies:
        assert copy.pop("exported_at")
        assert len(copy.pop("edited")["attempt"]) == 30
    # What differs is that the second case remembers the file it came out of.
    assert [len(copy["case"].pop("taken_in")) for copy in copies] == [0, 1]
    assert copies[0] == copies[1]


def test_a_case_that_is_there_already_is_not_imported_again(
    anna: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(tmp_path / "copy.json")
    start(["export", "Anna", "--format", "json", "-o", path, *anna])
    assert start(["import", path, *anna]) == 2
    assert start(["import", path, "--case", "Berta", *anna]) == 2
    assert "already" in capsys.readouterr().err


@pytest.fixture
def changed_copy(anna: list[str], tmp_path: Path) -> str:
    """A whole copy of Anna with other words for one attempt, written down later."""
    path = tmp_path / "copy.json"
    start(["export", "Anna", "--format", "json", "-o", str(path), *anna])
    copy = json.loads(path.read_bytes())
    attempt = copy["records"]["attempt"][0]
    attempt["what_happened"] = "Said later"
    copy["edited"] = {"attempt": {attempt["id"]: "2100-01-01T00:00:00+00:00"}}
    path.write_text(json.dumps(copy), encoding="utf-8")
    return str(path)


def told(library: Path, state: Path) -> list[str | None]:
    return [attempt.what_happened for attempt in records(library, "Anna", state).all_attempts()]


def test_a_copy_is_merged_into_its_case(
    changed_copy: str,
    anna: list[str],
    library: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert start(["import", changed_copy, "--into", "anna", "--dry-run", *anna]) == 0
    assert "changed: 1\n" in capsys.readouterr().out
    assert "Said later" not in told(library, tmp_path)
    assert start(["import", changed_copy, "--into", "Anna", *anna]) == 0
    assert "Said later" in told(library, tmp_path)
    capsys.readouterr()
    assert start(["import", changed_copy, "--into", "Anna", *anna]) == 0
    assert "new: 0\nchanged: 0\n" in capsys.readouterr().out


def test_a_merge_that_changes_much_waits_for_a_yes(
    anna: list[str],
    changed_copy: str,
    library: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    copy = json.loads(Path(changed_copy).read_bytes())
    for attempt in copy["records"]["attempt"]:
        attempt["what_happened"] = "Said later"
        copy["edited"]["attempt"][attempt["id"]] = "2100-01-01T00:00:00+00:00"
    Path(changed_copy).write_text(json.dumps(copy), encoding="utf-8")
    assert start(["import", changed_copy, "--into", "Anna", *anna]) == 2
    assert "53 records would change or be added, beside 51." in capsys.readouterr().err
    assert "Said later" not in told(library, tmp_path)
    assert start(["import", changed_copy, "--into", "Anna", "--yes", *anna]) == 0
    assert set(told(library, tmp_path)) == {"Said later"}


@pytest.mark.parametrize("more", [["--case", "Anna"], ["--map", "A=step"]])
def test_what_does_not_go_with_a_merge_is_said(
    changed_copy: str, anna: list[str], more: list[str]
) -> None:
    assert start(["import", changed_copy, "--into", "Anna", *more, *anna]) == 2


def test_only_a_copy_of_the_same_case_is_merged(
    changed_copy: str, anna: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = json.loads(Path(changed_copy).read_bytes())
    copy["case"]["id"] = "another"
    Path(changed_copy).write_text(json.dumps(copy), encoding="utf-8")
    assert start(["import", changed_copy, "--into", "Anna", *anna]) == 2
    assert "belongs to a case that is not here" in capsys.readouterr().err
    assert start(["import", file(tmp_path, LADDER), "--into", "Anna", *anna]) == 2
    assert start(["import", changed_copy, "--into", "Berta", *anna]) == 2


def test_a_copy_may_get_another_name_but_not_one_that_is_taken(
    anna: list[str], library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "copy.json"
    start(["export", "Anna", "--format", "json", "-o", str(path), *anna])
    copy = json.loads(path.read_bytes())
    copy["case"]["id"] = "another"
    path.write_text(json.dumps(copy), encoding="utf-8")
    assert start(["import", str(path), "--case", "anna", *anna]) == 2
    assert start(["import", str(path), "--case", "Berta", "--dry-run", *anna]) == 0
    assert start(["import", str(path), "--case", "Berta", *anna]) == 0
    assert "already" in capsys.readouterr().err
    assert set(names(library, tmp_path)) == {"Anna", "Berta"}


def test_a_copy_has_no_columns(anna: list[str], tmp_path: Path) -> None:
    path = str(tmp_path / "copy.json")
    start(["export", "Anna", "--format", "json", "-o", path, *anna])
    assert start(["import", path, "--map", "A=step", *anna]) == 2


def test_two_cases_of_one_name_are_ambiguous(
    anna: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "copy.json"
    start(["export", "Anna", "--format", "json", "-o", str(path), *anna])
    copy = json.loads(path.read_bytes())
    copy["case"]["id"] = "another"
    path.write_text(json.dumps(copy), encoding="utf-8")
    assert start(["import", str(path), *anna]) == 0
    assert start(["export", "Anna", "--format", "csv", *anna]) == 2
    assert start(["import", file(tmp_path, LADDER), "--case", "Anna", *anna]) == 2
    assert "More than one case" in capsys.readouterr().err
    assert start(["export", "another", "--format", "csv", *anna]) == 0


def test_a_case_there_is_not(anna: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert start(["export", "Nobody", "--format", "csv", *anna]) == 2
    assert "There is no case “Nobody”" in capsys.readouterr().err


def test_the_file_of_the_case_is_not_written_over(anna: list[str], library: Path) -> None:
    (case,) = (path for path in library.iterdir() if path.name.endswith(".jsonl"))
    before = case.read_bytes()
    assert start(["export", "Anna", "--format", "json", "-o", str(case), *anna]) == 2
    assert case.read_bytes() == before


def test_a_file_that_is_there_is_replaced_only_when_asked_to(
    anna: list[str], library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "letter.csv"
    path.write_text("mine", encoding="utf-8")
    words = ["export", "Anna", "--format", "csv", "-o", str(path), *anna]
    assert start(words) == 2
    assert path.read_text(encoding="utf-8") == "mine"
    said = capsys.readouterr().err
    assert f"{path} is there already" in said
    assert "--force" in said
    assert start([*words, "--force"]) == 0
    assert "Call" in path.read_text(encoding="utf-8")
    (case,) = (one for one in library.iterdir() if one.name.endswith(".jsonl"))
    assert start(["export", "Anna", "--format", "csv", "-o", str(case), "--force", *anna]) == 2


def test_the_library_may_stand_before_the_verb(anna: list[str]) -> None:
    assert start([*anna, "export", "Anna", "--format", "csv"]) == 0


def test_private_notes_leave_only_if_asked(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Date,Step,Private note\n2026-03-04,Call,only mine\n"
    there = ["--library", str(library)]
    start(["import", file(tmp_path, text), "--case", "Anna", *there])
    capsys.readouterr()
    start(["export", "Anna", "--format", "csv", *there])
    assert "only mine" not in capsys.readouterr().out
    start(["export", "Anna", "--format", "csv", "--private", "--sensitive", *there])
    assert "only mine" in capsys.readouterr().out


def test_plans_leave_as_a_calendar(
    anna: list[str], library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["export", "Anna", "--format", "ics", *anna]
    assert start(words) == 2
    assert "Nothing is planned" in capsys.readouterr().err
    plan_the_first_step(library, tmp_path)
    assert start(words) == 0
    assert "SUMMARY:Planned\r\n" in capsys.readouterr().out
    assert start([*words, "--word", " Tea\n", "--alarm"]) == 0
    out = capsys.readouterr().out
    assert "SUMMARY:Tea\r\n" in out
    assert "BEGIN:VALARM" in out


def plan_the_first_step(library: Path, state: Path) -> None:
    """For a day that is long to come."""
    folder = FolderLibrary(library, state)
    store = folder.open(folder.find("Anna"), NOW)
    (step, *_) = (record for record in store.load() if isinstance(record, Step))
    plan = Plan(id="plan", step_id=step.id, due_date="2999-12-31")
    store.commit(Edit("", (Change(None, plan),)), NOW)
    store.close()


def test_a_reader_who_leaves_early_is_no_error(library: Path, tmp_path: Path) -> None:
    log = "Date,Step,Notes\n" + "".join(f"2026-03-04,Step {n},{'x' * 200}\n" for n in range(2000))
    there = ["--library", str(library)]
    start(["import", file(tmp_path, log), "--case", "Anna", *there])
    words = [sys.executable, "-m", "ladder_app", "export", "Anna", "--format", "csv", *there]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdout is not None
        program.stdout.read(10)
        program.stdout.close()
        assert program.stderr is not None
        assert b"Traceback" not in program.stderr.read()
        assert program.wait() == 0


# Check --------------------------------------------------------------------------------------


def case_file(library: Path) -> Path:
    (path,) = (one for one in library.iterdir() if one.name.endswith(".jsonl"))
    return path


def test_a_sound_case(anna: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    for names_given in ([], ["Anna"], ["Anna", "anna"]):
        assert start(["check", *names_given, *anna]) == 0
        said = capsys.readouterr()
        assert said.out.split("\t")[1:3] == ["Anna", "sound"]
        assert said.err == ""


def test_damage_is_named_and_left_as_it_is(
    anna: list[str], library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["import", file(tmp_path, LADDER), "--case", "Anna", *anna]
    assert start(words) == 0
    path = case_file(library)
    content = bytearray(path.read_bytes())
    content[content.index(b'"order"')] ^= 1
    path.write_bytes(content)
    before = path.read_bytes()
    capsys.readouterr()
    assert start(["check", *anna]) == 1
    said = capsys.readouterr()
    assert "\tdamaged\t" in said.out
    assert "is missing: line 2 was changed." in said.err
    assert "To go back, open the program" in said.err
    assert start(["export", "Anna", "--format", "json", *anna]) == 1
    assert start([*words[:1], file(tmp_path, "Step\nMore\n"), *words[2:]]) == 1
    assert "only be read" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_an_empty_library_has_nothing_to_check(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start(["check", "--library", str(library)]) == 0
    assert "There is no case in" in capsys.readouterr().err
    assert start(["check", "Anna", "--library", str(library)]) == 2
    assert not library.exists()


def test_the_example_goes_with_no_verb(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert obey(["--demo", "check"]) == 2
    assert "--demo" in capsys.readouterr().err
