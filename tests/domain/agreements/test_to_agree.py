"""Which ladders are offered where an agreement is written."""

from typing import Any

import pytest

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.agreements.to_agree import ladders_to_agree
from ladder_app.domain.attempts.attempt_subject import own_ladder_title
from ladder_app.domain.records import Records
from tests import make


@pytest.mark.parametrize(
    ("ladder", "step", "offered"),
    [
        ({}, {}, True),
        ({"theme": "intimacy"}, {}, True),
        ({"theme": "panic"}, {}, False),
        ({"theme": "specific"}, {"needs_other_person": True}, True),
        ({"theme": "ocd"}, {"needs_agreement": True}, True),
        ({"theme": "health", "partner_alias_id": "robin"}, {}, True),
        ({"title": own_ladder_title()}, {}, False),
        ({"title": own_ladder_title()}, {"needs_agreement": True}, True),
        ({"status": "paused"}, {}, False),
        ({"deleted_at": make.STAMP}, {}, False),
    ],
)
def test_those_that_can_be_about_two(
    ladder: dict[str, Any], step: dict[str, Any], offered: bool
) -> None:
    records = Records([make.ladder(**ladder), make.step(1, **step)])
    assert bool(ladders_to_agree(records)) is offered


def test_those_of_which_a_step_waits_come_first_and_one_that_was_agreed_on_is_left_out() -> None:
    agreed = Agreement(id="agreed", ladder_id="agreed", made_at=make.STAMP)
    ladders = [make.ladder(id=one) for one in ("plain", "waiting", "agreed")]
    step = make.step(1, ladder_id="waiting", needs_agreement=True)
    found = ladders_to_agree(Records([*ladders, step, agreed]))
    assert [one.id for one in found] == ["waiting", "plain"]
