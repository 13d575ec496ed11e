"""What one takes along to a step: three lines to copy by hand, or a card on paper."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.card_words import card_text, three_lines
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.plans.take_along import (
    PocketCard,
    card_title,
    next_plan,
    pocket_card,
    possible_parts,
    usual_parts,
)
from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _
from ladder_app.reports.paper import Paper
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.card_fields import CardFields
from ladder_app.ui.dialogs.hand_out_dialog import HandOutDialog
from ladder_app.ui.dialogs.page_preview import PagePreview
from ladder_app.ui.dialogs.paper import choose_printer, put_on_paper, usual_sheet
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.day_words import weekday_words
from ladder_app.ui.widgets.tab_order import tab_before
from ladder_app.ui.widgets.words import Words, heading

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_SHARP_ON_SCREEN: Final = 120
_SHARP_ON_PAPER: Final = 300
_WIDE_IN_LETTERS: Final = 112
_SIDE_BY_SIDE_IN_LETTERS: Final = 84
# The quarter with a little beyond its cut; the rest of the sheet is empty.
_QUARTER_SEEN: Final = 0.53


class TakeAlongDialog(HandOutDialog):
    """Of a sensitive step nothing is chosen beforehand. What is shown is what leaves.

    Without a `plan` it is for the next one of the step, if there is any.
    """

    def __init__(
        self, desk: Desk, step: Step, parent: QWidget | None = None, plan: Plan | None = None
    ) -> None:
        super().__init__(desk, _("Take along"), _("Save as PDF …"), parent)
        records, today = desk.workspace.records, desk.workspace.now().date()
        self._step = step
        self._plan = plan = plan or next_plan(records, step, today)
        self.lines = [Words("", "quote") for _line in range(3)]
        self.fields = CardFields(possible_parts(records, step, plan), usual_parts(records, step))
        self.preview = PagePreview(desk.look)
        self.print_button = button(_("Print …"))
        self.print_button.clicked.connect(self._choose_printer)
        self.buttons.insertWidget(1, self.print_button)
        self.fields.changed.connect(self._show_card)
        self.preview.wanted.connect(self._set_pages)
        self._lay_out()
        tab_before(self.close_button, self.print_button)
        self._show_card()
        self.fields.setFocus(Qt.FocusReason.OtherFocusReason)

    def card(self) -> PocketCard:
        """The card as it is chosen now."""
        records = self.desk.workspace.records
        today = self.desk.workspace.now().date()
        title = card_title(self._plan, today, weekday_words)
        return pocket_card(records, self._step, self._plan, self.fields.parts(), title)

    def paper(self) -> Paper:
        """The sheet this country uses, and how much of it the card takes."""
        return Paper(usual_sheet(QLocale()), self.fields.part())

    def kinds(self) -> str:
        return _("PDF (*.pdf)")

    def suffix(self) -> str:
        return "pdf"

    def file_name(self) -> str:
        if self._plan is None or self._plan.first_day != self._plan.last_day:
            return _("Card.pdf")
        weekday = QLocale().standaloneDayName(self._plan.first_day.isoweekday())
        return _("For {day}.pdf").format(day=weekday)

    def content(self) -> bytes:
        from ladder_app.reports.take_along import card_pdf
        from ladder_app.reports.typesetting import CannotSet

        try:
            return card_pdf(self.card(), self.paper())
        except CannotSet:
            raise Unusable(_not_set()) from None

    def print_on(self, printer: "QPrinter") -> None:
        """Put the card on paper, and say so or why not."""
        self.forget_done()
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        pictures = self._pictures(_SHARP_ON_PAPER)
        is_printed = bool(pictures) and put_on_paper(printer, pictures)
        QGuiApplication.restoreOverrideCursor()
        if is_printed:
            self.tell_done(_("Handed to the printer. Others may see what lies there."))
        elif pictures:
            self.problem_line.show_problem(_("The printer did not take the page."))

    def preferred_size(self) -> QSize:
        return QSize(_WIDE_IN_LETTERS * self.fontMetrics().averageCharWidth(), 760)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Side by side only where both have room."""
        super().resizeEvent(event)
        enough = _SIDE_BY_SIDE_IN_LETTERS * self.fontMetrics().averageCharWidth()
        is_wide = self.width() >= enough
        directions = QBoxLayout.Direction
        self._sides.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)

    def _lay_out(self) -> None:
        copied = Card(_("Three lines to copy by hand"))
        for line in self.lines:
            copied.body.addWidget(line)
        shown = QVBoxLayout()
        shown.setSpacing(8)
        shown.addWidget(heading(_("How it will print")))
        shown.addWidget(self.preview, 1)
        self.preview.setMinimumHeight(18 * self.fontMetrics().height())
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(24)
        self._sides.addWidget(self.fields, 2)
        self._sides.addLayout(shown, 3)
        self.body.addWidget(copied)
        self.body.addLayout(self._sides, 1)
        self.add_promises()

    def _show_card(self) -> None:
        self.forget_done()
        card = self.card()
        for line, words in zip(self.lines, three_lines(card), strict=True):
            line.setText(words)
        self.preview.wait_for(card_text(card))

    def _set_pages(self) -> None:
        share = _QUARTER_SEEN if self.fields.part() == "quarter" else 1.0
        sharpness = _SHARP_ON_SCREEN * self.devicePixelRatioF()
        self.preview.show_pages([*map(QImage.fromData, self._pictures(sharpness))], share)

    def _pictures(self, dots_per_inch: float) -> list[bytes]:
        """The sheets; none, and a sentence, if they cannot be set."""
        from ladder_app.reports.take_along import card_pictures
        from ladder_app.reports.typesetting import CannotSet

        try:
            return card_pictures(self.card(), self.paper(), dots_per_inch)
        except CannotSet:
            self.problem_line.show_problem(_not_set())
            return []

    def _choose_printer(self) -> None:
        choose_printer(self, _("Card"), self.paper().sheet, self.print_on)


def _not_set() -> str:
    return _("The page could not be set. The three lines can still be copied by hand.")
