"""The fields of an agreement, in the order in which two people talk it through."""

from collections.abc import Callable, Iterator
from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.agreements.agreement_edits import usual_day
from ladder_app.domain.agreements.agreement_words import SET_UP_POINTS, set_up_words
from ladder_app.language import _
from ladder_app.ui.dialogs.agreement.free_choice_part import FreeChoicePart
from ladder_app.ui.dialogs.drafts.fields_dialog import Field
from ladder_app.ui.dialogs.plan.plan_day_field import PlanDayField
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.lines_field import LinesField
from ladder_app.ui.widgets.text_field import LineField, TextField
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import heading


class AgreementFields(QWidget):
    """`read` makes an agreement of what stands in them.

    A new version begins with what the last one said; what is asked about the day it is written,
    and about a free choice, begins empty each time.
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.welcome = LinesField(_("Welcome"), placeholder=_("for example holding hands"))
        self.not_now = LinesField(_("Not now"))
        self.off_limits = LinesField(_("Off limits"))
        self.stop_word = LineField(_("The word that stops it"))
        self.slow_word = LineField(_("The word that slows it down"))
        self.how_we_pause = TextField(
            _("How we pause"),
            placeholder=_("for example a hand flat on the table, then five minutes"),
        )
        self.aftercare = TextField(_("What is good afterwards"))
        self.set_up = {one: TickLine(set_up_words(one)) for one in SET_UP_POINTS}
        self.both_present = Choices(
            _("Were we both there when this was written?"), [("yes", _("Yes")), ("no", _("No"))]
        )
        self.free_choice = FreeChoicePart()
        self.review = PlanDayField(now, _("The day to talk it over again"))
        for beside in (
            self.review.window_choice,
            self.review.today_button,
            self.review.tomorrow_button,
        ):
            beside.hide()
        self.review.set_value(usual_day(now().date()), 1)
        self._lay_out()

    def show_agreement(self, agreement: Agreement) -> None:
        """Begin with what this version says."""
        lists = (self.welcome, self.not_now, self.off_limits)
        said = (agreement.welcome, agreement.not_now, agreement.off_limits)
        for field, lines in zip(lists, said, strict=True):
            field.set_values(lines)
        self.stop_word.set_text(agreement.stop_word or "")
        self.slow_word.set_text(agreement.slow_word or "")
        self.how_we_pause.set_text(agreement.how_we_pause or "")
        self.aftercare.set_text(agreement.aftercare or "")
        for point, line in self.set_up.items():
            line.setChecked(point in agreement.set_up)

    def read(self, agreement_id: str, made_at: str) -> Agreement:
        """What stands in the fields; with whom and for which ladder is said elsewhere."""
        day = self.review.day()
        present = self.both_present.value()
        return Agreement(
            id=agreement_id,
            made_at=made_at,
            review_on=None if day is None else day.isoformat(),
            welcome=self.welcome.values(),
            not_now=self.not_now.values(),
            off_limits=self.off_limits.values(),
            stop_word=self.stop_word.text() or None,
            slow_word=self.slow_word.text() or None,
            how_we_pause=self.how_we_pause.text() or None,
            aftercare=self.aftercare.text() or None,
            set_up=tuple(point for point, line in self.set_up.items() if line.isChecked()),
            both_present_when_written=None if present is None else present == "yes",
            my_free_choice_check=self.free_choice.check(),
        )

    def says_anything(self) -> bool:
        """Whether anything was agreed on."""
        lists = (self.welcome, self.not_now, self.off_limits)
        lines = (self.stop_word, self.slow_word, self.how_we_pause, self.aftercare)
        return any(one.values() for one in lists) or any(one.text() for one in lines)

    def take_enter(self, focused: QWidget | None) -> bool:
        """Whether Enter added a line to one of the lists."""
        lists = (self.welcome, self.not_now, self.off_limits)
        return any(one.take_enter(focused) for one in lists)

    def follow(self) -> None:
        """Show what depends on the answers, and what cannot be read."""
        self.free_choice.show_kindly()
        self.review.show_problem("")
        ticked = sum(line.isChecked() for line in self.set_up.values())
        said = _("{n} of {all}").format(n=ticked, all=len(self.set_up))
        self._around.set_summary(said if ticked else "")

    def named(self) -> Iterator[tuple[str, Field]]:
        """Every field by the name under which a draft keeps it, from top to bottom."""
        yield "welcome", self.welcome
        yield "not_now", self.not_now
        yield "off_limits", self.off_limits
        yield "stop_word", self.stop_word
        yield "slow_word", self.slow_word
        yield "how_we_pause", self.how_we_pause
        yield "aftercare", self.aftercare
        yield from self.set_up.items()
        yield "both_present", self.both_present
        for name, question in self.free_choice.questions.items():
            yield f"free_{name}", question
        yield "review", self.review

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        groups: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (_("What is all right"), (self.welcome, self.not_now, self.off_limits)),
            (
                _("Stopping and pausing"),
                (self.stop_word, self.slow_word, self.how_we_pause, self.aftercare),
            ),
        )
        for name, fields in groups:
            _add_group(column, name, fields)
        self._around = Folded(_("What we see to beforehand"))
        self._around.body.setSpacing(0)
        for line in self.set_up.values():
            self._around.body.addWidget(line)
        column.addWidget(self._around)
        _add_group(column, _("Is it a free choice?"), (self.free_choice,))
        _add_group(column, _("When it was written"), (self.both_present, self.review))


def _add_group(column: QVBoxLayout, name: str, fields: tuple[QWidget, ...]) -> None:
    column.addSpacing(8)
    column.addWidget(heading(name))
    for field in fields:
        column.addWidget(field)
