"""bench.py: what it makes of the figures. How long anything takes is not a matter for tests."""

import json
from collections.abc import Callable
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

KEYS = [
    "first_window",
    "page_filled",
    "save_100",
    "save_1000",
    "save_10000",
    "save_50000",
    "save_sealed_10000",
    "save_flat",
    "open_10000",
    "open_sealed_10000",
    "chart_first_paint",
    "redraw",
    "today_10000",
    "press_1000",
    "memory_1000",
    "memory_10000",
]
GOALS = [1.5, 2, 1, 1, 1, 1, 1, 1.2, 0.8, 1, 1.3, 1, 1, 1, 1, 1]


def script(path: Path) -> ModuleType:
    module = ModuleType(path.stem)
    module.__file__ = str(path)
    SourceFileLoader(path.stem, str(path)).exec_module(module)
    return module


@pytest.fixture
def bench(root: Path) -> ModuleType:
    return script(root / "packaging" / "bench.py")


@pytest.fixture
def faked(bench: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """The bench with figures out of thin air: ours is always three times the baseline."""

    def fake(keys: tuple[str, ...]) -> Callable[[], object]:
        return lambda: {key: bench.Samples([5.0, 6.0, 9.0], [2.0]) for key in keys}

    monkeypatch.setattr(bench, "ROOT", tmp_path)
    monkeypatch.setattr(bench, "FOLDER", tmp_path / "build" / "bench")
    monkeypatch.setattr(bench, "RESULT", tmp_path / "build" / "bench.json")
    monkeypatch.setattr(bench, "GROUPS", {keys: fake(keys) for keys in bench.GROUPS})
    return bench


def test_every_row_has_its_goal(bench: ModuleType) -> None:
    assert [row.key for row in bench.ROWS] == KEYS
    assert [row.goal for row in bench.ROWS] == GOALS


def test_every_row_is_measured_once(bench: ModuleType) -> None:
    measured = [key for keys in bench.GROUPS for key in keys]
    assert sorted(measured) == sorted(KEYS)


def test_the_result_is_written_in_the_agreed_form(faked: ModuleType, tmp_path: Path) -> None:
    assert faked.main([]) == 0
    written = json.loads((tmp_path / "build" / "bench.json").read_text())
    assert list(written) == ["rows"]
    assert [row["key"] for row in written["rows"]] == KEYS
    for row, goal in zip(written["rows"], GOALS, strict=True):
        assert list(row) == ["key", "ratio", "goal", "ours", "baseline", "unit"]
        assert (row["ratio"], row["goal"]) == (3, goal)
        assert (row["ours"], row["baseline"]) == (6, 2)
        assert row["unit"] == ("MiB" if row["key"].startswith("memory") else "ms")
    assert not (tmp_path / "build" / "bench").exists()


def test_some_rows_alone_are_shown_and_not_written(
    faked: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert faked.main(["save_flat", "redraw"]) == 0
    shown = capsys.readouterr().out
    assert "one save with 50 000 attempts" in shown
    assert "redraw" in shown
    assert "memory" not in shown
    assert not (tmp_path / "build" / "bench.json").exists()


def test_a_row_nobody_knows_is_named(faked: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert faked.main(["redraw", "speed"]) == 2
    assert "There is no row speed." in capsys.readouterr().err


def test_the_ratio_is_that_of_the_medians(bench: ModuleType) -> None:
    assert bench.Samples([1.0, 2.0, 300.0], [8.0, 4.0, 1.0, 2.0]).ratio == 2 / 3


@pytest.mark.parametrize(
    ("ours", "verdict"), [(15.9, "reached"), (16.0, "reached"), (16.1, "not reached")]
)
def test_the_table_says_whether_a_goal_is_reached(
    bench: ModuleType, ours: float, verdict: str
) -> None:
    line = bench.table({"redraw": bench.Samples([ours], [16.0])}).splitlines()[-1]
    assert line.partition("≤ 1")[2].strip() == verdict


def test_the_columns_of_the_table_stand_under_each_other(bench: ModuleType) -> None:
    head, *lines = bench.table(
        {
            "redraw": bench.Samples([5.0, 7.0, 9.0], [16.0]),
            "memory_1000": bench.Samples([120.5], [25.0]),
        }
    ).splitlines()
    assert len(lines) == 2
    assert {line.index("≤") for line in lines} == {head.index("goal")}


@pytest.mark.parametrize(
    ("samples", "words"),
    [([3.0], ""), ([3.0, 3.0], ""), ([1.0, 2.0, 3.0, 4.0, 5.0], "[2.00–4.00]")],
)
def test_the_spread_is_the_middle_half(bench: ModuleType, samples: list[float], words: str) -> None:
    assert bench.middle_half(samples) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [(0.0974, "0.097"), (-0.5, "-0.500"), (1.4142, "1.41"), (16.0, "16.0"), (416.3, "416")],
)
def test_figures_have_three_digits(bench: ModuleType, value: float, words: str) -> None:
    assert bench.figure(value) == words


def test_what_is_measured_has_folders_of_its_own_and_compiled_modules(
    bench: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    given = bench.environment(tmp_path)
    assert {given[f"XDG_{what}_HOME"] for what in ("DATA", "CONFIG", "STATE")} == {str(tmp_path)}
    assert "PYTHONDONTWRITEBYTECODE" not in given


@pytest.mark.parametrize(("display", "platform"), [(False, "offscreen"), (True, None)])
def test_both_sides_run_offscreen_where_there_is_no_display(
    bench: ModuleType, monkeypatch: pytest.MonkeyPatch, display: bool, platform: str | None
) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setattr(bench, "has_display", lambda: display)
    assert bench.environment().get("QT_QPA_PLATFORM") == platform


def test_a_script_that_fails_ends_the_bench_with_what_it_said(
    bench: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "broken.py").write_text("raise SystemExit('no such case')")
    monkeypatch.setattr(bench, "SCRIPTS", tmp_path)
    with pytest.raises(SystemExit, match=r"broken\.py failed\.\nno such case"):
        bench.answer("broken.py", tmp_path)


def test_paint_counts_only_once_what_is_asked_for_is_there(root: Path, qtbot: QtBot) -> None:
    painted = script(root / "packaging" / "bench" / "painted.py")
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    moments: list[int] = []
    there: list[bool] = []
    painted.Painted(window, moments.append, lambda: bool(there))
    qtbot.waitExposed(window)
    window.update()
    qtbot.waitUntil(lambda: not window.testAttribute(Qt.WidgetAttribute.WA_PendingUpdate))
    assert moments == []
    there.append(True)
    window.update()
    qtbot.waitUntil(lambda: len(moments) == 1)
    window.update()
    qtbot.waitUntil(lambda: not window.testAttribute(Qt.WidgetAttribute.WA_PendingUpdate))
    assert len(moments) == 1


@pytest.mark.deep
def test_every_script_measures_the_program_as_it_is(bench: ModuleType, tmp_path: Path) -> None:
    case, unopened, arrays = tmp_path / "case", tmp_path / "unopened", tmp_path / "arrays.json"
    for folder in (case, unopened):
        bench.answer("make_case.py", folder, "40")
    for side in (("our_window.py", "first"), ("our_window.py", "filled"), ("empty_window.py",)):
        assert bench.started(side[0], case, *side[1:]) > 0
    assert bench.answer("our_chart.py", case, str(arrays)).keys() == {"ms", "mib"}
    assert any(plot["points"] for plot in json.loads(arrays.read_text()))
    assert bench.answer("bare_chart.py", case, str(arrays)).keys() == {"ms", "mib"}
    for name, folder in (("saves.py", tmp_path), ("opening.py", unopened)):
        with bench.child(name, folder, "40") as ask:
            assert ask().keys() == {"ours", "baseline"}
    assert bench.answer("redraw.py", case).keys() == {"today", "ladder", "progress"}
