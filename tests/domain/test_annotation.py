"""A note on a date: what it must say, and where it is found."""

from typing import Any

import pytest

from ladder_app.domain.annotation import Annotation
from ladder_app.domain.records import Records
from tests import make


def _note(**values: Any) -> Annotation:
    return Annotation(**({"id": "n", "at": "2026-03-12", "text": "Moved house"} | values))


@pytest.mark.parametrize(
    "values",
    [
        {"step": "step-1", "text": "  "},
        {"step": "step-1", "at": "soon"},
        {},
        {"step": "step-1", "ladder": "ladder"},
    ],
)
def test_what_cannot_be_true_is_refused(values: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"."):
        _note(**values)


def test_it_stands_at_the_day_of_its_moment() -> None:
    assert _note(step="step-1", at="2026-03-12T23:30:00-08:00").day == "2026-03-12"


def test_a_step_has_its_own_and_those_of_its_ladder_oldest_first() -> None:
    late = _note(id="late", step="step-1", at="2026-03-14")
    ours = _note(id="ours", ladder="ladder", at="2026-03-01")
    others = (
        _note(id="other", step="step-2"),
        _note(id="gone", step="step-1", deleted_at=make.STAMP),
    )
    records = Records([make.case(), late, ours, *others])
    assert records.annotations("step-1", "ladder") == (ours, late)
