"""Which practice it was, when, how long, and beside what; folded where that is known."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Signal

from ladder_app.domain.toolbox.log_entry import LogEntry, minutes_of, minutes_problem
from ladder_app.domain.toolbox.practice_log import CONTEXTS, PracticeContext
from ladder_app.domain.toolbox.practices import (
    PRACTICES,
    SELF_CARE,
    context_words,
    minutes_words,
    practice_name,
)
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.practices.tension_words import tension_field
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.moment_field import MomentField
from ladder_app.ui.widgets.text_field import LineField


class FactsPart(Folded):
    """`problem` is a sentence about what cannot be read, which stands beside its field too."""

    changed = Signal()

    def __init__(self, desk: Desk, *, is_new: bool) -> None:
        super().__init__(_("What it was, when and how long"))
        self._today = desk.workspace.now().date()
        names = [(one.id, one.name()) for one in PRACTICES]
        self.which = Choices(_("What was it?"), [*names, (SELF_CARE, practice_name(SELF_CARE))])
        self.when = MomentField(desk.workspace.now, _("When?"))
        self.minutes = LineField(_("How many minutes?"))
        self.before = tension_field(desk.look, _("How tense was I before?"))
        self.context = Choices(
            _("Did it belong to an attempt?"),
            [
                ("routine", _("No, on its own")),
                ("before_attempt", _("Before one")),
                ("during_attempt", _("In one")),
                ("after_attempt", _("After one")),
            ],
        )
        self._begun: LogEntry | None = None
        for part in (
            self.which,
            self.when,
            self.minutes,
            self.before,
            self.context,
        ):
            self.body.addWidget(part)
        for field in (self.which, self.when, self.minutes, self.before, self.context):
            field.changed.connect(self._take)
        self._is_new = is_new

    def show_entry(self, entry: LogEntry) -> None:
        """Show these, silently; unfolded for what was done elsewhere."""
        self._begun = entry
        self.which.offer(entry.practice_id, practice_name(entry.practice_id))
        self.before.set_value(entry.tension_before)
        self.show_held(
            {
                "practice_id": entry.practice_id,
                "at": entry.at,
                "minutes": entry.minutes,
                "context": entry.context,
            }
        )
        self.set_open(self._is_new and entry.practice_id == SELF_CARE)

    def show_held(self, held: Mapping[str, Any]) -> None:
        """Show what `held` gave; what it could not have given is left out."""
        self.which.set_value(str(held.get("practice_id") or "") or None)
        at = str(held.get("at") or "")
        self.when.set_value(at if _is_stamp(at) else "")
        self.minutes.set_text(str(held.get("minutes") or ""))
        self.context.set_value(str(held.get("context") or "") or None)
        self._summarise()

    def held(self) -> dict[str, str]:
        """What stands in the fields, for a draft."""
        return {
            "practice_id": self.which.value() or "",
            "at": self.when.value(),
            "minutes": self.minutes.text(),
            "context": self.context.value() or "",
        }

    def entry(self, **others: Any) -> LogEntry:
        """What stands here, with `others`; where it was emptied it is as it began."""
        begun = self._begun
        return LogEntry(
            practice_id=self.which.value() or (begun.practice_id if begun else SELF_CARE),
            at=self.when.value() or (begun.at if begun else ""),
            minutes=self.minutes.text(),
            tension_before=self.before.value(),
            context=self._beside(),
            **others,
        )

    def problem(self) -> str:
        """What keeps it from being saved, or ""."""
        return self.when.problem() or self.before.problem() or minutes_problem(self.minutes.text())

    def _beside(self) -> PracticeContext:
        """What it belonged to; on its own where nothing is chosen."""
        chosen = self.context.value()
        found: PracticeContext | None = next((one for one in CONTEXTS if one == chosen), None)
        return found or "routine"

    def _take(self) -> None:
        self.minutes.show_problem(minutes_problem(self.minutes.text()))
        self._summarise()
        self.changed.emit()

    def _summarise(self) -> None:
        when = stamp_words(self.when.value(), self._today, time=True) if self.when.value() else ""
        minutes = minutes_of(self.minutes.text())
        length = "" if minutes is None else minutes_words(minutes)
        parts = (self.which.words(), when, length, context_words(self._beside()))
        self.set_summary(" · ".join(filter(None, parts)))


def _is_stamp(at: str) -> bool:
    try:
        date.fromisoformat(at[:10])
    except ValueError:
        return False
    return True
