"""Tests of ladder_app.storage.lines."""

import hashlib
import json
import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder_app.storage.lines import (
    Stamp,
    document_of,
    edit_line,
    header_line,
    is_sound,
    moment,
    stamp_of,
    stamped,
    sum_of,
)

STAMP = Stamp(7, "2026-03-19T18:42:00.000Z", "aabbccddeeff")
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)


def test_a_header_says_what_the_file_is() -> None:
    line = header_line("the-id", STAMP.at)
    assert json.loads(line) == {
        "format": "ladder-case",
        "version": 1,
        "case": "the-id",
        "made": STAMP.at,
        "seal": None,
        "sum": sum_of(line),
    }
    assert list(json.loads(line))[-1] == "sum"


def test_an_edit_is_a_line_with_its_sum_last() -> None:
    raw = stamped({"id": "a", "text": "Füße"}, STAMP)
    line = edit_line(STAMP, "Save attempt", {"attempt": {"a": raw}}, {"step": ["s"]})
    read = json.loads(line)
    assert list(read) == ["n", "id", "at", "by", "label", "put", "drop", "sum"]
    assert read["put"] == {
        "attempt": {
            "a": {
                "id": "a",
                "text": "Füße",
                "edit": {"n": 7, "at": STAMP.at, "by": STAMP.by},
            }
        }
    }
    assert read["drop"] == {"step": ["s"]}
    assert b"\n" not in line


def test_the_sum_is_of_the_bytes_before_it() -> None:
    line = edit_line(STAMP, "Save", {}, {})
    before, _comma, after = line.rpartition(b',"sum"')
    assert after == b':"%b"}' % hashlib.sha256(before).hexdigest().encode()
    assert is_sound(line)


def test_an_edit_has_a_random_uuid() -> None:
    ids = {json.loads(edit_line(STAMP, "", {}, {}))["id"] for _time in range(50)}
    assert len(ids) == 50
    assert all(re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}", i)
               for i in ids)  # fmt: skip


def test_a_part_of_a_snapshot_says_which_and_what_is_gone() -> None:
    line = edit_line(STAMP, "Snapshot", {}, {}, (2, 3), {"step": {"s": Stamp(1, "x", "y")}})
    read = json.loads(line)
    assert read["part"] == [2, 3]
    assert read["gone"] == {"step": {"s": {"n": 1, "at": "x", "by": "y"}}}


@given(st.data())
def test_a_flipped_byte_is_noticed(data: st.DataObject) -> None:
    line = edit_line(STAMP, "Save", {"a": {"b": stamped({"id": "b"}, STAMP)}}, {})
    place = data.draw(st.integers(0, len(line) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != line[place]))
    assert not is_sound(line[:place] + bytes([other]) + line[place + 1 :])


@given(st.dictionaries(st.text(max_size=8).filter(lambda name: name != "edit"), VALUES))
def test_a_document_comes_back_without_its_stamp(document: dict[str, Any]) -> None:
    raw = stamped(document, STAMP)
    assert document_of(raw) == document
    assert stamp_of(raw) == STAMP


def test_the_name_edit_belongs_to_the_storage() -> None:
    raw = stamped({"id": "a", "edit": "mine"}, STAMP)
    assert document_of(raw) == {"id": "a"}
    assert stamp_of(raw) == STAMP


def test_a_document_without_a_stamp_is_older_than_any() -> None:
    assert stamp_of(msgspec.Raw(b'{"id":"a"}')) == Stamp(0, "", "")


@pytest.mark.parametrize("value", [float("nan"), float("inf"), [{"deep": float("-inf")}]])
def test_what_json_cannot_say_is_refused_and_not_changed(value: Any) -> None:
    with pytest.raises(ValueError, match="NaN"):
        stamped({"value": value}, STAMP)


def test_null_and_numbers_with_a_fraction_are_fine() -> None:
    assert document_of(stamped({"a": None, "b": 0.5}, STAMP)) == {"a": None, "b": 0.5}


def test_a_value_that_is_no_json_is_refused() -> None:
    with pytest.raises(TypeError):
        stamped({"value": object()}, STAMP)


def test_moments_stand_in_utc() -> None:
    berlin = timezone(timedelta(hours=1))
    assert moment(datetime(2026, 3, 19, 18, 42, tzinfo=berlin)) == "2026-03-19T17:42:00.000Z"
    assert moment(datetime(2026, 3, 19, 18, 42, tzinfo=UTC)) == "2026-03-19T18:42:00.000Z"
