"""A window around one page of an attempt."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from ladder_app.ui.attempt.live.stage import Stage
from ladder_app.ui.widgets.screen import Screen

StageShower = Callable[[Stage], None]


@pytest.fixture
def show_stage(qtbot: QtBot) -> Iterator[StageShower]:
    """`show_stage(stage)` shows it with its foot below, in a window that has the keys."""
    kept: list[Screen] = []

    def show(stage: Stage) -> None:
        around = Screen(stage.desk, "Attempt")
        kept.append(around)
        qtbot.addWidget(around)
        around.body.addWidget(stage)
        layout = around.layout()
        if stage.foot is not None and layout is not None:
            layout.addWidget(stage.foot)
        around.resize(900, 600)
        with qtbot.waitActive(around):
            around.show()
            around.activateWindow()
        stage.first_field().setFocus()

    yield show
    kept.clear()
