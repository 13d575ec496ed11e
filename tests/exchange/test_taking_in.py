"""Tests of ladder_app.exchange.taking_in: what a file that holds a case would do here."""

from datetime import UTC, datetime

import pytest

from ladder_app.domain.records import Records
from ladder_app.exchange.json_out import TO_TAKE_HOME, whole_copy, written
from ladder_app.exchange.taking_in import TakingIn, taking_in
from ladder_app.exchange.unusable import Unusable
from tests import make
from tests.fakes import documents_of

AT = datetime(2026, 3, 19, 18, 42, tzinfo=UTC)
THERE = (
    make.case(id="there"),
    make.ladder(id="their ladder", title="Closeness"),
    make.step(1, id="their step", ladder_id="their ladder", text="Call"),
    make.step(2, id="their next", ladder_id="their ladder", text="Ask"),
)
HERE = Records(
    (
        make.case(id="here"),
        make.ladder(id="our ladder", title="Closeness"),
        make.step(1, id="our step", ladder_id="our ladder", text="Call"),
    )
)


def file(case_id: str = "there", to_take_home: bool = False) -> bytes:
    records = (make.case(id=case_id), *THERE[1:])
    copy = whole_copy(case_id, documents_of(records), AT)
    return written({**copy, "made_for": TO_TAKE_HOME} if to_take_home else copy)


def taken(content: bytes, *case_ids: str) -> TakingIn:
    return taking_in(content, HERE, {}, ("here", *case_ids), AT)


def put(read: TakingIn) -> dict[str, object]:
    """What the edit puts, each with the ladder it is on."""
    assert read.merge is not None
    return {one.id: getattr(one, "ladder_id", None) for one in read.merge.put}


def test_a_case_nobody_has_here_becomes_one_of_its_own() -> None:
    read = taken(file())
    assert (read.incoming.case_id, read.merge) == ("there", None)
    assert not read.is_elsewhere
    assert not read.is_adopted


def test_a_case_that_is_in_the_library_is_named_as_being_elsewhere() -> None:
    assert taken(file(), "there").is_elsewhere
    assert taken(file(to_take_home=True), "there").is_elsewhere


def test_the_open_case_is_joined() -> None:
    read = taken(file("here"))
    assert not read.is_adopted
    assert {"their ladder", "their step", "their next"} <= set(put(read))


def test_what_a_client_takes_home_is_adopted_and_finds_what_reads_the_same() -> None:
    read = taken(file(to_take_home=True))
    assert read.is_adopted
    found = put(read)
    assert "their ladder" not in found
    assert "their step" not in found
    assert found["their next"] == "our ladder"


@pytest.mark.parametrize("content", [b"", b"Step,SUDS\nCall,40\n", b"[]"])
def test_a_spreadsheet_holds_no_case(content: bytes) -> None:
    with pytest.raises(Unusable, match="does not hold a case"):
        taken(content)
