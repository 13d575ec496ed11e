"""The way to an agreement from wherever a step waits for one, and back to where one was."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.people.safety_screen import screen_outcome
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.agreement.agreement_dialog import AgreementDialog
from ladder_app.ui.dialogs.agreement.safety_screen_dialog import SafetyScreenDialog


def write_agreement(
    desk: Desk, ladder: Ladder, over: QWidget, then: Callable[[], None] | None = None
) -> None:
    """Open the form for this ladder, after the two questions where they lead on to it.

    `then` is done once an agreement was saved.
    """
    if screen_outcome(desk.workspace.records) in ("not_asked", "afraid"):
        questions = SafetyScreenDialog(desk, ladder.id, over)
        questions.led_on.connect(partial(_open_form, desk, ladder, over, then))
        questions.open()
    else:
        _open_form(desk, ladder, over, then)


def _open_form(desk: Desk, ladder: Ladder, over: QWidget, then: Callable[[], None] | None) -> None:
    form = AgreementDialog(desk, ladder, over)
    if then is not None:
        form.saved.connect(then)
    form.open()
