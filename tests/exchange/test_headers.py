import pytest

from ladder_app.exchange.fields import FIELDS
from ladder_app.exchange.headers import is_nothing_but, meanings, recognised, scale_of


@pytest.mark.parametrize(
    ("header", "meaning"),
    [
        ("Date", "date"),
        ("Datum der Übung", "date"),
        ("Step", "step"),
        ("Schritt", "step"),
        ("Situation", "step"),
        ("SUDS", "rating"),
        ("Schwierigkeit", "rating"),
        ("How hard?", "rating"),
        ("Predicted", "suds_anticipated"),
        ("Erwartete Angst", "suds_anticipated"),
        ("Vorhergesagt", "suds_anticipated"),
        ("Anxiety before (0-10)", "suds_pre"),
        ("Angst vorher", "suds_pre"),
        ("Peak SUDS", "suds_peak"),
        ("HÖCHSTE ANGST", "suds_peak"),
        ("max.", "suds_peak"),
        ("After", "suds_end"),
        ("nachher", "suds_end"),
        ("Minutes", "minutes"),
        ("Dauer (min)", "minutes"),
        ("Dauer in Stunden", "hours"),
        ("Duration (s)", "duration_s"),
        ("Notes", "what_happened"),
        ("Notizen", "what_happened"),
        ("Was ich gelernt habe", "what_i_learned"),
        ("Status", "status"),
        ("Uhrzeit", "time"),
        ("Ort", "place"),
        ("Mit wem", "people"),
        ("Ladder", "ladder"),
        ("Nr.", "ignored"),
    ],
)
def test_english_and_german_headers(header: str, meaning: str) -> None:
    assert meanings(header)[0] == meaning


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_by_its_own_name(field: str) -> None:
    assert meanings(field) == (field,)


def test_a_unit_in_brackets_offers_another_meaning() -> None:
    assert meanings("Time (min)") == ("time", "minutes")


@pytest.mark.parametrize("header", ["", "xyz", "Step " * 40])
def test_what_says_nothing(header: str) -> None:
    assert not recognised(header)


def test_a_sentence_is_no_header() -> None:
    assert not recognised("I called the person at work and it was fine")


def test_only_a_known_word_by_itself_is_nothing_but_a_header() -> None:
    assert is_nothing_but("Steps")
    assert not is_nothing_but("Call the person")


@pytest.mark.parametrize(
    ("header", "scale"),
    [
        ("Peak (0-10)", "0-10"),
        ("Angst 0–10", "0-10"),
        ("Angst von 0 bis 10", "0-10"),
        ("SUDS /10", "0-10"),
        ("Anxiety 1-10", "0-10"),
        ("SUDS (0–100)", "0-100"),
        ("Fear %", "0-100"),
        ("Peak", None),
        ("After 10 minutes", None),
    ],
)
def test_the_scale_a_header_names(header: str, scale: str | None) -> None:
    assert scale_of(header) == scale
