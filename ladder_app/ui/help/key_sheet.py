"""Every key there is, group by group, as values."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from ladder_app.language import _
from ladder_app.ui.actions import ActionRow
from ladder_app.ui.widgets.form_keys import form_keys
from ladder_app.ui.widgets.help_button import HELP_KEY
from ladder_app.ui.widgets.key_row import as_written
from ladder_app.ui.widgets.screen import PageKey


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys as they are pressed here (native names), each with what it does."""

    title: str
    keys: tuple[tuple[str, str], ...]


def key_sheet(page_keys: Sequence[PageKey], rows: Iterable[ActionRow]) -> tuple[KeyGroup, ...]:
    """The keys of the page first, then those of every page, then those of every form."""
    groups = [KeyGroup(_("On this page"), tuple((key.key, key.sentence) for key in page_keys))]
    menus: dict[str, list[tuple[str, str]]] = {}
    for row in rows:
        if row.keys:
            menus.setdefault(row.menu, []).append((_pressed(row.keys), row.text.rstrip(" …")))
    groups += [KeyGroup(menu, tuple(keys)) for menu, keys in menus.items()]
    groups.append(KeyGroup(_("In every form"), _form_keys()))
    some = tuple((as_written(row.key), row.sentence) for row in form_keys())
    groups.append(KeyGroup(_("In some forms"), some))
    return tuple(group for group in groups if group.keys)


def _form_keys() -> tuple[tuple[str, str], ...]:
    return (
        ("Tab", _("Go to the next field")),
        ("Enter", _("Save")),
        ("Esc", _("Close without saving; what was typed about a step or an attempt is kept")),
        ("↑ ↓", _("Move a rating by one")),
        (_("Delete"), _("Empty a rating")),
        (HELP_KEY, _("Help and support; what you typed stays")),
    )


def _pressed(keys: Iterable[str]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return _(" or ").join(QKeySequence(key).toString(native) for key in keys)
