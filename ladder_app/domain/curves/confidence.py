"""How sure somebody was that they can do it, before and after each attempt."""

from collections.abc import Collection

from ladder_app.domain.curves.belief_curve import BeliefCurve, BeliefPoint
from ladder_app.domain.curves.step_curve import StepCurve
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.language import _, ngettext


def confidence_curve(
    records: Records, step: Step, curve: StepCurve, hidden: Collection[str] = ()
) -> BeliefCurve | None:
    """The attempts that were done at the present wording and say how sure; None without any.

    The words of the `hidden` attempts are left out.
    """
    numbers = {one.attempt_id: one.number for one in curve.counted}
    points = tuple(
        BeliefPoint(
            attempt_id=one.id,
            number=numbers[one.id],
            day=one.local_date,
            before=one.confidence_before,
            after=one.confidence_after,
            words="" if one.id in hidden else (one.what_i_learned or "").strip(),
        )
        for one in records.attempts(step.id)
        if one.id in numbers
        and (one.confidence_before is not None or one.confidence_after is not None)
    )
    return BeliefCurve("confidence", _("I can do this, even anxious"), points) if points else None


def confidence_sentence(curve: BeliefCurve) -> str:
    """What the chart shows: the first and the last answers; neutral about where it went."""
    n = len(curve.points)
    parts = [ngettext("{n} attempt.", "{n} attempts.", n).format(n=n)]
    before = [one.before for one in curve.points if one.before is not None]
    after = [one.after for one in curve.points if one.after is not None]
    if len(before) == 1:
        parts.append(_("Beforehand {first} % sure.").format(first=before[0]))
    elif before:
        said = _("Beforehand {first} % sure the first time and {last} % the last time.")
        parts.append(said.format(first=before[0], last=before[-1]))
    if after:
        parts.append(_("Afterwards {last} %, the last time.").format(last=after[-1]))
    return " ".join(parts)
