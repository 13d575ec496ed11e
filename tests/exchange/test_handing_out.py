"""What is in the bytes that are handed over, looked for as somebody would who wants to know."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from ladder_app.domain.case import Case, TakenIn
from ladder_app.domain.handing.handed_fields import handed_over
from ladder_app.domain.handing.handing_over import HandingOver, Part, usual_handing_over
from ladder_app.domain.record import Record, kind_of
from ladder_app.domain.records import Records
from ladder_app.exchange.handing_out import as_handed_over
from ladder_app.exchange.json_in import read_whole_copy
from tests import make
from tests.canaries import with_canaries
from tests.private_case import CASE

USUAL_IDS = frozenset(
    one.id for one in handed_over(Records(CASE), usual_handing_over(Records(CASE)))
)


def bytes_of(records: Records, asked: HandingOver) -> bytes:
    case = records.case
    return as_handed_over(handed_over(records, asked), case, {}, make.MOMENT)


def canaries() -> Iterator[Record]:
    for record in CASE:
        yield with_canaries(record, "STAYS" if record.id not in USUAL_IDS else "goes")


@pytest.fixture(scope="module")
def records() -> Records:
    return Records(canaries())


def test_no_word_of_what_stays_is_in_the_file(records: Records) -> None:
    sent = bytes_of(records, usual_handing_over(records))
    assert b"CANARY-goes-what_happened" in sent
    assert b"CANARY-STAYS" not in sent
    for name in ("private_note", "notes", "pause_reason"):
        assert f"CANARY-goes-{name}".encode() not in sent


def test_no_id_of_what_stays_is_in_the_file() -> None:
    """Ids are named so that none is part of another word."""
    renamed = {one.id for one in CASE} - USUAL_IDS
    texts = json.loads(bytes_of(Records(CASE), usual_handing_over(Records(CASE))))
    assert renamed.isdisjoint(_strings(texts))


@pytest.mark.parametrize("part", ["words", "notes", "questionnaires", "agreements", "safety"])
def test_what_is_not_ticked_is_not_in_the_file(part: Part) -> None:
    every: frozenset[Part] = frozenset(
        {"words", "notes", "questionnaires", "agreements", "safety", "sensitive_steps"}
    )
    records = Records(CASE)
    ladders = frozenset(ladder.id for ladder in records.ladders())
    everything = HandingOver(ladder_ids=ladders, parts=every)
    without = replace(everything, parts=every - {part})
    only_here = {
        "words": "It rang",
        "notes": "for you",
        "questionnaires": "GAD-7",
        "agreements": "agreed",
        "safety": "trauma_screen",
    }[part]
    assert only_here.encode() in bytes_of(records, everything)
    assert only_here.encode() not in bytes_of(records, without)


@pytest.mark.parametrize(
    "private", ["only me", "mine", "us", "for myself", "running", "how_are_you", "partner"]
)
def test_some_things_are_never_in_the_file(private: str) -> None:
    records = Records(CASE)
    ladders = frozenset(ladder.id for ladder in records.ladders())
    every: Any = frozenset("words notes questionnaires agreements safety sensitive_steps".split())
    sent = json.loads(bytes_of(records, HandingOver(ladder_ids=ladders, parts=every)))
    assert private not in set(_strings(sent["records"])) | set(_strings(sent["case"]))


def test_it_is_read_as_the_case_it_came_from() -> None:
    records = Records(CASE)
    incoming = read_whole_copy(bytes_of(records, usual_handing_over(records)))
    assert {one.id for one in incoming.records()} == USUAL_IDS
    assert incoming.written_at == make.MOMENT.isoformat(timespec="seconds")
    assert incoming.remarks == ()


def test_it_says_when_each_record_was_edited_and_of_no_other() -> None:
    taken = TakenIn(at="2026-03-12T10:00:00+01:00", written_at="2026-03-08T08:00:00+01:00")
    case = make.case(taken_in=(taken,))
    records = Records((case, make.ladder(), make.step(1)))
    saved = {
        "step": {"step-1": "2026-03-12T09:00:01.000Z", "gone": "2026-03-12T12:00:00.000Z"},
        "ladder": {"ladder": "2026-03-13T09:00:00.000Z"},
    }
    going = handed_over(records, usual_handing_over(records))
    incoming = read_whole_copy(as_handed_over(going, case, saved, make.MOMENT))
    assert incoming.edited == {
        "ladder": {"ladder": "2026-03-13T09:00:00.000Z"},
        "step": {"step-1": "2026-03-08T08:00:00+01:00"},
    }


@pytest.mark.parametrize("edited", [3, [], {"step": 3}, {"step": {"step-1": 3}}])
def test_moments_that_cannot_be_read_are_none(edited: Any) -> None:
    copy = json.loads(bytes_of(Records(CASE), HandingOver(ladder_ids=frozenset())))
    incoming = read_whole_copy(json.dumps({**copy, "edited": edited}).encode())
    assert not any(incoming.edited.values())


def test_the_case_remembers_the_file_it_came_out_of() -> None:
    sent = bytes_of(Records(CASE), HandingOver(ladder_ids=frozenset()))
    incoming = read_whole_copy(sent).taken_in_at("2026-04-01T10:00:00+02:00")
    case = next(one for one in incoming.records() if isinstance(one, Case))
    written = make.MOMENT.isoformat(timespec="seconds")
    assert case.taken_in == (TakenIn(at="2026-04-01T10:00:00+02:00", written_at=written),)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield name
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
    elif isinstance(value, str):
        yield value


def test_every_kind_is_looked_at() -> None:
    assert {kind_of(record) for record in CASE if record.id not in USUAL_IDS} >= {
        "attempt",
        "clinician_note",
        "flag_event",
        "journal_entry",
        "running_attempt",
        "stop_sign",
    }
