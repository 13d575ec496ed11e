"""The page of an attempt while it happens.

The walk: *Start this* at a step. Where the ladder has pages to read first they are read, and where
a step needs a yes from two people both are asked, every time. **Before** asks what one expects;
everything may be left open, and Enter begins. **During** shows that prediction, the time and the
rating pad: a digit is a rating and is on disk at once, N writes a note, V shows the curve, C hides
the screen. Three buttons end it, none of them by accident. **After** asks what happened, and
**afterwards** offers what could come next. One may look at any other page meanwhile: the time goes
on, and coming back shows the attempt as it is. After a crash it stands where it stood.
"""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent

from ladder_app.domain.attempts.attempt import LeftBecause, Status
from ladder_app.domain.attempts.attempt_begin import running_of
from ladder_app.domain.attempts.occasion import Occasion
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.ladders.step_name import discreet_name
from ladder_app.domain.live.stages import (
    StageName,
    first_stage,
    stage_after_gates,
    stage_under_way,
)
from ladder_app.domain.record import new_id
from ladder_app.domain.records import Records
from ladder_app.domain.suds import EnteredScale
from ladder_app.language import _
from ladder_app.ui.attempt.live.live_notice import LiveNotice
from ladder_app.ui.attempt.live.session import Session
from ladder_app.ui.attempt.live.stage import Stage
from ladder_app.ui.attempt.live.staged_screen import StagedScreen
from ladder_app.ui.attempt.live.stages import Stages, Visit
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.still_there import is_there

HOW: Final[dict[str, tuple[Status, LeftBecause | None]]] = {
    "done": ("completed", "finished"),
    "stopping": ("partial", None),
    "respected": ("stopped_by_consent", None),
}
"""What each way to end says by itself; everything else is asked afterwards."""


