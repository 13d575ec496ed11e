"""The weekly check-in: eight lines of our own, a diary and not a test."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar, Final

from ladder_app.language import _

LOWEST: Final = 0
HIGHEST: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """`answers` are 0–10 by the key of the line; a line that is not there was not answered.

    There is no total, and each line is looked at alone. Raises ValueError for an answer outside
    0–10. Lines of a later version are kept.
    """

    KIND: ClassVar[str] = "check_in"

    id: str
    at: str
    answers: dict[str, int] = field(default_factory=dict)
    deleted_at: str | None = None

    def __post_init__(self) -> None:
        if not all(LOWEST <= answer <= HIGHEST for answer in self.answers.values()):
            raise ValueError(f"An answer lies between {LOWEST} and {HIGHEST}")


@dataclass(frozen=True, slots=True)
class CheckInLine:
    """One line; `more_is_closer` is False where a high answer says that fear was in charge.

    `hint` says when a line can be left out; it may be empty.
    """

    key: str
    words: Callable[[], str]
    more_is_closer: bool = True
    hint: Callable[[], str] = lambda: ""


CHECK_IN_LINES: Final = (
    CheckInLine("let_be_seen", lambda: _("This week I let someone see how I really felt.")),
    CheckInLine("asked", lambda: _("I asked for something I needed.")),
    CheckInLine("took_in_care", lambda: _("I could take in care or kindness.")),
    CheckInLine(
        "nearness",
        lambda: _("Physical nearness felt manageable to me."),
        hint=lambda: _("Leave this out if you did not want any."),
    ),
    CheckInLine("leaned_on", lambda: _("I leaned on someone for something.")),
    CheckInLine("closeness", lambda: _("I had enough closeness.")),
    CheckInLine("space", lambda: _("I had enough space for myself.")),
    CheckInLine("fear_decided", lambda: _("Fear decided for me."), more_is_closer=False),
)
"""In the order they are asked; every one is optional."""


def corrected(check_in: CheckIn, answers: Mapping[str, int]) -> CheckIn:
    """With other answers to the lines we know; those of a later version stay as they are."""
    known = {line.key for line in CHECK_IN_LINES}
    unknown = {key: answer for key, answer in check_in.answers.items() if key not in known}
    return replace(check_in, answers={**answers, **unknown})


def label() -> str:
    """What the whole of it is called."""
    return _("A diary, not a test.")
