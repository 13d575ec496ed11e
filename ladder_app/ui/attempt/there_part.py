"""There: where and with whom, how long, and how strong it was from the first moments on."""

from typing import Any

from PySide6.QtWidgets import QWidget

from ladder_app.domain.attempts.attempt_entry import AttemptEntry
from ladder_app.language import _
from ladder_app.ui.attempt.about import About
from ladder_app.ui.attempt.conditions_part import ConditionsPart
from ladder_app.ui.attempt.timed_lines import NoteLines, SampleLines
from ladder_app.ui.attempt.wording import end_rules, strongest_urge_question, urge_ends
from ladder_app.ui.theme import Look


class StayPart(ConditionsPart):
    """The conditions, and how much one wanted to leave: what a timer does not know."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.degree("urge_during_max", strongest_urge_question(), urge_ends())


class TherePart(ConditionsPart):
    """The conditions, the ratings and the notes from being there."""

    concerns = frozenset({"duration", "peak_at", "post_delay", "samples", "notes"})

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.length("duration", _("How many minutes did it last?"))
        self.rating("suds_start", _("How strong was it in the first moments?"))
        self.length("peak_at", _("How many minutes after the start was it strongest?"))
        self.rating("suds_end", _("How strong was it at the end?"))
        self.rating("suds_post", _("How strong was it some time after?"))
        self.length("post_delay", _("How many minutes after it was that?"))
        self.samples = SampleLines(look)
        self.notes = NoteLines(look)
        for lines in (self.samples, self.notes):
            lines.changed.connect(self.changed)
            self.column.addWidget(lines)
        self.degree("urge_during_max", strongest_urge_question(), urge_ends())
        self.choice("end_rule", _("What was to decide that it is over?"), end_rules())

    def show_about(self, about: About) -> None:
        """Also the table of ratings."""
        super().show_about(about)
        self.samples.show_about(about)
        self.notes.show_about(about)

    def show_entry(self, entry: AttemptEntry) -> None:
        """Also the lines with their times."""
        super().show_entry(entry)
        self.samples.show_lines(entry.samples)
        self.notes.show_lines(entry.notes)

    def values(self) -> dict[str, Any]:
        """Also the lines with their times."""
        lines = {"samples": self.samples.samples(), "notes": self.notes.notes()}
        return super().values() | lines

    def show_problems(self, problems: dict[str, str]) -> None:
        """Also beside each line."""
        super().show_problems(problems)
        self.samples.show_problems("samples", problems)
        self.notes.show_problems("notes", problems)

    def field_of(self, problem: str) -> QWidget:
        """The field or the line a problem is about."""
        name, _dot, place = problem.partition(".")
        lines = {"samples": self.samples, "notes": self.notes}.get(name)
        return lines.lines[int(place)].at if lines is not None else super().field_of(problem)
