"""Which attempts were made under other conditions than the first ones."""

from typing import Any

import pytest

from ladder_app.domain.attempts.attempt import Attempt, Status
from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.safety_use import SafetyUse
from ladder_app.domain.measures.conditions import differences, variability


def _at(
    used: str = "",
    resisted: str = "",
    mode: Any = None,
    status: Status | None = "completed",
    **context: Any,
) -> Attempt:
    return Attempt(
        id="a",
        step_id="s",
        status=status,
        mode=mode,
        context=Context(**context) if context else None,
        safety_used=tuple(SafetyUse(safety_behaviour_id=i) for i in used),
        safety_resisted=tuple(SafetyUse(safety_behaviour_id=i) for i in resisted),
    )


@pytest.mark.parametrize(
    ("attempts", "expected"),
    [
        ([], []),
        ([_at()], [()]),
        ([_at(), _at()], [(), ()]),
        # One odd day is one hollow point, not two.
        ([_at(place="home"), _at(place="park"), _at(place="home")], [(), ("place",), ()]),
        # A change for good stays different from the first.
        ([_at(place="home"), _at(place="park"), _at(place="park")], [(), ("place",), ("place",)]),
        # What was not answered differs from nothing.
        ([_at(place="home"), _at(), _at(companion=True)], [(), (), ()]),
        ([_at(), _at(place="home"), _at(place="park")], [(), (), ("place",)]),
        ([_at(place="Home "), _at(place="home")], [(), ()]),
        ([_at(companion=True), _at(companion=False)], [(), ("companion",)]),
        ([_at(people="A"), _at(people="B")], [(), ("people",)]),
        ([_at(time_of_day="morning"), _at(time_of_day="night")], [(), ("time_of_day",)]),
        (
            [_at(internal_state=("tired", "ill")), _at(internal_state=("ill", "tired"))],
            [(), ()],
        ),
        ([_at(internal_state=("tired",)), _at(internal_state=("ill",))], [(), ("internal_state",)]),
        ([_at(mode="imaginal"), _at(mode="in_vivo")], [(), ("mode",)]),
        # Leaving out a safety behaviour is a different condition; saying nothing is not.
        ([_at(used="a"), _at(resisted="a")], [(), ("safety_behaviours",)]),
        ([_at(used="a"), _at()], [(), ()]),
        ([_at(used="a"), _at(used="ap")], [(), ()]),
        ([_at(variation_note="louder"), _at(variation_note="louder")], [(), ("variation",)]),
        # What never began, or does not say how it went, is nothing to measure from.
        (
            [_at(place="park", status="cancelled_external"), _at(place="home"), _at(place="home")],
            [(), (), ()],
        ),
        ([_at(place="park", status=None), _at(place="home")], [(), ()]),
        (
            [_at(place="home"), _at(place="park", status="avoided"), _at(place="home")],
            [(), ("place",), ()],
        ),
        ([_at(status="avoided"), _at(variation_note="louder")], [(), ()]),
    ],
)
def test_differences(attempts: list[Attempt], expected: list[tuple[str, ...]]) -> None:
    assert list(differences(attempts, precautions={"p"})) == expected


@pytest.mark.parametrize(
    ("attempts", "share"),
    [
        ([], None),
        ([_at(place="home")], None),
        ([_at(place="home"), _at(place="home")], 0.5),
        ([_at(place="home"), _at(place="park")], 1),
        ([_at(place="home"), _at(place="home", companion=True)], 0.5),
        # Silence is no place.
        ([_at()] * 5, None),
        ([_at(place="home"), _at(), _at(companion=True)], None),
        ([_at(place="home"), _at(), _at(place="park")], 1),
    ],
)
def test_variability(attempts: list[Attempt], share: float | None) -> None:
    assert variability(attempts) == share
