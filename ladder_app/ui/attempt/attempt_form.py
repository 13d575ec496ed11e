"""All parts of the form on one page, the optional ones folded with their summary."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.attempt_entry import AttemptEntry
from ladder_app.domain.attempt_problems import problems
from ladder_app.domain.records import Records
from ladder_app.domain.suds import Scale
from ladder_app.language import _
from ladder_app.ui.attempt import summaries
from ladder_app.ui.attempt.about import About
from ladder_app.ui.attempt.before_part import BeforePart
from ladder_app.ui.attempt.feelings_part import EndingPart, FeelingsPart, PrivatePart
from ladder_app.ui.attempt.outcome_part import OutcomePart
from ladder_app.ui.attempt.part import Part
from ladder_app.ui.attempt.quick_part import QuickPart
from ladder_app.ui.attempt.safer_part import SaferPart
from ladder_app.ui.attempt.summaries import Summary
from ladder_app.ui.attempt.there_part import TherePart
from ladder_app.ui.attempt.what_part import WhatPart
from ladder_app.ui.desk import Desk
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.rating_field import RatingField, own_words
from ladder_app.ui.widgets.tab_order import tab_after

_PART_OF_PROBLEM: Final = {
    "what": "what",
    "started": "quick",
    "predictions": "before",
    "rituals": "safer",
}


class AttemptForm(QWidget):
    """`entry()` is what stands in it; `changed` comes with every touch of the person."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._records = desk.workspace.records
        look = desk.look
        self.what = WhatPart(look)
        self.quick = QuickPart(look, desk.workspace.now)
        self._shown = AttemptEntry()
        self._parts: dict[str, Part] = {}
        self.groups: dict[str, Folded] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        first = Card()
        first.body.setSpacing(16)
        column.addWidget(first)
        for name, part in (("what", self.what), ("quick", self.quick)):
            self._add(name, part)
            first.body.addWidget(part)
        for name in _GROUPS:
            column.addWidget(self._group(name))
        self.quick.answer.changed.connect(self._follow_answer)

    def part(self, name: str) -> Part:
        """A part by name; one that is folded away is made when it is first wanted."""
        if name not in self._parts:
            part = _GROUPS[name].part(self._desk.look)
            part.show_about(self._about())
            part.show_entry(self.entry())
            self._add(name, part)
            self.groups[name].body.addWidget(part)
            tab_after(self.groups[name].header, part)
            part.show()  # at once: a layout would show it only later, and focus could not go there
            self._arrange(self.entry())
        return self._parts[name]

    def show_entry(self, records: Records, entry: AttemptEntry) -> None:
        """Show this entry, silently; groups fold."""
        self._records = records
        self._shown = entry
        for name in self.groups:
            self._fold_away(name)
        self.what.show_subject(records, entry)
        self._show_about()
        for part in self._parts.values():
            part.show_entry(entry)
        self._arrange(self.entry())
        if entry.answer == "not_today":
            self.groups["before"].set_open(True)

    def show_records(self, records: Records) -> None:
        """Offer what there is to choose from now; what is half typed stays as it is."""
        self._records = records
        self.what.show_choices(records)
        self._show_about()
        self._arrange(self.entry())

    def entry(self) -> AttemptEntry:
        """What the form holds; what is folded away is as it was given."""
        values: dict[str, Any] = {}
        for part in self._parts.values():
            values |= part.values()
        return replace(self._shown, **values)

    def scale(self) -> Scale:
        """The scale ratings are given in: the ladder's, or the person's where there is none."""
        ladder = self._records.ladder(self.what.values()["ladder_id"])
        return ladder.scale_display if ladder is not None else self._desk.settings().scale

    def problems(self) -> dict[str, str]:
        """What stands in the way of saving, by field."""
        found = problems(self.entry())
        unreadable = self.quick.moment.problem()
        found |= {"started": unreadable} if unreadable else {}
        return found | {name: field.problem() for name, field in self._unread_ratings().items()}

    def _unread_ratings(self) -> dict[str, RatingField]:
        """For each part the first rating that is asked for and holds something else."""
        return {
            f"{name}.rating": field
            for name, part in self._parts.items()
            if name not in self.groups or self.groups[name].isVisibleTo(self)
            for field in reversed(part.findChildren(RatingField))
            if field.isVisibleTo(part) and field.problem()
        }

    def take_enter(self, focused: QWidget | None) -> bool:
        """Whether Enter had a meaning of its own in this field."""
        safer = self._parts.get("safer")
        return isinstance(safer, SaferPart) and safer.take_enter(focused)

    def insist(self, found: dict[str, str]) -> QWidget:
        """Say what is missing, too, and return the field to go to first."""
        if "what" in found:
            self.what.insist()
        self._show_problems(found)
        name = next(iter(found)).partition(".")[0]
        unread = self._unread_ratings().get(next(iter(found)))
        part_name = name if unread is not None else _PART_OF_PROBLEM.get(name, "there")
        if part_name in self.groups:
            self.groups[part_name].set_open(True)
        return unread or self.part(part_name).field_of(next(iter(found)))

    def _group(self, name: str) -> Folded:
        group = Folded(_GROUPS[name].title())
        self.groups[name] = group
        group.toggled.connect(partial(self._fill_group, name))
        return group

    def _fill_group(self, name: str, opened: bool) -> None:
        if opened:
            self.part(name)

    def _fold_away(self, name: str) -> None:
        """Fold a group and forget its part: few are unfolded again, and filling all takes long."""
        self.groups[name].set_open(False)
        part = self._parts.pop(name, None)
        if part is not None:
            part.hide()
            part.deleteLater()

    def _add(self, name: str, part: Part) -> None:
        self._parts[name] = part
        part.changed.connect(self._take)

    def _take(self) -> None:
        if self.sender() is self.what:
            self._show_about()
        entry = self.entry()
        self._arrange(entry)
        self.changed.emit()

    def _follow_answer(self) -> None:
        """After "Not today" the one question there is must not hide behind a fold."""
        if self.quick.answer.value() == "not_today":
            self.groups["before"].set_open(True)

    def _arrange(self, entry: AttemptEntry) -> None:
        outcome = self._parts.get("outcome")
        if isinstance(outcome, OutcomePart):
            outcome.show_fears(entry)
        scale = self.scale()
        for name, group in self.groups.items():
            group.setVisible(entry.was_begun or name in ("before", "private"))
            group.set_summary(_GROUPS[name].summary(entry, scale))
        asked = entry.answer == "not_today"
        before = _("What did you predict?") if asked else _GROUPS["before"].title()
        self.groups["before"].set_title(before)
        self._show_problems(self.problems())

    def _show_problems(self, found: dict[str, str]) -> None:
        for part in self._parts.values():
            part.show_problems(found)

    def _show_about(self) -> None:
        about = self._about()
        for part in self._parts.values():
            part.show_about(about)

    def _about(self) -> About:
        values = self.what.values()
        return About(
            records=self._records,
            step=self._records.step(values["step_id"]),
            ladder_id=values["ladder_id"],
            scale=self.scale(),
            words=own_words(self._records.case),
        )


@dataclass(frozen=True, slots=True)
class _Group:
    """One folded group: its title, how its part is made, and its summary."""

    title: Callable[[], str]
    part: Callable[[Look], Part]
    summary: Summary


_GROUPS: Final = {
    "before": _Group(lambda: _("Before it"), BeforePart, summaries.before),
    "there": _Group(lambda: _("There"), TherePart, summaries.there),
    "safer": _Group(lambda: _("What I did to feel safer"), SaferPart, summaries.safer),
    "outcome": _Group(lambda: _("What came of it"), OutcomePart, summaries.outcome),
    "feelings": _Group(lambda: _("Feelings"), FeelingsPart, summaries.feelings),
    "ending": _Group(lambda: _("Why it was over"), EndingPart, summaries.ending),
    "private": _Group(lambda: _("Private note"), PrivatePart, summaries.private),
}
"""The optional parts, in the order things happen."""
