"""Every dialog is on the screen as a whole, also a small one, and its buttons can be reached."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.review.session_review import SessionReview
from ladder_app.ui.cases.cases_dialog import CasesDialog
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.agreement.agreement_dialog import AgreementDialog
from ladder_app.ui.dialogs.handing.client_file_dialog import ClientFileDialog
from ladder_app.ui.dialogs.look_back_dialog import LookBackDialog
from ladder_app.ui.dialogs.paper.client_page_dialog import ClientPageDialog
from ladder_app.ui.dialogs.paper.report_dialog import ReportDialog
from ladder_app.ui.dialogs.paper.take_along_dialog import TakeAlongDialog
from ladder_app.ui.exchange.calendar_dialog import CalendarDialog
from ladder_app.ui.exchange.export_dialog import ExportDialog
from ladder_app.ui.exchange.hand_over_dialog import HandOverDialog
from ladder_app.ui.exchange.import_dialog import ImportDialog
from ladder_app.ui.exchange.take_in_dialog import TakeInDialog
from ladder_app.ui.goals.goal_dialog import GoalDialog
from ladder_app.ui.passphrase.set_dialog import SetDialog
from ladder_app.ui.people.versions_dialog import VersionsDialog
from ladder_app.ui.theme import Look
from ladder_app.ui.trash.trash_dialog import TrashDialog
from ladder_app.ui.understanding.loop_dialog import LoopDialog
from ladder_app.ui.widgets import placed_dialog
from ladder_app.ui.widgets.placed_dialog import PlacedDialog
from tests import make
from tests.desks import DeskMaker
from tests.private_case import CASE

SMALL = QRect(0, 24, 900, 576)
"""Below a bar of the desktop."""
REVIEW = SessionReview(id="own", at="2026-03-12", agenda="Much", next_plan_ids=("plan",))
STEP = make.step(1)


def a_small_file(desk: Desk, parent: QWidget) -> PlacedDialog:
    return ClientFileDialog(desk, REVIEW, parent)


def a_page(desk: Desk, parent: QWidget) -> PlacedDialog:
    return ClientPageDialog(desk, REVIEW, parent)


def a_card(desk: Desk, parent: QWidget) -> PlacedDialog:
    return TakeAlongDialog(desk, STEP, parent)


def an_agreement(desk: Desk, parent: QWidget) -> PlacedDialog:
    return AgreementDialog(desk, make.ladder(), parent)


def its_versions(desk: Desk, parent: QWidget) -> PlacedDialog:
    return VersionsDialog(desk, make.ladder(), parent)


def why_it_stays(desk: Desk, parent: QWidget) -> PlacedDialog:
    return LoopDialog(desk, make.ladder(theme="intimacy"), parent)


Make = Callable[[Desk, QWidget], PlacedDialog]
DIALOGS: tuple[Make, ...] = (
    an_agreement,
    its_versions,
    why_it_stays,
    GoalDialog,
    LookBackDialog,
    TakeInDialog,
    HandOverDialog,
    ExportDialog,
    ImportDialog,
    CalendarDialog,
    CasesDialog,
    TrashDialog,
    ReportDialog,
    SetDialog,
    a_small_file,
    a_page,
    a_card,
)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(placed_dialog, "room_of", lambda _window: SMALL)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("make_dialog", DIALOGS)
def test_it_fits_and_its_buttons_can_be_reached(
    make_dialog: Make, percent: int, desk_for: DeskMaker, look: Look, qtbot: QtBot
) -> None:
    look.choose("light", percent)
    window = QWidget()
    qtbot.addWidget(window)
    # The window itself stands half beyond the corner.
    window.setGeometry(600, 400, 700, 500)
    window.show()
    dialog = make_dialog(desk_for(*CASE).desk, window)
    dialog.open()
    qtbot.waitUntil(lambda: SMALL.contains(dialog.frameGeometry()))
    for pressed in dialog.findChildren(QAbstractButton):
        if pressed.parent() is dialog and pressed.isVisible():
            corner = pressed.mapToGlobal(QPoint(pressed.width() - 1, pressed.height() - 1))
            assert SMALL.contains(corner)
    dialog.reject()
