"""The ladder for adults: its steps are behind its first page, and only a yes leads past it."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.ui.ladder.beginning.template_dialog import TemplateDialog
from ladder_app.ui.widgets.words import Words
from tests.desks import DeskMaker, OpenDesk

ADULTS = "sexual_intimacy"


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    return desk_for()


@pytest.fixture
def form(qtbot: QtBot, desk: OpenDesk) -> TemplateDialog:
    """The ready-made ladders, with the one for adults chosen."""
    form = TemplateDialog(desk.desk)
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(form)
    form.open()
    form.view.choose(ADULTS)
    return form


def previewed(form: TemplateDialog) -> str:
    """What can be read beside the list."""
    labels = form.view.area.findChildren(Words)
    return "\n".join(label.text() for label in labels if not label.isHidden())


def answer(form: TemplateDialog, value: str) -> None:
    assert form.gate.choices is not None
    form.gate.choices.choose(value)


def shows_steps(form: TemplateDialog) -> bool:
    assert form.template is not None
    return any(step.text in previewed(form) for step in form.template.steps)


def test_its_steps_wait_behind_the_first_page(qtbot: QtBot, form: TemplateDialog) -> None:
    assert form.template is not None
    assert form.template.title in previewed(form)
    assert form.template.audience in previewed(form)
    assert "Its steps are shown after the first page." in previewed(form)
    assert not shows_steps(form)
    form.accept()
    answer(form, "yes")
    form.back_button.click()
    assert shows_steps(form)
    form.view.choose("dogs")
    qtbot.waitUntil(lambda: shows_steps(form))
    form.view.choose(ADULTS)
    qtbot.waitUntil(lambda: "Its steps are shown after" in previewed(form))
    assert not shows_steps(form)


def test_not_sure_ends_there(qtbot: QtBot, form: TemplateDialog, desk: OpenDesk) -> None:
    form.accept()
    answer(form, "not_sure")
    assert "this ladder is not for now" in form.gate.instead.text()
    assert "guardian" in form.gate.instead.text()
    assert form.gate.instead.isVisible()
    assert not form.save_button.isVisible()
    assert form.close_button.isVisible()
    qtbot.keyClick(form, Qt.Key.Key_Return)
    form.accept()
    assert form.pages.currentWidget() is form.gate
    assert desk.records.ladders() == ()
    form.back_button.click()
    assert form.save_button.isVisible()
    assert not shows_steps(form)


def test_a_changed_answer_leads_on(form: TemplateDialog) -> None:
    form.accept()
    answer(form, "not_sure")
    answer(form, "yes")
    assert form.save_button.isVisible()
    form.accept()
    assert form.answers == {"adults_only": "yes"}


def test_other_pages_may_be_left_unsure(form: TemplateDialog, desk: OpenDesk) -> None:
    assert form.template is not None
    form.accept()
    answer(form, "yes")
    for _gate in form.template.gates[1:]:
        form.accept()
        answer(form, "not_sure")
    form.accept()
    assert [ladder.template_id for ladder in desk.records.ladders()] == [ADULTS]
