"""How a ladder is built: R1 to R5. All wait until something on it was tried, or the person asks."""

from collections.abc import Iterator
from itertools import groupby, pairwise

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.ladders.step_order import by_rating
from ladder_app.domain.suds import shown
from ladder_app.domain.suggestions.scene import Scene
from ladder_app.domain.suggestions.suggestion import Suggestion
from ladder_app.language import _, ngettext


def few_steps(scene: Scene) -> Iterator[Suggestion]:
    """R1: fewer steps than ladders often have."""
    fewest = scene.number("fewest_steps")
    for ladder, steps in _begun(scene):
        if len(steps) < fewest:
            count = ngettext("This ladder has one step.", "This ladder has {n} steps.", len(steps))
            yield Suggestion(
                rule="R1",
                ladder_id=ladder.id,
                record_ids=(ladder.id,),
                noticed=count.format(n=len(steps)),
                idea=_("Would one or two easier or in-between steps help?"),
                why=_(
                    "With more steps none is far from the one before. How many there are is a "
                    "custom, not a law. This idea comes below {n:.0f} steps."
                ).format(n=fewest),
                values={"steps": len(steps), "fewest_steps": fewest},
                choices=("add_step",),
            )


def many_steps(scene: Scene) -> Iterator[Suggestion]:
    """R2: more steps than are easily kept in view."""
    most = scene.number("most_steps")
    for ladder, steps in _begun(scene):
        if len(steps) > most:
            yield Suggestion(
                rule="R2",
                ladder_id=ladder.id,
                record_ids=(ladder.id,),
                noticed=_("This is a long ladder: {n} steps.").format(n=len(steps)),
                idea=_("Some steps could rest for now, or go on a ladder of their own."),
                why=_(
                    "A shorter ladder is easier to keep in view. "
                    "This idea comes above {n:.0f} steps."
                ).format(n=most),
                values={"steps": len(steps), "most_steps": most},
                choices=("split_ladder",),
            )


def hard_beginning(scene: Scene) -> Iterator[Suggestion]:
    """R3: even the lowest rated step starts high."""
    start = scene.number("first_step")
    for ladder, steps in _begun(scene):
        rated = by_rating(steps)
        if rated and _suds(rated[0]) > start:
            lowest = rated[0]
            yield Suggestion(
                rule="R3",
                ladder_id=ladder.id,
                record_ids=(lowest.id,),
                noticed=_("The first step starts at {rating}.").format(rating=_say(lowest, ladder)),
                idea=_(
                    "A gentler beginning might be the same thing with more support, for less time, "
                    "or in imagination."
                ),
                why=_(
                    "Many guides begin between 25 and 45, so that the first try is likely to work "
                    "out. Some begin at 50 to 60. This idea comes above {n:.0f}."
                ).format(n=start),
                values={"lowest": _suds(lowest), "first_step": start},
                choices=("add_step", "change_step"),
                step_id=lowest.id,
            )


def low_top(scene: Scene) -> Iterator[Suggestion]:
    """R3b: the ladder ends before it is hard, and a goal it is for has not been reached."""
    top = scene.number("top_step")
    for ladder, steps in _begun(scene):
        rated = by_rating(steps)
        if rated and _suds(rated[-1]) < top and _is_on_the_way(scene, ladder):
            highest = rated[-1]
            yield Suggestion(
                rule="R3b",
                ladder_id=ladder.id,
                record_ids=(highest.id,),
                noticed=_("The highest step stands at {rating}.").format(
                    rating=_say(highest, ladder)
                ),
                idea=_("Does the top of the ladder reach what you want back?"),
                why=_(
                    "A ladder can end before where one wants to be. This idea comes below {n:.0f}."
                ).format(n=top),
                values={"highest": _suds(highest), "top_step": top},
                choices=("add_step",),
                step_id=highest.id,
            )


