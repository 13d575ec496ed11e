"""The pages of an attempt: each is made when it is first wanted, and filled each time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ladder_app.ui.attempt.live.during.during_stage import DuringStage

if TYPE_CHECKING:
    from ladder_app.domain.ladders.step import Step
    from ladder_app.domain.live.stages import StageName
    from ladder_app.ui.attempt.live.after.after_stage import AfterStage
    from ladder_app.ui.attempt.live.after.afterwards_stage import AfterwardsStage
    from ladder_app.ui.attempt.live.before.before_stage import BeforeStage
    from ladder_app.ui.attempt.live.before.gate_stage import GateStage
    from ladder_app.ui.attempt.live.consent.agreement_stage import AgreementStage
    from ladder_app.ui.attempt.live.consent.consent_stage import ConsentStage
    from ladder_app.ui.attempt.live.not_right.not_right_stage import NotRightStage
    from ladder_app.ui.attempt.live.session import Session
    from ladder_app.ui.attempt.live.stage import Stage
    from ladder_app.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class Visit:
    """The attempt that is being prepared or made; its id is given before it begins."""

    step: Step
    plan_id: str
    attempt_id: str


class Stages:
    """In the order in which one goes through them."""

    def __init__(self, desk: Desk, session: Session) -> None:
        self._desk = desk
        self._session = session

    @cached_property
    def gates(self) -> GateStage:
        """What is read before the first attempt on some ladders."""
        from ladder_app.ui.attempt.live.before.gate_stage import GateStage

        return GateStage(self._desk)

    @cached_property
    def agreement(self) -> AgreementStage:
        """Whether two people agreed on what is welcome, where a step waits for it."""
        from ladder_app.ui.attempt.live.consent.agreement_stage import AgreementStage

        return AgreementStage(self._desk)

    @cached_property
    def consent(self) -> ConsentStage:
        """Whether two people want it today."""
        from ladder_app.ui.attempt.live.consent.consent_stage import ConsentStage

        return ConsentStage(self._desk)

    @cached_property
    def before(self) -> BeforeStage:
        """What is predicted."""
        from ladder_app.ui.attempt.live.before.before_stage import BeforeStage

        return BeforeStage(self._desk)

    @cached_property
    def during(self) -> DuringStage:
        """The rating pad, the time, the notes."""
        return DuringStage(self._desk, self._session)

    @cached_property
    def not_right(self) -> NotRightStage:
        """What may not be right, and the ways on from there."""
        from ladder_app.ui.attempt.live.not_right.not_right_stage import NotRightStage

        return NotRightStage(self._desk)

    @cached_property
    def after(self) -> AfterStage:
        """What happened."""
        from ladder_app.ui.attempt.live.after.after_stage import AfterStage

        return AfterStage(self._desk)

    @cached_property
    def afterwards(self) -> AfterwardsStage:
        """What could come next."""
        from ladder_app.ui.attempt.live.after.afterwards_stage import AfterwardsStage

        return AfterwardsStage(self._desk)

    def named(self, name: StageName) -> Stage:
        """The stage of this name."""
        stage: Stage = getattr(self, name)
        return stage

    def fill(self, name: StageName, visit: Visit) -> None:
        """Let the stage of this name show the attempt that is visited.

        Raises LookupError where what it shows is not there.
        """
        fill = {
            "gates": self._fill_gates,
            "agreement": self._fill_agreement,
            "consent": self._fill_consent,
            "before": self._fill_before,
            "during": self._fill_during,
            "not_right": self._fill_not_right,
            "after": self._fill_after,
            "afterwards": self._fill_afterwards,
        }
        fill[name](visit)

    def _fill_gates(self, visit: Visit) -> None:
        ladder = self._desk.workspace.records.ladder(visit.step.ladder_id)
        if ladder is None:
            raise LookupError(visit.step.ladder_id)
        self.gates.show_ladder(ladder)

    def _fill_agreement(self, visit: Visit) -> None:
        self.agreement.show_step(self._desk.workspace.records, visit.step)

    def _fill_consent(self, visit: Visit) -> None:
        records = self._desk.workspace.records
        self.consent.show_step(
            records,
            visit.step,
            visit.attempt_id,
            visit.plan_id,
            is_under_way=self._session.running is not None,
        )

    def _fill_before(self, visit: Visit) -> None:
        records = self._desk.workspace.records
        self.before.show_step(records, visit.step, records.plan(visit.plan_id))

    def _fill_during(self, visit: Visit) -> None:
        self.during.show_running(self._desk.workspace.records, visit.step)

    def _fill_not_right(self, visit: Visit) -> None:
        records = self._desk.workspace.records
        self.not_right.show_running(records, visit.attempt_id, visit.step)

    def _fill_after(self, visit: Visit) -> None:
        if self._session.running is None:
            raise LookupError(visit.attempt_id)
        self.after.show_running(self._desk.workspace.records, self._session.running)

    def _fill_afterwards(self, visit: Visit) -> None:
        attempt = self._desk.workspace.records.attempt(visit.attempt_id)
        if attempt is None:
            raise LookupError(visit.attempt_id)
        self.afterwards.show_attempt(self._desk.workspace.records, attempt)
