"""The way to a page for somebody else: two plain questions first, then what will stand on it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.moments import day_of
from ladder_app.domain.people.people import name_of
from ladder_app.domain.people.safety_screen import may_print_for_partner
from ladder_app.domain.talking.partner_sheet import PartnerSheet, agreement_sheet
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.agreement.safety_screen_dialog import SafetyScreenDialog
from ladder_app.ui.people.cards.partner_sheet_dialog import PartnerSheetDialog, Told
from ladder_app.ui.widgets.day_words import date_words


def open_sheet(
    desk: Desk,
    title: str,
    told: Told,
    over: QWidget,
    name: str = "",
    person_id: str | None = None,
) -> None:
    """Show the page before it leaves; whoever is afraid of a person is led to Help instead.

    `person_id` is for whom it is, where that is known.
    """
    if may_print_for_partner(desk.workspace.records, person_id):
        PartnerSheetDialog(desk, title, told, over, name).open()
        return
    questions = SafetyScreenDialog(desk, "people", over, person_id)
    show = partial(PartnerSheetDialog, desk, title, told, over, name)
    questions.led_on.connect(partial(_open_if_clear, show))
    questions.open()


def open_agreement_sheet(desk: Desk, agreement: Agreement, over: QWidget) -> None:
    """What two people practise together, as this version says it."""
    name = name_of(desk.workspace.records, agreement.alias_id)
    review = day_of(agreement.review_on or "")
    day = "" if review is None else date_words(review)

    def told(named: bool) -> PartnerSheet:
        return agreement_sheet(agreement, name=name if named else "", day=day)

    open_sheet(desk, _("What we practise together"), told, over, name, agreement.alias_id)


def _open_if_clear(show: Callable[[], PartnerSheetDialog], is_clear: bool) -> None:
    """Not being sure is an answer, too: then nothing is printed for anybody."""
    if is_clear:
        show().open()
