"""Tests of ladder_app.storage.fold: what is read, and what is called damage."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Raw

from ladder_app.domain.store.case_store import Damage
from ladder_app.domain.store.store_error import Damaged, StoreError, TooNew
from ladder_app.sealing.keys import CaseKeys, Keys
from ladder_app.sealing.seal import new_seal
from ladder_app.storage.content import Content, snapshot
from ladder_app.storage.fold import Folded, case_named_in, fold
from ladder_app.storage.head import Head
from ladder_app.storage.lines import (
    Header,
    Stamp,
    document_of,
    edit_line,
    encode,
    header_line,
    stamped,
    sum_of,
    with_sum,
)
from tests.sealing.cheap import CHEAP

HEADER = header_line("case-1", "2026-03-01T00:00:00.000Z")


def at(n: int) -> str:
    return f"2026-03-{n:02d}T12:00:00.000Z"


def line(n: int, put: str = "", drop: str = "") -> bytes:
    """Edit number `n` on the n-th of March, which puts or drops one step."""
    stamp = Stamp(n, at(n), "device")
    return edit_line(
        stamp,
        "Edit",
        {"step": {put: stamped({"id": put, "n": n, "text": "Füße"}, stamp)}} if put else {},
        {"step": [drop]} if drop else {},
    )


def file(*lines: bytes) -> bytes:
    return b"\n".join(lines) + b"\n"


def steps(folded: Folded) -> dict[str, int]:
    return {i: document_of(raw)["n"] for i, raw in folded.content.live.get("step", {}).items()}


def resummed(line: bytes, old: bytes, new: bytes) -> bytes:
    """The line with something else in it and a checksum that fits."""
    body = line[: line.rindex(b',"sum"')]
    assert old in body
    return with_sum(body.replace(old, new) + b"}")


SOUND = file(HEADER, line(1, put="a"), line(2, put="b"), line(3, put="a"), line(4, drop="b"))


def test_the_last_put_wins_and_drop_removes() -> None:
    folded = fold(SOUND)
    assert steps(folded) == {"a": 3}
    assert folded.content.gone == {"step": {"b": Stamp(4, at(4), "device")}}
    assert (folded.content.n, folded.content.at, folded.damage) == (4, at(4), ())
    assert (folded.end, folded.torn) == (len(SOUND), b"")
    assert folded.header is not None
    assert folded.header.case == "case-1"


def test_what_is_put_again_is_not_gone() -> None:
    folded = fold(SOUND + line(5, put="b") + b"\n")
    assert steps(folded) == {"a": 3, "b": 5}
    assert folded.content.gone == {"step": {}}


@pytest.mark.parametrize("gone", [1, 2, 3])
def test_edits_missing_at_the_beginning_are_damage(gone: int) -> None:
    lines = SOUND.split(b"\n")
    folded = fold(b"\n".join(lines[:1] + lines[1 + gone :]))
    assert [(one.line, one.after, one.reason) for one in folded.damage] == [(2, None, "order")]


def test_a_snapshot_whose_first_part_is_missing_is_damage() -> None:
    first, second = (
        edit_line(Stamp(n, at(n), "device"), "Snapshot", {}, {}, (n - 6, 2)) for n in (7, 8)
    )
    assert fold(file(HEADER, first, second)).damage == ()
    assert [one.reason for one in fold(file(HEADER, second)).damage] == ["order"]


def test_blank_lines_are_ignored() -> None:
    spaced = b"\n\n" + SOUND.replace(b"\n", b"\n\n\n") + b"\n" * 1000
    assert steps(fold(spaced)) == {"a": 3}
    assert fold(spaced).damage == ()
    assert fold(SOUND + b"\n" * 1000).end == len(SOUND)


def test_the_checksum_of_a_watched_edit() -> None:
    assert fold(SOUND, watch=2).watched == sum_of(line_of(SOUND, 2))
    assert fold(SOUND, watch=9).watched == ""


def line_of(data: bytes, index: int) -> bytes:
    return data.split(b"\n")[index]


def test_a_save_cut_short_is_no_damage() -> None:
    for cut in (1, 30, 200):
        folded = fold(SOUND + line(5, put="c")[:cut])
        assert steps(folded) == {"a": 3}
        assert folded.torn == line(5, put="c")[:cut] or len(folded.torn) == cut
        assert folded.damage == ()
        assert folded.end == len(SOUND)


def test_a_save_torn_into_pieces_is_no_damage() -> None:
    whole = line(5, put="c")
    torn = SOUND + whole[:50] + b"\n" * 100 + whole[150:] + b"\n" + bytes(30)
    folded = fold(torn)
    assert folded.damage == ()
    assert folded.torn == torn[len(SOUND) :]


def test_a_bad_line_before_a_sound_one_is_damage() -> None:
    bad = file(HEADER, line(1, put="a"), b"xx" + line(2, put="b"), b"yy", line(4, put="c"))
    folded = fold(bad)
    assert folded.damage == (Damage(3, at(1), at(4), "checksum"),)
    assert steps(folded) == {"a": 1, "c": 4}


def test_a_missing_line_is_damage() -> None:
    folded = fold(file(HEADER, line(1, put="a"), line(4, put="b")))
    assert [(d.line, d.after, d.reason) for d in folded.damage] == [(3, at(1), "order")]
    assert steps(folded) == {"a": 1, "b": 4}


def test_a_line_that_comes_twice_is_damage_and_counts_once() -> None:
    folded = fold(file(HEADER, line(1, put="a"), line(2, put="a"), line(1, put="b")))
    assert [d.reason for d in folded.damage] == ["order"]
    assert steps(folded) == {"a": 2}


def test_damage_is_dated_by_what_stands_around_it() -> None:
    rotten = resummed(line(2, put="b"), b'"put":{"step"', b'"put":["step"')
    folded = fold(file(HEADER, line(1, put="a"), rotten, line(3, put="c")))
    assert folded.damage[0] == Damage(3, at(1), at(3), "format")
    assert steps(folded) == {"a": 1, "c": 3}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"n":2', b'"n":"2"'),
        (b'{"id":"b","n":2,"text":"F\xc3\xbc\xc3\x9fe"', b'[{"id":"b","n":2,"text":"x"'),
        (b"F\xc3\xbc", b"F\xff\xfe"),
        (b'"drop":{}', b'"drop":[1]'),
    ],
)
def test_a_sound_line_of_another_shape_is_damage(old: bytes, new: bytes) -> None:
    rotten = resummed(line(2, put="b"), old, new)
    if b"[{" in new:
        rotten = resummed(rotten, b'}}},"drop"', b'}]}},"drop"')
    folded = fold(file(HEADER, line(1, put="a"), rotten, line(3)))
    assert [d.reason for d in folded.damage if d.line == 3] == ["format"]


def test_a_document_must_be_an_object() -> None:
    number = edit_line(Stamp(2, at(2), "d"), "", {"step": {"b": encode_raw(5)}}, {})
    assert fold(file(HEADER, line(1), number)).damage[0].reason == "format"


def encode_raw(value: object) -> Raw:
    return Raw(encode(value))


def test_a_line_nested_too_deep_is_damage() -> None:
    deep = Raw(b'{"a":' * 5000 + b"1" + b"}" * 5000)
    nested = edit_line(Stamp(2, at(2), "d"), "", {"step": {"b": deep}}, {})
    assert fold(file(HEADER, line(1), nested)).damage[0].reason == "format"


def test_a_second_header_is_damage() -> None:
    folded = fold(file(HEADER, line(1, put="a"), HEADER, line(2, put="b")))
    assert [d.reason for d in folded.damage] == ["order"]
    assert steps(folded) == {"a": 1, "b": 2}


def test_a_header_after_the_first_edit_is_damage() -> None:
    folded = fold(file(line(1, put="a"), HEADER, line(2, put="b")))
    assert [(d.line, d.reason) for d in folded.damage] == [(2, "order")]
    assert steps(folded) == {"a": 1, "b": 2}


def test_a_damaged_header_is_damage_and_the_rest_is_read() -> None:
    folded = fold(file(HEADER[:-5] + b"xxxxx", line(1, put="a")))
    assert folded.header is None
    assert folded.damage == (Damage(1, None, at(1), "checksum"),)
    assert steps(folded) == {"a": 1}


def test_a_missing_header_is_damage() -> None:
    folded = fold(file(line(1, put="a")))
    assert [d.reason for d in folded.damage] == ["format"]


@pytest.mark.parametrize("rest", [b"", line(1, put="a")[:40]], ids=["nothing", "torn"])
def test_a_file_of_nothing_but_a_header_was_cut_short(rest: bytes) -> None:
    assert [d.reason for d in fold(HEADER + b"\n" + rest).damage] == ["cut short"]


@pytest.mark.parametrize("data", [b"", b"\n\n", bytes(4096), b" \0\n"])
def test_an_empty_file_is_damage_and_no_new_case(data: bytes) -> None:
    with pytest.raises(Damaged, match="empty"):
        fold(data)


def test_a_file_of_which_nothing_is_left_is_damage() -> None:
    with pytest.raises(Damaged, match="Nothing"):
        fold(HEADER[:40])


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b'{"some":"json"}\n', b"\xff\xd8\xff"])
def test_a_foreign_file_is_told_apart(data: bytes) -> None:
    with pytest.raises(StoreError, match="not the file of a case") as caught:
        fold(data)
    assert type(caught.value) is StoreError


@pytest.mark.parametrize(
    "header",
    [
        with_sum(encode(Header("ladder-case", 2, "case-1", "2026"))),
        resummed(HEADER, b'"seal":null', b'"seal":{"slots":[]}'),
        resummed(HEADER, b'"version":1', b'"version":"soon"'),
    ],
    ids=["version", "sealed", "unheard of"],
)
def test_a_newer_file_is_refused(header: bytes) -> None:
    with pytest.raises(TooNew, match="newer version"):
        fold(file(header, line(1, put="a")))


def test_text_that_is_no_text_is_damage_in_its_box_too() -> None:
    seal, key = new_seal("six plain words", None, CHEAP)
    keys = CaseKeys(Keys(seal, [key]), "case-1")
    head = Head("case-1", "2026", keys)
    rotten = resummed(line(2, put="b"), b"F\xc3\xbc", b"F\xff\xfe")
    lines = (line(1, put="a"), rotten, line(3, put="c"))
    boxes = (head.written(n, one) for n, one in enumerate(lines, start=1))
    folded = fold(file(head.line, *boxes), keys=keys)
    assert folded.damage[0] == Damage(3, at(1), at(3), "format")
    assert steps(folded) == {"a": 1, "c": 3}


# Snapshots ---------------------------------------------------------------------------------------


def of_snapshot(content: Content) -> list[bytes]:
    return [part for _stamp, part in snapshot(content, "Snapshot", at(9), "device")]


def many(count: int) -> Content:
    stamp = Stamp(3, at(3), "device")
    return Content(
        {"step": {str(i): stamped({"id": str(i), "n": i}, stamp) for i in range(count)}},
        {"step": {"gone": stamp}},
        n=5,
    )


@pytest.mark.parametrize(("count", "parts"), [(0, 1), (99, 1), (100, 2), (250, 3)])
def test_a_snapshot_comes_in_parts_of_at_most_a_hundred(count: int, parts: int) -> None:
    content = many(count)
    lines = of_snapshot(content)
    folded = fold(file(HEADER, *lines))
    assert len(lines) == parts
    assert folded.damage == ()
    assert folded.content.live.get("step", {}) == content.live["step"]
    assert folded.content.gone == content.gone
    assert folded.content.n == 5 + parts


def test_a_flipped_bit_costs_one_part() -> None:
    lines = of_snapshot(many(250))
    folded = fold(file(HEADER, lines[0], lines[1][:-3] + b"!!!", lines[2]))
    assert len(folded.content.live["step"]) == 150
    assert [d.reason for d in folded.damage] == ["checksum"]


def test_a_snapshot_without_its_end_was_cut_short() -> None:
    folded = fold(file(HEADER, *of_snapshot(many(250))[:2]))
    assert [d.reason for d in folded.damage] == ["cut short"]


# Anything that may happen to a file --------------------------------------------------------------


@pytest.mark.parametrize("rest", [b"", b',"version":1', b',"case":7'])
def test_a_first_line_of_another_shape_names_no_case(rest: bytes) -> None:
    assert case_named_in(with_sum(b'{"format":"ladder-case"' + rest + b"}")) is None


def refused_or_read(data: bytes) -> Folded | None:
    try:
        return fold(data)
    except StoreError:
        return None


def test_every_truncation_is_the_file_until_then_or_said() -> None:
    whole = [fold(SOUND[:end]).content.n for end in ends(SOUND)]
    assert whole == [0, 1, 2, 3, 4]
    for cut in range(len(SOUND)):
        folded = refused_or_read(SOUND[:cut])
        if folded is None or folded.damage:
            assert cut <= len(HEADER) + len(line(1, put="a")) + 1
        else:
            assert folded.content.n in {whole_lines(cut), whole_lines(cut + 1)}


def ends(data: bytes) -> Iterable[int]:
    return [i + 1 for i, byte in enumerate(data) if byte == ord("\n")]


def whole_lines(cut: int) -> int:
    return SOUND[:cut].count(b"\n") - 1


@settings(max_examples=300)
@given(st.integers(0, len(SOUND) - 2), st.integers(1, 255))
def test_no_flipped_byte_is_silent(place: int, change: int) -> None:
    flipped = bytearray(SOUND)
    flipped[place] ^= change
    folded = refused_or_read(bytes(flipped))
    whole = fold(SOUND)
    assert (
        folded is None
        or folded.damage
        or folded.torn
        or (folded.content.live, folded.content.n) == (whole.content.live, whole.content.n)
    )


@given(st.binary(max_size=300), st.integers(0, len(SOUND)))
def test_whatever_is_put_in_is_an_answer_and_no_crash(what: bytes, place: int) -> None:
    refused_or_read(SOUND[:place] + what + SOUND[place:])
    refused_or_read(what)
