"""What is known about a questionnaire beside its score; all of it may stay empty."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal

from ladder_app.domain.scores.reliable_change import ScaleError
from ladder_app.domain.scores.result_words import formula_words
from ladder_app.domain.scores.scales import Direction
from ladder_app.domain.scores.score_entry import Field, ScoreEntry
from ladder_app.language import _
from ladder_app.ui.dialogs.drafts.form_drafts import Typed
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.decimal_field import DecimalField
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.number_words import number_words
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.words import small

_DIRECTIONS: Final[Mapping[str, Direction]] = {
    "lower_is_better": "lower_is_better",
    "higher_is_better": "higher_is_better",
}
_NUMBERS: Final = ("minimum", "maximum", "cut_off", "sd", "reliability")


class ScaleFacts(Folded):
    """The scale's own range, and what a change is compared with, its formula worked out."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(_("More about this questionnaire"))
        self.version = LineField(_("Its version or language, if there are several"), limit=60)
        self.minimum = DecimalField(_("Lowest score there can be"))
        self.maximum = DecimalField(_("Highest score there can be"))
        self._direction = Choices(
            _("Which end is the easier one?"),
            [("lower_is_better", _("Low scores")), ("higher_is_better", _("High scores"))],
        )
        self.cut_off = DecimalField(_("Cut-off"))
        self.sd = DecimalField(_("Standard deviation (SD)"))
        self.reliability = DecimalField(_("Reliability (r), from 0 to below 1"))
        self.formula = small()
        fields = (self.minimum, self.maximum, self._direction, self.cut_off)
        for field in (self.version, *fields, self.sd, self.reliability):
            self.body.addWidget(field)
            field.changed.connect(self.changed)
        self.body.addWidget(self.formula)

    @property
    def direction(self) -> Direction | None:
        """The direction that was chosen."""
        return _DIRECTIONS.get(self._direction.value() or "")

    def is_unreadable(self) -> bool:
        """Whether something that is no number stands where one belongs."""
        return any(field.is_unreadable() for field in self._numbers())

    def follow(self, entry: ScoreEntry, found: Mapping[Field, str]) -> None:
        """Ask for range and direction of a scale we do not know, and say what is found wrong."""
        for part in (self.minimum, self.maximum, self._direction):
            part.setVisible(entry.known is None)
        self.maximum.show_other_problem(found.get("range", ""))
        self.sd.show_other_problem(found.get("sd", ""))
        self.reliability.show_other_problem(found.get("reliability", ""))
        given = entry.sd is not None and entry.reliability is not None
        fits = given and not {"sd", "reliability"} & found.keys()
        error = ScaleError(entry.sd or 0, entry.reliability or 0) if fits else None
        self.formula.setText("" if error is None else formula_words(error, number_words))
        self.formula.setVisible(error is not None)

    def show_entry(self, entry: ScoreEntry) -> None:
        """Show what was written down before."""
        self.version.set_text(entry.version)
        self._direction.set_value(entry.direction)
        given = (entry.minimum, entry.maximum, entry.cut_off, entry.sd, entry.reliability)
        for field, value in zip(self._numbers(), given, strict=True):
            field.set_number(value)

    def typed(self) -> dict[str, object]:
        """What stands in the fields, by name."""
        texts: dict[str, object] = {
            name: field.text() for name, field in zip(_NUMBERS, self._numbers(), strict=True)
        }
        return {**texts, "version": self.version.text(), "direction": self.direction or ""}

    def show_typed(self, typed: Typed) -> None:
        """Show what was typed before."""
        for name, field in zip(_NUMBERS, self._numbers(), strict=True):
            field.set_text(str(typed.get(name, "")))
        self.version.set_text(str(typed.get("version", "")))
        self._direction.set_value(str(typed.get("direction", "")) or None)

    def choose_direction(self, direction: Direction | None) -> None:
        """Choose an end as a click would."""
        self._direction.choose(direction)

    def _numbers(self) -> tuple[DecimalField, ...]:
        return self.minimum, self.maximum, self.cut_off, self.sd, self.reliability
