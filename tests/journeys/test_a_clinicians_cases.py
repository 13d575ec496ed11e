"""A client hands a case over, twice; the clinician takes it in beside another one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.handing.handed_fields import handed_over
from ladder_app.domain.handing.handing_over import usual_handing_over
from ladder_app.domain.records import Records
from ladder_app.exchange.handing_out import as_handed_over
from ladder_app.paths import UserPaths
from ladder_app.program import Program
from ladder_app.storage.library import FolderLibrary
from ladder_app.storage.stored_case import StoredCase
from ladder_app.ui.application import take_apart
from ladder_app.ui.cases.cases_dialog import CasesDialog
from ladder_app.ui.exchange.take_in_dialog import TakeInDialog
from ladder_app.ui.main_window import MainWindow
from ladder_app.ui.widgets.case_box import CaseBox
from ladder_app.workspace.workspace import Workspace
from tests import make

PATIENCE_MS = 30_000
DAY = timedelta(days=1)
START = datetime(2026, 3, 1, 10, tzinfo=UTC)


class Client:
    """Somebody at another computer, whose clock goes on day by day."""

    def __init__(self, folder: Path) -> None:
        self.day = START
        library = FolderLibrary(folder / "library", folder / "state")
        first = (Case(id="anna", alias="Anna"), make.ladder(title="Phone"), make.step(1))
        edit = Edit("Begin", tuple(Change(None, record) for record in first))
        self.store: StoredCase = library.create(edit, "anna", self.day)
        self.workspace = Workspace(self.store, lambda: self.day)

    def logs(self, number: int, text: str) -> None:
        """One attempt on the next day."""
        self.day += DAY
        attempt = make.attempt(number, what_happened=text, private_note="CANARY")
        self.workspace.change("Log", put=[attempt])

    def hands_over(self, path: Path) -> Path:
        """The file of today."""
        self.day += DAY
        records: Records = self.workspace.records
        usual = usual_handing_over(records)
        going = handed_over(records, replace(usual, parts=usual.parts | {"name"}))
        path.write_bytes(as_handed_over(going, records.case, self.store.edited(), self.day))
        return path


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    made = Client(tmp_path / "client")
    yield made
    made.store.close()


class Clinician:
    """The program at the clinician's computer, with the case of somebody else open."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.now = START
        paths = UserPaths(folder / "library", folder / "config", folder / "state")
        self.qtbot = qtbot
        self.program = Program(paths, lambda: self.now)
        self.program.open_case(self.program.show_window())

    @property
    def window(self) -> MainWindow:
        window = self.program._window
        assert window is not None
        return window

    @property
    def workspace(self) -> Workspace:
        workspace = self.program.case.workspace
        assert workspace is not None
        return workspace

    def takes_in(self, path: Path) -> None:
        """Through the menu and the form."""
        self.window._actions["take_in"].trigger()
        dialog = self.window.findChildren(TakeInDialog)[-1]
        dialog.show_file(path)
        self.qtbot.waitUntil(
            lambda: dialog.save_button.isEnabled() or dialog.sure.isVisible(), timeout=PATIENCE_MS
        )
        dialog.sure.setChecked(True)
        before = self.window
        makes_case = dialog.alias.isVisible()
        dialog.save_button.click()
        if makes_case:
            self.qtbot.waitUntil(lambda: self.program._window is not before, timeout=PATIENCE_MS)

    def opens(self, name: str) -> None:
        """Through the list of all cases."""
        self.window._actions["cases"].trigger()
        dialog = self.window.findChildren(CasesDialog)[-1]
        names = [dialog.list.item(row).text().split("\n")[0] for row in range(dialog.list.count())]
        dialog.list.setCurrentRow(names.index(name))
        dialog.open_button.click()


@pytest.fixture
def clinician(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Clinician]:
    made = Clinician(tmp_path / "clinician", qtbot)
    yield made
    made.window.close()
    made.program.close_case()
    take_apart(qapp, made.program._window)


def words(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel))


def test_what_a_client_hands_over_week_by_week_comes_together(
    clinician: Clinician, client: Client, tmp_path: Path
) -> None:
    client.logs(2, "It rang")
    first = client.hands_over(tmp_path / "1.json")
    clinician.now = START + 10 * DAY
    clinician.takes_in(first)
    assert clinician.workspace.case_id == "anna"
    assert [a.what_happened for a in clinician.workspace.records.all_attempts()] == ["It rang"]

    # Edited by the client after the file was written, and before it was taken in here.
    client.logs(2, "It rang twice")
    client.logs(5, "They answered")
    clinician.takes_in(client.hands_over(tmp_path / "2.json"))
    told = [a.what_happened for a in clinician.workspace.records.all_attempts()]
    assert told == ["It rang twice", "They answered"]

    # The clinician corrects something; the same file again does not take it back.
    clinician.now += DAY
    (mine, _other) = clinician.workspace.records.all_attempts()
    corrected = make.attempt(2, what_happened="Corrected in session")
    clinician.workspace.change("Correct", put=[corrected])
    assert mine.private_note is None
    third = client.hands_over(tmp_path / "3.json")
    dialog = TakeInDialog(clinician.window._desk, clinician.window)
    dialog.show_file(third)
    clinician.qtbot.waitUntil(lambda: bool(dialog.summary.text()), timeout=PATIENCE_MS)
    assert "1 edited later here" in dialog.summary.text()
    dialog.reject()


def test_nothing_of_one_case_is_seen_in_another(
    clinician: Clinician, client: Client, tmp_path: Path
) -> None:
    first = clinician.workspace.case_id
    ladder = make.ladder(id="secret", title="CANARY ladder")
    clinician.workspace.change("CANARY edit", put=[ladder])
    clinician.window.go("ladder")
    assert "CANARY" in words(clinician.window)
    client.logs(2, "It rang")
    clinician.takes_in(client.hands_over(tmp_path / "1.json"))
    for place in ("today", "ladder", "progress", "settings"):
        clinician.window.go(place)
        assert "CANARY" not in words(clinician.window)
    assert clinician.workspace.to_undo is None
    assert clinician.window._actions["undo"].text() == "Undo"
    assert not clinician.window._actions["undo"].isEnabled()
    (box,) = clinician.window.findChildren(CaseBox)
    assert {box.itemText(row) for row in range(box.count())} == {"Anna", "Without a name"}

    clinician.opens("Without a name")
    assert clinician.workspace.case_id == first
    clinician.window.go("ladder")
    assert "CANARY ladder" in words(clinician.window)
    assert "Phone" not in words(clinician.window)


def test_the_case_left_may_be_opened_elsewhere(
    clinician: Clinician, client: Client, tmp_path: Path
) -> None:
    first = clinician.workspace.case_id
    client.logs(2, "It rang")
    clinician.takes_in(client.hands_over(tmp_path / "1.json"))
    store = clinician.program._library.open(first, START)
    assert store.read_only is None
    store.close()
