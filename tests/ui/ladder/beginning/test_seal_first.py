"""A sensitive ready-made ladder suggests setting a passphrase first, and never asks for one."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.ui.ladder.beginning.template_dialog import TemplateDialog
from tests.desks import DeskMaker


@pytest.mark.parametrize(
    ("template", "has_passphrase", "suggested"),
    [
        ("sexual_intimacy", False, True),
        ("sexual_intimacy", True, False),
        ("dogs", False, False),
    ],
)
def test_only_what_is_sensitive_and_open_suggests_it(
    qtbot: QtBot, desk_for: DeskMaker, template: str, has_passphrase: bool, suggested: bool
) -> None:
    desk = desk_for()
    desk.vault.passphrase = "words" if has_passphrase else None
    form = TemplateDialog(desk.desk)
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(form)
    form.open()
    form.view.choose(template)
    assert form.seal_first.isVisible() is suggested
    assert form.save_button.isEnabled(), "it is a suggestion and no gate"
    form.accept()
    if form.isVisible():
        assert not form.seal_first.isVisible(), "once is enough"


def test_the_button_leads_to_the_form_that_sets_one(qtbot: QtBot, desk_for: DeskMaker) -> None:
    form = TemplateDialog(desk_for().desk)
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(form)
    form.open()
    form.view.choose("sexual_intimacy")
    with qtbot.waitSignal(form.passphrase_wanted) as wanted:
        form.seal_first.set_button.click()
    assert wanted.args == ["set_passphrase"]
    assert not form.isVisible()
