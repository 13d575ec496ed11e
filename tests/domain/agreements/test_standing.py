"""Tests of ladder_app.domain.agreements.standing: what was taken back holds at once."""

from dataclasses import replace

import pytest

from ladder_app.domain.agreements.agreement import Agreement, FreeChoiceCheck
from ladder_app.domain.agreements.standing import was_taken_back
from ladder_app.domain.records import Records
from tests import make

AGREED = Agreement(id="agreed", ladder_id="ladder", made_at="2026-03-10T10:00:00+00:00")
GONE = replace(AGREED, withdrawn_at=make.STAMP)
PRESSED = replace(AGREED, my_free_choice_check=FreeChoiceCheck(no_pressure=False))
ANEW = replace(AGREED, id="anew", made_at="2026-03-19T18:42:00+00:00")


@pytest.mark.parametrize(
    ("needs_agreement", "versions", "is_so"),
    [
        (True, (AGREED,), False),
        (True, (GONE,), True),
        (True, (PRESSED,), True),
        (True, (GONE, ANEW), False),
        (True, (), False),
        (False, (GONE,), False),
    ],
    ids=["holds", "withdrawn", "no free choice", "agreed anew", "none", "needs nobody else"],
)
def test_what_was_agreed_on_is_taken_back_at_once(
    needs_agreement: bool, versions: tuple[Agreement, ...], is_so: bool
) -> None:
    step = make.step(1, needs_agreement=needs_agreement)
    records = Records([make.ladder(), step, *versions])
    assert was_taken_back(records, step, make.MOMENT) is is_so
