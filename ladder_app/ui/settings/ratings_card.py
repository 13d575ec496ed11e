"""How ratings are asked: on which scale, and how often while a step lasts."""

from dataclasses import replace

from PySide6.QtCore import Qt

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.records import Records
from ladder_app.domain.store.store_error import StoreError
from ladder_app.domain.suds import Scale
from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Card, row
from ladder_app.ui.widgets.drop_down import DropDown
from ladder_app.ui.widgets.labelled import labelled
from ladder_app.ui.widgets.prompt_words import prompt_intervals
from ladder_app.ui.widgets.text_field import ProblemLine
from ladder_app.ui.widgets.words import muted
from ladder_app.workspace.workspace import Workspace


class RatingsCard(Card):
    """`scale` and `prompts` are lists to choose from; the owner hears their choices."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(_("Ratings"))
        self._workspace = workspace
        self.scale = DropDown(_("I rate from"))
        for value, words in _scales():
            self.scale.addItem(words, value)
        self.everywhere = button(_("Use it for the ladders I have"))
        self.everywhere.clicked.connect(self._use_everywhere)
        self.problem_line = ProblemLine()
        line = row(labelled(self.scale), self.everywhere)
        line.setAlignment(self.everywhere, Qt.AlignmentFlag.AlignBottom)
        self.prompts = DropDown(_("While a step lasts, ask for a rating"))
        for minutes, words in prompt_intervals():
            self.prompts.addItem(words, minutes)
        self.body.addLayout(line)
        self.body.addWidget(self.problem_line)
        self.body.addWidget(
            muted(_("New ladders begin with it, and each can be changed. No rating is ever lost."))
        )
        self.body.addSpacing(8)
        self.body.addLayout(row(labelled(self.prompts)))
        self.body.addWidget(
            muted(_("A quiet line on the page, without any sound. Some steps never ask."))
        )

    def show_scale(self, scale: Scale, records: Records) -> None:
        """Show the scale in force, and offer it to ladders that use another one."""
        self.scale.setCurrentIndex(max(self.scale.findData(scale), 0))
        self.everywhere.setVisible(bool(_others(records, scale)))
        self.everywhere.setEnabled(self._workspace.read_only is None)
        self.problem_line.show_problem("")

    def _use_everywhere(self) -> None:
        scale: Scale = self.scale.currentData()
        others = _others(self._workspace.records, scale)
        try:
            self._workspace.change(
                _("Rate every ladder on one scale"),
                put=[replace(ladder, scale_display=scale) for ladder in others],
            )
        except StoreError as error:
            self.problem_line.show_problem(str(error))


def _others(records: Records, scale: Scale) -> list[Ladder]:
    return [ladder for ladder in records.ladders() if ladder.scale_display != scale]


def _scales() -> tuple[tuple[Scale, str], ...]:
    return (("0-100", _("0 to 100")), ("0-10", _("0 to 10")), ("words", _("Words, no numbers")))
