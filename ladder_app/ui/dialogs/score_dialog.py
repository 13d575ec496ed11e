"""The total of a questionnaire that was filled in elsewhere: a number, and never its items."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ladder_app.domain.record import new_id
from ladder_app.domain.scores.scales import KNOWN_SCALES, Direction, known_scale
from ladder_app.domain.scores.score_entry import ScoreEntry, is_complete, problems, response_of
from ladder_app.domain.scores.score_words import (
    band_words,
    certainty_words,
    change_words,
    meaning_words,
    notes,
)
from ladder_app.domain.scores.scores import change_since
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafted_dialog import DraftedDialog
from ladder_app.ui.dialogs.form_drafts import Typed
from ladder_app.ui.dialogs.harm_card import HarmCard
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.decimal_field import DecimalField
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.moment_field import MomentField
from ladder_app.ui.widgets.number_words import number_words
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.tick_box import TickBox
from ladder_app.ui.widgets.words import Words

_OTHER: Final = "other"
_DIRECTIONS: Final[Mapping[str, Direction]] = {
    "lower_is_better": "lower_is_better",
    "higher_is_better": "higher_is_better",
}


class ScoreDialog(DraftedDialog):
    """Nothing is filled in; what a change means is said as soon as it can be."""

    help_wanted = Signal(str)
    """A place of Help and support was asked for; what was typed is kept."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            _("A score"),
            _("Save the score"),
            parent,
            form="score",
            afresh=_("A fresh page. What you had begun is set aside."),
        )
        names = [(scale.name, scale.name) for scale in KNOWN_SCALES]
        self.which = Choices(_("Which questionnaire?"), [*names, (_OTHER, _("Another one"))])
        self.name = LineField(_("What is it called?"))
        self.notice = Words(
            _(
                "Question 9 asks about thoughts of being better off dead or hurting yourself. "
                "Nobody is alerted by your answer."
            )
        )
        self.agreed = TickBox(_("I have read this and want to use the PHQ-9"))
        self.item9 = Choices(
            _("Was question 9 answered with more than “not at all”?"),
            [("yes", _("Yes")), ("no", _("No"))],
        )
        self.harm = HarmCard()
        self.when = MomentField(desk.workspace.now)
        self.score = DecimalField(_("Total"))
        self.facts = _ScaleFacts()
        self.said = Words()
        self._lay_out()
        self._connect()
        self._follow()
        self.begin()

    def first_field(self) -> QWidget:
        return self.which

    def entry(self) -> ScoreEntry:
        """What stands in the form."""
        which = self.which.value()
        name = self.name.text() if which == _OTHER else which or ""
        scale = known_scale(name)
        asks9 = scale is not None and scale.must_be_switched_on
        item9 = self.item9.value() if asks9 and self.agreed.isChecked() else None
        facts = self.facts
        return ScoreEntry(
            name=name,
            at=self.when.value(),
            score=self.score.number(),
            minimum=facts.minimum.number(),
            maximum=facts.maximum.number(),
            direction=_DIRECTIONS.get(facts.direction.value() or ""),
            cut_off=facts.cut_off.number(),
            sd=facts.sd.number(),
            reliability=facts.reliability.number(),
            item9_above_zero=None if item9 is None else item9 == "yes",
        )

    def is_complete(self) -> bool:
        unread = any(field.is_unreadable() for field in (self.score, *self.facts.numbers()))
        return is_complete(self.entry()) and not self.when.problem() and not unread

    def commit(self) -> None:
        made = response_of(self.entry(), new_id())
        self.desk.workspace.change(_("Write down a score"), [made])
        self.drafts.finish()

    def typed(self) -> Typed | None:
        values: dict[str, object] = {
            "which": self.which.value() or "",
            "text": self.name.text(),
            "when": self.when.value(),
            "score": self.score.text(),
            "agreed": self.agreed.isChecked(),
            "item9": self.item9.value() or "",
            **self.facts.typed(),
        }
        return values if any(values.values()) else None

    def show_typed(self, typed: Typed) -> None:
        self.which.set_value(str(typed.get("which", "")) or None)
        self.name.set_text(str(typed.get("text", "")))
        self.when.set_value(str(typed.get("when", "")))
        self.score.set_text(str(typed.get("score", "")))
        self.agreed.setChecked(bool(typed.get("agreed")))
        self.item9.set_value(str(typed.get("item9", "")) or None)
        self.facts.show_typed(typed)
        self._follow()

    # ----------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for part in (
            self.which,
            self.name,
            self.notice,
            self.agreed,
            self.item9,
            self.harm,
            Words(_("When was it filled in?")),
            self.when,
            self.score,
            self.facts,
            self.said,
        ):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _connect(self) -> None:
        for field in (self.which, self.name, self.item9, self.when, self.score, self.facts):
            field.changed.connect(self._follow)
        self.agreed.toggled.connect(self._follow)
        self.harm.place_wanted.connect(self._leave_for_help)
        self.harm.safe.connect(self.when.setFocus)

    def _follow(self) -> None:
        entry = self.entry()
        asks9 = entry.known is not None and entry.known.must_be_switched_on
        ready = not asks9 or self.agreed.isChecked()
        self.name.setVisible(self.which.value() == _OTHER)
        self.notice.setVisible(asks9)
        self.agreed.setVisible(asks9)
        self.item9.setVisible(asks9 and ready)
        self.harm.setVisible(bool(entry.item9_above_zero))
        self.facts.ask_for_scale(self.which.value() == _OTHER and entry.known is None)
        found = problems(entry)
        self.score.show_other_problem(found.get("score", ""))
        self.facts.maximum.show_other_problem(found.get("range", ""))
        self.facts.sd.show_other_problem(found.get("sd", ""))
        self.facts.reliability.show_other_problem(found.get("reliability", ""))
        self.said.setText(self._what_it_says())
        self.said.setVisible(bool(self.said.text()))
        self.take_change()

    def _what_it_says(self) -> str:
        """The band, the change with its numbers, and what to do; nothing of it after item 9."""
        entry = self.entry()
        if not self.is_complete() or entry.item9_above_zero:
            return ""
        made = response_of(entry, "")
        score, band = number_words(made.score or 0), band_words(made)
        parts = [] if band is None else [_("{score}: {band}.").format(score=score, band=band)]
        change = change_since(self.desk.workspace.records.questionnaire_responses(), made)
        if change is not None:
            parts += [change_words(change, number_words), certainty_words(change, number_words)]
            parts += notes(change)
        return " ".join([*parts, meaning_words(made)])

    def _leave_for_help(self, place: str) -> None:
        self.help_wanted.emit(place)
        self.reject()


