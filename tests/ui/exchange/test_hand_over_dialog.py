import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.record import Known
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.stop_signs.stop_sign import StopSign
from ladder_app.domain.stop_signs.stop_sign_words import every_sign
from ladder_app.ui.dialogs.handing.handed_words import handed_words
from ladder_app.ui.exchange.hand_over_dialog import HandOverDialog
from tests import make
from tests.desks import DeskMaker, OpenDesk
from tests.make_full import FEAR, full_attempt
from tests.private_case import CASE


@pytest.fixture
def open_desk(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(*CASE)


@pytest.fixture
def dialog(open_desk: OpenDesk, qtbot: QtBot) -> Iterator[HandOverDialog]:
    made = HandOverDialog(open_desk.desk)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.save_button.isEnabled)
    yield made
    made.reject()


def saved(dialog: HandOverDialog, tmp_path: Path) -> dict[str, Any]:
    path = tmp_path / "handed.json"
    dialog.save_as(path)
    copy: dict[str, Any] = json.loads(path.read_bytes())
    return copy


def gathered(dialog: HandOverDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.save_button.isEnabled())
    qtbot.waitUntil(dialog.save_button.isEnabled)
    qtbot.waitUntil(lambda: dialog.text.is_whole)


def test_nothing_sensitive_is_ticked_to_begin_with(dialog: HandOverDialog) -> None:
    ticks = {one: tick.isChecked() for one, tick in dialog.choices.ladders.items()}
    assert ticks == {"ladder": True, "hidden": False}
    parts = [part for part, tick in dialog.choices.parts.items() if tick.isChecked()]
    assert parts == ["words"]


def test_what_is_shown_is_what_is_saved(dialog: HandOverDialog, tmp_path: Path) -> None:
    assert "Ladders: 1 · Steps: 2" in dialog.summary.text()
    assert "What happened: It rang" in dialog.text.toPlainText()
    assert "Hidden" not in dialog.text.toPlainText()
    copy = saved(dialog, tmp_path)
    assert [ladder["title"] for ladder in copy["records"]["ladder"]] == ["Closeness"]
    assert "handed.json" in dialog.done_line.text()


def test_the_file_itself_can_be_read_first(dialog: HandOverDialog, tmp_path: Path) -> None:
    dialog.view.choose("file")
    shown = json.loads(dialog.text.toPlainText())
    assert shown == saved(dialog, tmp_path)


def test_another_choice_is_gathered_anew_and_saved_only_then(
    dialog: HandOverDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.choices.ladders["hidden"].setChecked(True)
    assert not dialog.save_button.isEnabled()
    gathered(dialog, qtbot)
    assert "Hidden" in dialog.text.toPlainText()
    assert len(saved(dialog, tmp_path)["records"]["ladder"]) == 2


def test_a_day_that_cannot_be_read_is_said_and_nothing_leaves(
    dialog: HandOverDialog, qtbot: QtBot
) -> None:
    qtbot.keyClicks(dialog.choices.period.first, "soon")
    assert "cannot" not in dialog.choices.period.problem_line.text()
    assert "This is not a day I can read" in dialog.choices.period.problem_line.text()
    assert not dialog.save_button.isEnabled()
    dialog.choices.period.first.selectAll()
    qtbot.keyClicks(dialog.choices.period.first, "2026-03-15")
    gathered(dialog, qtbot)
    assert "It rang" not in dialog.text.toPlainText()


def test_the_first_day_must_come_first(dialog: HandOverDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.choices.period.first, "2026-03-15")
    qtbot.keyClicks(dialog.choices.period.last, "2026-03-01")
    assert dialog.choices.problem() == "The first day comes after the last one."


def test_it_can_be_stopped_and_begun_again(dialog: HandOverDialog, qtbot: QtBot) -> None:
    dialog.choices.parts["notes"].setChecked(True)
    dialog.work.stop_button.click()
    assert not dialog.save_button.isEnabled()
    dialog.choices.parts["notes"].setChecked(False)
    gathered(dialog, qtbot)


def test_every_text_that_leaves_can_be_read_in_words() -> None:
    texts = [f"CANARY{n}-" for n in range(200)]
    unused = iter(texts)
    records = (
        make.ladder(notes="x", pause_reason="x"),
        make.step(1, tags=("x",), context_default=full_attempt().context),
        replace(FEAR, checkable_by="x"),
        full_attempt(private_note=None),
        Agreement(
            id="a",
            ladder_id="ladder",
            welcome=("x",),
            not_now=("x",),
            off_limits=("x",),
            stop_word="x",
            slow_word="x",
            how_we_pause="x",
            aftercare="x",
        ),
        JournalEntry(id="j", at=make.STAMP, text="x", feelings=("x",)),
        SessionReview(id="r", at=make.STAMP, agenda="x", went_well="x", learned="x", stuck="x"),
        QuestionnaireResponse(id="q", at=make.STAMP, scale="x", score=3.0),
    )
    marked = [_marked(record, unused) for record in records]
    words = "\n".join(handed_words(marked, date(2026, 3, 19)))
    used = texts[: texts.index(next(unused))]
    assert len(used) > 30
    assert [text for text in used if text not in words] == []


_NO_WORDS = frozenset(
    "id kind ladder step at instrument_version band_id measures_discussed".split()
)


def _marked(value: Any, unused: Iterator[str]) -> Any:
    """The same with another mark in every free text."""
    if isinstance(value, tuple):
        return tuple(_marked(one, unused) for one in value)
    if isinstance(value, str):
        return next(unused)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {}
    for field in fields(value):
        inner = getattr(value, field.name)
        named = field.name in _NO_WORDS or field.name.endswith(("_id", "_ids", "_at"))
        is_text = field.type in (str, str | None, tuple[str, ...]) or is_dataclass(inner)
        nested = isinstance(inner, tuple) and inner and is_dataclass(inner[0])
        if inner and not named and (is_text or nested):
            changes[field.name] = _marked(inner, unused)
    return replace(value, **changes)


_NAMED_ELSEWHERE = frozenset(
    {"id", "step_id", "plan_id", "step_text_version", "started_at", "private_note", "deleted_at"}
)


@pytest.mark.parametrize(
    "name", [one.name for one in fields(Attempt) if one.name not in _NAMED_ELSEWHERE]
)
def test_no_value_of_an_attempt_leaves_unnamed(name: str) -> None:
    full = full_attempt()
    empty = next(one for one in fields(Attempt) if one.name == name).default
    told: dict[str, Any] = {one.name: getattr(full, one.name) for one in fields(Attempt)}
    without = Attempt(**{**told, name: empty})
    today = date(2026, 3, 19)
    assert list(handed_words([full], today)) != list(handed_words([without], today))


def test_question_9_is_named() -> None:
    score = QuestionnaireResponse(id="q", at=make.STAMP, item9_earlier=(True,))
    assert "Question 9: above “not at all”" in "".join(handed_words([score], date(2026, 3, 19)))


def test_a_kind_without_words_has_its_name() -> None:
    rating: Known = make.rating(suds=35)
    (_heading, line) = handed_words([rating], date(2026, 3, 19))
    assert "How hard: 35" in line


def test_a_sign_is_said_in_its_words() -> None:
    sign = every_sign()[2]
    (_heading, line) = handed_words(
        [StopSign(id="s", at=make.STAMP, which=sign.which)], date(2026, 3, 19)
    )
    assert sign.sign in line
