"""The files of packaging/ are scripts, so they are loaded by their path."""

from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def root() -> Path:
    return ROOT


@pytest.fixture
def dev() -> ModuleType:
    """packaging/dev.py as a module, loaded anew so that a test may change it."""
    path = ROOT / "packaging" / "dev.py"
    module = ModuleType("dev")
    module.__file__ = str(path)
    SourceFileLoader("dev", str(path)).exec_module(module)
    return module
