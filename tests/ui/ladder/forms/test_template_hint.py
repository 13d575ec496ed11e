"""The number of a ready-made ladder is seen only after one's own rating."""

from pytestqt.qtbot import QtBot

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.paths import resources
from ladder_app.templates import copied, find_template
from ladder_app.ui.ladder.forms.rerate_dialog import RerateDialog
from ladder_app.ui.widgets.words import Words
from tests import make
from tests.desks import DeskMaker

HAD_IT = "The ready-made ladder had it at 20."


def said_in(dialog: RerateDialog) -> str:
    return "\n".join(one.text() for one in dialog.findChildren(Words) if one.isVisible())


def test_rating_the_whole_ladder_shows_it_at_the_end(qtbot: QtBot, desk_for: DeskMaker) -> None:
    template = find_template(resources(), "dogs")
    assert template is not None
    ladder, *steps = copied(template, "Dogs", {}, make.STAMP)
    assert isinstance(ladder, Ladder)
    first = [step for step in steps if isinstance(step, Step)][:2]
    dialog = RerateDialog(desk_for(ladder, *steps).desk, ladder, first)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.field.set_value(45)
    assert HAD_IT not in said_in(dialog)
    dialog.accept()
    dialog.skip()
    assert dialog.at_end
    qtbot.waitUntil(lambda: HAD_IT in said_in(dialog))
    assert "had it at 27" not in said_in(dialog), "it was skipped, so it is still to be rated"
