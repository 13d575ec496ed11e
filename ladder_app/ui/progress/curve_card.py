"""All attempts at a step over their minutes, one of them bold."""

from PySide6.QtWidgets import QWidget

from ladder_app.charts.attempt_chart import AttemptChart
from ladder_app.charts.look import ChartLook
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.curves.attempt_curve import AttemptCurve, attempt_curve, other_curves
from ladder_app.domain.curves.attempt_words import (
    attempt_sentence,
    minutes_words,
    others_sentence,
)
from ladder_app.domain.curves.day import Day
from ladder_app.domain.measures.over_time import has_curve
from ladder_app.domain.measures.within import peak_effective
from ladder_app.domain.suds import Scale, shown
from ladder_app.language import _
from ladder_app.ui.progress.choice import Choice
from ladder_app.ui.progress.choice_box import ChoiceBox
from ladder_app.ui.progress.progress_card import ProgressCard
from ladder_app.ui.progress.shown import Shown


class CurveCard(ProgressCard):
    """Bold is the attempt that was asked for, or the newest that has a curve."""

    def __init__(self, look: ChartLook) -> None:
        self._drawing = AttemptChart(look)
        super().__init__(self._drawing, look, _("← → points · T table"))
        self._box = ChoiceBox(_("Attempt"))
        self._box.chosen.connect(self.attempt_chosen)
        self.body.insertWidget(1, self._box)

    def tab_stops(self) -> tuple[QWidget, ...]:
        return self._box, *super().tab_stops()

    @staticmethod
    def is_wanted(shown: Shown) -> bool:
        return any(map(has_curve, shown.attempts))

    def values(self, shown: Shown) -> tuple[object, ...]:
        return *shown.attempts, shown.attempt_id, shown.scale, shown.today

    def draw_values(self, shown: Shown) -> None:
        drawable = {one.id: one for one in reversed(shown.attempts) if has_curve(one)}
        attempt = drawable.get(shown.attempt_id) or next(iter(drawable.values()))
        curve = attempt_curve(attempt)
        choices = [curve_choice(one, shown.scale, shown.day) for one in drawable.values()]
        self._box.show_choices(choices, curve.attempt_id)
        self._drawing.draw(curve, shown.scale, other_curves(attempt, shown.attempts), shown.day)
        behind = others_sentence(len(self._drawing.others))
        said = " ".join(filter(None, (attempt_sentence(curve, shown.scale), behind)))
        self.say(said, self._drawing.legend())
        self.notes.setText("\n".join(_numbered_notes(curve)))
        self.notes.setVisible(bool(curve.notes))

    @property
    def curve_id(self) -> str:
        """The attempt whose curve is bold."""
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
