"""One typesetter for the pages of these tests: it need not look for its letters each time."""

from collections.abc import Iterator

import pytest

from ladder_app.reports.typesetter import Typesetter


@pytest.fixture(scope="session")
def typesetter() -> Iterator[Typesetter]:
    with Typesetter() as made:
        yield made
