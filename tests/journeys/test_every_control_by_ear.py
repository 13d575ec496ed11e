"""Every page and every dialog: whatever can take the focus has a name, and Tab reaches it."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QKeySequenceEdit,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ladder_app.demo import demo_records
from ladder_app.domain.case import Case
from ladder_app.ui.main_window import MainWindow
from ladder_app.ui.progress.progress_screen import ProgressScreen
from ladder_app.ui.theme import Look
from tests.desks import OpenDesk, open_desk

PAGES = (
    *("today", "ladder", "progress", "journal", "toolbox", "review", "help", "settings"),
    *("attempt", "goals", "understanding", "people"),
)
FORMS: dict[str, tuple[str, Callable[[Any], QAbstractButton]]] = {
    "a person": ("people", lambda page: page.people.add_button),
    "an agreement": ("people", lambda page: agreement_of(page).change),
    "its versions": ("people", lambda page: agreement_of(page).read),
    "its page": ("people", lambda page: agreement_of(page).print),
    "a conversation": ("people", lambda page: page.cards.talk.plan_button),
    "a feeling": ("people", lambda page: page.cards.talk.feel_button),
    "how to listen": ("people", lambda page: page.cards.talk.listening_button),
    "closeness": ("people", lambda page: page.cards.closeness_button),
    "breathing": ("toolbox", lambda page: page.practices.begin["breathing"]),
    "a kind sentence": ("toolbox", lambda page: page.practices.begin["kind_words"]),
    "the week": ("toolbox", lambda page: page.week.add),
    "what was done": ("toolbox", lambda page: page.done.write),
    "the safety card": ("help", lambda page: page.helps.write_button),
}
"""The page of each form, and what opens it there."""
DIALOGS = ("import", "export", "report", "calendar", "trash", "keys", "about")


@pytest.fixture
def opened(look: Look) -> OpenDesk:
    return open_desk(look, *demo_records(date(2026, 3, 19)), first_card_seen=True)


@pytest.fixture
def window(qtbot: QtBot, look: Look, opened: OpenDesk) -> MainWindow:
    made = MainWindow(look, opened.chosen[-1])
    qtbot.addWidget(made)
    made.show()
    made.open(opened.desk, ())
    qtbot.waitExposed(made)
    return made


def agreement_of(page: Any) -> Any:
    """The first card of an agreement."""
    return next(iter(page.agreements.cards.values()))


def opened_form(window: MainWindow, form: str) -> QDialog:
    page, way = FORMS[form]
    way(show(window, page)).click()
    QApplication.processEvents()
    (found,) = (one for one in window.findChildren(QDialog) if one.isVisible())
    return found


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


def controls(root: QWidget) -> list[QWidget]:
    """What a person can act on, as far as it is shown now."""
    kinds = (QAbstractButton, QComboBox, QLineEdit, QAbstractScrollArea)
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and (isinstance(widget, kinds) or widget.focusProxy() is None)
        # A part of a field that takes the focus for it is reached through the field.
        and not isinstance(widget.parentWidget(), QKeySequenceEdit)
    ]


def nameless(root: QWidget) -> list[str]:
    return [f"{type(w).__name__} {w.objectName()}" for w in controls(root) if not name_of(w)]


def reached_by_tab(window: QWidget, at_most: int) -> set[QWidget]:
    seen: set[QWidget] = set()
    for _press in range(at_most):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if here is not None:
            seen.add(here)
    return seen


def show(window: MainWindow, page: str) -> QWidget:
    if page == "attempt":
        window.log(next(iter(window.records.active_steps(window.records.ladders()[0].id))).id)
    else:
        window.go(page)
    QApplication.processEvents()
    found = window.page(page)
    assert found is not None
    if isinstance(found, ProgressScreen):
        found.draw_all()
    return found


@pytest.mark.parametrize("page", PAGES)
def test_every_control_of_a_page_has_a_name(window: MainWindow, page: str) -> None:
    show(window, page)
    assert controls(window)
    assert nameless(window) == []


@pytest.mark.parametrize("page", PAGES)
def test_every_control_of_a_page_is_reached_by_tab(window: MainWindow, page: str) -> None:
    shown = show(window, page)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    wanted = {w for w in controls(shown) if not _is_one_of_a_group(w)}
    reached = reached_by_tab(window, 3 * len(controls(window)) + 10)
    missed = [f"{type(w).__name__} {name_of(w)}" for w in wanted - reached]
    assert missed == []


@pytest.mark.parametrize("name", DIALOGS)
def test_every_control_of_a_dialog_has_a_name(window: MainWindow, name: str) -> None:
    window._actions[name].trigger()
    QApplication.processEvents()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog))
    assert controls(dialog)
    assert nameless(dialog) == []
    dialog.close()


@pytest.mark.parametrize("form", FORMS)
def test_every_control_of_a_form_has_a_name_and_is_reached_by_tab(
    window: MainWindow, form: str, qtbot: QtBot
) -> None:
    dialog = opened_form(window, form)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    assert nameless(dialog) == []
    wanted = {w for w in controls(dialog) if not _is_one_of_a_group(w)}
    reached = reached_by_tab(dialog, 3 * len(controls(dialog)) + 10)
    missed = [f"{type(w).__name__} {name_of(w)}" for w in wanted - reached]
    assert missed == []
    dialog.reject()


def test_the_example_is_of_one_case(opened: OpenDesk) -> None:
    assert isinstance(opened.records.case, Case)


def _is_one_of_a_group(widget: QWidget) -> bool:
    """Exclusive choices are one stop of Tab; the arrow keys go on from there."""
    return isinstance(widget, QAbstractButton) and widget.group() is not None
