"""What is typed into a form outlives a lock, a crash and Esc, whatever its fields are."""

import ast
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

import ladder_app.ui
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.drafted_dialog import DraftedDialog
from ladder_app.ui.dialogs.drafts.form_drafts import WAIT_MS
from ladder_app.ui.dialogs.plan.excuse_dialog import ExcuseDialog
from ladder_app.ui.dialogs.rating.anchors_dialog import AnchorsDialog
from ladder_app.ui.ladder.forms.ladder_dialog import LadderDialog
from ladder_app.ui.ladder.forms.merge_dialog import MergeDialog
from ladder_app.ui.ladder.forms.rerate_dialog import RerateDialog
from ladder_app.ui.ladder.forms.split_dialog import SplitDialog
from tests import make
from tests.desks import DeskMaker, OpenDesk

STEPS = (make.rated_step(1, 40, text="Say hello"), make.rated_step(2, 70, text="Ask the way"))
PLAN = Plan(id="plan", step_id="step-1", due_date="2026-03-19")


def _splits(form: DraftedDialog) -> None:
    assert isinstance(form, SplitDialog)
    form.first.edit.setPlainText("Nod")
    form.second.edit.setPlainText("Say hello and stay")
    form.same.choices.choose("no")


def _split(form: DraftedDialog) -> object:
    assert isinstance(form, SplitDialog)
    return form.first.text(), form.second.text(), form.same.choices.value()


def _merges(form: DraftedDialog) -> None:
    assert isinstance(form, MergeDialog)
    form.other.setCurrentIndex(1)
    form.text.edit.setPlainText("Say hello and ask")


def _merge(form: DraftedDialog) -> object:
    assert isinstance(form, MergeDialog)
    return form.other.currentText(), form.text.text()


def _settles(form: DraftedDialog) -> None:
    assert isinstance(form, LadderDialog)
    form.notes.edit.setPlainText("Only on weekdays")
    form.status.choose("paused")
    form.sensitive.setChecked(True)


def _settled(form: DraftedDialog) -> object:
    assert isinstance(form, LadderDialog)
    shown = form.pause_reason.isVisibleTo(form)
    return form.notes.text(), form.status.value(), form.sensitive.isChecked(), shown


def _remembers(form: DraftedDialog) -> None:
    assert isinstance(form, AnchorsDialog)
    form.fields[50].set_text("the dentist’s chair")
    form.fields[50].changed.emit()


def _remembered(form: DraftedDialog) -> object:
    assert isinstance(form, AnchorsDialog)
    return form.fields[50].text()


def _excuses(form: DraftedDialog) -> None:
    assert isinstance(form, ExcuseDialog)
    form.excuse_choice.choose("changed_mind_with_reason")
    form.why_field.edit.setPlainText("It rained")
    form.next_choice.choose("another_day")
    form.day_field.day_edit.setText("tomor")
    form.day_field.window_choice.choose("3")


def _excused(form: DraftedDialog) -> object:
    assert isinstance(form, ExcuseDialog)
    day = form.day_field
    return form.why_field.text(), form.next_choice.value(), day.text(), day.window_days()


def _rates(form: DraftedDialog) -> None:
    assert isinstance(form, RerateDialog)
    form.field.set_value(30)
    form.accept()
    form.field.set_value(60)
    form.field.changed.emit()


def _rated(form: DraftedDialog) -> object:
    assert isinstance(form, RerateDialog)
    form.accept()
    return form.at_end, form.typed()


@dataclass(frozen=True)
class Form:
    """How to open it, what to type into it, and what is read from it."""

    opened: Callable[[Desk], DraftedDialog]
    types: Callable[[DraftedDialog], None]
    read: Callable[[DraftedDialog], object]


FORMS = {
    "split": Form(lambda desk: SplitDialog(desk, STEPS[0]), _splits, _split),
    "merge": Form(lambda desk: MergeDialog(desk, STEPS[0], STEPS[1:]), _merges, _merge),
    "ladder": Form(lambda desk: LadderDialog(desk, make.ladder()), _settles, _settled),
    "anchors": Form(AnchorsDialog, _remembers, _remembered),
    "excuse": Form(lambda desk: ExcuseDialog(desk, PLAN, "A step"), _excuses, _excused),
    "rerate": Form(lambda desk: RerateDialog(desk, make.ladder(), STEPS), _rates, _rated),
}


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(make.ladder(), *STEPS, PLAN)


@pytest.fixture
def shown(qtbot: QtBot, desk: OpenDesk) -> Callable[[Form], DraftedDialog]:
    def show(form: Form) -> DraftedDialog:
        made = form.opened(desk.desk)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(made)
        made.open()
        qtbot.waitExposed(made)
        return made

    return show


