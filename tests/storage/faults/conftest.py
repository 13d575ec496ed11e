"""Small files are enough to see what becomes of a rewrite."""

import pytest

from ladder_app.storage import case_file


@pytest.fixture(autouse=True)
def compact_small_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(case_file, "SMALLEST_TO_COMPACT", 4096)
    monkeypatch.setattr(case_file, "RESERVE", b"\n" * (16 << 10))
