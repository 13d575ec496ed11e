"""What I do to feel safer and mean to leave out this time."""

from typing import Any

from PySide6.QtWidgets import QWidget

from ladder_app.domain.attempts.attempt_entry import AttemptEntry, NewSafetyBehaviour
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.ladders.common_words import NO_EXAMPLES
from ladder_app.ui.attempt.about import About
from ladder_app.ui.attempt.part import Part
from ladder_app.ui.dialogs.plan.leave_out_field import LeaveOutField
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.focus_chain import next_stop
from ladder_app.ui.widgets.tab_order import tab_before


class LeaveOutPart(Part):
    """A box for each behaviour of the ladder that is no real precaution, and a line for more."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._behaviours: tuple[SafetyBehaviour, ...] = ()
        self._written: tuple[NewSafetyBehaviour, ...] = ()
        self._examples = NO_EXAMPLES
        self.field = LeaveOutField(())
        self._place_field()

    def show_about(self, about: About) -> None:
        """Offer the behaviours of this ladder; what is ticked stays."""
        super().show_about(about)
        offered = about.records.safety_behaviours(about.ladder_id)
        if (offered, about.examples) != (self._behaviours, self._examples):
            self._behaviours, self._examples = offered, about.examples
            self._offer(self._new(), self.field.chosen())

    def show_entry(self, entry: AttemptEntry) -> None:
        """Show what is to be left out, silently."""
        super().show_entry(entry)
        self._offer(entry.new_safety_behaviours, entry.to_leave_out)

    def values(self) -> dict[str, Any]:
        """What is ticked, and what was written here."""
        return {"to_leave_out": self.field.chosen(), "new_safety_behaviours": self._new()}

    def take_enter(self, focused: QWidget | None) -> bool:
        """Whether Enter added what stands in the line."""
        return self.field.take_enter(focused)

    def _new(self) -> tuple[NewSafetyBehaviour, ...]:
        typed = (
            NewSafetyBehaviour(id=act.id, label=act.label, kind=act.kind)
            for act in self.field.new_acts()
        )
        return (*self._written, *typed)

    def _offer(self, written: tuple[NewSafetyBehaviour, ...], chosen: tuple[str, ...]) -> None:
        """Begin the field anew: it knows only what it was made with."""
        self._written = written
        new = (SafetyBehaviour(id=one.id, label=one.label) for one in written)
        following = next_stop(self.field.offered)
        self.field.hide()
        self.field.deleteLater()
        self.field = LeaveOutField((*self._behaviours, *new), self._examples)
        self.field.choose(chosen, keep_unseen=True)
        self._place_field()
        if following.window() is self.window():
            tab_before(following, self.field)

    def _place_field(self) -> None:
        self.field.changed.connect(self.changed)
        self.column.addWidget(self.field)
