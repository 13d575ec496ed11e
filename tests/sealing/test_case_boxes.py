"""Tests of ladder_app.sealing.case_boxes."""

from binascii import b2a_base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder_app.sealing.case_boxes import CaseBoxes
from ladder_app.sealing.seal import LibraryKey

KEY = LibraryKey("seal", bytes(range(32)))
BOXES = CaseBoxes(KEY, "case")
LINE = b'{"n":4,"label":"Save attempt"}'


def test_a_line_comes_back_out_of_its_box() -> None:
    box = BOXES.boxed_line(4, LINE)
    assert box.startswith(b'{"n":4,"box":"')
    assert box.endswith(b'"}')
    assert b"Save" not in box
    assert b"\n" not in box
    assert BOXES.line_in(box) == LINE


@given(st.data())
def test_every_changed_byte_is_noticed(data: st.DataObject) -> None:
    box = BOXES.boxed_line(4, LINE + b"x" * data.draw(st.integers(0, 3)))
    at = data.draw(st.integers(0, len(box) - 1) | st.integers(len(box) - 8, len(box) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != box[at]))
    assert BOXES.line_in(box[:at] + bytes([other]) + box[at + 1 :]) is None


def test_every_cut_is_noticed() -> None:
    box = BOXES.boxed_line(4, LINE)
    assert all(BOXES.line_in(box[:cut]) is None for cut in range(len(box)))


def test_a_line_fits_nowhere_else() -> None:
    box = BOXES.boxed_line(4, LINE)
    assert BOXES.line_in(box.replace(b'"n":4', b'"n":5')) is None
    assert CaseBoxes(KEY, "other").line_in(box) is None
    assert CaseBoxes(LibraryKey("seal", bytes(32)), "case").line_in(box) is None


def test_an_unsound_line_stays_unsound_in_its_box() -> None:
    box = BOXES.boxed_line(0, b'{"n":4,"lab')
    assert BOXES.line_in(box) is None
    assert BOXES.bytes_in(box) == b'{"n":4,"lab'


@pytest.mark.parametrize(
    "line",
    [b"", LINE, b'{"n":,"box":"AA"}', b'{"n":x,"box":"AA"}', b'{"n":1234567890123,"box":"AA"}'],
)
def test_other_lines_are_no_boxes(line: bytes) -> None:
    assert BOXES.line_in(line) is None


@pytest.mark.parametrize("text", [b"", b"AA", b"????", b2a_base64(bytes(60), newline=False)])
def test_a_box_of_rubbish_does_not_open(text: bytes) -> None:
    assert BOXES.line_in(b'{"n":4,"box":"%b"}' % text) is None
