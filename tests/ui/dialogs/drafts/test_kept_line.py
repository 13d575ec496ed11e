"""What is half typed into a line is there again after the program has ended."""

import pytest
from pytestqt.qtbot import QtBot

from ladder_app.domain.store.store_error import NoRoom
from ladder_app.ui.dialogs.drafts.kept_line import KeptLine
from ladder_app.ui.widgets.text_field import LineField
from tests.desks import DeskMaker, OpenDesk


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    return desk_for()


def line_on(qtbot: QtBot, desk: OpenDesk, form: str = "one") -> tuple[LineField, KeptLine]:
    field = LineField("What was then?")
    qtbot.addWidget(field)
    field.show()
    kept = KeptLine(desk.desk, field)
    kept.open(form)
    return field, kept


def test_it_is_kept_within_three_seconds_and_comes_back(qtbot: QtBot, desk: OpenDesk) -> None:
    field, _kept = line_on(qtbot, desk)
    qtbot.keyClicks(field.edit, "my hands sha")
    qtbot.waitUntil(lambda: "my hands sha" in str(desk.drafts.kept), timeout=10_000)
    assert line_on(qtbot, desk)[0].text() == "my hands sha"
    assert line_on(qtbot, desk, "another")[0].text() == ""


def test_what_was_written_down_is_no_draft_any_more(qtbot: QtBot, desk: OpenDesk) -> None:
    field, kept = line_on(qtbot, desk)
    qtbot.keyClicks(field.edit, "my hands shake")
    kept.keep()
    field.set_text("")
    kept.keep()
    assert desk.drafts.kept == {}


def test_nothing_is_kept_before_it_is_said_what_it_is_about(qtbot: QtBot, desk: OpenDesk) -> None:
    field, kept = line_on(qtbot, desk, "")
    qtbot.keyClicks(field.edit, "words")
    kept.keep()
    assert desk.drafts.kept == {}


def test_a_disk_without_room_leaves_it_in_the_line(qtbot: QtBot, desk: OpenDesk) -> None:
    field, kept = line_on(qtbot, desk)
    qtbot.keyClicks(field.edit, "words")
    desk.drafts.error = NoRoom("There is no room left.")
    kept.keep()
    assert field.text() == "words"
    desk.drafts.error = None
    kept.keep()
    assert "words" in str(desk.drafts.kept)


@pytest.mark.parametrize("content", [{}, {"text": 3}, {"text": None}])
def test_what_is_no_text_shows_nothing(
    content: dict[str, object], qtbot: QtBot, desk: OpenDesk
) -> None:
    desk.drafts.keep(desk.workspace.case_id, "one", content)
    assert line_on(qtbot, desk)[0].text() == ""
