"""Words that may go into the loop: what the person wrote already, and what others find there."""

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.loop import LoopPart
from ladder_app.domain.records import Records
from ladder_app.language import _

_MOST = 6


def loop_picks(records: Records, ladder: Ladder, part: LoopPart) -> tuple[str, ...]:
    """What may be taken over into this part; nothing for most parts. A precaution is none."""
    if part == "fear":
        return tuple(one.statement for one in records.expectations(ladder.id))[:_MOST]
    if part == "what_i_do":
        done = records.safety_behaviours(ladder.id)
        own = tuple(one.label for one in done if not one.is_real_precaution)[:_MOST]
        return (*own, *_among_people(ladder))
    return ()


def _among_people(ladder: Ladder) -> tuple[str, ...]:
    """What some people do where it comes close."""
    if ladder.theme != "intimacy":
        return ()
    return (_("I pick a fight"), _("I look for flaws"), _("I disappear"))
