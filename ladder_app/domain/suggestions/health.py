"""Questionnaires, thoughts of harm, and the body: P6, P7 and P8. No risk is ever computed."""

from collections.abc import Iterator, Sequence

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.scores.scales import name_of, scale_key
from ladder_app.domain.scores.scores import is_same_form
from ladder_app.domain.stop_signs.harm_said import harm_said, said_harm_lately
from ladder_app.domain.stop_signs.stop_sign import BODY_ALARMS
from ladder_app.domain.suggestions.consent import place_of
from ladder_app.domain.suggestions.scene import Scene
from ladder_app.domain.suggestions.suggestion import Suggestion, Values
from ladder_app.domain.suggestions.thresholds import Threshold
from ladder_app.language import _

_SCALES: dict[str, tuple[Threshold, Threshold]] = {
    "gad7": ("gad7_rise", "gad7_high"),
    "phq8": ("phq_rise", "phq_high"),
    "phq9": ("phq_rise", "phq_high"),
}


def heavy_scores(scene: Scene) -> Iterator[Suggestion]:
    """P6: the latest complete score is high, or well above the one before it."""
    for scale, (rise, high) in _SCALES.items():
        every = scene.records.questionnaire_responses()
        complete = [r for r in every if r.is_complete and scale_key(name_of(r)) == scale]
        values = _heavy(complete, scene.number(rise), scene.number(high))
        if values is None:
            continue
        yield Suggestion(
            rule="P6",
            ladder_id="",
            record_ids=tuple(response.id for response in complete[-2:]),
            noticed=_("Your answers suggest that things are heavy."),
            idea=_("You could show them to a professional."),
            why=_(
                "For a few people things become heavier meanwhile, and that is nobody’s fault. "
                "This is said from {high:.0f} on, or when the score is {rise:.0f} or more above "
                "the one before. It is not a diagnosis."
            ).format(high=scene.number(high), rise=scene.number(rise)),
            values={**values, rise: scene.number(rise), high: scene.number(high)},
            choices=("show_someone", "open_help"),
        )


def thoughts_of_harm(scene: Scene) -> Iterator[Suggestion]:
    """P7: question 9 was answered above "not at all", or the person said so on the help page."""
    for _at, record_id in harm_said(scene.records)[-1:]:
        yield Suggestion(
            rule="P7",
            ladder_id="",
            record_ids=(record_id,),
            noticed=_("Thank you for being honest."),
            idea=_(
                "Thoughts like this are a sign of how much you are carrying. They deserve a real "
                "person’s attention. Nobody has been told – that is in your hands."
            ),
            why=_("It is said whenever something like this was written, and whatever else was."),
            choices=("my_people", "my_professional", "helplines", "safety_card", "safe_now"),
        )


def said_harm_today(scene: Scene) -> bool:
    """Whether something like it was written today: then nothing else is suggested that day."""
    return said_harm_lately(scene.records, scene.now)


def body_first(scene: Scene) -> Iterator[Suggestion]:
    """P8: body sensations without a yes from a doctor, or the body raised an alarm."""
    for ladder in scene.every_ladder():
        if ladder.status in ("active", "draft") and _lacks_clearance(scene, ladder):
            yield Suggestion(
                rule="P8",
                ladder_id=ladder.id,
                record_ids=(ladder.id,),
                noticed=_("This ladder stirs up the body, and no doctor has said yes yet."),
                idea=_(
                    "You could ask a doctor first, and choose steps out in the world until then."
                ),
                why=_("With some conditions such exercises can do harm."),
                values={"gate": "medical_clearance"},
                choices=("pause_ladder", "open_help", "go_on"),
            )
    for sign in scene.records.stop_signs():
        if sign.which in BODY_ALARMS:
            ladder_id, step_id = place_of(scene, sign)
            yield Suggestion(
                rule="P8",
                ladder_id=ladder_id,
                record_ids=(sign.id,),
                noticed=_("Your body gave a sign that a doctor could look at."),
                idea=_(
                    "Please stop here and ask for medical advice; urgently, if it is strong or "
                    "does not pass."
                ),
                why=_("Signs like these belong before a doctor, whatever else they may be."),
                values={"which": sign.which},
                choices=("pause_ladder", "open_help"),
                step_id=step_id,
            )


def _heavy(complete: Sequence[QuestionnaireResponse], rise: float, high: float) -> Values | None:
    if not complete:
        return None
    last = complete[-1]
    score = last.score or 0.0
    before = next((r for r in reversed(complete[:-1]) if is_same_form(r, last)), None)
    values: dict[str, float | str] = {
        "scale": name_of(last),
        "score": score,
    }
    if before is not None:
        values["risen"] = score - (before.score or 0.0)
    is_heavy = score >= high or float(values.get("risen", 0)) >= rise
    return values if is_heavy else None


def _lacks_clearance(scene: Scene, ladder: Ladder) -> bool:
    gates = [gate for gate in ladder.gates if gate.gate == "medical_clearance"]
    if any(gate.answer == "yes" or (not gate.answer and gate.acknowledged_at) for gate in gates):
        return False
    steps = scene.records.active_steps(ladder.id)
    return bool(gates) or any(step.mode == "interoceptive" for step in steps)
