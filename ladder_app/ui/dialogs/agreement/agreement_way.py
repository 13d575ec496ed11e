"""The way to an agreement from wherever a step waits for one, and back to where one was."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.agreement.agreement_dialog import AgreementDialog


def write_agreement(
    desk: Desk, ladder: Ladder, over: QWidget, then: Callable[[], None] | None = None
) -> None:
    """Open the form for this ladder; `then` is done once an agreement was saved."""
    form = AgreementDialog(desk, ladder, over)
    if then is not None:
        form.saved.connect(then)
    form.open()
