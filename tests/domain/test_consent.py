"""Which agreement holds."""

from dataclasses import replace

import pytest

from ladder_app.domain.agreement import Agreement
from ladder_app.domain.consent import current_agreement, lacks_agreement
from ladder_app.domain.records import Records
from tests import make
from tests.make import MOMENT

FIRST = Agreement(id="first", ladder_id="ladder", made_at="2026-03-01T10:00:00+00:00")
SECOND = Agreement(id="second", ladder_id="ladder", made_at="2026-03-10T10:00:00+00:00")


@pytest.mark.parametrize(
    ("versions", "holds"),
    [
        ((), None),
        ((SECOND, FIRST), "second"),
        ((FIRST, replace(SECOND, withdrawn_at=make.STAMP)), None),
        ((replace(SECOND, withdrawn_at="2026-03-20T10:00:00+00:00"),), "second"),
    ],
    ids=["none", "the newest", "withdrawn", "withdrawn later"],
)
def test_the_newest_holds_until_it_is_withdrawn(
    versions: tuple[Agreement, ...], holds: str | None
) -> None:
    records = Records([make.ladder(), make.step(1), *versions])
    found = current_agreement(records, "ladder", MOMENT)
    assert (None if found is None else found.id) == holds
    assert lacks_agreement(records, make.step(1, needs_agreement=True), MOMENT) is (holds is None)
    assert not lacks_agreement(records, make.step(1), MOMENT)
