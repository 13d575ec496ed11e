"""A step where it may be seen by chance."""

import pytest

from ladder_app.domain.ladders.step_name import discreet_name
from ladder_app.domain.records import Records
from tests import make


@pytest.mark.parametrize(
    ("ladder", "step", "expected"),
    [
        (False, False, "Step 1"),
        (True, False, "One of your steps"),
        (False, True, "One of your steps"),
    ],
)
def test_what_is_sensitive_is_not_named(ladder: bool, step: bool, expected: str) -> None:
    records = Records((make.ladder(sensitive=ladder),))
    assert discreet_name(records, make.step(1, sensitive=step)) == expected
