"""Tests of ladder_app.ui.places: undo is never invisible."""

import pytest

from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.ui.places import place_of
from tests import make


@pytest.mark.parametrize(
    ("record", "here", "place"),
    [
        (make.attempt(), "settings", ("ladder", "step-1")),
        (make.attempt(), "progress", ("progress", "step-1")),
        (make.attempt(), "today", ("today", "step-1")),
        (make.step(2), "today", ("ladder", "step-2")),
        (make.ladder(), "progress", ("ladder", "ladder")),
        (make.rating(), "help", ("ladder", "step-1")),
        (make.case(), "settings", ("settings", "")),
        (make.case(), "today", ("today", "")),
    ],
)
def test_an_edit_is_shown_where_it_can_be_seen(
    record: Record, here: str, place: tuple[str, str]
) -> None:
    edit = Edit("Anything", (Change(None, record),))
    assert place_of(edit, Records(), here) == place
    assert place_of(edit.reversed(), Records(), here) == place
