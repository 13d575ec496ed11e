"""Two plain questions: who is afraid of somebody is offered nothing for them."""

from typing import Any

import pytest

from ladder_app.domain.agreements.agreement import Agreement, FreeChoiceCheck
from ladder_app.domain.people.safety_screen import (
    Answer,
    is_to_ask,
    may_print_for_partner,
    screen_outcome,
    screened,
)
from ladder_app.domain.records import Records
from ladder_app.domain.stop_signs.stop_sign import PRESSURE, StopSign
from ladder_app.domain.suggestions.silence import fired
from tests import make

LATER = "2026-03-19T19:00:00+00:00"


def test_nothing_is_printed_before_they_were_asked() -> None:
    assert screen_outcome(Records(())) == "not_asked"
    assert not may_print_for_partner(Records(()))


@pytest.mark.parametrize(
    ("afraid", "pressed", "outcome", "signs"),
    [
        ("no", "no", "clear", []),
        ("no", "not_sure", "not_sure", []),
        ("not_sure", "not_sure", "not_sure", []),
        ("yes", "no", "afraid", ["A"]),
        ("not_sure", "yes", "afraid", [PRESSURE]),
        ("yes", "yes", "afraid", ["A", PRESSURE]),
    ],
)
def test_what_the_answers_come_to(
    afraid: Answer, pressed: Answer, outcome: str, signs: list[str]
) -> None:
    records = Records(screened(afraid, pressed, "people", make.STAMP))
    assert screen_outcome(records) == outcome
    assert may_print_for_partner(records) is (outcome == "clear")
    assert [one.which for one in records.stop_signs()] == signs


def test_the_last_answers_count() -> None:
    first = screened("yes", "no", "people", make.STAMP)
    assert screen_outcome(Records([*first, *screened("no", "no", "people", LATER)])) == "clear"


@pytest.mark.parametrize(("which", "outcome"), [("A", "afraid"), ("B", "afraid"), ("C", "clear")])
def test_a_sign_that_was_ticked_since_counts_like_a_yes(which: str, outcome: str) -> None:
    answered = screened("no", "no", "people", make.STAMP)
    sign = StopSign(id="sign", at=LATER, which=which)
    assert screen_outcome(Records([*answered, sign])) == outcome


@pytest.mark.parametrize(
    ("values", "outcome"),
    [
        ({"left_because": "safety", "entered_at": LATER}, "not_asked"),
        ({"left_because": "safety", "entered_at": "2026-03-18T19:00:00+00:00"}, "clear"),
        ({"left_because": "time", "entered_at": LATER}, "clear"),
    ],
)
def test_after_an_attempt_that_was_not_safe_they_are_asked_again(
    values: dict[str, Any], outcome: str
) -> None:
    answered = screened("no", "no", "people", make.STAMP)
    attempt = make.attempt(18, status="partial", **values)
    records = Records([make.ladder(), make.step(1), *answered, attempt])
    assert screen_outcome(records) == outcome


@pytest.mark.parametrize(
    ("answer", "made_at", "outcome"),
    [
        (False, LATER, "not_asked"),
        (False, "2026-03-18T19:00:00+00:00", "clear"),
        (True, LATER, "clear"),
        (None, LATER, "clear"),
    ],
)
def test_after_what_was_no_free_choice_they_are_asked_again(
    answer: bool | None, made_at: str, outcome: str
) -> None:
    check = FreeChoiceCheck(feel_safe=answer)
    agreed = Agreement(id="agreed", ladder_id="ladder", made_at=made_at, my_free_choice_check=check)
    answered = screened("no", "no", "people", make.STAMP)
    assert screen_outcome(Records([make.ladder(), agreed, *answered])) == outcome


EARLIER = "2026-03-18T19:00:00+00:00"


@pytest.mark.parametrize(
    ("people", "answered_about", "outcome"),
    [
        (("robin",), None, "clear"),
        (("robin", "robin"), None, "clear"),
        (("robin", "sam"), None, "not_asked"),
        (("robin", "sam"), "sam", "clear"),
        (("robin", "sam"), "robin", "not_asked"),
        ((None, "sam"), None, "clear"),
        (("robin", None), None, "clear"),
    ],
)
def test_about_somebody_else_they_are_asked_again(
    people: tuple[str | None, ...], answered_about: str | None, outcome: str
) -> None:
    answered = screened("no", "no", "people", make.STAMP, answered_about)
    agreed = [
        Agreement(id=f"agreed {place}", ladder_id="ladder", alias_id=one, made_at=stamp)
        for place, (one, stamp) in enumerate(zip(people, (EARLIER, LATER), strict=False))
    ]
    assert screen_outcome(Records([make.ladder(), *agreed, *answered])) == outcome


def test_a_no_about_one_person_says_nothing_about_another() -> None:
    afraid = screened("yes", "no", "people", EARLIER, "robin")
    records = Records([*afraid, *screened("no", "no", "people", make.STAMP, "sam")])
    assert screen_outcome(records, "robin") == "afraid"
    assert not may_print_for_partner(records, "robin")
    assert screen_outcome(records, "sam") == "clear"


def test_a_yes_is_a_sign_to_stop_at_for_its_ladder() -> None:
    answered = screened("yes", "no", "ladder", make.STAMP)
    records = Records([make.case(), make.ladder(), make.step(1), *answered])
    spoken = {
        (one.suggestion.rule, one.suggestion.ladder_id) for one in fired(records, make.MOMENT)
    }
    assert ("P1", "ladder") in spoken


@pytest.mark.parametrize(
    ("person", "before", "is_new", "asked"),
    [
        (None, None, False, False),
        ("kim", None, False, False),
        ("kim", "kim", False, False),
        ("kim", "robin", False, True),
        ("robin", "kim", False, False),
        ("new", None, True, True),
        ("robin", None, True, False),
    ],
)
def test_before_an_agreement_they_come_about_whoever_was_not_asked_about(
    person: str | None, before: str | None, is_new: bool, asked: bool
) -> None:
    answered = screened("no", "no", "people", make.STAMP)
    about_robin = screened("no", "no", "people", make.STAMP, "robin")
    records = Records([*answered, *about_robin])
    assert is_to_ask(records, person, before, is_new=is_new) is asked
    assert is_to_ask(Records(()), person, before, is_new=is_new)
