"""What a spreadsheet leaves open: which comes first in its dates, and which scale it rates on."""

from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.exchange.amounts import SheetScale
from ladder_app.exchange.dates import DateOrder
from ladder_app.exchange.questions import Choices as Answers
from ladder_app.exchange.questions import Open
from ladder_app.language import _
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.words import muted


class LeftOpenPart(QWidget):
    """Nothing is asked that the file says itself, and nothing is answered beforehand."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.dates = Choices(
            _("Which comes first in the dates?"),
            (("day-first", _("the day")), ("month-first", _("the month"))),
        )
        self.scale = Choices(
            _("Which scale do the numbers stand on?"),
            (("0-10", "0–10"), ("0-100", "0–100"), ("0-1", _("0–1, parts of the whole"))),
        )
        self.dates_example = muted()
        self.scale_example = muted()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        for part in (self.dates, self.dates_example, self.scale, self.scale_example):
            layout.addWidget(part)
        self.dates.changed.connect(self.changed)
        self.scale.changed.connect(self.changed)
        self.hide()

    def forget(self) -> None:
        """Nothing is answered any more, silently."""
        self.dates.set_value(None)
        self.scale.set_value(None)

    def answers(self) -> Answers:
        """What was answered."""
        dates, scale = self.dates.value(), self.scale.value()
        return Answers(
            next((one for one in get_args(DateOrder) if one == dates), None),
            next((one for one in get_args(SheetScale) if one == scale), None),
        )

    def ask(self, questions: tuple[Open, ...]) -> None:
        """Ask this; a question once shown stays, so that it can be mended."""
        asked = []
        for name, choices, example in (
            ("dates", self.dates, self.dates_example),
            ("scale", self.scale, self.scale_example),
        ):
            first = next((one for one in questions if one.question == name), None)
            if first is not None:
                sentence = _("“{cell}” in the column {column} can be read both ways.")
                example.setText(sentence.format(cell=first.example, column=first.column))
            asked.append(first is not None or choices.value() is not None)
            choices.setVisible(asked[-1])
            example.setVisible(asked[-1])
        self.setVisible(any(asked))