def gaps(scene: Scene) -> Iterator[Suggestion]:
    """R4: neighbours by rating that lie far apart."""
    widest = scene.number("widest_gap")
    for ladder, steps in _begun(scene):
        for lower, upper in _wide_gaps(by_rating(steps), widest):
            yield Suggestion(
                rule="R4",
                ladder_id=ladder.id,
                record_ids=(lower.id, upper.id),
                noticed=_("There is a jump from {lower} to {upper}.").format(
                    lower=_say(lower, ladder), upper=_say(upper, ladder)
                ),
                idea=_(
                    "Ideas for a step in between: shorter, further away, with someone, or at a "
                    "quieter time of day."
                ),
                why=_(
                    "Small gaps make each step likelier to be tried. Who, where, how long, how "
                    "near, alone or not, and the time of day can all be changed a little. "
                    "This idea comes above a gap of {n:.0f}."
                ).format(n=widest),
                values={
                    "lower": _suds(lower),
                    "upper": _suds(upper),
                    "gap": _suds(upper) - _suds(lower),
                    "widest_gap": widest,
                },
                choices=("insert_between",),
            )


def alike(scene: Scene) -> Iterator[Suggestion]:
    """R5: several steps share a rating, or all of them lie close together."""
    many, within = scene.number("alike_steps"), scene.number("alike_within")
    for ladder, steps in _begun(scene):
        rated = by_rating(steps)
        same = [list(group) for _rating, group in groupby(rated, key=_suds)]
        groups = [group for group in same if len(group) >= many]
        for group in groups:
            words = _("{n} steps stand at {rating}.")
            noticed = words.format(n=len(group), rating=_say(group[0], ladder))
            yield _one_alike(ladder, group, noticed, many, within)
        if not groups and len(rated) >= many and _suds(rated[-1]) - _suds(rated[0]) <= within:
            noticed = _("All rated steps lie between {lowest} and {highest}.").format(
                lowest=_say(rated[0], ladder), highest=_say(rated[-1], ladder)
            )
            yield _one_alike(ladder, list(rated), noticed, many, within)


def _begun(scene: Scene) -> Iterator[tuple[Ladder, tuple[Step, ...]]]:
    for ladder in scene.open_ladders():
        steps = scene.active_steps(ladder)
        if steps and (scene.asked or scene.is_begun(ladder)):
            yield ladder, steps


def _is_on_the_way(scene: Scene, ladder: Ladder) -> bool:
    """Without a goal nobody can say that the ladder ends too soon."""
    return ladder.status != "completed" and any(
        goal.status not in ("reached", "let_go")
        for goal in scene.records.goals()
        if goal.id == ladder.goal_id or ladder.id in goal.ladder_ids
    )


def _wide_gaps(rated: tuple[Step, ...], widest: float) -> Iterator[tuple[Step, Step]]:
    for lower, upper in pairwise(rated):
        if _suds(upper) - _suds(lower) > widest:
            yield lower, upper


def _one_alike(
    ladder: Ladder, steps: list[Step], noticed: str, many: float, within: float
) -> Suggestion:
    return Suggestion(
        rule="R5",
        ladder_id=ladder.id,
        record_ids=tuple(step.id for step in steps),
        noticed=noticed,
        idea=_("Is one of them really easier? Another place, person or length might set it apart."),
        why=_(
            "Steps that feel the same are easy to swap for one another, and there is less to "
            "climb. This idea comes when {n:.0f} steps share a rating, or when all lie within "
            "{w:.0f}."
        ).format(n=many, w=within),
        values={
            "steps": len(steps),
            "lowest": _suds(steps[0]),
            "highest": _suds(steps[-1]),
            "alike_steps": many,
            "alike_within": within,
        },
        choices=("rate_steps", "change_step"),
    )


def _suds(step: Step) -> int:
    return step.suds_current or 0


def _say(step: Step, ladder: Ladder) -> str:
    return shown(_suds(step), ladder.scale_display)
