"""Ideas and their numbers: changed at once, undone like anything else, never lost."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from ladder_app.domain.case import MutedRule
from ladder_app.domain.record import Record
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.domain.suggestions.thresholds import DEFAULTS, Threshold, threshold
from ladder_app.ui.settings.ideas_card import IdeasCard
from ladder_app.ui.settings.number_line import NumberLine
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.folded import Folded
from tests import make
from tests.desks import DeskMaker, OpenDesk

Opened = tuple[IdeasCard, OpenDesk]


@pytest.fixture
def opened(desk_for: DeskMaker, qtbot: QtBot) -> Callable[..., Opened]:
    def opener(*records: Record) -> Opened:
        at = desk_for(*records)
        card = IdeasCard(at.workspace)
        qtbot.addWidget(card)
        card.show_records(at.records)
        at.workspace.on_news = lambda _news: card.show_records(at.records)
        with qtbot.waitActive(card):
            card.show()
        return card, at

    return opener


def line(card: IdeasCard, name: Threshold) -> NumberLine:
    for fold in card.families:
        fold.set_open(True)
    return next(fold.lines[name] for fold in card.families if name in fold.lines)


def write(one: NumberLine, text: str, qtbot: QtBot) -> None:
    one.edit.selectAll()
    qtbot.keyClicks(one.edit, text) if text else qtbot.keyClick(one.edit, Qt.Key.Key_Delete)
    qtbot.keyClick(one.edit, Qt.Key.Key_Return)


def test_every_number_has_a_field_with_its_range(opened: Callable[..., Opened]) -> None:
    card, _at = opened()
    for name, ours in DEFAULTS.items():
        one = line(card, name)
        assert one.edit.text() == f"{ours:g}"
        assert "…" in one.edit.accessibleName()
        assert f"ours is {ours:g}" in one.edit.accessibleDescription()
        assert not one.ours.isVisible()


def test_a_number_is_in_force_at_once_and_can_be_undone(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    card, at = opened()
    one = line(card, "widest_gap")
    write(one, "30", qtbot)
    assert threshold(at.records.case, "widest_gap") == 30
    assert one.ours.text() == "Back to ours: 20"
    at.workspace.undo()
    assert one.edit.text() == "20"
    assert not one.ours.isVisible()


@pytest.mark.parametrize("text", ["0", "4", "abc", "-2"])
def test_a_number_that_makes_no_sense_stays_as_typed_with_a_sentence(
    text: str, opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    card, at = opened()
    one = line(card, "hard_attempts")
    write(one, text, qtbot)
    assert one.edit.text() == text
    assert "from 1 to 3; ours is 2" in one.problem_line.text()
    assert at.workspace.to_undo is None
    write(one, "3", qtbot)
    assert one.problem_line.text() == ""
    assert threshold(at.records.case, "hard_attempts") == 3


def test_what_cannot_be_saved_stays_in_the_field(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    card, at = opened()
    one = line(card, "rest_days")
    at.store.fail(NoRoom("There is no room left on the disk."))
    write(one, "5", qtbot)
    assert one.problem_line.text() == "There is no room left on the disk."
    assert one.edit.text() == "5"
    qtbot.keyClick(one.edit, Qt.Key.Key_Return)
    assert threshold(at.records.case, "rest_days") == 5


def test_back_to_ours_for_one_and_for_all(opened: Callable[..., Opened], qtbot: QtBot) -> None:
    case = make.case(thresholds={"widest_gap": 30.0, "gad7_high": 12.0, "rest_days": 3.0})
    card, at = opened(case)
    assert card.families[0].summary.text() == "1 number is yours"
    line(card, "widest_gap").ours.click()
    assert threshold(at.records.case, "widest_gap") == 20
    write(line(card, "gad7_high"), "", qtbot)
    assert threshold(at.records.case, "gad7_high") == 15
    assert card.all_ours.isVisible()
    card.all_ours.click()
    assert at.records.case.thresholds == {}
    assert not card.all_ours.isVisible()
    at.workspace.undo()
    assert threshold(at.records.case, "rest_days") == 3


def test_what_was_left_out_is_named_and_shown_again(opened: Callable[..., Opened]) -> None:
    rules: tuple[MutedRule, ...] = (
        MutedRule(rule="R4", ladder_id="ladder"),
        MutedRule(rule="R13", ladder_id="secret"),
        MutedRule(rule="R8"),
        MutedRule(rule="R99", ladder_id="gone"),
        MutedRule(rule="P6"),
    )
    secret = make.ladder(id="secret", title="Bedroom", sensitive=True)
    card, at = opened(make.case(muted_rules=rules), make.ladder(), secret)
    names = [one.accessibleName() for one in card.left_out.buttons]
    assert len(names) == 4  # what is about safety speaks all the same, and is not called left out
    assert names[0] == "Show again: A jump between two steps · Closeness"
    assert "one of your ladders" in names[1]
    assert "everywhere" in names[2]
    assert "a deleted ladder" in names[3]
    assert "Bedroom" not in " ".join(names)
    card.left_out.buttons[0].click()
    assert at.records.case.muted_rules == rules[1:]
    assert len(card.left_out.buttons) == 3
    at.workspace.undo()
    assert at.records.case.muted_rules == rules


def test_the_arrows_stand_where_that_of_a_fold_on_its_own_does(
    opened: Callable[..., Opened], look: Look, qtbot: QtBot
) -> None:
    look.choose("light", 100)
    card, _at = opened()
    card.resize(700, 900)
    alone = Folded("Alone")
    qtbot.addWidget(alone)
    alone.resize(700, 80)
    alone.show()
    for fold in card.families:
        left = fold.header.mapTo(card, QPoint(0, 0)).x()
        assert abs(left - alone.header.x()) <= 1
        assert abs(fold.header.width() - alone.header.width()) <= 2
