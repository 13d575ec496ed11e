"""A step and attempts at it, for the tests of the curves."""

from typing import Any, Final

from ladder_app.domain.attempts.attempt import Attempt, Status
from ladder_app.domain.ladders.step import Step

STEP: Final = Step(id="s", ladder_id="l", order=1, text="Say it", text_version=2)


def at(day: int, status: Status | None = "completed", **given: Any) -> Attempt:
    """An attempt on a day of March 2026 at the present wording of the step."""
    values: dict[str, Any] = {"step_text_version": 2, "started_at": f"2026-03-{day:02}"} | given
    return Attempt(id=f"a{day}", step_id="s", status=status, **values)
