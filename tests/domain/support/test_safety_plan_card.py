"""The safety card: one of it, asked for gently, looked at again, and what leads to somebody."""

from datetime import timedelta
from typing import Any

import pytest

from ladder_app.domain import trash
from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.record import Record, trashed
from ladder_app.domain.records import Records
from ladder_app.domain.support.card_asking import asked_for, left_out
from ladder_app.domain.support.card_edits import looked_at, wants_another_look, written
from ladder_app.domain.support.reaching import number_in, to_copy
from ladder_app.domain.support.safety_plan_card import Contact, SafetyPlanCard
from tests import make

NOW = make.MOMENT
RUTH = Contact(name="Ruth", how="0123 456")


def ago(days: float) -> str:
    return (NOW - timedelta(days=days)).isoformat(timespec="seconds")


def card(record_id: str = "card", days: float = 0, **values: Any) -> SafetyPlanCard:
    return SafetyPlanCard(id=record_id, last_reviewed=ago(days), **values)


def not_now(days: float, *detail: str) -> FlagEvent:
    return FlagEvent(id=f"e{days}", kind="safety_card", raised_at=ago(days), detail=detail)


def test_a_contact_needs_a_name_or_a_way() -> None:
    with pytest.raises(ValueError, match="name or a way"):
        Contact(name="", how=None)


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="month"):
        SafetyPlanCard(id="card", last_reviewed="2026-13-01")


@pytest.mark.parametrize(
    ("values", "anybody", "helps"),
    [
        ({}, False, False),
        ({"people": (RUTH,)}, True, False),
        ({"professional": RUTH}, True, False),
        ({"local_helpline": "1"}, True, False),
        ({"safe_place": "the library"}, False, True),
        ({"things_that_help": ("tea",), "local_emergency": "1"}, True, True),
    ],
)
def test_it_knows_what_it_says(values: dict[str, Any], anybody: bool, helps: bool) -> None:
    made = card(**values)
    assert (made.names_anybody, made.says_what_helps) == (anybody, helps)
    assert made.says_anything == (anybody or helps)


def test_of_two_the_one_looked_at_last_is_shown_and_writing_leaves_one() -> None:
    records = Records([card("old", 9), card("new", 2)])
    shown = records.safety_card()
    assert shown is not None
    assert shown.id == "new"
    put = written(records, shown, make.STAMP)
    assert [(one.id, one.deleted_at) for one in put] == [("new", None), ("old", make.STAMP)]
    assert put[0] == looked_at(shown, make.STAMP)


def test_what_comes_back_from_the_trash_changes_places_with_what_is_there() -> None:
    gone = trashed(card("old", 9), make.STAMP)
    put = trash.brought_back(Records([gone, card("new", 2)]), gone)
    assert {one.id: one.deleted_at for one in put} == {"old": None, "new": make.STAMP}


@pytest.mark.parametrize(("days", "again"), [(0, False), (89, False), (90, True)])
def test_after_three_months_it_wants_another_look(days: float, again: bool) -> None:
    assert wants_another_look(card(days=days), NOW) is again
    assert not wants_another_look(looked_at(card(days=days), ago(0)), NOW)


@pytest.mark.parametrize(
    ("records", "asked"),
    [
        ((), None),
        ((make.ladder(),), "write"),
        ((make.ladder(), not_now(6)), None),
        ((make.ladder(), not_now(7)), "write"),
        ((make.ladder(), not_now(20), not_now(12)), None),
        ((make.ladder(), card(days=3)), None),
        ((make.ladder(), card(days=91)), "look_again"),
        ((make.ladder(), card(days=91), not_now(20, "card")), None),
        ((make.ladder(), card(days=300), not_now(92, "card")), "look_again"),
        ((make.ladder(), card(days=91), not_now(400)), "look_again"),
    ],
)
def test_it_is_asked_for_gently(records: tuple[Record, ...], asked: str | None) -> None:
    assert asked_for(Records(records), NOW) == asked


def test_what_is_left_out_is_not_asked_again_that_day() -> None:
    cases: list[list[Record]] = [[make.ladder()], [make.ladder(), card(days=91)]]
    for records in cases:
        assert asked_for(Records(records), NOW) is not None
        event = left_out(Records(records), ago(0))
        assert asked_for(Records([*records, event]), NOW) is None


@pytest.mark.parametrize(
    ("how", "number", "copied"),
    [
        ("112", "112", "112"),
        ("ring 0123 / 456-789 (evenings after 8)", "0123 / 456-789", "0123 / 456-789"),
        ("+49 (0)30 12 34, or knock", "+49 (0)30 12 34", "+49 (0)30 12 34"),
        ("write to (ruth@home.example).", "", "ruth@home.example"),
        ("ruth_b", "", "ruth_b"),
        ("next door, 3 Elm Street", "", ""),
        ("room 12", "", ""),
        ("", "", ""),
    ],
)
def test_what_leads_to_somebody_is_found_in_what_was_typed(
    how: str, number: str, copied: str
) -> None:
    assert number_in(how) == number
    assert to_copy(how) == copied
