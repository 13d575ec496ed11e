"""Which ladder and which step of it is chosen; the ladder is remembered in the settings."""

from dataclasses import replace

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.ladder_picture import LadderPicture
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.ui.desk import Desk


class Chosen:
    """What was chosen may have been deleted since; then something near it is."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.ladder_id = desk.settings().last_ladder
        self.step_id = ""

    def ladder(self, records: Records) -> Ladder | None:
        """The chosen ladder, or another one if it is not there."""
        ladders = records.ladders()
        mine = next((one for one in ladders if one.id == self.ladder_id), None)
        if mine is not None:
            return mine
        # What is marked sensitive is not shown unasked while there is something else.
        in_use = [one for one in ladders if one.status in ("active", "draft")]
        open_ones = [one for one in in_use if not one.sensitive]
        return next(iter((*open_ones, *in_use, *ladders)), None)

    def step(self, records: Records) -> Step | None:
        """The chosen step, if it is still there."""
        found = records.step(self.step_id)
        return found if found is not None and found.deleted_at is None else None

    def step_on(self, records: Records, ladder: Ladder, picture: LadderPicture) -> Step | None:
        """The chosen step of this ladder, or the one where the person stands."""
        step = self.step(records)
        if step is not None and step.ladder_id == ladder.id:
            return step
        near = [rung.step_id for rung in picture.rungs if rung.is_near]
        first = [one.id for one in picture.unrated]
        self.step_id = next(iter((*near[len(near) // 2 :], *first)), "")
        return records.step(self.step_id)

    def choose_ladder(self, ladder_id: str) -> None:
        """This ladder from now on, and when the program is opened again."""
        self.ladder_id = ladder_id
        settings = self._desk.settings()
        if settings.last_ladder != ladder_id:
            self._desk.choose_settings(replace(settings, last_ladder=ladder_id))

    def choose_place(self, records: Records, record_id: str) -> None:
        """The ladder or the step of this id; of a step in the trash only its ladder."""
        step = records.step(record_id)
        ladder = records.ladder(record_id if step is None else step.ladder_id)
        if ladder is not None and ladder.deleted_at is None:
            self.choose_ladder(ladder.id)
        if step is not None and step.deleted_at is None:
            self.step_id = step.id
