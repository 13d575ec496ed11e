"""What can be done to a step, as a table: one row is a menu entry, a key and a line on the sheet.

Single letters work only where a step can be selected, and can be switched off altogether.
"""

from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.plan_entry import can_be_planned
from ladder_app.language import _
from ladder_app.ui.widgets.key_row import is_letter

ActionName = Literal[
    "practise",
    "log",
    "plan",
    "take_along",
    "rate",
    "note",
    "edit",
    "insert",
    "split",
    "merge",
    "harder",
    "easier",
    "done",
    "not_done",
    "park",
    "retire",
    "bring_back",
    "delete",
]


@dataclass(frozen=True, slots=True)
class StepAction:
    """`text` stands in the menu, `short` on the sheet of keys. "" means a line between groups."""

    name: ActionName | Literal[""]
    text: str = ""
    short: str = ""
    key: str = ""


def step_actions() -> tuple[StepAction, ...]:
    """Every action, in the order of the menu."""
    return (
        StepAction("practise", _("Start this …"), _("start it"), ENTER),
        StepAction("log", _("I did this …"), _("log"), "L"),
        StepAction("plan", _("Plan it …"), _("plan it for a day"), "W"),
        StepAction("take_along", _("Take along …"), _("take along"), "K"),
        StepAction("rate", _("Rate it …"), _("rate"), "R"),
        StepAction("note", _("Write a note …"), _("write a note"), "J"),
        StepAction("edit", _("Edit …"), _("edit"), "E"),
        StepAction(""),
        StepAction("insert", _("Put a step in after it …"), _("insert"), "I"),
        StepAction("split", _("Make two steps of it …"), _("split"), "S"),
        StepAction("merge", _("Join it with another …"), _("join with another"), "M"),
        StepAction("harder", _("Move it up"), _("move it up"), "Alt+Up"),
        StepAction("easier", _("Move it down"), _("move it down"), "Alt+Down"),
        StepAction(""),
        StepAction("done", _("Call it done"), _("call it done"), "D"),
        StepAction("not_done", _("Not done after all"), _("not done after all"), "D"),
        StepAction("park", _("Park it"), _("park"), "P"),
        StepAction("retire", _("Retire it"), _("retire"), "T"),
        StepAction("bring_back", _("Bring it back"), _("bring back"), "B"),
        StepAction(""),
        StepAction("delete", _("Delete it"), _("delete"), "Del"),
    )


def is_offered(name: ActionName, step: Step) -> bool:
    """Whether the action makes sense for this step as it is."""
    if name == "bring_back":
        return not step.is_active
    if name in ("note", "edit", "delete"):
        return True
    if name == "plan":
        return can_be_planned(step)
    if name == "done":
        return step.is_active and step.status != "mastered"
    if name == "not_done":
        return step.status == "mastered"
    if name == "retire":
        return step.status != "archived"
    return step.is_active


def key_text(event: QKeyEvent) -> str:
    """The key as the table writes it ("R", "Alt+Up"); both Enter keys are "Return".

    "" for a key that is only held down together with others.
    """
    if event.key() in _HELD:
        return ""
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return ENTER
    return QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)


def action_for_key(key: str, step: Step, *, single_keys: bool) -> ActionName | None:
    """The action this key stands for on this step, if any."""
    if is_letter(key) and not single_keys:
        return None
    for action in step_actions():
        if action.name and action.key == key and is_offered(action.name, step):
            return action.name
    return None


ENTER: Final = "Return"
_HELD: Final = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
)
