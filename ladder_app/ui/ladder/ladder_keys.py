"""The keys of the page as its sheet shows them, the most used first."""

from PySide6.QtGui import QKeySequence

from ladder_app.language import _
from ladder_app.ui.ladder.step_actions import ActionName, step_actions
from ladder_app.ui.widgets.screen import PageKey

_FIRST: tuple[ActionName, ...] = ("edit", "rate", "insert", "log")


def ladder_page_keys() -> tuple[PageKey, ...]:
    """The keys of the chosen step and of the ladder."""
    by_name = {action.name: action for action in step_actions() if action.name}
    names = (*_FIRST, *(name for name in by_name if name not in _FIRST))
    return (
        PageKey("↑ ↓", _("move")),
        *(PageKey(_as_written(by_name[name].key), by_name[name].short) for name in names),
        PageKey("Enter", _("log")),
        PageKey("A", _("add a step")),
        PageKey("V", _("drawn to scale or list")),
        PageKey("N", _("near me")),
        PageKey(_as_written("Shift+R"), _("rate the whole ladder")),
        PageKey("F2", _("name and settings")),
    )


def _as_written(key: str) -> str:
    """A key as this system writes it, with arrows as arrows."""
    words = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return words.replace("Up", "↑").replace("Down", "↓")