class _ScaleFacts(Folded):
    """The scale's own range, and what a change is compared with; all of it may stay empty."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(_("More about this questionnaire"))
        self.minimum = DecimalField(_("Lowest score there can be"))
        self.maximum = DecimalField(_("Highest score there can be"))
        self.direction = Choices(
            _("Which end is the easier one?"),
            [("lower_is_better", _("Low scores")), ("higher_is_better", _("High scores"))],
        )
        self.cut_off = DecimalField(_("Cut-off"))
        self.sd = DecimalField(_("Standard deviation (SD)"))
        self.reliability = DecimalField(_("Reliability (r), from 0 to below 1"))
        for part in (
            self.minimum,
            self.maximum,
            self.direction,
            self.cut_off,
            self.sd,
            self.reliability,
        ):
            self.body.addWidget(part)
            part.changed.connect(self.changed)

    def numbers(self) -> tuple[DecimalField, ...]:
        """Every field that wants a number."""
        return self.minimum, self.maximum, self.cut_off, self.sd, self.reliability

    def ask_for_scale(self, is_unknown: bool) -> None:
        """Ask for range and direction where the scale is not one we know."""
        for part in (self.minimum, self.maximum, self.direction):
            part.setVisible(is_unknown)

    def typed(self) -> dict[str, object]:
        """What stands in the fields, by name."""
        texts: dict[str, object] = {
            name: field.text() for name, field in zip(_NUMBERS, self.numbers(), strict=True)
        }
        return {**texts, "direction": self.direction.value() or ""}

    def show_typed(self, typed: Typed) -> None:
        """Show what was typed before."""
        for name, field in zip(_NUMBERS, self.numbers(), strict=True):
            field.set_text(str(typed.get(name, "")))
        self.direction.set_value(str(typed.get("direction", "")) or None)


_NUMBERS: Final = ("minimum", "maximum", "cut_off", "sd", "reliability")
