"""The Tab key goes through a form as the eye does, from the top to its foot, and all has a name."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.goals.goal import Goal
from ladder_app.domain.journal.journal_entry import EntryKind, JournalEntry
from ladder_app.domain.talking.conversation import Conversation
from ladder_app.domain.talking.partner_sheet import PartnerSheet, conversation_sheet
from ladder_app.domain.toolbox.offering import Beside
from ladder_app.domain.toolbox.practices import practice_of
from ladder_app.domain.toolbox.weekly_plan import WeekItem
from ladder_app.ui.dialogs.look_back_dialog import LookBackDialog
from ladder_app.ui.dialogs.note.note_dialog import NoteDialog
from ladder_app.ui.goals.goal_dialog import GoalDialog
from ladder_app.ui.journal.prediction_dialog import PredictionDialog
from ladder_app.ui.ladder.beginning.map_dialog import MapDialog
from ladder_app.ui.ladder.beginning.new_ladder_dialog import NewLadderDialog
from ladder_app.ui.ladder.beginning.template_dialog import TemplateDialog
from ladder_app.ui.people.cards.conversation_dialog import ConversationDialog
from ladder_app.ui.people.cards.partner_sheet_dialog import PartnerSheetDialog
from ladder_app.ui.people.versions_dialog import VersionsDialog
from ladder_app.ui.practices.practice_dialog import PracticeDialog
from ladder_app.ui.theme import Look
from ladder_app.ui.toolbox.week_item_dialog import WeekItemDialog
from ladder_app.ui.understanding.loop_dialog import LoopDialog
from ladder_app.ui.widgets.form_dialog import FormDialog
from tests import make
from tests.desks import DeskMaker, OpenDesk

ENTRY = JournalEntry(
    id="note",
    at=make.STAMP,
    text="Not to ask.",
    kind="roots_reflection",
    what_i_learned_then="Not to ask.",
)
TALK = Conversation(id="talk", made_at=make.STAMP, opening="Is now good?")
CARE = WeekItem(id="care", kind="rest", text="An early night")
AGREED = Agreement(id="agreed", ladder_id="ladder", made_at=make.STAMP, welcome=("a hug",))


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(make.ladder(), make.step(1), ENTRY, TALK, AGREED)


def chosen_later(kind: EntryKind) -> Callable[[OpenDesk], FormDialog]:
    def made(desk: OpenDesk) -> FormDialog:
        form = NoteDialog(desk.desk, None)
        form.kinds.set_value(kind)
        form.kinds.changed.emit()
        return form

    return made


def written_note(desk: OpenDesk) -> FormDialog:
    return NoteDialog(desk.desk, None, entry=ENTRY)


def second_page_of_the_map(desk: OpenDesk) -> FormDialog:
    form = MapDialog(desk.desk)
    form.title.set_text("Parties")
    form.situations.set_values(["going there", "staying"])
    form.instead.set_values(["I leave"])
    form.accept()
    form.rows.rows[0].tick.setChecked(True)
    return form


def page_before_a_template(desk: OpenDesk) -> FormDialog:
    form = TemplateDialog(desk.desk)
    form.view.choose("T05")
    form.accept()
    return form


def practice_under_way(desk: OpenDesk) -> FormDialog:
    form = PracticeDialog(desk.desk, None, practice_of("sounds"), Beside())
    form.accept()
    return form


def page_for_two(desk: OpenDesk) -> PartnerSheetDialog:
    def told(_named: bool) -> PartnerSheet:
        return conversation_sheet(TALK)

    return PartnerSheetDialog(desk.desk, "A conversation", told, None, "Robin")


def whole_goal(desk: OpenDesk) -> FormDialog:
    form = GoalDialog(desk.desk, goal=Goal(id="goal", title="Tell about my day"))
    form.questions.set_open(True)
    return form


FORMS: dict[str, Callable[[OpenDesk], FormDialog]] = {
    "three short parts": chosen_later("situation_thought_feeling"),
    "then and now": chosen_later("roots_reflection"),
    "a note of then and now": written_note,
    "what goes together": second_page_of_the_map,
    "a page before a ladder": page_before_a_template,
    "a goal": whole_goal,
    "a look back": lambda desk: LookBackDialog(desk.desk),
    "a prediction": lambda desk: PredictionDialog(desk.desk, ENTRY),
    "why it stays": lambda desk: LoopDialog(desk.desk, make.ladder()),
    "a new ladder": lambda desk: NewLadderDialog(desk.desk),
    "something of a week": lambda desk: WeekItemDialog(desk.desk, None, "2026-W12", CARE),
    "a practice under way": practice_under_way,
    "a conversation": lambda desk: ConversationDialog(desk.desk, conversation=TALK),
    "what two agreed on": lambda desk: VersionsDialog(desk.desk, make.ladder()),
}


@pytest.mark.parametrize("name", FORMS)
def test_tab_follows_the_eye(qtbot: QtBot, desk: OpenDesk, name: str) -> None:
    form = FORMS[name](desk)
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.open()
    form.resize(700, 1800)
    seen = list(walked(qtbot, form))
    assert [one for one in seen if not _name(one)] == []
    assert form.help_button in seen
    assert form.close_button in seen or not form.close_button.isVisible()
    at_foot = {one for one in form.findChildren(QPushButton) if form.buttons.indexOf(one) >= 0}
    assert {one for one in at_foot if one.isVisible() and one.isEnabled()} <= set(seen)
    places = [_place(form, one) for one in seen]
    first = places.index(min(places))
    again = [*places[first:], *places[:first]]
    assert again == sorted(again)


def test_tab_comes_to_print_before_close_once_there_is_a_page(qtbot: QtBot, desk: OpenDesk) -> None:
    form = page_for_two(desk)
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.open()
    qtbot.waitUntil(form.print_button.isEnabled, timeout=30_000)
    foot = [form.help_button, form.print_button, form.close_button, form.save_button]
    form.help_button.setFocus()
    assert [one for one in walked(qtbot, form) if one in foot] == foot


@pytest.mark.parametrize("name", FORMS)
def test_nothing_is_cut_off_at_the_side_where_the_text_is_large(
    qtbot: QtBot, look: Look, desk: OpenDesk, name: str
) -> None:
    look.choose("light", 200)
    form = FORMS[name](desk)
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(form)
    form.open()
    qtbot.waitExposed(form)
    area = form.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    form.resize(720, 560)
    inside = area.widget()
    assert inside is not None
    qtbot.waitUntil(lambda: area.viewport().width() >= inside.minimumSizeHint().width())


def walked(qtbot: QtBot, form: QWidget) -> Iterator[QWidget]:
    """Each widget that Tab comes to, once round."""
    seen: list[QWidget] = []
    for _number in range(100):
        here = form.focusWidget()
        assert here is not None
        if here in seen:
            return
        seen.append(here)
        yield here
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    pytest.fail("Tab does not come round")


def _name(one: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name).strip()


def _place(form: QWidget, one: QWidget) -> tuple[int, int]:
    """Which line it stands in, and where in the line; buttons of two heights share theirs."""
    middle = one.mapTo(form, QPoint(0, one.height() // 2))
    return middle.y() // 8, middle.x()
