"""What something one does to feel safer is: only the person says so."""

from dataclasses import replace

import pytest

from ladder_app.domain.attempts.behaviour_meaning import Meaning, meaning_of, meant
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour

PLAIN = SafetyBehaviour(id="one", label="A drink")
DRINK = replace(PLAIN, kind="substance")
MEDICINE = replace(DRINK, is_real_precaution=True)
WITH = replace(PLAIN, kind="companion")


@pytest.mark.parametrize(
    ("before", "meaning", "after"),
    [
        (PLAIN, None, PLAIN),
        (PLAIN, "substance", DRINK),
        (PLAIN, "precaution", replace(PLAIN, is_real_precaution=True)),
        (DRINK, "precaution", MEDICINE),
        (DRINK, None, PLAIN),
        (MEDICINE, "substance", DRINK),
        (MEDICINE, None, PLAIN),
        (WITH, None, WITH),
        (WITH, "precaution", replace(WITH, is_real_precaution=True)),
    ],
)
def test_what_is_said_about_it(
    before: SafetyBehaviour, meaning: Meaning | None, after: SafetyBehaviour
) -> None:
    assert meant(before, meaning) == after


@pytest.mark.parametrize(
    ("behaviour", "said"),
    [(PLAIN, None), (DRINK, "substance"), (MEDICINE, "precaution"), (WITH, None)],
)
def test_what_was_said_is_found_again(behaviour: SafetyBehaviour, said: Meaning | None) -> None:
    assert meaning_of(behaviour) == said
    assert meant(behaviour, meaning_of(behaviour)) == behaviour
