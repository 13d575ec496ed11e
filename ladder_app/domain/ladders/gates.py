"""Which pages are read before some ladders are copied or first practised, and what was answered.

"Not sure" is an answer. It leads on everywhere but from the page for adults, which only a yes
passes; the next attempt asks once more before it begins. The pages themselves are in
`gate_pages.py`.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from ladder_app.domain.ladders.ladder import Gate, GateAnswer, GateName, Ladder
from ladder_app.domain.moments import order_of

FOR_ADULTS: Final[GateName] = "adults_only"


def is_passed(gate: GateName, answer: GateAnswer | None) -> bool:
    """Whether this answer leads on."""
    return answer == "yes" if gate == FOR_ADULTS else answer is not None


def unread_gates(ladder: Ladder, *, agreed: bool = False) -> tuple[GateName, ...]:
    """The pages that are still to be read before a first attempt, in their order.

    One that somebody else answered and that does not lead on is to be read again. Where two have
    `agreed`, the page that asks whether they did is passed.
    """
    passed = "consent_agreement" if agreed else None
    return tuple(gate.gate for gate in ladder.gates if gate.gate != passed and not _is_behind(gate))


def doubted_gates(ladder: Ladder, newest: str | None) -> tuple[GateName, ...]:
    """The pages answered with "not sure" since the `newest` attempt at a step of this ladder.

    They are shown once more before the next attempt, and whatever is answered then leads on.
    Whether two have agreed is a question of its own, asked at each step that needs it.
    """
    return tuple(
        gate.gate
        for gate in ladder.gates
        if gate.answer == "not_sure"
        and gate.gate not in (FOR_ADULTS, "consent_agreement")
        and (newest is None or order_of(gate.acknowledged_at or "") > order_of(newest))
    )


def waiting_gates(ladder: Ladder, *, agreed: bool = False) -> tuple[GateName, ...]:
    """The pages that are unread, or were answered with "not sure"; they keep nobody out."""
    unread = unread_gates(ladder, agreed=agreed)
    return tuple(
        gate.gate
        for gate in ladder.gates
        if gate.gate in unread
        or (gate.answer == "not_sure" and not (agreed and gate.gate == "consent_agreement"))
    )


def with_read_gates(ladder: Ladder, answers: Mapping[GateName, GateAnswer], at: str) -> Ladder:
    """The ladder with these pages read and answered at `at`."""
    gates = tuple(
        replace(gate, acknowledged_at=at, answer=answers[gate.gate])
        if gate.gate in answers
        else gate
        for gate in ladder.gates
    )
    return replace(ladder, gates=gates)


def _is_behind(gate: Gate) -> bool:
    if gate.acknowledged_at is None:
        return False
    return gate.answer is None or is_passed(gate.gate, gate.answer)
