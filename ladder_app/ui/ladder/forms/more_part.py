"""What else there may be to say about a step, folded away: how, how long, and its marks."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal

from ladder_app.domain.ladders.step_entry import FLAGS, StepEntry, flag_words
from ladder_app.language import _, ngettext
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.tick_line import TickLine


class MorePart(Folded):
    """`values()` are fields of a `StepEntry`."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(_("More about this step"))
        self.mode = Choices(_("How?"), _modes())
        self.minutes = LineField(_("Minutes I mean to stay, at least"), limit=4)
        self.flags = {flag: TickLine(flag_words(flag)) for flag in FLAGS}
        self.body.setSpacing(4)
        for one in (self.mode, self.minutes, *self.flags.values()):
            self.body.addWidget(one)
        self.mode.changed.connect(self.changed)
        self.minutes.changed.connect(self.changed)
        for box in self.flags.values():
            box.toggled.connect(self._tell)

    def values(self) -> dict[str, Any]:
        """What stands in it; minutes that cannot be read are None."""
        minutes = self.minutes.text()
        return {
            "mode": self.mode.value(),
            "min_minutes_planned": int(minutes) if _is_minutes(minutes) else None,
            "flags": frozenset(flag for flag, box in self.flags.items() if box.isChecked()),
        }

    def is_readable(self) -> bool:
        """Whether the minutes are a number of minutes, or nothing."""
        minutes = self.minutes.text()
        return not minutes or _is_minutes(minutes)

    def show_entry(self, entry: StepEntry) -> None:
        """Show what the step has."""
        minutes = entry.min_minutes_planned
        self._show(entry.mode, "" if minutes is None else str(minutes), entry.flags)

    def typed(self) -> dict[str, Any]:
        """What stands in it as a draft keeps it."""
        return {
            "mode": self.mode.value(),
            "minutes": self.minutes.text(),
            "flags": sorted(flag for flag, box in self.flags.items() if box.isChecked()),
        }

    def show_typed(self, typed: Mapping[str, Any]) -> None:
        """Show what a draft has kept."""
        flags = frozenset(typed.get("flags", ()))
        self._show(typed.get("mode"), str(typed.get("minutes", "")), flags)

    def follow(self, entry: StepEntry) -> None:
        """Say in words what stands in it."""
        wrong = _("A number of minutes up to 1440, or nothing.")
        self.minutes.show_problem("" if self.is_readable() else wrong)
        said = [self.mode.words()] if self.mode.words() else []
        if entry.min_minutes_planned is not None:
            n = entry.min_minutes_planned
            said.append(ngettext("at least {n} minute", "at least {n} minutes", n).format(n=n))
        said += [flag_words(flag) for flag in FLAGS if flag in entry.flags]
        self.set_summary(" · ".join(said))

    def _show(self, mode: str | None, minutes: str, flags: frozenset[str]) -> None:
        self.mode.set_value(mode)
        self.minutes.set_text(minutes)
        for flag, box in self.flags.items():
            box.setChecked(flag in flags)

    def _tell(self, _ticked: bool) -> None:
        self.changed.emit()


def _modes() -> list[tuple[str, str]]:
    return [
        ("in_vivo", _("In real life")),
        ("imaginal", _("In imagination")),
        ("interoceptive", _("Body sensations")),
        ("behavioural_experiment", _("Trying something out")),
        ("skills", _("Practising a skill")),
    ]


def _is_minutes(words: str) -> bool:
    return words.isascii() and words.isdigit() and 0 < int(words) <= 24 * 60
