"""An attempt with something in every field a person can fill in, and what it needs around it."""

from dataclasses import replace
from typing import Any

from ladder_app.domain.attempts.attempt import Attempt, Gap, Outcome, Prediction, Sample, TimedNote
from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.attempts.safety_use import Ritual, SafetyUse
from ladder_app.domain.record import Record
from tests import make

FEAR = Expectation(id="fear", statement="She will laugh", ladder_id="ladder")
ACT = SafetyBehaviour(id="act", label="Looking at my phone", ladder_id="ladder")
RITUAL = SafetyBehaviour(id="ritual", label="Counting", ladder_id="ladder", is_ritual=True)


def full_attempt(**values: Any) -> Attempt:
    """Nothing in it is None and nothing is empty."""
    full = Attempt(
        id="full",
        step_id="step-1",
        step_text_version=1,
        plan_id="plan",
        mode="in_vivo",
        context=Context(
            place="at home",
            people="M.",
            companion=False,
            time_of_day="evening",
            internal_state=("tired", "ill"),
            variation_note="by telephone",
        ),
        suds_anticipated=70,
        suds_pre=41,
        urge_to_avoid_before=55,
        confidence_before=33,
        predictions=(Prediction(expectation_id="fear", likelihood_before=80, severity_before=64),),
        end_rule="prediction_tested",
        started_at="2026-03-12T18:00:07+01:00",
        ended_at="2026-03-12T18:12:41+01:00",
        duration_s=754,
        suds_start=50,
        samples=(
            Sample(t_s=0, suds=50, source="prompt"),
            Sample(t_s=301, suds=62, source="manual"),
        ),
        notes=(TimedNote(t_s=310, text="hands shaking, stayed"),),
        gaps=(Gap(t_s=60, kind="suspend"),),
        suds_peak=62,
        peak_t_s=301,
        suds_end=30,
        suds_post=12,
        post_delay_s=600,
        safety_used=(SafetyUse(safety_behaviour_id="act", strength=40),),
        safety_resisted=(SafetyUse(safety_behaviour_id="act", strength=60),),
        rituals=(Ritual(sb_id="ritual", delayed_s=90, shortened=True, prevented=False),),
        status="partial",
        left_because="time",
        what_happened="I said it.\nShe was quiet.",
        outcomes=(
            Outcome(
                expectation_id="fear",
                occurred="no",
                severity_actual=10,
                coped=80,
                likelihood_after=30,
            ),
        ),
        what_i_learned="Quiet was not rejection.",
        tested_fear="yes",
        confidence_after=66,
        urge_during_max=71,
        main_feeling="fear",
        feelings=("nervous", "glad"),
        willing_to_repeat="adapt",
        private_note="only for me",
        scale_entered="0-100",
        entered_at="2026-03-12T20:00:00+01:00",
        entry_mode="live",
    )
    return replace(full, **values)


def full_records() -> tuple[Record, ...]:
    """A ladder with a step that keeps track of rituals, and the full attempt at it."""
    return (
        make.ladder(),
        make.step(1, track_rituals=True),
        FEAR,
        ACT,
        RITUAL,
        full_attempt(),
    )
