"""What a step tests, and what is done to feel safer: R11 to R13.

Real precautions are never suggested to be dropped (R13b).
"""

from collections.abc import Iterator

from ladder_app.domain.measures.safety import used
from ladder_app.domain.measures.within import peak_effective
from ladder_app.domain.suggestions.scene import Scene
from ladder_app.domain.suggestions.suggestion import Suggestion
from ladder_app.language import _


def name_prediction(scene: Scene) -> Iterator[Suggestion]:
    """R11: nothing says what is feared of a step, on a ladder that looks at predictions."""
    for ladder, step in scene.open_steps():
        if ladder.learning_view == "fear_down" or step.status == "mastered":
            continue
        if step.expectation_ids or any(one.predictions for one in scene.attempts(step)):
            continue
        yield Suggestion(
            rule="R11",
            ladder_id=ladder.id,
            record_ids=(step.id,),
            noticed=_("Nothing is written yet about what you fear of “{step}”.").format(
                step=step.text
            ),
            idea=_("What exactly are you afraid will happen, and how would you notice?"),
            why=_("A fear that is said exactly can be compared with what happens."),
            choices=("name_prediction",),
            step_id=step.id,
        )


def nearer_prediction(scene: Scene) -> Iterator[Suggestion]:
    """R12: a fear that one attempt cannot test."""
    for ladder in scene.open_ladders():
        for expectation in scene.records.expectations(ladder.id):
            if expectation.testable_in_attempt is False:
                yield Suggestion(
                    rule="R12",
                    ladder_id=ladder.id,
                    record_ids=(expectation.id,),
                    noticed=_("“{fear}” lies too far off for one attempt to test.").format(
                        fear=expectation.statement
                    ),
                    idea=_("Could you test a nearer version of it?"),
                    why=_(
                        "“I will not be able to stand not knowing for an hour” can be looked at "
                        "today; “I will be ill in ten years” cannot."
                    ),
                    choices=("nearer_prediction",),
                )


def less_of_it(scene: Scene) -> Iterator[Suggestion]:
    """R13: the same thing done to feel safer, twice, and it was not very hard."""
    below = scene.number("drop_peak")
    for ladder, step in scene.open_steps():
        last = scene.last_done(step)
        peak = peak_effective(last[-1]) if len(last) == 2 else None
        if peak is None or peak >= below:
            continue
        both = used(last[0]) & used(last[1])
        for use in last[-1].safety_used:
            behaviour = scene.behaviour(use.safety_behaviour_id)
            if behaviour is None or behaviour.id not in both:
                continue
            yield Suggestion(
                rule="R13",
                ladder_id=ladder.id,
                record_ids=(step.id, behaviour.id, *(attempt.id for attempt in last)),
                noticed=_("“{behaviour}” was with you the last two times.").format(
                    behaviour=behaviour.label
                ),
                idea=_(
                    "Would you like to try with a little less of it? Later, smaller, or only half "
                    "the time counts."
                ),
                why=_(
                    "Some people find they learn more with less of it, and it need not go at "
                    "once. This idea comes when the last time stayed below {n:.0f}."
                ).format(n=below),
                values={"peak": peak, "drop_peak": below},
                choices=("less_of_it", "it_is_a_precaution"),
                step_id=step.id,
            )
