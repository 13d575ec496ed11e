"""The way to an agreement from wherever a step waits for one, and back to where one was."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from ladder_app.domain.agreements.standing import is_with_somebody_else, newest_version
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.people.safety_screen import screen_outcome, was_asked
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.agreement.agreement_dialog import AgreementDialog
from ladder_app.ui.dialogs.agreement.safety_screen_dialog import SafetyScreenDialog


def write_agreement(
    desk: Desk, ladder: Ladder, over: QWidget, then: Callable[[], None] | None = None
) -> None:
    """Open the form for this ladder, after the two questions where they lead on to it.

    They are asked again where the ladder is about somebody else than it was agreed on with.
    `then` is done once an agreement was saved.
    """
    if _is_to_ask(desk, ladder):
        questions = SafetyScreenDialog(desk, ladder.id, over, ladder.partner_alias_id)
        questions.led_on.connect(partial(_open_form, desk, ladder, over, then))
        questions.open()
    else:
        _open_form(desk, ladder, over, then)


def _is_to_ask(desk: Desk, ladder: Ladder) -> bool:
    records, person_id = desk.workspace.records, ladder.partner_alias_id
    newest = newest_version(records, ladder.id)
    is_another = newest is not None and is_with_somebody_else(records, newest)
    if person_id and is_another and not was_asked(records, person_id):
        return True
    return screen_outcome(records, person_id) in ("not_asked", "afraid")


def _open_form(desk: Desk, ladder: Ladder, over: QWidget, then: Callable[[], None] | None) -> None:
    form = AgreementDialog(desk, ladder, over)
    if then is not None:
        form.saved.connect(then)
    form.open()
