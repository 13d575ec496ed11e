"""Tests of ladder_app.ui.saved_words."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale

from ladder_app.ui.saved_words import all_saved, clock_words

NOW = datetime(2026, 3, 19, 18, 42, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("newest", "sentence"),
    [
        (None, "All saved · no backup yet"),
        ("2026-03-19T09:12:00Z", "All saved · last backup today 09:12"),
        ("2026-03-02T09:12:00Z", "All saved · last backup 02.03.26"),
    ],
)
def test_the_age_of_the_newest_backup_is_said(newest: str | None, sentence: str) -> None:
    assert all_saved(newest, NOW) == sentence


def test_the_clock_is_that_of_the_locale() -> None:
    assert clock_words(NOW) == "18:42"
