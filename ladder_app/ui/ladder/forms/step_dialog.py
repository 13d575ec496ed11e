"""The form of a step: new, put in between two, or there already.

Only what the step is must be filled in. What was typed is kept across Esc and a crash.
"""

from PySide6.QtWidgets import QWidget

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step, StepRating
from ladder_app.domain.ladders.step_entry import (
    FLAGS,
    StepEntry,
    entry_of,
    filled_in,
    is_complete,
    text_problem,
)
from ladder_app.domain.ladders.step_ratings import new_rating
from ladder_app.domain.record import Record, new_id
from ladder_app.domain.text import clean_line
from ladder_app.language import _
from ladder_app.templates import examples_for, find_template
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.drafted_dialog import DraftedDialog
from ladder_app.ui.dialogs.drafts.form_drafts import Typed
from ladder_app.ui.dialogs.drafts.still_there import is_there, ladder_gone
from ladder_app.ui.ladder.forms.more_part import MorePart
from ladder_app.ui.ladder.forms.pick_part import PickPart
from ladder_app.ui.ladder.forms.same_step import SameStep
from ladder_app.ui.ladder.forms.step_purpose import Purpose
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.rating_field import RatingField
from ladder_app.ui.widgets.rating_words import own_words
from ladder_app.ui.widgets.text_field import TextField
from ladder_app.ui.widgets.words import small


class StepDialog(DraftedDialog):
    """Makes one edit: the step, its first rating if one was given, and new words to choose from."""

    def __init__(
        self, desk: Desk, ladder: Ladder, purpose: Purpose, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            desk,
            purpose.name(),
            purpose.save_words(),
            parent,
            form=purpose.form_name(ladder),
            afresh=purpose.afresh_words(),
        )
        self._ladder = ladder
        self._purpose = purpose
        self._begun = StepEntry(text="")
        self.step_id = purpose.step.id if purpose.step is not None else new_id()
        self._template = find_template(desk.resources, ladder.template_id)
        self._examples = examples_for(desk.resources, ladder)
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
        self.fears_part = PickPart(
            _("What I am afraid will happen"), _("Something else I am afraid of")
        )
        self.safer_part = PickPart(
            _("What I do to feel safer"),
            _("Something else I do to feel safer"),
            _("Leave out what is simply sensible, like a seat belt or a prescribed medicine."),
        )
        self.fears, self.safer = self.fears_part.list, self.safer_part.list
        self.more = MorePart()
        self._fill()
        self._show_step()
        self._connect()
        self.begin()

    def first_field(self) -> QWidget:
        return {"text": self.text, "fears": self.fears.own, "safer": self.safer.own}[
            self._purpose.part
        ]

    def entry(self) -> StepEntry:
        """What stands in the form."""
        return StepEntry(
            text=self.text.text(),
            safe_check=self.safe.value(),  # type: ignore[arg-type]
            fears=self.fears.picked(),
            safer=self.safer.picked(),
            same_step=self.same.answer() if self._purpose.step is not None else None,
            **self.more.values(),
        )

    def is_complete(self) -> bool:
        readable = not self.rating.problem() and self.more.is_readable()
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
        old = records.step(purpose.step.id) if purpose.step is not None else None
        blank = old or Step(id=self.step_id, ladder_id=self._ladder.id, order=1, text="–")
        step, more = filled_in(records, blank, self.entry(), self._examples)
        put: tuple[Record, ...] = (step,)
        if old is None:
            put = purpose.placed(records, step, self._first_rating())
        label = _("Edit a step") if old is not None else _("Add a step")
        workspace.change(label, (*put, *more))
        self.drafts.finish()

    def _become_new(self) -> None:
        """The step this form was about is gone; what was typed is not."""
        self._purpose = Purpose()
        self.step_id = new_id()
        self._follow()
        self.save_button.setText(_("Save it as a new step"))

    def _fill(self) -> None:
        beside = self._purpose.beside_words()
        for widget in (*([small(beside)] if beside else []), self.text, self.same):
            self.body.addWidget(widget)
        if self._purpose.step is None:
            self.body.addWidget(self.rating)
        self.body.addWidget(self.safe)
        self.body.addWidget(self.safe_line)
        for part in (self.fears_part, self.safer_part, self.more):
            self.body.addWidget(part)
        self.fears_part.set_open(self._purpose.part == "fears")
        self.safer_part.set_open(self._purpose.part == "safer")
        self.body.addStretch(1)
        records, ladder = self.desk.workspace.records, self._ladder
        feared = (one.statement for one in records.expectations(ladder.id))
        done = (one.label for one in records.safety_behaviours(ladder.id))
        self.fears_part.offer(feared, self._examples.fears)
        self.safer_part.offer(done, self._examples.safer)

    def _show_step(self) -> None:
        """Show the step as it is, or what a new one begins with."""
        records = self.desk.workspace.records
        if self._purpose.step is not None:
            self._show_entry(entry_of(records, self._purpose.step))
        else:
            self._show_entry(StepEntry(text=self._purpose.words, flags=self._marks()))
        self._begun = self.entry()
        self._follow()

    def _marks(self) -> frozenset[str]:
        """Those of the step it is a version of, or of the ready-made ladder."""
        like = self._purpose.after if self._purpose.words else None
        given = like or (self._template.defaults if self._template is not None else None)
        return frozenset(flag for flag in FLAGS if getattr(given, flag, False))

    def _show_entry(self, entry: StepEntry) -> None:
        self.text.set_text(entry.text)
        self.safe.set_value(entry.safe_check)
        self.fears.tick(entry.fears)
        self.safer.tick(entry.safer)
        self.more.show_entry(entry)

    def typed(self) -> Typed | None:
        entry = self.entry()
        if entry == self._begun and self.rating.value() is None:
            return None
        return {
            "text": entry.text,
            "safe": entry.safe_check,
            "fears": list(entry.fears),
            "safer": list(entry.safer),
            "rating": self.rating.value(),
            **self.more.typed(),
        }

    def show_typed(self, typed: Typed) -> None:
        self.text.set_text(str(typed.get("text", "")))
        self.safe.set_value(typed.get("safe"))
        self.fears.tick(typed.get("fears", ()))
        self.safer.tick(typed.get("safer", ()))
        self.more.show_typed(typed)
        self.rating.set_value(typed.get("rating"))

    def _connect(self) -> None:
        self.enter_saves(self.text.edit)
        for field in (
            self.text,
            self.same,
            self.rating,
            self.safe,
            self.fears,
            self.safer,
            self.more,
        ):
            field.changed.connect(self.take_change)

    def take_change(self) -> None:
        self._follow()
        super().take_change()

    def _follow(self) -> None:
        """What depends on what stands in the form."""
        entry = self.entry()
        self.text.show_problem(text_problem(self.text.edit.toPlainText()))
        self.same.follow(clean_line(entry.text) if self._purpose.step is not None else "")
        self.safe_line.setVisible(entry.safe_check in ("not_sure", "no"))
        self.fears_part.follow()
        self.safer_part.follow()
        self.more.follow(entry)

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
