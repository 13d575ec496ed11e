"""The card of the step: trends on request, notes on dates, and saving."""

import codecs
import csv
from io import StringIO
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ladder_app.charts.marks import Mark
from ladder_app.domain.annotation import Annotation
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.ui.progress.step_card import StepCard
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.chart_look import chart_look
from tests.ui.progress.people import LADDER, attempt, shown, step

NOTE = Annotation(id="n", at="2026-03-05", text="<b>Moved</b> house", step="b")


@pytest.fixture
def card(qtbot: QtBot, look: Look) -> StepCard:
    made = StepCard(chart_look(look))
    qtbot.addWidget(made)
    return made


def _attempts(n: int) -> list[Attempt]:
    return [attempt("b", 2 + day, suds_peak=90 - 10 * day) for day in range(n)]


def _marks(card: StepCard) -> set[Mark | None]:
    return {entry.mark for entry in card.legend}


def test_nothing_is_laid_over_until_it_is_asked_for(card: StepCard) -> None:
    card.draw(shown(LADDER, step("b", 1), *_attempts(6)))
    assert not {Mark.MEDIAN, Mark.TREND} & _marks(card)
    card.trend_action.trigger()
    assert Mark.TREND in _marks(card)
    assert card.sentence.endswith("the trend is 10 lower with each attempt.")
    card.median_action.trigger()
    card.trend_action.trigger()
    assert Mark.MEDIAN in _marks(card)
    assert Mark.TREND not in _marks(card)


def test_with_too_few_attempts_the_card_says_so_once(card: StepCard) -> None:
    card.draw(shown(LADDER, step("b", 1), *_attempts(3)))
    card.median_action.trigger()
    card.trend_action.trigger()
    assert card.sentence.count("from 4 attempts on") == 1
    assert not {Mark.MEDIAN, Mark.TREND} & _marks(card)


def test_notes_on_dates_are_read_below_and_changed_from_the_menu(
    qtbot: QtBot, card: StepCard
) -> None:
    card.draw(shown(LADDER, step("b", 1), *_attempts(4), NOTE))
    assert card.notes.text() == "1 · 2026-03-05 · <b>Moved</b> house"
    offered = {action.text(): action for action in card.more_button.choices.actions()}
    for words, note_id in (("Add a note on a date …", ""), ("Change note 1 …", "n")):
        with qtbot.waitSignal(card.note_wanted) as heard:
            offered[words].trigger()
        assert heard.args == [note_id]
    card.draw(shown(LADDER, step("b", 1), *_attempts(4), NOTE, can_write=False))
    left = [action.text() for action in card.more_button.choices.actions()]
    assert not any("note" in one for one in left)


def test_the_numbers_are_saved_whole_and_nothing_in_them_is_run(card: StepCard) -> None:
    formula = Annotation(id="n", at="2026-03-05", text="=1+1", step="b")
    card.draw(shown(LADDER, step("b", 1), attempt("b", 2), attempt("b", 9), formula))
    written = card.saving.content("csv")
    assert written.startswith(codecs.BOM_UTF8)
    rows = list(csv.reader(StringIO(written.decode("utf-8-sig"))))
    assert [row[:5] for row in rows[1:]] == [
        ["1", "2026-03-02", "70", "60", "30"],
        ["", "2026-03-05", "", "", ""],
        ["2", "2026-03-09", "70", "60", "30"],
    ]
    assert rows[2][6] == "note 1: =1+1"


@pytest.mark.parametrize(
    ("form", "begins"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("csv", codecs.BOM_UTF8)]
)
def test_a_file_is_written_and_said(
    qtbot: QtBot, card: StepCard, tmp_path: Path, form: str, begins: bytes
) -> None:
    card.draw(shown(LADDER, step("b", 1), *_attempts(4)))
    card.resize(600, 500)
    card.show()
    path = tmp_path / f"chart.{form}"
    with qtbot.waitSignal(card.said) as heard:
        card.saving.save_as(form, path)  # type: ignore[arg-type]
    assert path.read_bytes().startswith(begins)
    assert "not protected" in heard.args[0]


def test_a_place_that_cannot_be_written_is_said(
    qtbot: QtBot, card: StepCard, tmp_path: Path
) -> None:
    card.draw(shown(LADDER, step("b", 1), *_attempts(4)))
    with qtbot.waitSignal(card.said) as heard:
        card.saving.save_as("csv", tmp_path / "missing" / "chart.csv")
    assert "cannot be written" in heard.args[0]
