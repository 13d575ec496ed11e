"""The total of a questionnaire that was filled in elsewhere: a number, and never its items."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from ladder_app.domain.record import new_id
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.scores.result_words import result_lines
from ladder_app.domain.scores.scales import KNOWN_SCALES, PHQ_9, asks_question_nine, scale_of
from ladder_app.domain.scores.score_entry import (
    ScoreEntry,
    corrected,
    entry_of,
    is_complete,
    problems,
    response_of,
)
from ladder_app.domain.stop_signs.harm_said import harm_written
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.form_drafts import Typed
from ladder_app.ui.dialogs.drafts.written_dialog import WrittenDialog
from ladder_app.ui.dialogs.score.question_nine import QuestionNine
from ladder_app.ui.dialogs.score.scale_facts import ScaleFacts
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.decimal_field import DecimalField
from ladder_app.ui.widgets.help_button import ask_for_help
from ladder_app.ui.widgets.moment_field import MomentField
from ladder_app.ui.widgets.number_words import number_words
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.words import Words

_OTHER: Final = "other"


class ScoreDialog(WrittenDialog):
    """A new score, of which nothing is filled in, or `score` to change it: one edit either way.

    What it means is said as soon as it can be.
    """

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        score: QuestionnaireResponse | None = None,
    ) -> None:
        super().__init__(
            desk,
            _("A score"),
            _("Save the score"),
            parent,
            form="score" if score is None else f"score {score.id}",
            afresh=_("A fresh page. What you had begun is set aside.")
            if score is None
            else _("The score as it was saved. What you had begun is set aside."),
        )
        self._before = score
        self.which = Choices(_("Which questionnaire?"), _choices())
        self.name = LineField(_("What is it called?"))
        self.nine = QuestionNine(is_on=_is_used(desk))
        self.when = MomentField(desk.workspace.now, _("When was it filled in?"))
        self.score = DecimalField(_("Total"))
        self.facts = ScaleFacts()
        self.said = Words()
        self._lay_out()
        if score is not None:
            self._show_entry(entry_of(score))
        self.offer_deletion(score, _("Delete this score"), _("Delete a score"))
        self._connect()
        self._begun = self._values()
        self._follow()
        self.begin()

    def first_field(self) -> QWidget:
        return self.which if self._before is None else self.score

    def entry(self) -> ScoreEntry:
        """What stands in the form."""
        which = self.which.value()
        name = self.name.text() if which == _OTHER else which or ""
        asks9 = asks_question_nine(name) and self.nine.is_on
        facts = self.facts
        return ScoreEntry(
            name=name,
            at=self.when.value(),
            score=self.score.number(),
            minimum=facts.minimum.number(),
            maximum=facts.maximum.number(),
            direction=facts.direction,
            cut_off=facts.cut_off.number(),
            sd=facts.sd.number(),
            reliability=facts.reliability.number(),
            item9_above_zero=self.nine.above_zero if asks9 else None,
            version=facts.version.text(),
        )

    def is_complete(self) -> bool:
        unread = self.score.is_unreadable() or self.facts.is_unreadable()
        return is_complete(self.entry()) and not self.when.problem() and not unread

    def commit(self) -> None:
        made, workspace = self._made(), self.desk.workspace
        said = [harm_written(made.id, workspace.stamp())] if made.item9_above_zero else []
        label = _("Write down a score") if self._before is None else _("Change a score")
        workspace.change(label, [made, *said])
        self.drafts.finish()

    def typed(self) -> Typed | None:
        values = self._values()
        return None if values == self._begun else values

    def show_typed(self, typed: Typed) -> None:
        self.nine.agreed.setChecked(bool(typed.get("agreed")))
        self._offer_phq_9()
        self.which.set_value(str(typed.get("which", "")) or None)
        self.name.set_text(str(typed.get("text", "")))
        self.when.set_value(str(typed.get("when", "")))
        self.score.set_text(str(typed.get("score", "")))
        self.nine.answer.set_value(str(typed.get("item9", "")) or None)
        self.facts.show_typed(typed)
        self._follow()

    # ----------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for part in (
            self.which,
            self.name,
            self.nine,
            self.when,
            self.score,
            self.facts,
            self.said,
        ):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._offer_phq_9()

    def _connect(self) -> None:
        for field in (self.which, self.name, self.nine, self.when, self.score, self.facts):
            field.changed.connect(self._follow)
        self.nine.agreed.clicked.connect(self._choose_phq_9)
        self.nine.harm.place_wanted.connect(partial(ask_for_help, self))
        self.nine.harm.danger_said.connect(self._rest_today)
        self.nine.harm.safe.connect(self.when.setFocus)

    def _values(self) -> dict[str, object]:
        values: dict[str, object] = {
            "which": self.which.value() or "",
            "text": self.name.text(),
            "when": self.when.value(),
            "score": self.score.text(),
            "agreed": self.nine.agreed.isChecked(),
            "item9": self.nine.answer.value() or "",
        }
        return {**values, **self.facts.typed()}

    def _show_entry(self, entry: ScoreEntry) -> None:
        known = entry.known
        self.which.set_value(_OTHER if known is None else known.name)
        self.name.set_text(entry.name if known is None else "")
        self.when.set_value(entry.at)
        self.score.set_number(entry.score)
        self.nine.show_answer(entry.item9_above_zero)
        self.facts.show_entry(entry)

    def _follow(self) -> None:
        entry = self.entry()
        asks9 = asks_question_nine(entry.name)
        self._offer_phq_9()
        self.name.setVisible(self.which.value() == _OTHER)
        self.nine.follow(asks=asks9, before=self._before)
        found = problems(entry)
        self.score.show_other_problem(found.get("score", ""))
        self.facts.follow(entry, found)
        self.said.setText("\n".join(self._result()))
        self.said.setVisible(bool(self.said.text()))
        self.take_change()

    def _result(self) -> list[str]:
        """What the score says; nothing of it after item 9."""
        if not self.is_complete() or self.entry().item9_above_zero:
            return []
        day = partial(stamp_words, today=self.desk.workspace.now().date())
        others = self.desk.workspace.records.questionnaire_responses()
        return list(result_lines(self._made(), others, number_words, day))

    def _made(self) -> QuestionnaireResponse:
        if self._before is not None:
            return corrected(self._before, self.entry())
        return response_of(self.entry(), new_id())

    def _offer_phq_9(self) -> None:
        if self.nine.is_on:
            self.which.offer(PHQ_9.name, PHQ_9.name)

    def _choose_phq_9(self, agreed: bool) -> None:
        if agreed:
            self.which.choose(PHQ_9.name)

    def _rest_today(self) -> None:
        """Nothing is suggested for the rest of the day; whether the score is saved or not."""
        rest = harm_written("", self.desk.workspace.stamp())
        self.change(_("Let suggestions rest today"), [rest], quiet=True)


def _choices() -> list[tuple[str, str]]:
    names = [scale.name for scale in KNOWN_SCALES if not scale.must_be_switched_on]
    return [*((name, name) for name in names), (_OTHER, _("Another one"))]


def _is_used(desk: Desk) -> bool:
    """Whether somebody read the notice before and used the PHQ-9 since."""
    every = desk.workspace.records.questionnaire_responses()
    return any(scale_of(one) == PHQ_9 for one in every)
