from typing import Any

import pytest

from ladder_app.exchange import strict_json
from ladder_app.exchange.strict_json import read_json
from ladder_app.exchange.unusable import Unusable


@pytest.mark.parametrize(
    ("content", "value"),
    [
        (
            b'{"a": [1, -2.5, null, true, "\\u00e4 \\ud83d\\ude42"]}',
            {"a": [1, -2.5, None, True, "ä 🙂"]},
        ),
        (b"\xef\xbb\xbf{}", {}),
        (b"[" * 32 + b"]" * 32, None),
        (b'"[[[[ \\" \\\\"', '[[[[ " \\'),
        (str(2**53).encode(), 2**53),
    ],
)
def test_sound_json(content: bytes, value: Any) -> None:
    assert value is None or read_json(content) == value
    read_json(content)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "cut off or was changed"),
        (b'{"a": 1,}', "line 1"),
        (b'{"a":\n"b', "cut off or was changed"),
        (b"NaN", "NaN"),
        (b"[Infinity]", "Infinity"),
        (b"-Infinity", "-Infinity"),
        (b"1e400", "too large"),
        (b"-1e400", "too large"),
        (str(2**53 + 1).encode(), "too large"),
        (b"-" + b"9" * 5000, "too large"),
        (b'{"a": 1, "a": 2}', "twice"),
        (b'{"a": {"b": 1, "b": 1}}', "twice"),
        (b'{"a": "\\ud800"}', "half a character"),
        (b'{"a": [["\\udfff"]]}', "half a character"),
        (b'{"\\ud800": 1}', "half a character"),
        (b'["\\ud800"]', "half a character"),
        (b'"\\ud800"', "half a character"),
        (b"[" * 33 + b"]" * 33, "too deep"),
        (b'{"a":' * 100_000, "too deep"),
        (b"\xff\xfe{}", "UTF-8"),
        (b"]" * 9, "cut off or was changed"),
    ],
)
def test_hostile_json(content: bytes, sentence: str) -> None:
    with pytest.raises(Unusable, match=sentence):
        read_json(content)


def test_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strict_json, "LARGEST", 10)
    with pytest.raises(Unusable, match="larger than"):
        read_json(b" " * 11)


def test_too_many_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strict_json, "MOST_VALUES", 10)
    read_json(b"[1,2,3]")
    with pytest.raises(Unusable, match="too many values"):
        read_json(b"[" + b"1," * 10 + b"1]")


def test_a_text_no_person_wrote(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strict_json, "LONGEST_TEXT", 100)
    assert read_json(b'["' + b"a" * 90 + b'"]') == ["a" * 90]
    with pytest.raises(Unusable, match="too long"):
        read_json(b'["' + b"a" * 200)


def test_a_text_over_the_edge_of_a_part_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strict_json, "_WINDOW", 7)
    assert read_json(b'{"a": "[[[[ \\" ]]]]", "b": [1]}') == {"a": '[[[[ " ]]]]', "b": [1]}
