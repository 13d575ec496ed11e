"""Help is one click and F1 away in every dialog of the program, and nothing typed is lost by it.

A dialog that is not known here fails until somebody has said what it is made from.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Final

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

import ladder_app.ui
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.domain.store.backups import BackupEntry
from ladder_app.domain.talking.partner_sheet import PartnerSheet
from ladder_app.domain.toolbox.offering import Beside
from ladder_app.domain.toolbox.practice_log import PracticeLog
from ladder_app.ui.dialogs.note.note_dialog import NoteDialog
from ladder_app.ui.help.help_window import HelpWindow
from ladder_app.ui.help.plain_help import PlainHelp
from ladder_app.ui.ladder.forms.step_purpose import Purpose
from ladder_app.ui.main_window import MainWindow
from ladder_app.ui.passphrase.reseal_window import Resealing
from ladder_app.ui.widgets.help_button import HelpButton
from ladder_app.ui.widgets.small_window import SmallWindow
from tests import make
from tests.below import Below
from tests.desks import DeskMaker, OpenDesk
from tests.fakes import CASE_ID

for _module in pkgutil.walk_packages(ladder_app.ui.__path__, "ladder_app.ui."):
    importlib.import_module(_module.name)

STEP: Final = make.rated_step(1, 20)
OTHER: Final = make.rated_step(2, 40)
PLAN: Final = Plan(id="plan", step_id="step-1", due_date="2026-03-20")
RECORDS: Final = (make.ladder(), STEP, OTHER, make.attempt(1, what_i_learned="It ends"), PLAN)
EXAMPLES: Final[dict[str, Callable[[], Any]]] = {
    "ladder": make.ladder,
    "ladder_id": lambda: "ladder",
    "ladders": lambda: (make.ladder(),),
    "step": lambda: STEP,
    "steps": lambda: (STEP, OTHER),
    "others": lambda: (OTHER,),
    "plan": lambda: PLAN,
    "called": lambda: "The step",
    "review": lambda: SessionReview(id="own", at="2026-03-12", next_plan_ids=("plan",)),
    "record": make.ladder,
    "link": lambda: None,
    "purpose": lambda: Purpose(step=STEP),
    "page_keys": lambda: (),
    "name": lambda: "A name",
    "gone": lambda: ("Something",),
    "text": lambda: "A report",
    "sentence": lambda: "A sentence",
    "offers_copy": lambda: True,
    "learned": lambda: (),
    "current": lambda: "",
    "today": lambda: date(2026, 3, 19),
    "card": QWidget,
    "with_reason": lambda: False,
    "log": lambda: PracticeLog(id="log", at=make.STAMP, practice_id="noticing"),
    "beside": Beside,
    "PredictionDialog.entry": lambda: JournalEntry(id="note", at=make.STAMP, text="Words"),
    "week": lambda: "2026-W12",
    "title": lambda: "A page",
    "told": lambda: lambda _with_name: PartnerSheet("A page", (), "At its foot"),
    "resealing": lambda: Resealing(lambda _tell: ()),
    "move": lambda: lambda _tell: Path("elsewhere"),
    "where": lambda: "step-1",
    "gates": lambda: ("fit_to_drive",),
    "entry": lambda: BackupEntry("b", CASE_ID, make.STAMP, 1),
}
"""What a dialog is made from, by the name of what it asks for, or by the dialog's and that."""
NOTHING: Final = {True: None}
"""KeyError: say above what a dialog of a new kind is made from."""


def _below(kind: type) -> Iterator[type]:
    made_from_it: list[type] = kind.__subclasses__()
    for one in made_from_it:
        if one.__module__.startswith("ladder_app"):
            yield one
        yield from _below(one)


def leaves(kind: type) -> list[Any]:
    """The kinds below this one from which no other is made, each once, by name."""
    found: set[type] = {one for one in _below(kind) if not any(_below(one))}
    return sorted(found, key=lambda one: f"{one.__name__} {one.__module__}")


DIALOGS: Final = [one for one in leaves(QDialog) if one not in (HelpWindow, PlainHelp)]


def made(kind: Any, desk: OpenDesk, below: QWidget | None = None) -> Any:
    """One of this kind; what may be nothing is nothing."""
    given: dict[str, Any] = {"parent": below, "desk": desk.desk, "vault": desk.vault}
    parameters = dict(inspect.signature(kind.__init__).parameters)
    del parameters["self"]
    for name, asked in parameters.items():
        if name not in given and asked.default is inspect.Parameter.empty:
            known = EXAMPLES.get(f"{kind.__name__}.{name}") or EXAMPLES.get(name)
            may_be_nothing = "None" in str(asked.annotation)
            given[name] = NOTHING[may_be_nothing] if known is None else known()
    return kind(**{name: value for name, value in given.items() if name in parameters})


def has_asked(below: Below, times: int) -> bool:
    return len(below.asked) == times


def help_button(window: QWidget) -> HelpButton:
    (found,) = (one for one in window.findChildren(HelpButton) if one.isVisible())
    return found


