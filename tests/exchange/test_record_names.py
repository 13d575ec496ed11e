"""Tests of ladder_app.exchange.record_names."""

from typing import Any

import pytest

from ladder_app.exchange.record_names import named


@pytest.mark.parametrize(
    ("kind", "document", "name"),
    [
        ("ladder", {"id": "x", "title": " To the\n door "}, "The ladder “To the door”"),
        ("step", {"id": "x", "text": "Say hello", "at": "2026-03-12"}, "The step “Say hello”"),
        ("step_rating", {"rated_at": "2026-03-12T18:00:00+01:00"}, "The step rating of 2026-03-12"),
        ("attempt", {"id": "x", "text": "", "what_happened": 3}, "A record of the kind attempt"),
        ("step", {"text": "x" * 61}, f"The step “{'x' * 59}…”"),
    ],
)
def test_a_record_is_called_by_its_words_else_by_its_day(
    kind: str, document: dict[str, Any], name: str
) -> None:
    assert named(kind, document) == name
