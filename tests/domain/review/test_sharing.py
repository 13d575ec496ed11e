"""What is shown to two people, and what only if somebody ticked it."""

import pytest

from ladder_app.domain.records import Records
from ladder_app.domain.review.sharing import Sharing, usual_sharing
from ladder_app.domain.step import Step
from tests import make
from tests.domain.review.people import client

PLAIN, PRIVATE = make.step(1), make.step(2, sensitive=True)


def test_to_begin_with_nothing_sensitive_and_nothing_put_away_is_shown() -> None:
    away = make.ladder(id="away", status="archived")
    records = Records([make.case(), away, *client()])
    sharing = usual_sharing(records)
    shown = [s.id for one in records.ladders() for s in records.steps(one.id) if sharing.shows(s)]
    assert shown == ["step-1", "step-3"]


@pytest.mark.parametrize("shown", [True, False])
@pytest.mark.parametrize("step", [PLAIN, PRIVATE], ids=["plain", "private"])
def test_a_step_is_shown_as_it_was_ticked(step: Step, shown: bool) -> None:
    whole = Sharing(ladders=frozenset({"ladder"}))
    for before in (whole.with_step(step, True), whole.with_step(step, False)):
        assert before.with_step(step, shown).shows(step) is shown


def test_of_a_ladder_that_is_not_ticked_nothing_is_shown() -> None:
    sharing = Sharing().with_step(PRIVATE, True)
    assert not sharing.shows(PRIVATE)
    assert sharing.with_ladder("ladder", True).shows(PRIVATE)
    assert not sharing.with_ladder("ladder", True).with_ladder("ladder", False).shows(PRIVATE)
