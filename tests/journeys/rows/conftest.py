"""A window on the case of `facing`, with somebody two people have agreed with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.people.person_alias import PersonAlias
from ladder_app.domain.people.safety_screen import screened
from tests import make
from tests.journeys.facing import BEGIN, Facing, opened, put_on_disk
from tests.journeys.rows.walk import Walk

ROBIN = PersonAlias(id="robin", alias="Robin")
AGREED = Agreement(
    id="agreed",
    ladder_id="ladder",
    alias_id="robin",
    made_at="2026-03-10T10:00:00+01:00",
    review_on="2026-03-24",
    welcome=("a hug",),
    stop_word="river",
)
TRIED = make.attempt(
    12, "step-1", confidence_before=30, confidence_after=60, suds_peak=50, suds_anticipated=70
)


@pytest.fixture
def walk(qapp: object, home: Path) -> Iterator[Walk]:
    """Begins on Today."""
    asked = screened("no", "no", "people", "2026-03-01T09:00:00+01:00")
    put_on_disk(ROBIN, AGREED, TRIED, *asked)
    with opened(BEGIN) as facing:
        yield Walk(facing)


@pytest.fixture
def alone(qapp: object, home: Path) -> Iterator[Facing]:
    """A computer on which nothing was begun."""
    with opened(BEGIN) as facing:
        yield facing
