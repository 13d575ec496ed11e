"""Tests of ladder_app.storage.touched; test_case_storage.py compares it with plain TinyDB."""

import pytest

from ladder_app.storage.lines import Stamp, stamped
from ladder_app.storage.touched import StoredDocuments, TouchedTable

STAMP = Stamp(1, "2026", "device")


@pytest.fixture
def stored() -> StoredDocuments:
    live = {name: stamped({"id": name}, STAMP) for name in ("1", "2", "3")}
    return StoredDocuments(live, {"2": {"id": "2", "tags": ["new"]}, "3": None, "4": {"id": "4"}})


def test_what_is_about_to_be_saved_lies_on_top(stored: StoredDocuments) -> None:
    assert dict(stored) == {"1": {"id": "1"}, "2": {"id": "2", "tags": ["new"]}, "4": {"id": "4"}}
    assert len(stored) == 3
    assert "3" not in stored
    assert stored.get("3", "none") == "none"
    with pytest.raises(KeyError):
        stored["3"]
    stored["2"]["tags"].append("mine")
    assert stored["2"]["tags"] == ["new"]


def test_what_was_only_looked_at_is_not_touched(stored: StoredDocuments) -> None:
    table = TouchedTable(stored, int)
    assert list(table) == [1, 2, 4]
    assert table[1] == {"id": "1"}
    assert table[1] is table[1]
    assert table.changes() == {}
    table[1]["text"] = "changed"
    assert table.changes() == {"1": {"id": "1", "text": "changed"}}


def test_what_was_put_can_be_read_and_taken_away_again(stored: StoredDocuments) -> None:
    table = TouchedTable(stored, int)
    table[9] = {"id": "9"}
    assert table[9] == {"id": "9"}
    assert (list(table), len(table)) == ([1, 2, 4, 9], 4)
    del table[9]
    assert table.changes() == {}


def test_what_was_put_in_the_place_of_something_comes_once(stored: StoredDocuments) -> None:
    table = TouchedTable(stored, int)
    table[1] = {"id": "1", "text": "instead"}
    assert list(table) == [1, 2, 4]
    assert len(table) == 3


def test_what_was_dropped_is_gone(stored: StoredDocuments) -> None:
    table = TouchedTable(stored, int)
    del table[1]
    with pytest.raises(KeyError):
        table[1]
    with pytest.raises(KeyError):
        del table[1]
    assert (list(table), len(table), 1 in table) == ([2, 4], 2, False)
    assert table.changes() == {"1": None}
    table[1] = {"id": "again"}
    assert table.changes() == {"1": {"id": "again"}}


def test_a_table_is_emptied_without_a_look_at_it(stored: StoredDocuments) -> None:
    table = TouchedTable(stored, int)
    table[9] = {}
    table.clear()
    assert table.changes() == {"1": None, "2": None, "4": None}
    assert len(table) == 0
