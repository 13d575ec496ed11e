"""The published schema says what the records are, and every copy keeps to it."""

import json
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from ladder_app.domain.record import RECORD_TYPES
from ladder_app.exchange.json_out import LEFT_OUT
from ladder_app.paths import resources

FILE = resources() / "schema" / "ladder-export-1.schema.json"
SCHEMA: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
HANDED_OUT = {kind: made for kind, made in RECORD_TYPES.items() if kind not in LEFT_OUT}
# What the file adds to the types: meanings, and the ranges that the records check themselves.
ADDED = {"description", "title", "minimum", "maximum", "minLength", "maxLength", "maxItems"}


def bare(schema: Any) -> Any:
    if isinstance(schema, dict) and "properties" in schema:
        kept = {key: bare(value) for key, value in schema.items() if key not in ADDED}
        return kept | {"properties": {n: bare(p) for n, p in schema["properties"].items()}}
    if isinstance(schema, dict):
        return {key: bare(value) for key, value in schema.items() if key not in ADDED}
    return [bare(one) for one in schema] if isinstance(schema, list) else schema


def properties(schema: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    for name, inner in schema.get("properties", {}).items():
        yield f"{path}.{name}", inner
        yield from properties(inner, f"{path}.{name}")


def test_every_record_is_described_as_it_is() -> None:
    _refs, made = msgspec.json.schema_components(
        [RECORD_TYPES["case"], *HANDED_OUT.values()], ref_template="#/$defs/{name}"
    )
    assert bare(SCHEMA["$defs"]) == bare(json.loads(json.dumps(made)))


def test_every_kind_has_its_place() -> None:
    kinds = SCHEMA["properties"]["records"]["properties"]
    assert {kind: inner["items"]["$ref"] for kind, inner in kinds.items()} == {
        kind: f"#/$defs/{record_type.__name__}" for kind, record_type in HANDED_OUT.items()
    }


@pytest.mark.parametrize("name", ["", *SCHEMA["$defs"]])
def test_every_property_says_what_it_means(name: str) -> None:
    schema = SCHEMA["$defs"][name] if name else SCHEMA
    silent = [path for path, inner in properties(schema) if len(inner.get("description", "")) < 5]
    assert silent == []


def test_ratings_have_their_range() -> None:
    (rating, _null) = SCHEMA["$defs"]["Attempt"]["properties"]["suds_peak"]["anyOf"]
    assert (rating["minimum"], rating["maximum"]) == (0, 100)
