"""Which note about how a ladder is built stands on its page; the rules are those of `suggestions`.

Notes suggest and never enforce. They are silent until something on the ladder was tried or the
person asks; R6b is about safety and speaks at once.
"""

from datetime import datetime
from typing import Literal

from ladder_app.domain.hint_rules import Hint
from ladder_app.domain.ladder import Ladder
from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.answers import answered, is_muted, muted
from ladder_app.domain.suggestions.behaviour import chosen
from ladder_app.domain.suggestions.scene import Scene
from ladder_app.domain.suggestions.silence import waiting_on

__all__ = ["Answer", "answered", "hint", "hints", "is_muted", "muted"]

Answer = Literal["taken_up", "not_now", "not_for_me"]


def hint(records: Records, ladder: Ladder, now: datetime) -> Hint | None:
    """The one note to show unasked, if any."""
    begun = bool(records.ladder_attempts(ladder.id))
    found = waiting_on(Scene(records, now, ladder), "building")
    return chosen(records, now, [one for one in found if begun or one.rule == "R6b"])


def hints(records: Records, ladder: Ladder, now: datetime) -> tuple[Hint, ...]:
    """Every note there is, for a person who asks; what was answered before stays answered."""
    return tuple(waiting_on(Scene(records, now, ladder, asked=True), "building"))
