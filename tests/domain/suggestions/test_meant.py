"""Which steps a suggestion means."""

import pytest

from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.meant import step_above, step_meant, steps_meant
from ladder_app.domain.suggestions.suggestion import Suggestion
from tests import make
from tests.domain.suggestions.cases import FEAR

THREE = (make.ladder(), make.rated_step(1, 60), make.rated_step(2, 20), make.rated_step(3, 40))
FEARED = make.rated_step(3, 40, expectation_ids=("fear",))


def suggestion(*record_ids: str, step_id: str = "") -> Suggestion:
    return Suggestion(
        rule="R4",
        ladder_id="ladder",
        record_ids=record_ids,
        noticed="",
        idea="",
        why="",
        step_id=step_id,
    )


@pytest.mark.parametrize(
    ("records", "one", "expected"),
    [
        (THREE, suggestion("step-2", "step-3", step_id="step-3"), "step-3"),
        (THREE, suggestion("ladder", "step-2", "step-3"), "step-2"),
        (THREE, suggestion("ladder"), None),
        (THREE, suggestion("ladder", step_id="gone"), None),
        ((*THREE[:3], FEARED, FEAR), suggestion("fear"), "step-3"),
        ((*THREE, FEAR), suggestion("fear"), "step-1"),
    ],
)
def test_the_step_it_is_about(
    records: tuple[Record, ...], one: Suggestion, expected: str | None
) -> None:
    found = step_meant(Records(records), one)
    assert (None if found is None else found.id) == expected


def test_steps_that_are_gone_or_rest_are_not_meant() -> None:
    records = Records(
        (
            make.ladder(),
            make.step(1),
            make.step(2, status="parked"),
            make.step(3, deleted_at=make.STAMP),
        )
    )
    named = suggestion("step-3", "step-2", "step-1", "nowhere")
    assert [one.id for one in steps_meant(records, named)] == ["step-1"]


@pytest.mark.parametrize(
    ("step_id", "expected"), [("step-2", "step-3"), ("step-3", "step-1"), ("step-1", None)]
)
def test_the_next_step_is_the_next_by_rating(step_id: str, expected: str | None) -> None:
    records = Records(THREE)
    step = records.step(step_id)
    assert step is not None
    found = step_above(records, step)
    assert (None if found is None else found.id) == expected


def test_without_a_rating_the_next_one_is_next_by_order() -> None:
    records = Records((make.ladder(), make.step(1), make.step(2), make.rated_step(3, 10)))
    found = step_above(records, make.step(2))
    assert found is not None
    assert found.id == "step-3"
