import pytest

from ladder_app.exchange.mapping import names, with_meanings
from ladder_app.exchange.unusable import Unusable
from tests.exchange.sheets import fields, sections

SHEET = sections("When it was;Was;Gefühl davor;X = Y\n2026-01-02;Anrufen;60;7\n")


@pytest.mark.parametrize(
    ("given", "column", "field"),
    [
        ("Gefühl davor=suds_peak", "Gefühl davor", "suds_peak"),
        ("gefühl  DAVOR = suds_peak", "Gefühl davor", "suds_peak"),
        ("C=suds_peak", "Gefühl davor", "suds_peak"),
        ("Gefühl davor=peak", "Gefühl davor", "suds_peak"),
        ("X = Y=minutes", "X = Y", "minutes"),
        ("Gefühl davor=", "Gefühl davor", None),
        ("Gefühl davor=ignore", "Gefühl davor", None),
    ],
)
def test_a_column_by_its_header_or_letter(given: str, column: str, field: str | None) -> None:
    (section,) = with_meanings(SHEET, [given])
    assert fields(section)[column] == field


def test_several_at_once_the_last_one_wins() -> None:
    (section,) = with_meanings(SHEET, ["C=suds_peak", "D=suds_peak"])
    assert (fields(section)["Gefühl davor"], fields(section)["X = Y"]) == (None, "suds_peak")


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ("Peak", "should look like COLUMN=FIELD"),
        ("Peak=step", "There is no column “Peak”. The columns are: When it was, Was, Gefühl davor"),
        ("C=colour", "There is no field “colour”. The fields are: step, rating"),
        ("C=no", "There is no field “no”"),
    ],
)
def test_what_there_is_not(given: str, sentence: str) -> None:
    with pytest.raises(Unusable, match=sentence):
        with_meanings(SHEET, [given])


def test_a_date_named_by_hand_makes_a_log_of_what_was_left_aside() -> None:
    (section,) = sections("Evening of,Step,Peak\n2026-01-02,Call,60\n")
    assert [column.name for column in section.left_aside] == ["Peak"]
    (log,) = with_meanings([section], ["Evening of=date"])
    assert log.left_aside == ()
    assert names([log]) == "Evening of, Step, Peak"