class LiveScreen(StagedScreen):
    """`show_step` begins an attempt, `resume` goes back to the one under way."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.session = Session(desk, self)
        self.session.outlived.connect(self._end_after_a_day)
        self._notice = LiveNotice(self)
        self._notice.said.connect(self.said)
        self.session.gap_noticed.connect(self._hear_of_gap)
        self.stages = Stages(desk, self.session)
        self._visit: Visit | None = None

    # Doors ----------------------------------------------------------------------------------

    def show_step(self, step_id: str, plan_id: str = "") -> None:
        """Prepare an attempt at this step; one that is under way goes on instead."""
        if self.session.running is not None or self._records.running_attempt() is not None:
            self.resume()
            self.said.emit(_("This attempt is still under way. Another one can begin after it."))
            return
        step = self._records.step(step_id)
        if step is None or not is_there(self._records, step_id):
            self._go_away(_("This step is not there any more."))
        elif self._is_preparing(step_id, plan_id):
            self._focus()
        else:
            self._visit = Visit(step, plan_id, new_id())
            self.step_title.cover()
            self._enter(first_stage(self._records, step, self.desk.workspace.now()))

    def resume(self) -> None:
        """Go back to the attempt under way; after a restart it stands where it stood."""
        running = self.session.running or self._records.running_attempt()
        if self.session.running is not None and self._stage is not None:
            self._focus()
        elif running is None:
            self._go_away(_("No attempt is under way."))
        else:
            self._take_up(running)

    def show_records(self, records: Records) -> None:
        """Follow what was edited; an attempt that is not there any more is left."""
        self._follow(records.running_attempt())
        if self._visit is not None:
            step = records.step(self._visit.step.id) or self._visit.step
            self._visit = replace(self._visit, step=step)
            self._name_step(step)
        if self._stage is not None:
            self._stage.show_records(records)
        self._give_room()

    def goes_on(self) -> bool:
        """Whether an attempt is under way: not before it begins, nor once it has ended.

        What the disk has not taken yet goes on as well, for nowhere else is it kept.
        """
        if not self.session.is_settled:
            return True
        running = self.session.running
        return running is not None and running.status is None and running.ended_at is None

    # The flow -------------------------------------------------------------------------------

    def _pass_gates(self) -> None:
        if self._visit is not None:
            now = self.desk.workspace.now()
            self._enter(stage_after_gates(self._records, self._visit.step, now))

    def _ask_both(self) -> None:
        self._enter("consent")

    def _agree(self) -> None:
        self._enter("before" if self.session.running is None else "during")

    def _begin(self) -> None:
        visit = self._visit
        if visit is None or not is_there(self._records, visit.step.id):
            self._go_away(_("This step is not there any more."))
            return
        occasion = Occasion(self.desk.workspace.now(), self._scale)
        entry = self.stages.before.entry()
        made = running_of(entry, self._records, occasion, visit.attempt_id, visit.plan_id)
        self.session.begin(*made)
        self._enter("during")

    def _end(self, how: str) -> None:
        self._stop(*HOW[how])

    def _stop(self, status: Status, left_because: LeftBecause | None) -> None:
        self.session.end(status, left_because or None)
        self._enter("after")

    def _end_after_a_day(self) -> None:
        self._enter("after")

    def _look_around(self) -> None:
        self._enter("not_right")

    def _go_back(self) -> None:
        self._enter("during")

    def _respect_stop(self, left_because: LeftBecause) -> None:
        self._stop("stopped_by_consent", left_because)

    def _finish(self, attempt_id: str) -> None:
        self.session.forget()
        if self._visit is not None and attempt_id == self._visit.attempt_id:
            self._enter("afterwards")
        else:
            self._go_away("")

    def _close(self) -> None:
        """Leave the page; what was typed is kept, and what is under way is found again."""
        if self._name == "consent" and self.session.running is not None:
            self._enter("not_right")
            return
        attempt_id = self._visit.attempt_id if self._visit is not None else ""
        self._show_nothing()
        self.finished.emit(attempt_id if self._records.attempt(attempt_id) else "")

    def _take_up(self, running: RunningAttempt) -> None:
        step = self._records.step(running.step_id)
        if step is None:
            self._go_away(_("The step of this attempt is not there any more."))
            return
        if self.session.running is None:
            self.session.take_up(running)
        self._visit = Visit(step, running.plan_id or "", running.id)
        self.step_title.cover()
        self._enter(stage_under_way(self.session.running or running))

    def _follow(self, running: RunningAttempt | None) -> None:
        mine = self.session.running
        if mine is None or not self.session.is_settled:
            return
        if running is not None and running.id == mine.id:
            self.session.follow(running)
        elif self._name != "after" or self._records.attempt(mine.id) is None:
            # Saving the page after takes it away, too, and says so itself.
            self.session.forget()
            self._show_nothing()
            # Whoever came here to begin another attempt does that first.
            QTimer.singleShot(0, self, self._leave_if_empty)

    def _leave_if_empty(self) -> None:
        if self._stage is None:
            self._go_away(_("This attempt is not under way any more."))

    # One stage ------------------------------------------------------------------------------

    def _enter(self, name: StageName) -> None:
        """Show the stage of this name with what belongs into it."""
        if self._visit is not None:
            stage = self.stages.named(name)
            self._take_in(name, stage)
            self.stages.fill(name, self._visit)
            self._name_step(self._visit.step)
            self._show_stage(name, stage)
            self._say_here()

    def _name_step(self, step: Step) -> None:
        self.step_title.show_step(step.text, discreet_name(self._records, step))

    # What the notice line says meanwhile ----------------------------------------------------

    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self._say_here()

    def hideEvent(self, event: QHideEvent, /) -> None:
        """What is said of this page does not stay on another one."""
        super().hideEvent(event)
        self._notice.say_nothing()

    def _hear_of_gap(self, sentence: str) -> None:
        self._notice.remember_gap(sentence)
        if self._name == "during":
            self._say_here()

    def _say_here(self) -> None:
        self._notice.say_on(self._name, is_visible=self.isVisible())

    def _receive(self, name: StageName, stage: Stage) -> None:
        stage.closed.connect(self._close)
        stage.help_wanted.connect(self._show_help)
        stage.choice_wanted.connect(self.choice_wanted)
        stage.said.connect(self.said)
        hear = {
            "gates": self._hear_gates,
            "agreement": self._hear_agreement,
            "consent": self._hear_consent,
            "before": self._hear_before,
            "during": self._hear_during,
            "not_right": self._hear_not_right,
            "after": self._hear_after,
        }
        if name in hear:
            hear[name]()

    def _hear_gates(self) -> None:
        self.stages.gates.passed.connect(self._pass_gates)

    def _hear_agreement(self) -> None:
        self.stages.agreement.passed.connect(self._ask_both)

    def _hear_consent(self) -> None:
        self.stages.consent.agreed.connect(self._agree)
        self.stages.consent.other_step_wanted.connect(self.show_step)
        self.stages.consent.stopped.connect(self._respect_stop)

    def _hear_before(self) -> None:
        self.stages.before.begun.connect(self._begin)

    def _hear_during(self) -> None:
        self.stages.during.ended.connect(self._end)
        self.stages.during.not_right_wanted.connect(self._look_around)
        self.stages.during.put_away_wanted.connect(self.put_away_wanted)

    def _hear_not_right(self) -> None:
        self.stages.not_right.back.connect(self._go_back)
        self.stages.not_right.yes_wanted.connect(self._ask_both)
        self.stages.not_right.stopped.connect(self._stop)

    def _hear_after(self) -> None:
        self.stages.after.saved.connect(self._finish)

    def _go_away(self, sentence: str) -> None:
        self._show_nothing()
        if sentence:
            self.said.emit(sentence)
        self.finished.emit("")

    def _show_help(self, place: str) -> None:
        self.place_wanted.emit("help", place)

    def _is_preparing(self, step_id: str, plan_id: str) -> bool:
        visit = self._visit
        if visit is None or self._name not in ("gates", "agreement", "consent", "before"):
            return False
        return (visit.step.id, visit.plan_id) == (step_id, plan_id)

    @property
    def _records(self) -> Records:
        return self.desk.workspace.records

    @property
    def _scale(self) -> EnteredScale:
        ladder = self._ladder
        return ladder.scale_display if ladder is not None else self.desk.settings().scale

    @property
    def _ladder(self) -> Ladder | None:
        return None if self._visit is None else self._records.ladder(self._visit.step.ladder_id)
