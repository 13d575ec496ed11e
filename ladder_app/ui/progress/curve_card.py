"""The curve of one attempt, chosen from those of a step that have one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from ladder_app.charts.attempt_chart import AttemptChart
from ladder_app.charts.look import ChartLook
from ladder_app.domain.attempt import Attempt
from ladder_app.domain.curves.attempt_curve import AttemptCurve
from ladder_app.domain.curves.attempt_words import attempt_sentence, minutes_words, others_sentence
from ladder_app.domain.curves.day import Day
from ladder_app.domain.measures.within import peak_effective
from ladder_app.domain.suds import Scale, shown
from ladder_app.language import _
from ladder_app.ui.progress.choice import Choice
from ladder_app.ui.progress.choice_box import ChoiceBox
from ladder_app.ui.widgets.chart_card import ChartCard
from ladder_app.ui.widgets.words import Words


class CurveCard(ChartCard):
    """Shows one of several curves; `attempt_chosen` asks for another."""

    attempt_chosen = Signal(str)

    def __init__(self, look: ChartLook) -> None:
        self._drawing = AttemptChart(look)
        super().__init__(self._drawing, look, _("← → points · T table"))
        self._box = ChoiceBox(_("Attempt"))
        self._box.chosen.connect(self.attempt_chosen)
        self._notes = Words()
        self.body.insertWidget(1, self._box)
        self.body.addWidget(self._notes)

    def show_curve(
        self,
        curve: AttemptCurve,
        others: Sequence[AttemptCurve],
        choices: Sequence[Choice],
        scale: Scale,
        day: Day = str,
    ) -> None:
        """Draw a curve over the others; `choices` are the attempts that have one, newest first."""
        self._box.show_choices(choices, curve.attempt_id)
        self._drawing.draw(curve, scale, others, day)
        behind = others_sentence(len(self._drawing.others))
        said = " ".join(filter(None, (attempt_sentence(curve, scale), behind)))
        self.say(said, self._drawing.legend())
        self._notes.setText("\n".join(_numbered_notes(curve)))
        self._notes.setVisible(bool(curve.notes))

    @property
    def curve_id(self) -> str:
        """The attempt whose curve is drawn."""
        return self._drawing.attempt_id


def curve_choice(attempt: Attempt, scale: Scale, day: Day) -> Choice:
    """An attempt as the list calls it: its day and its highest."""
    parts = [day(attempt.local_date) or _("no date")]
    highest = peak_effective(attempt)
    if highest is not None:
        parts.append(_("highest {value}").format(value=shown(highest, scale)))
    return Choice(attempt.id, " · ".join(parts))


def _numbered_notes(curve: AttemptCurve) -> list[str]:
    return [
        _("{number} · {when} · {words}").format(
            number=number, when=minutes_words(note.minute), words=note.text
        )
        for number, note in enumerate(curve.notes, 1)
    ]