Shown = Callable[[Form], DraftedDialog]


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_what_was_typed_is_offered_again_and_not_shown_unasked(
    form: Form, shown: Shown, desk: OpenDesk
) -> None:
    first = shown(form)
    assert first.banner.isHidden()
    form.types(first)
    first.keep_draft()
    again = shown(form)
    assert again.banner.isVisible()
    assert again.typed() is None
    again.banner.swap_button.click()
    assert form.read(again) == form.read(first)
    assert again.banner.isHidden()


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_form_that_nobody_typed_in_leaves_no_draft(
    form: Form, shown: Shown, desk: OpenDesk
) -> None:
    shown(form).reject()
    assert not desk.drafts.kept


def test_a_crash_costs_less_than_three_seconds_of_typing(
    qtbot: QtBot, shown: Shown, desk: OpenDesk
) -> None:
    assert WAIT_MS < 3000
    form = shown(FORMS["split"])
    FORMS["split"].types(form)
    qtbot.waitUntil(lambda: "Say hello and stay" in str(desk.drafts.kept), timeout=10_000)


def test_what_is_saved_is_no_draft_any_more(shown: Shown, desk: OpenDesk) -> None:
    form = shown(FORMS["split"])
    FORMS["split"].types(form)
    form.keep_draft()
    assert desk.drafts.kept
    form.accept()
    assert [one.text for one in desk.records.steps("ladder")][:2] == ["Nod", "Say hello and stay"]
    assert not desk.drafts.kept
    assert shown(FORMS["split"]).banner.isHidden()


def test_what_could_not_be_saved_stays_typed_and_a_draft(shown: Shown, desk: OpenDesk) -> None:
    form = shown(FORMS["split"])
    FORMS["split"].types(form)
    typed = FORMS["split"].read(form)
    desk.store.fail(NoRoom("There is no room left."))
    form.accept()
    assert form.isVisible()
    assert FORMS["split"].read(form) == typed
    form.keep_draft()
    assert "Say hello and stay" in str(desk.drafts.kept)


@pytest.mark.parametrize(
    "kept",
    [
        {"fields": "no fields"},
        {"fields": {"second": 7, "first": None, "same": 3, "unknown": "x"}},
        {"values": {"step-1": 700, "step-2": "x"}, "place": -4},
        {"fields": {"day": ["Friday"], "excuse": [], "status": 4, "sensitive": "yes", "50": {}}},
    ],
)
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_draft_that_is_not_as_it_was_written_breaks_nothing(
    form: Form, kept: dict[str, object], shown: Shown, desk: OpenDesk
) -> None:
    opened = shown(form)
    form.types(opened)
    opened.keep_draft()
    (key,) = (one for one in desk.drafts.kept if one[1] != "left open")
    desk.drafts.keep(*key, {"entry": kept, "aside": []})
    again = shown(form)
    before = again.typed()
    again.banner.swap_button.click()
    assert again.typed() == before


# No form may be forgotten ----------------------------------------------------------------------

WITHOUT_A_DRAFT = {
    "CaseNameDialog": "one short line",
    "NewLadderDialog": "one short line",
    "CalendarDialog": "one short line",
    "EraseDialog": "a word that is written down beside it",
    "TakeInDialog": "one short line, and a file that is there still",
    "SetDialog": "secrets",
    "RemoveDialog": "secrets",
    "GuardedDialog": "secrets",
    "RatingDialog": "one rating",
    "HistoryDialog": "one rating",
    "ForGoodDialog": "a word that is written down beside it",
}
INPUTS = {"LineField", "TextField", "RatingField", "MomentField", "SecretField", "TwiceField"}


def _forms_with_fields() -> dict[str, set[str]]:
    """Each form in the window with a field for words or numbers, and the classes it comes from."""
    found: dict[str, set[str]] = {}
    for path in Path(ladder_app.ui.__file__).parent.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        called = {
            node.func.id
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        if called & INPUTS:
            found |= {
                node.name: {base.id for base in node.bases if isinstance(base, ast.Name)}
                for node in tree.body
                if isinstance(node, ast.ClassDef)
            }
    return found


def test_every_form_in_which_one_writes_keeps_a_draft_or_needs_none() -> None:
    drafted = {"DraftedDialog", "FieldsDialog", "WrittenDialog", "WrittenFieldsDialog"}
    found = _forms_with_fields()
    assert found["SplitDialog"] & drafted
    without = {
        name
        for name, bases in found.items()
        if any(base.endswith("Dialog") for base in bases) and not bases & drafted
    }
    assert without - set(WITHOUT_A_DRAFT) == set()
