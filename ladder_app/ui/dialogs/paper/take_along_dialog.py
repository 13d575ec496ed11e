"""What one takes along to a step: three lines to copy by hand, or a card on paper."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.card_words import three_lines
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.plans.take_along import (
    PocketCard,
    card_title,
    next_plan,
    pocket_card,
    possible_parts,
    usual_parts,
)
from ladder_app.language import _, ngettext
from ladder_app.reports.paper import Paper
from ladder_app.reports.printed import Printed, PrintedCard
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.paper.card_fields import CardFields
from ladder_app.ui.dialogs.paper.sheet_dialog import SheetDialog
from ladder_app.ui.dialogs.paper.sheet_work import Maker
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.day_words import weekday_words
from ladder_app.ui.widgets.words import Words

# The quarter with a little beyond its cut; the rest of the sheet is empty.
_QUARTER_SEEN: Final = 0.53


class TakeAlongDialog(SheetDialog):
    """Of a sensitive step nothing is chosen beforehand. What is shown is what leaves.

    Without a `plan` it is for the next one of the step, if there is any.
    """

    def __init__(
        self, desk: Desk, step: Step, parent: QWidget | None = None, plan: Plan | None = None
    ) -> None:
        records, today = desk.workspace.records, desk.workspace.now().date()
        self._step = step
        self._plan = plan = plan or next_plan(records, step, today)
        self.fields = CardFields(possible_parts(records, step, plan), usual_parts(records, step))
        self.lines = [Words("", "quote") for _line in range(3)]
        super().__init__(desk, _("Take along"), self.fields, parent)
        copied = Card(_("Three lines to copy by hand"))
        for line in self.lines:
            copied.body.addWidget(line)
        self.body.insertWidget(0, copied)
        self.fields.changed.connect(self.show_anew)
        self.show_anew()
        self.fields.setFocus(Qt.FocusReason.OtherFocusReason)

    def card(self) -> PocketCard:
        """The card as it is chosen now."""
        records = self.desk.workspace.records
        today = self.desk.workspace.now().date()
        title = card_title(self._plan, today, weekday_words)
        return pocket_card(records, self._step, self._plan, self.fields.parts(), title)

    def paper(self) -> Paper:
        """The sheet this country uses, and how much of it the card takes."""
        return Paper(self.sheet(), self.fields.part())

    def maker(self) -> Maker:
        printed = PrintedCard(self.card(), self.paper())

        def make(_typesetter: object) -> Printed:
            return printed

        return make

    def show_anew(self) -> None:
        for line, words in zip(self.lines, three_lines(self.card()), strict=True):
            line.setText(words)
        super().show_anew()

    def share(self) -> float:
        return _QUARTER_SEEN if self.fields.part() == "quarter" else 1.0

    def remark(self, pages: Sequence[QImage]) -> str:
        if self.fields.part() == "page" or not _has_grown(pages[0]):
            return ""
        return ngettext(
            "It is too long for a quarter, so it takes half of the sheet. With less on it, it "
            "fits.",
            "It is too long for a quarter, so it takes half of {n} sheets. With less on it, it "
            "fits.",
            len(pages),
        ).format(n=len(pages))

    def stem(self) -> str:
        if self._plan is None or self._plan.first_day != self._plan.last_day:
            return _("Card")
        weekday = QLocale().standaloneDayName(self._plan.first_day.isoweekday())
        return _("For {day}").format(day=weekday)


def _has_grown(page: QImage) -> bool:
    """Whether anything stands below the first quarter of the sheet."""
    width, height = page.width() // 2 - 2, page.height() // 2 - 2
    below = page.copy(0, page.height() - height, width, height)
    blank = QImage(below.size(), below.format())
    blank.fill(Qt.GlobalColor.white)
    return below != blank
