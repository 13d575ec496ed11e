"""What waits before a ladder is said kindly, and keeps nobody from its steps."""

import pytest

from ladder_app.domain.ladders.gate_pages import waiting_words
from ladder_app.domain.ladders.gates import waiting_gates
from ladder_app.domain.ladders.ladder import Gate, GateName
from tests import make

UNREAD = Gate(gate="fit_to_drive")
READ = Gate(gate="trauma_screen", acknowledged_at=make.STAMP, answer="yes")
UNSURE = Gate(gate="relationship_safety", acknowledged_at=make.STAMP, answer="not_sure")
NOT_AGREED = Gate(gate="consent_agreement", acknowledged_at=make.STAMP, answer="not_sure")


@pytest.mark.parametrize(
    ("gates", "agreed", "waiting"),
    [
        ((), False, ()),
        ((READ,), False, ()),
        ((READ, UNSURE), False, ("relationship_safety",)),
        ((UNREAD, UNSURE), False, ("fit_to_drive", "relationship_safety")),
        ((NOT_AGREED,), False, ("consent_agreement",)),
        ((NOT_AGREED,), True, ()),
    ],
    ids=["none", "read", "not sure", "both", "no agreement", "agreed since"],
)
def test_what_waits(gates: tuple[Gate, ...], agreed: bool, waiting: tuple[GateName, ...]) -> None:
    assert waiting_gates(make.ladder(gates=gates), agreed=agreed) == waiting


@pytest.mark.parametrize(
    ("gates", "said"),
    [
        ((READ,), ""),
        ((UNREAD,), "The steps are all here. “Am I fit to drive?” is still to be read"),
        ((UNSURE,), "You were not sure about “Is this person safe for me?”. The steps stay"),
    ],
)
def test_it_is_said_kindly(gates: tuple[Gate, ...], said: str) -> None:
    ladder = make.ladder(gates=gates)
    words = waiting_words(ladder, waiting_gates(ladder))
    assert words.startswith(said)
    assert bool(words) == bool(said)
