"""Tests of ladder_app.errands: what is done while no case is open."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ladder_app.cases import Cases
from ladder_app.domain.case import Case
from ladder_app.errands import Errands
from ladder_app.settings import KeptSettings
from ladder_app.storage.library import FolderLibrary
from ladder_app.ui.errands import EraseCase, EraseEverything, Restore
from ladder_app.workspace.workspace import Workspace
from tests import make

DAY = datetime(2026, 7, 1, tzinfo=UTC)


@pytest.fixture
def library(tmp_path: Path) -> FolderLibrary:
    return FolderLibrary(tmp_path / "library", tmp_path / "state")


@pytest.fixture
def settings(tmp_path: Path) -> KeptSettings:
    return KeptSettings(tmp_path / "settings.json")


@pytest.fixture
def errands(library: FolderLibrary, settings: KeptSettings) -> Errands:
    return Errands(library, cases_at(library, 9), settings)


def cases_at(library: FolderLibrary, day: int) -> Cases:
    return Cases(library, lambda: DAY + timedelta(days=day), lambda _sentence, _offers: False)


def made(library: FolderLibrary, case_id: str) -> None:
    """A case with an attempt of each of two days; the backup of the second has one."""
    store = cases_at(library, 0).create((Case(id=case_id), make.ladder(), make.step(1)))
    for day in (1, 2):
        now = DAY + timedelta(days=day)
        Workspace(store, lambda now=now: now).change("Log", put=[make.attempt(day)])  # type: ignore[misc]
    store.close()


def attempts(library: FolderLibrary, case_id: str) -> set[str]:
    store = library.open(case_id, DAY)
    found = set(store.documents().get("attempt", {}))
    store.close()
    return found


def test_a_backup_is_restored_and_that_is_taken_back(
    library: FolderLibrary, errands: Errands
) -> None:
    made(library, "case")
    newest = library.backups.entries("case")[0].name
    restored = errands.run(Restore("case", newest))
    assert attempts(library, "case") == {"attempt-1"}
    assert (restored.case_id, restored.is_over) == ("case", False)
    taken_back = errands.run(Restore("case", restored.former, undoes=True))
    assert attempts(library, "case") == {"attempt-1", "attempt-2"}
    assert (taken_back.sentence, taken_back.former) == ("Restoring was undone.", "")


def test_a_backup_that_is_gone_changes_nothing_and_says_so(
    library: FolderLibrary, errands: Errands
) -> None:
    made(library, "case")
    outcome = errands.run(Restore("case", "20260101T000000000Z-day.jsonl"))
    assert outcome.sentence == "There is no backup of this name."
    assert outcome.former == ""
    assert attempts(library, "case") == {"attempt-1", "attempt-2"}


def test_a_case_that_is_open_elsewhere_is_not_deleted(
    library: FolderLibrary, errands: Errands, tmp_path: Path
) -> None:
    made(library, "case")
    elsewhere = FolderLibrary(library.folder, tmp_path / "state")
    store = elsewhere.open("case", DAY)
    outcome = errands.run(EraseCase("case"))
    assert "open" in outcome.sentence
    assert (outcome.case_id, outcome.erased) == ("case", None)
    assert not errands.run(EraseEverything()).is_over
    store.close()
    assert attempts(library, "case") == {"attempt-1", "attempt-2"}


def test_a_deleted_case_is_not_the_one_to_open_next_time(
    library: FolderLibrary, errands: Errands, settings: KeptSettings
) -> None:
    made(library, "case")
    made(library, "other")
    settings.keep(replace(settings.now, last_case="case", first_card_seen=True))
    outcome = errands.run(EraseCase("case"))
    assert outcome.erased is not None
    assert outcome.erased.left == ()
    assert settings.now.last_case == ""
    assert settings.now.first_card_seen
    assert attempts(library, "other") == {"attempt-1", "attempt-2"}


def test_everything_deleted_ends_the_program_and_begins_anew_next_time(
    library: FolderLibrary, errands: Errands, settings: KeptSettings
) -> None:
    made(library, "case")
    settings.keep(replace(settings.now, last_case="case", first_card_seen=True, theme="dark"))
    outcome = errands.run(EraseEverything())
    assert outcome.is_over
    assert not library.folder.exists()
    assert (settings.now.last_case, settings.now.first_card_seen) == ("", False)
    assert settings.now.theme == "dark"
