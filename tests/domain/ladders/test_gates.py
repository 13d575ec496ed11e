"""The pages to read before a ready-made ladder is copied."""

from dataclasses import replace
from typing import get_args

import pytest

from ladder_app.domain.ladders.gate_pages import gate_page
from ladder_app.domain.ladders.gates import doubted_gates, unread_gates, with_read_gates
from ladder_app.domain.ladders.ladder import Gate, GateName
from tests import make

UNKIND = ("!", "failed", "missed", "avoided", "should", "irrational")


@pytest.mark.parametrize("gate", get_args(GateName))
def test_every_gate_has_a_page_with_a_way_out(gate: GateName) -> None:
    page = gate_page(gate)
    assert page.title
    assert page.sentence
    assert page.points
    assert page.yes
    assert page.instead


@pytest.mark.parametrize("gate", get_args(GateName))
def test_their_words_are_kind(gate: GateName) -> None:
    page = gate_page(gate)
    whole = " ".join((page.title, page.sentence, *page.points, page.yes, page.instead)).lower()
    assert [
        word for word in UNKIND if word in whole.split() or (word == "!" and "!" in whole)
    ] == []


def test_titles_are_told_apart() -> None:
    titles = [gate_page(gate).title for gate in get_args(GateName)]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(
    ("gates", "unread"),
    [
        ((), ()),
        ((Gate(gate="fit_to_drive"),), ("fit_to_drive",)),
        ((Gate(gate="fit_to_drive", acknowledged_at=make.STAMP),), ()),
        ((Gate(gate="fit_to_drive", acknowledged_at=make.STAMP, answer="not_sure"),), ()),
        ((Gate(gate="adults_only", acknowledged_at=make.STAMP, answer="yes"),), ()),
        (
            (Gate(gate="adults_only", acknowledged_at=make.STAMP, answer="not_sure"),),
            ("adults_only",),
        ),
    ],
    ids=["none", "unread", "read", "not sure leads on", "adult", "not sure whether adult"],
)
def test_what_is_to_be_read_before_a_first_attempt(
    gates: tuple[Gate, ...], unread: tuple[GateName, ...]
) -> None:
    assert unread_gates(make.ladder(gates=gates)) == unread


BEFORE, AFTER = "2026-03-18T10:00:00+00:00", "2026-03-20T10:00:00+00:00"


def doubted(gate: GateName) -> Gate:
    return Gate(gate=gate, acknowledged_at=make.STAMP, answer="not_sure")


@pytest.mark.parametrize(
    ("gates", "newest", "asked"),
    [
        ((), None, ()),
        ((doubted("medical_clearance"),), None, ("medical_clearance",)),
        ((doubted("medical_clearance"),), BEFORE, ("medical_clearance",)),
        ((doubted("medical_clearance"),), AFTER, ()),
        ((replace(doubted("medical_clearance"), answer="yes"),), None, ()),
        ((replace(doubted("medical_clearance"), answer=None),), None, ()),
        ((Gate(gate="medical_clearance"),), None, ()),
        ((doubted("adults_only"),), None, ()),
        ((doubted("consent_agreement"),), None, ()),
        (
            (doubted("trauma_screen"), Gate(gate="fit_to_drive"), doubted("fainting_check")),
            None,
            ("trauma_screen", "fainting_check"),
        ),
    ],
    ids=[
        "no page",
        "in doubt, never practised",
        "in doubt since the newest attempt",
        "asked before the newest attempt",
        "sure",
        "read without an answer",
        "unread",
        "for adults it keeps out anyway",
        "an agreement is asked for at the step",
        "several, in their order",
    ],
)
def test_what_was_in_doubt_is_asked_once_more_before_the_next_attempt(
    gates: tuple[Gate, ...], newest: str | None, asked: tuple[GateName, ...]
) -> None:
    assert doubted_gates(make.ladder(gates=gates), newest) == asked


def test_reading_keeps_what_was_read_before() -> None:
    old = Gate(gate="trauma_screen", acknowledged_at="2026-01-01T10:00:00+00:00", answer="yes")
    ladder = make.ladder(gates=(old, Gate(gate="medical_pain_check")))
    read = with_read_gates(ladder, {"medical_pain_check": "not_sure"}, make.STAMP)
    new = Gate(gate="medical_pain_check", acknowledged_at=make.STAMP, answer="not_sure")
    assert read.gates == (old, new)
    assert unread_gates(read) == ()
