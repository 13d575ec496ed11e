"""An attempt for two without an agreement is saved, and afterwards a kind sentence is said."""

import pytest
from pytestqt.qtbot import QtBot

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.record import Record
from ladder_app.ui.attempt.live.after.afterwards_stage import AfterwardsStage
from tests import make
from tests.desks import DeskMaker

AGREED = Agreement(id="agreed", ladder_id="ladder", made_at=make.STAMP)


@pytest.mark.parametrize(
    ("needs", "more", "said"),
    [(True, (), True), (True, (AGREED,), False), (False, (), False)],
    ids=["none", "there is one", "not needed"],
)
def test_it_is_said_where_it_is_missing(
    desk_for: DeskMaker, qtbot: QtBot, needs: bool, more: tuple[Record, ...], said: bool
) -> None:
    attempt = make.attempt()
    at = desk_for(make.ladder(), make.step(1, needs_agreement=needs), attempt, *more)
    stage = AfterwardsStage(at.desk)
    qtbot.addWidget(stage)
    stage.show_attempt(at.records, attempt)
    assert stage.agreement_line.isHidden() is not said
    assert "kept all the same" in stage.agreement_line.text()
