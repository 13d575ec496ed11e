"""A wheel built from the tree runs in an environment of its own, with all its resources."""

import os
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

import pytest

import ladder_app


@dataclass(frozen=True)
class Installed:
    """An environment that holds the wheel, and borrows nothing but the libraries it needs."""

    folder: Path

    @property
    def scripts(self) -> Path:
        return self.folder / ("Scripts" if os.name == "nt" else "bin")

    def run(self, *command: str) -> str:
        environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("PYTHON", "COV_CORE", "COVERAGE"))
        }
        done = subprocess.run(
            [str(self.scripts / command[0]), *command[1:]],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def python(self, code: str) -> str:
        return self.run("python", "-c", code)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    root = Path(__file__).parents[2]
    folder = tmp_path_factory.mktemp("wheel ÿ")
    environment = Installed(folder / "environment")
    python = str(environment.scripts / "python")

    def work(*command: str) -> None:
        done = subprocess.run(
            [sys.executable, "-m", *command], cwd=root, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr

    work("hatchling", "build", "--target", "wheel", "--directory", str(folder))
    (wheel,) = folder.glob("*.whl")
    work("venv", "--without-pip", str(environment.folder))
    work("pip", "--python", python, "install", "--quiet", "--no-deps", "--no-index", str(wheel))
    # The libraries come from the environment of the tests. Being added by a .pth file, its own
    # .pth files are not read, so that the tree itself stays out of reach.
    purelib = environment.python("import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    borrowed = Path(purelib) / "borrowed.pth"
    borrowed.write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return environment


def test_the_package_is_the_wheels(installed: Installed) -> None:
    place = Path(installed.python("import ladder_app; print(ladder_app.__file__)").strip())
    assert place.is_relative_to(installed.folder)


def test_every_resource_is_in_the_wheel(installed: Installed, root: Path) -> None:
    code = "from ladder_app.paths import resources; print(resources())"
    resources = Path(installed.python(code).strip())
    assert resources.is_relative_to(installed.folder)
    ours = {
        path.relative_to(root / "resources"): path.read_bytes()
        for path in (root / "resources").rglob("*")
        if path.is_file()
    }
    theirs = {
        path.relative_to(resources): path.read_bytes()
        for path in resources.rglob("*")
        if path.is_file()
    }
    assert theirs == ours


def test_every_module_can_be_imported(installed: Installed) -> None:
    code = (
        "import importlib, pkgutil, ladder_app\n"
        "for module in pkgutil.walk_packages(ladder_app.__path__, 'ladder_app.'):\n"
        "    if not module.name.endswith('__main__'):\n"
        "        importlib.import_module(module.name)\n"
    )
    installed.python(code)


@pytest.mark.parametrize("command", [("ladder-app",), ("python", "-m", "ladder_app")])
def test_the_command_says_its_version(installed: Installed, command: tuple[str, ...]) -> None:
    assert ladder_app.__version__ in installed.run(*command, "--version")
