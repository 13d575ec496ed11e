"""Scores and check-ins over time."""

from dataclasses import replace

from ladder_app.domain.curves.dated_curve import check_in_curves, score_curves
from ladder_app.domain.curves.dated_curve_words import (
    bands_line,
    check_in_sentence,
    score_line,
    scores_sentence,
)
from ladder_app.domain.records import Records
from ladder_app.domain.scores.check_in import CheckIn
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse


def _score(name: str, day: int, score: float | None, scale: str = "GAD-7") -> QuestionnaireResponse:
    return QuestionnaireResponse(id=name, at=f"2026-03-{day:02}", scale=scale, score=score)


def _number(value: float) -> str:
    return f"{value:g}"


def test_each_scale_has_a_curve_however_its_name_is_written() -> None:
    records = Records(
        [
            _score("a", 1, 14),
            _score("b", 20, 9, "gad 7"),
            _score("c", 25, 30, "My own"),
            _score("d", 26, None),
        ]
    )
    own, gad = score_curves(records)
    assert (gad.key, gad.minimum, gad.maximum, gad.levels) == ("gad7", 0, 21, (5, 10, 15))
    assert [point.value for point in gad.points] == [14, 9]
    assert (own.name, own.minimum, own.maximum, own.levels) == ("My own", 0, 30, ())


def test_another_form_of_a_questionnaire_has_a_curve_of_its_own() -> None:
    long = QuestionnaireResponse(
        id="a", at="2026-03-01", scale="CSI", score=70, minimum=0, maximum=81
    )
    short = replace(long, id="b", at="2026-03-20", score=15, maximum=21)
    curves = score_curves(Records([long, short]))
    assert [(one.name, one.maximum, one.points[0].value) for one in curves] == [
        ("CSI (0–21)", 21, 15),
        ("CSI (0–81)", 81, 70),
    ]
    assert len({one.key for one in curves}) == 2


def test_what_is_said_of_scores() -> None:
    records = Records([_score("a", 1, 14), _score("b", 20, 9)])
    said = scores_sentence(records, score_curves(records)[0], _number, str)
    assert said == (
        "2 scores. The latest is 9, 2026-03-20: some signs of worry. From 14 to 9: lower by 5. "
        "On this scale a change of 4 or more is possibly a real one. This is not a diagnosis."
    )
    assert score_line(_score("b", 20, 9), _number, str) == "2026-03-20, 9, some signs of worry"
    assert bands_line(_score("b", 20, 9), _number).startswith("0–4 few signs of worry · 5–9 ")
    assert bands_line(_score("c", 25, 30, "My own"), _number) == ""


def test_each_line_of_the_check_in_stands_alone() -> None:
    records = Records(
        [
            CheckIn(id="a", at="2026-03-01", answers={"asked": 3, "fear_decided": 7}),
            CheckIn(id="b", at="2026-03-08", answers={"asked": 5, "later_version": 1}),
        ]
    )
    curves = check_in_curves(records)
    assert [(curve.key, len(curve.points)) for curve in curves] == [
        ("asked", 2),
        ("fear_decided", 1),
    ]
    assert {(curve.minimum, curve.maximum) for curve in curves} == {(0, 10)}
    assert check_in_sentence(curves[0], _number).endswith("At first 3, the last time 5.")
    assert "A diary, not a test." in check_in_sentence(curves[1], _number)
