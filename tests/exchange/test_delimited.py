import pytest

from ladder_app.exchange.delimited import LARGEST, read_delimited
from ladder_app.exchange.table import MOST_ROWS
from ladder_app.exchange.unusable import Unusable


def cells(text: str) -> list[tuple[object, ...]]:
    return [row.cells for row in read_delimited(text.encode()).rows]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_any_delimiter(mark: str) -> None:
    text = f"Step{mark}SUDS\nCall{mark}40\nAsk{mark}60\n"
    assert cells(text) == [("Step", "SUDS"), ("Call", "40"), ("Ask", "60")]


def test_a_decimal_comma_is_not_a_delimiter() -> None:
    assert cells("Schritt;Angst\nAnrufen;6,5\nFragen;7,5\n")[1] == ("Anrufen", "6,5")


def test_commas_inside_sentences_do_not_part_a_semicolon_file() -> None:
    text = "Date;Step;Notes\n2026-01-02;Go in, sit, wait;Warm, loud, fine\n2026-01-03;Go;A, b, c\n"
    assert cells(text)[1] == ("2026-01-02", "Go in, sit, wait", "Warm, loud, fine")


def test_a_plain_list_of_sentences_is_one_column() -> None:
    assert cells("Say hello\nGo in, and stay\nAsk one question\n") == [
        ("Say hello",),
        ("Go in, and stay",),
        ("Ask one question",),
    ]


def test_a_first_line_that_names_the_delimiter_is_believed_and_kept_in_the_count() -> None:
    rows = read_delimited(b"sep=;\nStep;SUDS\nCall, now;40\n").rows
    assert [(row.number, row.cells) for row in rows] == [
        (2, ("Step", "SUDS")),
        (3, ("Call, now", "40")),
    ]


def test_rows_are_numbered_as_in_the_file_blank_ones_included() -> None:
    rows = read_delimited(b"\n,,\nStep,SUDS\n\nCall,40\n").rows
    assert [row.number for row in rows] == [3, 5]


def test_a_quoted_cell_may_hold_line_breaks() -> None:
    assert cells('Step,Notes\nCall,"one\ntwo"\n')[1] == ("Call", "one\ntwo")


def test_rare_line_separators_stay_inside_their_cell() -> None:
    assert cells("Step,SUDS\nCall\u2028now,40\n")[1] == ("Call\u2028now", "40")


def test_the_apostrophe_against_formulas_is_taken_off() -> None:
    assert cells("Step,Notes\nCall,'=1+1\nAsk,'tis fine\n")[1:] == [
        ("Call", "=1+1"),
        ("Ask", "'tis fine"),
    ]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"a" * (LARGEST + 1), "larger than 8 MB"),
        (b"a,b\n" * (MOST_ROWS + 1), f"more than {MOST_ROWS} rows"),
        (b"\n" * (20 * MOST_ROWS + 1), f"more than {MOST_ROWS} rows"),
        (b"Step" + b"," * 300 + b"\nCall\n", "more than 256 columns"),
        (b'Step,SUDS\n"' + b"x" * 200_000, "never ends"),
    ],
)
def test_too_much_is_refused(content: bytes, sentence: str) -> None:
    with pytest.raises(Unusable, match=sentence):
        read_delimited(content)
