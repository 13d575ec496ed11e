"""While a page or a form is made, nothing of it is a window of its own for a moment.

It would flash on the screen, and take the keys away from the window one is in.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Final

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.goals.goal import Goal
from ladder_app.domain.goals.goal_starts import goal_starts
from ladder_app.domain.people.person_alias import PersonAlias
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.domain.talking.conversation import Conversation
from ladder_app.domain.talking.feeling_card import FeelingCard
from ladder_app.domain.talking.partner_sheet import listening_sheet
from ladder_app.domain.toolbox.practice_log import PracticeLog
from ladder_app.domain.toolbox.weekly_plan import WeekItem, WeeklyPlan
from ladder_app.ui.actions import places
from ladder_app.ui.backups.copy_card import CopyCard
from ladder_app.ui.backups.other_version import other_version
from ladder_app.ui.dialogs.handing.client_file_dialog import ClientFileDialog
from ladder_app.ui.dialogs.paper.client_page_dialog import ClientPageDialog
from ladder_app.ui.goals.goal_dialog import GoalDialog
from ladder_app.ui.ladder.forms.ladder_dialog import LadderDialog
from ladder_app.ui.pages import ATTEMPT, LIVE, make
from ladder_app.ui.passphrase.set_dialog import SetDialog
from ladder_app.ui.people.cards.conversation_dialog import ConversationDialog
from ladder_app.ui.people.cards.feeling_dialog import FeelingDialog
from ladder_app.ui.people.cards.partner_sheet_dialog import PartnerSheetDialog
from ladder_app.ui.people.person_dialog import PersonDialog
from ladder_app.ui.practices.practice_log_dialog import PracticeLogDialog
from ladder_app.ui.toolbox.week_item_dialog import WeekItemDialog
from ladder_app.ui.understanding.loop_dialog import LoopDialog
from tests import make as record
from tests.desks import DeskMaker, OpenDesk
from tests.fakes import documents_of
from tests.make_full import ACT, FEAR, RITUAL
from tests.ui.test_help_from_every_dialog import DIALOGS, OTHER, PLAN, RECORDS, STEP, made

PAGES = [*(place.name for place in places()), ATTEMPT, LIVE, "goals", "understanding"]
GOAL: Final = Goal(id="goal", title="Being at home", ladder_ids=("ladder",))
PERSON: Final = PersonAlias(id="person", alias="M.")
ITEM: Final = WeekItem(id="item", kind="rest")
TALK: Final = Conversation(id="talk", made_at=record.STAMP, ask="Listen", step_id="step-1")
FEELING: Final = FeelingCard(id="feeling", made_at=record.STAMP, feel="glad")
LOG: Final = PracticeLog(id="log", at=record.STAMP, practice_id="noticing")
REVIEW: Final = SessionReview(id="own", at="2026-03-12", next_plan_ids=("plan",))
MUCH: Final = (
    *(GOAL, PERSON, TALK, FEELING, LOG, FEAR, ACT, RITUAL),
    *(record.ladder(), replace(STEP, sensitive=True), OTHER, record.attempt(1), PLAN),
    Agreement(id="agreement", ladder_id="ladder", alias_id="person", made_at=record.STAMP),
    WeeklyPlan(id="week", week="2026-W12", items=(ITEM,)),
)
"""There is something everywhere."""
WRITTEN: Final[dict[str, Callable[[OpenDesk, QWidget], QWidget]]] = {
    "goal": lambda at, below: GoalDialog(at.desk, below, goal=GOAL),
    "goal to start from": lambda at, below: GoalDialog(at.desk, below, start=goal_starts()[0]),
    "ladder": lambda at, below: LadderDialog(at.desk, record.ladder(), below),
    "loop": lambda at, below: LoopDialog(at.desk, record.ladder(), below),
    "person": lambda at, below: PersonDialog(at.desk, below, PERSON),
    "conversation": lambda at, below: ConversationDialog(at.desk, below, TALK),
    "sentence": lambda at, below: FeelingDialog(at.desk, below, FEELING),
    "page": lambda at, below: PartnerSheetDialog(
        at.desk, "A page", lambda _named: listening_sheet(), below, "M."
    ),
    "week": lambda at, below: WeekItemDialog(at.desk, below, "2026-W12", ITEM),
    "practice": lambda at, below: PracticeLogDialog(at.desk, below, LOG),
    "file to take home": lambda at, below: ClientFileDialog(at.desk, REVIEW, below),
    "page to take home": lambda at, below: ClientPageDialog(at.desk, REVIEW, below),
}
"""Forms for what was written before, or that are about something there may be."""


class Watch(QObject):
    """Writes down every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        is_shown = event.type() == QEvent.Type.Show
        if is_shown and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[Watch]:
    made = Watch()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


@pytest.mark.parametrize("name", PAGES)
def test_no_part_of_a_page_is_a_window(
    name: str, watch: Watch, desk_for: DeskMaker, qtbot: QtBot
) -> None:
    desk = desk_for(*RECORDS, first_card_seen=True)
    page = make(name, desk.desk)
    qtbot.addWidget(page)
    page.show_records(desk.records)
    assert watch.seen == []


@pytest.mark.parametrize("kind", DIALOGS, ids=lambda kind: kind.__name__)
def test_no_part_of_a_form_is_a_window(
    kind: Any, watch: Watch, desk_for: DeskMaker, qtbot: QtBot
) -> None:
    below = QWidget()
    qtbot.addWidget(below)
    dialog = made(kind, desk_for(*RECORDS), below)
    if dialog.parent() is None:
        qtbot.addWidget(dialog)
    assert watch.seen == []
    dialog.deleteLater()


@pytest.mark.parametrize("name", PAGES)
def test_no_part_of_a_page_with_much_on_it_is_a_window(
    name: str, watch: Watch, desk_for: DeskMaker, qtbot: QtBot
) -> None:
    desk = desk_for(*MUCH, first_card_seen=True)
    page = make(name, desk.desk)
    qtbot.addWidget(page)
    page.show_records(desk.records)
    assert watch.seen == []


@pytest.mark.parametrize("name", WRITTEN)
def test_no_part_of_a_form_for_something_written_is_a_window(
    name: str, watch: Watch, desk_for: DeskMaker, qtbot: QtBot
) -> None:
    below = QWidget()
    qtbot.addWidget(below)
    WRITTEN[name](desk_for(*MUCH), below)
    assert watch.seen == []


def test_no_part_of_a_form_is_a_window_where_there_is_a_passphrase(
    watch: Watch, desk_for: DeskMaker, qtbot: QtBot
) -> None:
    desk = desk_for(*RECORDS)
    desk.vault.set_passphrase("words", None, lambda _done, _of: None)
    below = QWidget()
    qtbot.addWidget(below)
    SetDialog(desk.desk, below)
    assert watch.seen == []


def test_no_part_of_the_card_of_another_version_is_a_window(
    watch: Watch, desk_for: DeskMaker, qtbot: QtBot
) -> None:
    desk = desk_for(*RECORDS)
    theirs = documents_of([*desk.records.all_records(), record.attempt(10)])
    version = other_version(
        "theirs", lambda _case, _name: (theirs, {}), desk.records, {}, record.STAMP
    )
    qtbot.addWidget(CopyCard(version, desk.workspace.now(), None))
    assert watch.seen == []
