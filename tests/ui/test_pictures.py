"""The pictures of every page, the attempt under way last."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from ladder_app.demo import demo_records, running_example
from ladder_app.ui.main_window import MainWindow
from ladder_app.ui.pictures import PAGES, THEMES, take_pictures
from ladder_app.ui.progress.progress_screen import ProgressScreen
from ladder_app.ui.theme import Look
from tests.desks import NOW, open_desk


def test_every_page_in_every_theme_and_the_page_during(
    qtbot: QtBot, look: Look, tmp_path: Path
) -> None:
    opened = open_desk(look, *demo_records(NOW.date()), first_card_seen=True)
    window = MainWindow(look, opened.chosen[-1])
    qtbot.addWidget(window)
    window.show()
    window.open(opened.desk, ())
    shown_before: list[str] = []

    def begin() -> None:
        shown_before.append(window.place)
        opened.workspace.change("Attempt under way", put=[running_example(NOW)], quiet=True)

    taken = take_pictures(window, look, tmp_path, begin)
    pages = (*PAGES, "attempt", "live")
    assert {file.name for file in taken} == {f"{p}-{t}.png" for p in pages for t in THEMES}
    assert all(file.stat().st_size > 10_000 for file in taken)
    progress = window.page("progress")
    assert isinstance(progress, ProgressScreen)
    assert progress.is_drawn
    assert shown_before == ["attempt"]
    assert window.place == "live"
