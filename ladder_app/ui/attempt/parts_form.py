"""Parts of one entry on a page, the optional ones folded with their summary."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.attempts.attempt_entry import AttemptEntry
from ladder_app.domain.attempts.attempt_problems import problems
from ladder_app.domain.records import Records
from ladder_app.domain.suds import Scale
from ladder_app.templates import examples_for
from ladder_app.ui.attempt.about import About
from ladder_app.ui.attempt.outcome_part import FearsPart
from ladder_app.ui.attempt.part import Part
from ladder_app.ui.attempt.summaries import Summary
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.rating_field import RatingField
from ladder_app.ui.widgets.rating_words import own_words
from ladder_app.ui.widgets.tab_order import tab_after


@dataclass(frozen=True, slots=True)
class Group:
    """One folded group: its title, the kind of its part, and its summary."""

    title: Callable[[], str]
    part: type[Part]
    summary: Summary


class PartsForm(QWidget):
    """`entry()` is what stands in it; `changed` comes with every touch of the person.

    Fill `column`: parts that are always there with `keep`, folded ones with `folded`.
    """

    changed = Signal()

    def __init__(self, desk: Desk, kinds: Mapping[str, Group]) -> None:
        super().__init__()
        self.desk = desk
        self.groups: dict[str, Folded] = {}
        self._kinds = kinds
        self._parts: dict[str, Part] = {}
        self._records = desk.workspace.records
        self._shown = AttemptEntry()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)

    def is_asked(self, name: str, entry: AttemptEntry) -> bool:
        """Whether this folded group has anything to ask, given the rest of the entry."""
        return True

    def make_part(self, name: str) -> Part:
        """The part of a folded group, as it is first wanted."""
        return self._kinds[name].part(self.desk.look)

    def keep(self, name: str, part: Part) -> None:
        """Answer for a part that is always there; the caller puts it where it belongs."""
        self._parts[name] = part
        part.changed.connect(self._take)

    def folded(self, name: str) -> Folded:
        """The group of this name, closed; its part is made when it is first wanted."""
        group = Folded(self._kinds[name].title())
        self.groups[name] = group
        group.toggled.connect(partial(self._fill_group, name))
        return group

    def part(self, name: str) -> Part:
        """A part by name; one that is folded away is made when it is first wanted."""
        if name not in self._parts:
            part = self.make_part(name)
            part.show_about(self.about())
            part.show_entry(self.entry())
            self.keep(name, part)
            self.groups[name].body.addWidget(part)
            tab_after(self.groups[name].header, part)
            part.show()  # at once: a layout would show it only later, and focus could not go there
            self.arrange(self.entry())
        return self._parts[name]

    def show_entry(self, records: Records, entry: AttemptEntry) -> None:
        """Show this entry, silently; groups fold."""
        self._records = records
        self._shown = entry
        for name in self.groups:
            self._fold_away(name)
        self.show_subject(records, entry)
        self.show_about()
        for part in self._parts.values():
            part.show_entry(entry)
        self.arrange(self.entry())

    def show_subject(self, records: Records, entry: AttemptEntry) -> None:
        """Show what the entry is about, before anything that depends on it."""

    def show_records(self, records: Records) -> None:
        """Offer what there is to choose from now; what is half typed stays as it is."""
        self._records = records
        self.show_about()
        self.arrange(self.entry())

    def entry(self) -> AttemptEntry:
        """What the form holds; what is folded away is as it was given."""
        values: dict[str, Any] = {}
        for part in self._parts.values():
            values |= part.values()
        return replace(self._shown, **values)

    def scale(self) -> Scale:
        """The scale ratings are given in: the ladder's, or the person's where there is none."""
        ladder = self._records.ladder(self.entry().ladder_id)
        return ladder.scale_display if ladder is not None else self.desk.settings().scale

    def problems(self) -> dict[str, str]:
        """What stands in the way of saving, by field."""
        found = problems(self.entry())
        return found | {name: field.problem() for name, field in self._unread_ratings().items()}

    def take_enter(self, focused: QWidget | None) -> bool:
        """Whether Enter had a meaning of its own in this field."""
        return any(part.take_enter(focused) for part in self._parts.values())

    def insist(self, found: dict[str, str]) -> QWidget:
        """Say what is missing, too, and return the field to go to first."""
        first = next(iter(found))
        self._show_problems(found)
        unread = self._unread_ratings().get(first)
        name = first.partition(".")[0] if unread is not None else self._part_of(first)
        if name in self.groups:
            self.groups[name].set_open(True)
        return unread or self.part(name).field_of(first)

    def arrange(self, entry: AttemptEntry) -> None:
        """Ask what follows from what was said so far."""
        for part in self._parts.values():
            if isinstance(part, FearsPart):
                part.show_fears(entry)
        scale = self.scale()
        for name, group in self.groups.items():
            group.setVisible(self.is_asked(name, entry))
            group.set_summary(self._kinds[name].summary(entry, scale))
        self._show_problems(self.problems())

    def show_about(self) -> None:
        """The step, the ladder or the scale is another one; what was typed stays."""
        about = self.about()
        for part in self._parts.values():
            part.show_about(about)

    def about(self) -> About:
        """What the parts need to know besides the entry."""
        entry = self.entry()
        ladder = self._records.ladder(entry.ladder_id)
        return About(
            records=self._records,
            step=self._records.step(entry.step_id),
            ladder_id=entry.ladder_id,
            scale=self.scale(),
            words=own_words(self._records.case),
            examples=examples_for(self.desk.resources, ladder),
        )

    def _part_of(self, problem: str) -> str:
        field = problem.partition(".")[0]
        kinds = {name: type(part) for name, part in self._parts.items()}
        kinds |= {name: kind.part for name, kind in self._kinds.items()}
        return next(name for name, kind in kinds.items() if field in kind.concerns)

    def _unread_ratings(self) -> dict[str, RatingField]:
        """For each part the first rating that is asked for and holds something else."""
        return {
            f"{name}.rating": field
            for name, part in self._parts.items()
            if part.isVisibleTo(self) or (name in self.groups and not self.groups[name].isHidden())
            for field in reversed(part.findChildren(RatingField))
            if field.isVisibleTo(part) and field.problem()
        }

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

    def _take(self) -> None:
        self.take_touch(self.sender())
        self.arrange(self.entry())
        self.changed.emit()

    def take_touch(self, part: object) -> None:
        """A part was touched; what others show about it may follow here."""

    def _show_problems(self, found: dict[str, str]) -> None:
        for part in self._parts.values():
            part.show_problems(found)
