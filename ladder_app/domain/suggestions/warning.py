"""Fears that may be warnings: P11."""

from collections.abc import Container, Iterator

from ladder_app.domain.attempts.attempt import AttemptNotes
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.suggestions.scene import Scene
from ladder_app.domain.suggestions.suggestion import Suggestion, Values
from ladder_app.language import _


def fear_or_warning(scene: Scene) -> Iterator[Suggestion]:
    """P11: a fear that may be a warning seems likely, or came true. Asked once for each fear."""
    likely = scene.number("probe_likelihood")
    for ladder in scene.every_ladder():
        probes = {e.id: e for e in scene.records.expectations(ladder.id) if e.safety_probe}
        found: dict[str, Values] = {}
        for attempt in _with_the_running_one(scene, ladder) if probes else ():
            found |= _said_of(probes, attempt, likely)
        for expectation_id, values in found.items():
            yield Suggestion(
                rule="P11",
                ladder_id=ladder.id,
                record_ids=(expectation_id,),
                noticed=_("One of your fears may be a warning.")
                if ladder.sensitive
                else _("You wrote of “{fear}”.").format(fear=probes[expectation_id].statement),
                idea=_("Is this a fear, or has it happened with this person?"),
                why=_(
                    "Some fears are warnings, and a ladder must not teach anybody to pass over "
                    "real pressure. This is asked once, from {n:.0f} in a hundred on or when it "
                    "came true."
                ).format(n=likely),
                values={**values, "probe_likelihood": likely},
                choices=("it_is_a_fear", "it_has_happened"),
            )


def _with_the_running_one(scene: Scene, ladder: Ladder) -> Iterator[AttemptNotes]:
    yield from scene.records.ladder_attempts(ladder.id)
    running = scene.records.running_attempt()
    step = None if running is None else scene.records.step(running.step_id)
    if running is not None and step is not None and step.ladder_id == ladder.id:
        yield running


def _said_of(probes: Container[str], attempt: AttemptNotes, likely: float) -> dict[str, Values]:
    """What was said last of each probe in this attempt, if it makes one ask."""
    said: dict[str, Values] = {}
    for prediction in attempt.predictions:
        before = prediction.likelihood_before
        if before is not None and before >= likely and prediction.expectation_id in probes:
            said[prediction.expectation_id] = {"likelihood": before}
    for outcome in attempt.outcomes:
        after = outcome.likelihood_after
        if outcome.expectation_id not in probes:
            continue
        if outcome.occurred == "yes":
            said[outcome.expectation_id] = {"occurred": "yes"}
        elif after is not None and after >= likely:
            said[outcome.expectation_id] = {"likelihood": after}
    return said
