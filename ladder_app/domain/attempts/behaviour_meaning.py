"""What something one does to feel safer is, as the person says it.

Nothing is read out of their words: only who does it knows whether it is simply sensible.
"""

from dataclasses import replace
from typing import Final, Literal

from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.language import _

Meaning = Literal["precaution", "substance"]
MEANINGS: Final[tuple[Meaning, ...]] = ("precaution", "substance")


def meaning_words(meaning: Meaning) -> str:
    """The answer in words."""
    return {
        "precaution": _("a sensible precaution"),
        "substance": _("alcohol or a drug"),
    }[meaning]


def meaning_of(behaviour: SafetyBehaviour) -> Meaning | None:
    """What was said about it; None for nothing yet."""
    if behaviour.is_real_precaution:
        return "precaution"
    return "substance" if behaviour.kind == "substance" else None


def meant(behaviour: SafetyBehaviour, meaning: Meaning | None) -> SafetyBehaviour:
    """The behaviour with this said about it; None takes back what was said.

    A precaution, a prescribed medicine among them, keeps its kind.
    """
    is_precaution = meaning == "precaution"
    kind = behaviour.kind
    if meaning == "substance":
        kind = "substance"
    elif kind == "substance" and not is_precaution:
        kind = None
    return replace(behaviour, is_real_precaution=is_precaution, kind=kind)
