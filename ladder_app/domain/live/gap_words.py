"""What became of the time while the clock could not be read, in a sentence."""

from ladder_app.domain.attempts.attempt import Gap
from ladder_app.domain.live.clock_text import clock_text
from ladder_app.language import _


def gap_sentence(gap: Gap, until_s: int) -> str:
    """What happened from the gap on, `until_s` seconds after the start."""
    if gap.kind == "clock_change":
        return _("The clock of this computer was set. The time there is right all the same.")
    said = _("Between {start} and {end} nothing was noted.")
    return said.format(start=clock_text(gap.t_s), end=clock_text(until_s))
