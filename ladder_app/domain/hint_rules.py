"""What may be noticed about how a ladder is built: the rules R1 to R6, each with its reason.

They read records and say sentences; whether one is shown is decided in `hints`. Numbers are the
case's own thresholds, and each note says the one it went by.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal

from ladder_app.domain.case import Case
from ladder_app.domain.ladder import Ladder
from ladder_app.domain.records import Records
from ladder_app.domain.step import Step
from ladder_app.domain.step_order import by_rating
from ladder_app.domain.suds import shown
from ladder_app.domain.thresholds import threshold
from ladder_app.language import _, ngettext

Rule = Literal["R1", "R2", "R3", "R3b", "R4", "R5", "R6", "R6b"]


@dataclass(frozen=True, slots=True)
class Hint:
    """`record_ids` are the steps it is about, or the ladder if it is about the whole.

    `rule` and `record_ids` together are what an answer is remembered by.
    """

    rule: Rule
    ladder_id: str
    record_ids: tuple[str, ...]
    noticed: str
    idea: str
    why: str


def noticed(records: Records, ladder: Ladder) -> Iterator[Hint]:
    """Everything the rules find on a ladder, answered before or not, rule by rule."""
    steps = records.active_steps(ladder.id)
    rated = by_rating(steps)
    case = records.case
    if not steps:
        return
    yield from _length(case, ladder, steps)
    yield from _ends(case, ladder, rated)
    yield from _gaps(case, ladder, rated)
    yield from _alike(case, ladder, rated)
    yield from _wordings(case, ladder, steps)
    yield from _safety(ladder, steps)


def _length(case: Case, ladder: Ladder, steps: tuple[Step, ...]) -> Iterator[Hint]:
    fewest, most = threshold(case, "fewest_steps"), threshold(case, "most_steps")
    if len(steps) < fewest:
        count = ngettext("This ladder has one step.", "This ladder has {n} steps.", len(steps))
        yield Hint(
            "R1",
            ladder.id,
            (ladder.id,),
            count.format(n=len(steps)),
            _("Ladders often have 8 to 12. Would one or two easier or in-between steps help?"),
            _(
                "Most guides suggest about that many, so that no step is far from the one before. "
                "It is a custom, not a law. This note comes below {n:.0f} steps."
            ).format(n=fewest),
        )
    if len(steps) > most:
        yield Hint(
            "R2",
            ladder.id,
            (ladder.id,),
            _("This is a long ladder: {n} steps.").format(n=len(steps)),
            _("Could it be two, each with an end of its own?"),
            _(
                "A shorter ladder is easier to keep in view. This note comes above {n:.0f} steps."
            ).format(n=most),
        )


def _ends(case: Case, ladder: Ladder, rated: tuple[Step, ...]) -> Iterator[Hint]:
    if not rated:
        return
    lowest, highest = rated[0], rated[-1]
    start, top = threshold(case, "first_step"), threshold(case, "top_step")
    if (lowest.suds_current or 0) > start:
        yield Hint(
            "R3",
            ladder.id,
            (lowest.id,),
            _("The first step starts at {rating}.").format(rating=_say(lowest, ladder)),
            _(
                "A gentler beginning might be the same thing with more support, for less time, "
                "or in imagination."
            ),
            _(
                "Many guides begin between 25 and 45, so that the first try is likely to work out. "
                "Some begin at 50 to 60. This note comes above {n:.0f}."
            ).format(n=start),
        )
    if (highest.suds_current or 0) < top and ladder.status != "completed":
        yield Hint(
            "R3b",
            ladder.id,
            (highest.id,),
            _("The highest step stands at {rating}.").format(rating=_say(highest, ladder)),
            _("Does the top of the ladder reach what you want back?"),
            _(
                "A ladder can end before where one wants to be. This note comes below {n:.0f}."
            ).format(n=top),
        )


def _gaps(case: Case, ladder: Ladder, rated: tuple[Step, ...]) -> Iterator[Hint]:
    widest = threshold(case, "widest_gap")
    for lower, upper in wide_gaps(rated, widest):
        yield Hint(
            "R4",
            ladder.id,
            (lower.id, upper.id),
            _("There is a jump from {lower} to {upper}.").format(
                lower=_say(lower, ladder), upper=_say(upper, ladder)
            ),
            _(
                "Ideas for a step in between: shorter, further away, with someone, or at a quieter "
                "time of day."
            ),
            _(
                "Small gaps make each step likelier to be tried. Who, where, how long, how near, "
                "alone or not, and the time of day can all be changed a little. "
                "This note comes above a gap of {n:.0f}."
            ).format(n=widest),
        )


def wide_gaps(rated: tuple[Step, ...], widest: float) -> Iterator[tuple[Step, Step]]:
    """Neighbours by rating that lie more than `widest` apart, the easier one first."""
    for lower, upper in pairwise(rated):
        if (upper.suds_current or 0) - (lower.suds_current or 0) > widest:
            yield lower, upper


def _alike(case: Case, ladder: Ladder, rated: tuple[Step, ...]) -> Iterator[Hint]:
    many = threshold(case, "alike_steps")
    within = threshold(case, "alike_within")
    why = _(
        "Steps that feel the same are easy to swap for one another, and there is less to climb. "
        "This note comes when {n:.0f} steps share a rating, or when all lie within {w:.0f}."
    ).format(n=many, w=within)
    idea = _("Is one of them really easier? Another place, person or length might set it apart.")
    groups = [list(same) for _suds, same in groupby(rated, key=lambda step: step.suds_current)]
    alike = [group for group in groups if len(group) >= many]
    if alike:
        for group in alike:
            noticed = _("{n} steps stand at {rating}.").format(
                n=len(group), rating=_say(group[0], ladder)
            )
            ids = tuple(step.id for step in group)
            yield Hint("R5", ladder.id, ids, noticed, idea, why)
    elif len(rated) >= many and _spread(rated) <= within:
        noticed = _("All rated steps lie between {lowest} and {highest}.").format(
            lowest=_say(rated[0], ladder), highest=_say(rated[-1], ladder)
        )
        ids = tuple(step.id for step in rated)
        yield Hint("R5", ladder.id, ids, noticed, idea, why)


def _wordings(case: Case, ladder: Ladder, steps: tuple[Step, ...]) -> Iterator[Hint]:
    shortest = threshold(case, "shortest_text")
    for step in steps:
        if len(step.text.strip()) < shortest:
            yield Hint(
                "R6",
                ladder.id,
                (step.id,),
                _("“{step}” is short.").format(step=step.text),
                _("You could make it something you do: who, where, how long?"),
                _(
                    "When a step is said exactly, it is clear afterwards whether it was done. "
                    "This note comes below {n:.0f} letters."
                ).format(n=shortest),
            )


def _safety(ladder: Ladder, steps: tuple[Step, ...]) -> Iterator[Hint]:
    for step in steps:
        if step.safe_check in ("not_sure", "no"):
            yield Hint(
                "R6b",
                ladder.id,
                (step.id,),
                _(
                    "You were not sure that most careful people would think “{step}” is safe."
                ).format(step=step.text)
                if step.safe_check == "not_sure"
                else _("Most careful people might not think “{step}” is safe.").format(
                    step=step.text
                ),
                _(
                    "A ladder is for things that are safe but scary. Would you like to change this "
                    "one, or talk it over with someone first?"
                ),
                _(
                    "Being careful with a real danger, or with a person one has reason to fear, "
                    "is sensible and should stay."
                ),
            )


def _spread(rated: tuple[Step, ...]) -> int:
    return (rated[-1].suds_current or 0) - (rated[0].suds_current or 0)


def _say(step: Step, ladder: Ladder) -> str:
    return shown(step.suds_current or 0, ladder.scale_display)
