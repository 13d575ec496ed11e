import pytest

from ladder_app.exchange.encoding import decoded
from ladder_app.exchange.unusable import Unusable

TEXT = "Datum;Übung;Höchste Angst\n12.03.2026;Außer Haus gehen – allein;60\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac_roman"]
)
def test_what_any_program_wrote_reads_the_same(encoding: str) -> None:
    assert decoded(TEXT.encode(encoding)) == TEXT


def test_utf16_with_a_mark_of_the_other_order() -> None:
    assert decoded(b"\xfe\xff" + TEXT.encode("utf-16-be")) == TEXT


def test_latin1_without_any_rare_letter() -> None:
    assert decoded("Tür;60\n".encode("latin-1")) == "Tür;60\n"


@pytest.mark.parametrize(
    "content", [bytes(range(1, 32)) * 20, b"\x89PNG\r\n\x1a\n" + b"\x01\x02" * 99]
)
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(Unusable, match="neither a spreadsheet nor text"):
        decoded(content)


def test_nothing_is_an_empty_text() -> None:
    assert decoded(b"") == ""
