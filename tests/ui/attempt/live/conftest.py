"""A page of an attempt as it stands in the window: above its foot."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.ui.attempt.live.stage import Stage


@pytest.fixture
def stand(qtbot: QtBot) -> Iterator[Callable[[Stage], None]]:
    """`stand(stage)` shows the stage in a window of its own and gives it the focus."""
    windows: list[QWidget] = []  # nothing else holds them, and they would take the stage along

    def show(stage: Stage) -> None:
        window = QWidget()
        windows.append(window)
        layout = QVBoxLayout(window)
        layout.addWidget(stage, 1)
        if stage.foot is not None:
            layout.addWidget(stage.foot)
        qtbot.addWidget(window)
        window.resize(900, 700)
        with qtbot.waitActive(window):
            window.show()
        stage.first_field().setFocus()

    yield show
    windows.clear()