def close_help(qtbot: QtBot, over: QWidget) -> None:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in over.findChildren(PlainHelp)))
    (opened,) = over.findChildren(PlainHelp)
    opened.reject()
    qtbot.waitUntil(lambda: not over.findChildren(PlainHelp))
    with qtbot.waitActive(over):
        over.activateWindow()


def test_there_are_many_of_them() -> None:
    assert len(DIALOGS) > 35


@pytest.mark.parametrize("kind", DIALOGS, ids=lambda kind: kind.__name__)
def test_f1_and_a_button_lead_to_help_from_a_dialog(
    kind: Any, desk_for: DeskMaker, qtbot: QtBot
) -> None:
    below = Below()
    qtbot.addWidget(below)
    below.show()
    dialog = made(kind, desk_for(*RECORDS), below)
    if dialog.parent() is None:
        qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
    by_hand = help_button(dialog)
    assert by_hand.text() == "Help"
    answers_itself = hasattr(dialog, "show_help")
    presses: tuple[Callable[[], object], ...] = (
        lambda: qtbot.keyClick(dialog, Qt.Key.Key_F1),
        by_hand.click,
    )
    for times, press in enumerate(presses, start=1):
        press()
        if answers_itself:
            close_help(qtbot, dialog)
        else:
            qtbot.waitUntil(partial(has_asked, below, times))
        assert dialog.isVisible()
    assert set(below.asked) <= {(dialog, "")}
    dialog.hide()
    dialog.deleteLater()


@pytest.mark.parametrize("kind", leaves(SmallWindow), ids=lambda kind: kind.__name__)
def test_f1_and_a_button_lead_to_help_before_a_case_is_open(
    kind: Any, desk_for: DeskMaker, qtbot: QtBot
) -> None:
    window = made(kind, desk_for())
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    with qtbot.waitSignal(window.help_wanted):
        qtbot.keyClick(window, Qt.Key.Key_F1)
    with qtbot.waitSignal(window.help_wanted):
        help_button(window).click()


@pytest.fixture
def window(desk_for: DeskMaker, qtbot: QtBot) -> MainWindow:
    opened = desk_for(*RECORDS, first_card_seen=True)
    made = MainWindow(opened.desk.look, opened.chosen[-1])
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.open(opened.desk, ())
    return made


def shown_help(window: QWidget) -> list[HelpWindow]:
    return [one for one in window.findChildren(HelpWindow) if one.isVisible()]


def press_f1(window: MainWindow, over: QWidget) -> None:
    """As the system does it: at the window that has the focus."""
    handle = over.windowHandle()
    assert handle is not None
    window._locking.presses.watch(handle)  # offscreen there is no focus to follow
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(handle, key)


def test_what_was_typed_is_there_when_one_comes_back(window: MainWindow, qtbot: QtBot) -> None:
    page = window.go("today")
    dialog = NoteDialog(page.desk, None, page)
    dialog.open()
    qtbot.keyClicks(dialog.text.edit, "Half a sen")
    press_f1(window, dialog)
    (opened,) = shown_help(window)
    assert window.place == "today"
    assert opened.page.reach.isVisible()
    assert not opened.page.report.isVisibleTo(opened)
    qtbot.keyClick(opened, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not shown_help(window))
    assert dialog.isVisible()
    assert dialog.text.text() == "Half a sen"


def test_the_key_is_heard_wherever_the_focus_is(window: MainWindow) -> None:
    page = window.go("today")
    chooser = QDialog(page)  # one that the system or Qt brings along has no button of ours
    chooser.open()
    press_f1(window, chooser)
    assert len(shown_help(window)) == 1
    assert window.place == "today"


def test_nothing_opens_over_what_was_put_away(window: MainWindow) -> None:
    window._locking.cover()
    press_f1(window, window)
    assert window.place == "today"
    window._locking.toggle()


def test_pressed_again_it_opens_no_second_one(window: MainWindow) -> None:
    window.show_help(window._sidebar)
    (opened,) = shown_help(window)
    press_f1(window, opened)
    assert shown_help(window) == [opened]


@pytest.mark.parametrize("place", ["today", "ladder", "progress", "help", "settings"])
def test_it_is_one_key_from_every_page(place: str, window: MainWindow, qtbot: QtBot) -> None:
    window.go(place)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.place == "help"
    assert shown_help(window) == []


def test_a_tick_in_the_window_over_a_form_is_shown_there(window: MainWindow, qtbot: QtBot) -> None:
    page = window.go("today")
    dialog = NoteDialog(page.desk, None, page)
    dialog.open()
    window.show_help(dialog, "my_people")
    (opened,) = shown_help(window)
    qtbot.waitUntil(opened.page.places["my_people"].hasFocus)
    opened.page.signs.list.lines["A"].setChecked(True)
    page.desk.workspace.undo()
    assert not opened.page.signs.list.lines["A"].isChecked()
