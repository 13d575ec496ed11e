"""What every test can rely on: no window on the screen, and long tests only when asked for.

Nor does any reach the home of whoever runs them: file dialogs begin there, and one that is typed
into at random once filled a home with files.
"""

import gc
import os
import tempfile

# Before anything imports Qt: a platform plug-in is chosen once.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from PySide6.QtGui import QGuiApplication

_HOME = tempfile.TemporaryDirectory(prefix="ladder-home-", ignore_cleanup_errors=True)
os.environ["HOME"] = _HOME.name
os.environ["XDG_CONFIG_HOME"] = f"{_HOME.name}/config"
os.environ["XDG_DATA_HOME"] = f"{_HOME.name}/data"
os.environ["XDG_STATE_HOME"] = f"{_HOME.name}/state"

pytest_plugins = ["tests.figures", "tests.kept_widgets", "tests.looks"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--deep", action="store_true", help="also run the tests marked deep")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--deep"):
        return
    deep = [item for item in items if item.get_closest_marker("deep")]
    if deep:
        config.hook.pytest_deselected(items=deep)
        items[:] = [item for item in items if item not in deep]


def pytest_sessionstart() -> None:
    """Python collects between tests, and on this thread alone.

    On another one, such as that on which xdist listens, it would delete widgets under Qt.
    """
    gc.disable()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    # A program that ran in the test may have switched it on.
    gc.disable()
    gc.collect(1)


def pytest_sessionfinish() -> None:
    """Nothing of Python lies on the clipboard when Python has ended: Qt would crash over it.

    The program takes back what is its own when it ends; a test ends without that.
    """
    if isinstance(application := QGuiApplication.instance(), QGuiApplication):
        application.clipboard().clear()
