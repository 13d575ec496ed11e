"""The form of a step: new, put in between two, or there already.

Only what the step is must be filled in. What was typed is kept across Esc and a crash.
"""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ladder_app.domain import ladder_edits
from ladder_app.domain.ladder import Ladder
from ladder_app.domain.record import Record, new_id
from ladder_app.domain.step import Step, StepRating
from ladder_app.domain.step_entry import (
    FLAGS,
    StepEntry,
    entry_of,
    filled_in,
    flag_words,
    is_complete,
    text_problem,
)
from ladder_app.domain.step_ratings import new_rating
from ladder_app.domain.text import clean_line
from ladder_app.language import _, ngettext
from ladder_app.templates import find_template
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafted_dialog import DraftedDialog
from ladder_app.ui.dialogs.form_drafts import Typed
from ladder_app.ui.dialogs.still_there import is_there, ladder_gone
from ladder_app.ui.ladder.pick_list import PickList
from ladder_app.ui.ladder.same_step import SameStep
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.rating_field import RatingField, own_words
from ladder_app.ui.widgets.text_field import LineField, TextField
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import small


@dataclass(frozen=True, slots=True)
class Purpose:
    """`step` is edited; without it a new one is made, after the step `after` if there is one."""

    step: Step | None = None
    after: Step | None = None


