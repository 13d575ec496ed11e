"""What the person is afraid will happen, said so that it can be checked."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from ladder_app.domain.suds import check_suds

ExpectationKind = Literal[
    "external_event",
    "others_reaction",
    "body",
    "losing_control",
    "emotion_will_not_end",
    "self_judgement",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """A feared outcome. `safety_probe` marks one that may be a realistic warning (rule P11)."""

    KIND: ClassVar[str] = "expectation"

    id: str
    statement: str
    ladder_id: str | None = None
    checkable_by: str | None = None
    worst_severity_0_100: int | None = None
    kind: ExpectationKind | None = None
    testable_in_attempt: bool | None = None
    safety_probe: bool = False
    deleted_at: str | None = None

    def __post_init__(self) -> None:
        if not self.statement.strip():
            raise ValueError("An expectation needs its statement")
        check_suds("worst_severity_0_100", self.worst_severity_0_100)
