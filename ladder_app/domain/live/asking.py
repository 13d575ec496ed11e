"""When the page asks how strong it is, and which steps it never asks in."""

from typing import Final, Literal

from ladder_app.domain.attempts.attempt import SampleSource
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.live.under_way import last_rating

Rating = Literal["timed", "at_start", "when_parked", "never"]
PROMPT_MINUTES: Final = (5, 10, 0, 1, 2)
"""What can be chosen, the usual one first; 0 never asks."""
ANSWER_S: Final = 60
"""A rating so soon after a prompt answers it."""


def way_to_rate(step: Step, *, sensitive: bool = False) -> Rating:
    """How a step is rated while it lasts; `sensitive` says that its ladder is."""
    if step.rate_only_when_parked:
        return "when_parked"
    if not step.no_timer:
        return "timed"
    return "never" if step.sensitive or sensitive else "at_start"


def may_ask(step: Step, ladder: Ladder | None) -> bool:
    """Whether prompts may come: not for what is private, not timed, or at the wheel."""
    private = step.sensitive or (ladder is not None and ladder.sensitive)
    return not (private or step.no_timer or step.rate_only_when_parked)


def last_prompt_s(t_s: int, every_min: int) -> int | None:
    """The newest moment at which the page asked, whole seconds; None before the first one."""
    every_s = every_min * 60
    if every_s <= 0 or t_s < every_s:
        return None
    return t_s // every_s * every_s


def source_at(t_s: int, every_min: int) -> SampleSource:
    """Whether a rating at this moment answers a prompt, or came of the person's own accord."""
    asked = last_prompt_s(t_s, every_min)
    return "prompt" if asked is not None and t_s - asked <= ANSWER_S else "manual"


def is_asking(running: RunningAttempt, t_s: int, every_min: int) -> bool:
    """Whether a prompt stands unanswered at this moment; it goes after a minute."""
    asked = last_prompt_s(t_s, every_min)
    if asked is None or t_s - asked > ANSWER_S:
        return False
    last = last_rating(running)
    return last is None or (last.t_s or 0) < asked
