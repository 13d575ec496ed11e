"""What is asked before an attempt, the optional parts folded."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from ladder_app.domain.attempts.attempt_entry import AttemptEntry
from ladder_app.domain.live.asking import may_ask
from ladder_app.language import _
from ladder_app.settings import Settings
from ladder_app.ui.attempt import summaries
from ladder_app.ui.attempt.before_part import NowPart
from ladder_app.ui.attempt.conditions_part import ComingConditionsPart
from ladder_app.ui.attempt.leave_out_part import LeaveOutPart
from ladder_app.ui.attempt.part import Part
from ladder_app.ui.attempt.parts_form import Group, PartsForm
from ladder_app.ui.attempt.predictions_part import PredictionsPart
from ladder_app.ui.attempt.wording import asked_ahead, end_rules_ahead
from ladder_app.ui.desk import Desk
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.prompt_words import prompt_intervals


class BeforeForm(PartsForm):
    """What fear predicts, how it is now, and what else may be settled before."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _GROUPS)
        self.predictions = PredictionsPart(desk.look, asked_ahead())
        self.now = NowPart(desk.look)
        for name, title, part in (
            ("predictions", _("What fear predicts"), self.predictions),
            ("now", _("Before I begin"), self.now),
        ):
            card = Card(title)
            card.body.setSpacing(16)
            card.body.addWidget(part)
            self.column.addWidget(card)
            self.keep(name, part)
        for name in _GROUPS:
            self.column.addWidget(self.folded(name))

    def make_part(self, name: str) -> Part:
        """The end also asks how often to ask."""
        if name == "end":
            return EndPart(self.desk.look, self.desk.settings, self.desk.choose_settings)
        return super().make_part(name)

    def take_waiting(self) -> None:
        """Take what stands in a line for adding and was not added yet."""
        part = self._parts.get("leave_out")
        if isinstance(part, LeaveOutPart):
            part.field.take_waiting()

    def arrange(self, entry: AttemptEntry) -> None:
        """Where nothing is timed, nothing asks."""
        super().arrange(entry)
        end = self._parts.get("end")
        step = self._records.step(entry.step_id)
        if isinstance(end, EndPart) and step is not None:
            end.prompts.setVisible(may_ask(step, self._records.ladder(step.ladder_id)))


class EndPart(Part):
    """What decides when it is over, and how often one is asked; that is remembered at once."""

    def __init__(
        self,
        look: Look,
        settings: Callable[[], Settings],
        choose_settings: Callable[[Settings], None],
    ) -> None:
        super().__init__(look)
        self._settings = settings
        self._choose_settings = choose_settings
        self.choice("end_rule", _("What decides when it is over?"), end_rules_ahead())
        options = tuple((str(minutes), words) for minutes, words in prompt_intervals())
        self.prompts = Choices(_("While it lasts, ask for a rating"), options)
        self.prompts.set_value(str(settings().prompt_minutes))
        self.prompts.changed.connect(self._remember)
        self.column.addWidget(self.prompts)

    def _remember(self) -> None:
        chosen = self.prompts.value()
        if chosen is None:
            self.prompts.set_value(str(self._settings().prompt_minutes))
        else:
            self._choose_settings(replace(self._settings(), prompt_minutes=int(chosen)))


_GROUPS: Final = {
    "leave_out": Group(lambda: _("What I do to feel safer"), LeaveOutPart, summaries.leave_out),
    "conditions": Group(
        lambda: _("Where and with whom"), ComingConditionsPart, summaries.conditions
    ),
    "end": Group(lambda: _("When it is over"), EndPart, summaries.end_rule),
}