class StepDialog(DraftedDialog):
    """Makes one edit: the step, its first rating if one was given, and new words to choose from."""

    def __init__(
        self, desk: Desk, ladder: Ladder, purpose: Purpose, parent: QWidget | None = None
    ) -> None:
        name, save = _names(purpose)
        super().__init__(
            desk,
            name,
            save,
            parent,
            form=_form_name(purpose, ladder),
            afresh=_("A fresh page. What you had begun is set aside.")
            if purpose.step is None
            else _("The step as it is. What you had begun is set aside."),
        )
        self._ladder = ladder
        self._purpose = purpose
        self._begun = StepEntry(text="")
        self.step_id = purpose.step.id if purpose.step is not None else new_id()
        self._template = find_template(desk.resources, ladder.template_id)
        self.text = TextField(
            _("What would you do?"), placeholder=_("who, where, for how long, with or without …")
        )
        old = purpose.step
        self.same = SameStep("" if old is None else old.text, has_past=self._has_past())
        self.rating = RatingField(
            desk.look,
            _("How hard would that be, roughly?"),
            scale=ladder.scale_display,
            words=own_words(desk.workspace.records.case),
        )
        self.safe = Choices(
            _("Would most careful people think this is safe?"),
            [("yes", _("Yes")), ("not_sure", _("Not sure")), ("no", _("No"))],
        )
        self.safe_line = small(
            _(
                "A ladder is for things that are safe but scary. You could change this one, or "
                "talk it over with someone first. You can save it all the same."
            )
        )
        self.mode = Choices(_("How?"), _modes())
        self.fears = PickList(_("Something else I am afraid of"))
        self.safer = PickList(_("Something else I do to feel safer"))
        self.minutes = LineField(_("Minutes I mean to stay, at least"), limit=4)
        self.flags = {flag: TickLine(flag_words(flag)) for flag in FLAGS}
        self._fill()
        self._show_step()
        self._connect()
        self.begin()

    def first_field(self) -> QWidget:
        return self.text

    def entry(self) -> StepEntry:
        """What stands in the form."""
        minutes = self.minutes.text()
        return StepEntry(
            text=self.text.text(),
            mode=self.mode.value(),  # type: ignore[arg-type]
            safe_check=self.safe.value(),  # type: ignore[arg-type]
            min_minutes_planned=int(minutes) if _is_minutes(minutes) else None,
            fears=self.fears.picked(),
            safer=self.safer.picked(),
            flags=frozenset(flag for flag, box in self.flags.items() if box.isChecked()),
            same_step=self.same.answer() if self._purpose.step is not None else None,
        )

    def is_complete(self) -> bool:
        minutes = self.minutes.text()
        readable = not self.rating.problem() and (not minutes or _is_minutes(minutes))
        return is_complete(self.entry()) and readable

    def obstacle(self) -> str:
        records, step = self.desk.workspace.records, self._purpose.step
        if gone := ladder_gone(records, self._ladder.id):
            return gone
        if step is None or is_there(records, step.id):
            return ""
        self._become_new()
        return _(
            "This step was deleted in the meantime. "
            "What you wrote can be saved as a new step instead."
        )

    def commit(self) -> None:
        workspace, purpose = self.desk.workspace, self._purpose
        records = workspace.records
        probes = self._template.safety_probes if self._template is not None else ()
        old = records.step(purpose.step.id) if purpose.step is not None else None
        blank = old or Step(id=self.step_id, ladder_id=self._ladder.id, order=1, text="–")
        step, more = filled_in(records, blank, self.entry(), probes)
        put: tuple[Record, ...] = (step,)
        if old is None:
            first = self._first_rating()
            after = records.step(purpose.after.id) if purpose.after is not None else None
            put = (
                ladder_edits.added(records, step, first)
                if after is None or after.deleted_at is not None
                else ladder_edits.inserted_after(records, after, step, first)
            )
        label = _("Edit a step") if old is not None else _("Add a step")
        workspace.change(label, (*put, *more))
        self.drafts.finish()

    # ----------------------------------------------------------------------------------------

    def _become_new(self) -> None:
        """The step this form was about is gone; what was typed is not."""
        self._purpose = Purpose()
        self.step_id = new_id()
        self._follow()
        self.save_button.setText(_("Save it as a new step"))

    def _fill(self) -> None:
        for widget in (self.text, self.same):
            self.body.addWidget(widget)
        if self._purpose.step is None:
            self.body.addWidget(self.rating)
        self.body.addWidget(self.safe)
        self.body.addWidget(self.safe_line)
        self.fears_part = Folded(_("What I am afraid will happen"))
        self.fears_part.body.addWidget(self.fears)
        self.safer_part = Folded(_("What I do to feel safer"))
        self.safer_part.body.addWidget(
            small(
                _("Leave out what is simply sensible, like a seat belt or a prescribed medicine.")
            )
        )
        self.safer_part.body.addWidget(self.safer)
        self.more_part = Folded(_("More about this step"))
        self.more_part.body.setSpacing(4)
        self.more_part.body.addWidget(self.mode)
        self.more_part.body.addWidget(self.minutes)
        for box in self.flags.values():
            self.more_part.body.addWidget(box)
        for part in (self.fears_part, self.safer_part, self.more_part):
            self.body.addWidget(part)
        self.body.addStretch(1)
        records, ladder = self.desk.workspace.records, self._ladder
        self.fears.offer(one.statement for one in records.expectations(ladder.id))
        self.safer.offer(one.label for one in records.safety_behaviours(ladder.id))
        if self._template is not None:
            self.fears.offer(self._template.feared_outcomes, _("Others have written:"))
            self.safer.offer(self._template.safety_behaviours, _("Others have written:"))

    def _show_step(self) -> None:
        """Show the step as it is; a new one on a ready-made ladder has the marks of that."""
        records = self.desk.workspace.records
        if self._purpose.step is not None:
            self._show_entry(entry_of(records, self._purpose.step))
        elif self._template is not None:
            defaults = self._template.defaults
            self._show_entry(
                StepEntry(text="", flags=frozenset(f for f in FLAGS if getattr(defaults, f)))
            )
        self._begun = self.entry()
        self._follow()

    def _show_entry(self, entry: StepEntry) -> None:
        self.text.set_text(entry.text)
        self.mode.set_value(entry.mode)
        self.safe.set_value(entry.safe_check)
        minutes = entry.min_minutes_planned
        self.minutes.set_text("" if minutes is None else str(minutes))
        self.fears.tick(entry.fears)
        self.safer.tick(entry.safer)
        for flag, box in self.flags.items():
            box.setChecked(flag in entry.flags)

    def typed(self) -> Typed | None:
        entry = self.entry()
        if entry == self._begun and self.rating.value() is None:
            return None
        return {
            "text": entry.text,
            "mode": entry.mode,
            "safe": entry.safe_check,
            "minutes": self.minutes.text(),
            "fears": list(entry.fears),
            "safer": list(entry.safer),
            "flags": sorted(entry.flags),
            "rating": self.rating.value(),
        }

    def show_typed(self, typed: Typed) -> None:
        self.text.set_text(str(typed.get("text", "")))
        self.mode.set_value(typed.get("mode"))
        self.safe.set_value(typed.get("safe"))
        self.minutes.set_text(str(typed.get("minutes", "")))
        self.fears.tick(typed.get("fears", ()))
        self.safer.tick(typed.get("safer", ()))
        for flag, box in self.flags.items():
            box.setChecked(flag in typed.get("flags", ()))
        self.rating.set_value(typed.get("rating"))

    def _connect(self) -> None:
        self.enter_saves(self.text.edit)
        for field in (self.text, self.same, self.rating, self.safe, self.mode, self.minutes):
            field.changed.connect(self.take_change)
        self.fears.changed.connect(self.take_change)
        self.safer.changed.connect(self.take_change)
        for box in self.flags.values():
            box.toggled.connect(self.take_change)

    def take_change(self) -> None:
        self._follow()
        super().take_change()

    def _follow(self) -> None:
        """What depends on what stands in the form."""
        entry = self.entry()
        self.text.show_problem(text_problem(self.text.edit.toPlainText()))
        self.same.follow(clean_line(entry.text) if self._purpose.step is not None else "")
        self.safe_line.setVisible(entry.safe_check in ("not_sure", "no"))
        minutes = self.minutes.text()
        wrong = bool(minutes) and not _is_minutes(minutes)
        self.minutes.show_problem(_("A number of minutes up to 1440, or nothing.") if wrong else "")
        self.fears_part.set_summary(_count(len(entry.fears)))
        self.safer_part.set_summary(_count(len(entry.safer)))
        said = [flag_words(flag) for flag in FLAGS if flag in entry.flags]
        if entry.min_minutes_planned is not None:
            planned = entry.min_minutes_planned
            said.insert(
                0,
                ngettext("at least {n} minute", "at least {n} minutes", planned).format(n=planned),
            )
        if self.mode.words():
            said.insert(0, self.mode.words())
        self.more_part.set_summary(" · ".join(said))

    def _has_past(self) -> bool:
        records, step_id = self.desk.workspace.records, self.step_id
        return bool(records.attempts(step_id) or records.ratings(step_id))

    def _first_rating(self) -> StepRating | None:
        suds = self.rating.value()
        if suds is None:
            return None
        return new_rating(
            self.step_id,
            suds,
            self.desk.workspace.stamp(),
            occasion="creation",
            scale_entered=self._ladder.scale_display,
        )


def _form_name(purpose: Purpose, ladder: Ladder) -> str:
    """What the drafts of this form are kept under."""
    return f"new step {ladder.id}" if purpose.step is None else f"step {purpose.step.id}"


def _names(purpose: Purpose) -> tuple[str, str]:
    if purpose.step is not None:
        return _("Edit this step"), _("Save")
    if purpose.after is not None:
        return _("A step in between"), _("Add this step")
    return _("A new step"), _("Add this step")


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


def _count(n: int) -> str:
    return ngettext("{n} chosen", "{n} chosen", n).format(n=n) if n else ""
