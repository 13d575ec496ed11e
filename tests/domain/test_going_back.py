"""Tests of ladder_app.domain.going_back, as a table."""

from dataclasses import replace

import pytest

from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.going_back import GoingBack, going_back
from ladder_app.domain.other import Other
from ladder_app.domain.record import Record
from tests import make

HERE = make.step(1, text="Say hello")
GONE = replace(HERE, deleted_at=make.STAMP)
CASE = make.case()
OTHER = Other(id="dream", record_kind="dream", document={"id": "dream"})
NOTHING = GoingBack((), (), (), settings=False, others=0)


@pytest.mark.parametrize(
    ("now", "then", "expected"),
    [
        ((CASE, HERE), (CASE, HERE), NOTHING),
        ((CASE,), (CASE, HERE), replace(NOTHING, back=(HERE,))),
        ((CASE, GONE), (CASE, HERE), replace(NOTHING, back=(HERE,))),
        ((CASE, HERE), (CASE,), replace(NOTHING, goes=(HERE,))),
        ((CASE, HERE), (CASE, GONE), replace(NOTHING, goes=(HERE,))),
        ((CASE, GONE), (CASE,), NOTHING),
        (
            (CASE, replace(HERE, text="Say more")),
            (CASE, HERE),
            replace(NOTHING, as_it_was=(HERE,)),
        ),
        ((replace(CASE, alias="B"),), (CASE,), replace(NOTHING, settings=True)),
        ((CASE, OTHER), (CASE,), replace(NOTHING, others=1)),
    ],
)
def test_what_the_person_would_see_change(
    now: tuple[Record, ...], then: tuple[Record, ...], expected: GoingBack
) -> None:
    found = going_back(now, then)
    assert found == expected
    assert found.is_empty == (expected == NOTHING)


def test_which_suggestions_were_shown_is_no_difference() -> None:
    shown = FlagEvent(id="f", kind="rest", raised_at=make.STAMP)
    assert going_back((CASE, shown), (CASE,)).is_empty
