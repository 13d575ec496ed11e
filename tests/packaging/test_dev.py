"""dev.py: what it decides, what it says, and that a set-up left half-done is made again."""

import ast
import importlib.util
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

posix_only = pytest.mark.skipif(os.name != "posix", reason="exec is asked for on POSIX only")


# What is passed on


@pytest.mark.parametrize(
    ("arguments", "opens"),
    [
        ([], True),
        (["--demo"], True),
        (["--library", "a folder"], True),
        (["--library=x", "--demo"], True),
        (["--version"], False),
        (["--help"], False),
        (["--demo", "--pictures", "out"], False),
        (["check"], False),
        (["export", "A.", "--format", "csv", "--library", "x"], False),
        (["--library", "x", "import", "file.csv"], False),
        (["--library"], False),
    ],
)
def test_errands_need_no_window(dev: ModuleType, arguments: list[str], opens: bool) -> None:
    assert dev.opens_window(arguments) is opens


@pytest.mark.parametrize(
    ("arguments", "given"),
    [
        ([], ["-n", "2"]),
        (["--deep"], ["-n", "2", "--deep"]),
        (["tests/ui", "-k", "theme"], ["-n", "2", "tests/ui", "-k", "theme"]),
        (["-n", "8"], ["-n", "8"]),
        (["-n0"], ["-n0"]),
        (["--numprocesses=4"], ["--numprocesses=4"]),
        (["--pdb"], ["--pdb"]),
    ],
)
def test_two_processes_unless_told_otherwise(
    dev: ModuleType, arguments: list[str], given: list[str]
) -> None:
    assert dev.pytest_arguments(arguments) == given


@pytest.mark.parametrize("verb", ["run", "test", "bench"])
def test_what_each_verb_starts(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, root: Path, verb: str
) -> None:
    started: list[list[str]] = []
    monkeypatch.chdir(root)
    libraries = SimpleNamespace(has_display=lambda: True, missing=lambda window: ())
    monkeypatch.setattr(dev, "system_libraries", lambda: libraries)
    monkeypatch.setattr(dev, "set_up", lambda qt=None: None)
    monkeypatch.setattr(dev, "hand_over", started.append)
    dev.main([verb, "--demo"])
    python = str(dev.VENV_PYTHON)
    assert started == [
        {
            "run": [python, "-m", "ladder_app", "--demo"],
            "test": [python, "-m", "pytest", "-n", "2", "--demo"],
            "bench": [python, str(root / "packaging" / "bench.py"), "--demo"],
        }[verb]
    ]


@pytest.mark.parametrize(("arguments", "code"), [([], 2), (["nonsense"], 2), (["--help"], 0)])
def test_without_a_verb_the_verbs_are_shown(
    dev: ModuleType, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int
) -> None:
    assert dev.main(arguments) == code
    shown = capsys.readouterr()
    text = shown.err if code else shown.out
    assert all(f"dev.py {verb}" in text for verb in dev.VERBS)


def test_checks_are_named_with_their_results(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "set_up", lambda qt=None: None)
    monkeypatch.setattr(dev, "VENV_PYTHON", Path(sys.executable))
    monkeypatch.setattr(
        dev,
        "CHECKS",
        {
            "first": ("-c", "print('quiet when all is well')"),
            "second": ("-c", "print('what was found'); raise SystemExit(1)"),
            "third": ("-c", "pass"),
        },
    )
    assert dev.main(["check"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines if line.endswith(" s")] == [
        ["first", "passed"],
        ["second", "FAILED"],
        ["third", "passed"],
    ]
    assert "what was found" in lines
    assert "quiet when all is well" not in lines


@posix_only
def test_exit_codes_and_signals_are_the_programs_own(root: Path) -> None:
    def handing_over_to(program: str) -> int:
        code = (
            "import runpy, sys; dev = runpy.run_path('packaging/dev.py'); "
            f"dev['hand_over']([sys.executable, '-c', {program!r}])"
        )
        return subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode

    assert handing_over_to("raise SystemExit(7)") == 7
    assert handing_over_to("import os; os.kill(os.getpid(), 15)") == -signal.SIGTERM


@pytest.mark.parametrize("arguments", [[], ["--demo"], ["--library", "elsewhere"]])
def test_without_a_display_the_example_is_drawn(
    dev: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    arguments: list[str],
) -> None:
    started: list[list[str]] = []
    demo = tmp_path / "build" / "demo"
    demo.mkdir(parents=True)
    (demo / "from last time.png").touch()
    libraries = SimpleNamespace(has_display=lambda: False, missing=lambda window: ())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "DEMO", demo)
    monkeypatch.setattr(dev, "set_up", lambda qt=None: None)
    monkeypatch.setattr(dev, "system_libraries", lambda: libraries)
    monkeypatch.setattr(dev, "hand_over", started.append)
    dev.main(["run", *arguments])
    assert "There is no display here" in capsys.readouterr().err
    assert not demo.exists()
    pictures = ["--demo", "--pictures", str(Path("build", "demo"))]
    assert started == [[str(dev.VENV_PYTHON), "-m", "ladder_app", *pictures, *arguments]]


# Setting up


@pytest.fixture
def project(dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """A project of its own whose set-up is only noted down: the list of what was done."""
    done: list[str] = []

    def make_venv() -> None:
        done.append("venv")
        dev.VENV_PYTHON.parent.mkdir(parents=True, exist_ok=True)
        dev.VENV_PYTHON.touch()

    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "VENV_PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.setattr(dev, "STAMP", tmp_path / ".venv" / "set-up-done")
    monkeypatch.setattr(dev, "REQUIREMENTS", tmp_path / "requirements.txt")
    monkeypatch.setattr(dev, "make_venv", make_venv)
    monkeypatch.setattr(dev, "lacking", lambda qt: ())
    monkeypatch.setattr(dev, "pip", lambda *arguments, quiet: done.append("pip"))
    monkeypatch.setattr(dev, "compile_program", lambda: done.append("compiled"))
    (tmp_path / "requirements.txt").write_text("one==1\n")
    (tmp_path / "pyproject.toml").touch()
    return done


PACKAGES_ONLY = ["pip", "pip", "compiled"]
EVERYTHING = ["venv", *PACKAGES_ONLY]


def test_what_is_done_is_skipped(dev: ModuleType, project: list[str]) -> None:
    dev.set_up()
    assert project == EVERYTHING
    dev.set_up()
    assert project == EVERYTHING


@pytest.mark.parametrize(
    ("change", "again"),
    [
        (lambda dev, patch: dev.REQUIREMENTS.write_text("one==2\n"), PACKAGES_ONLY),
        (lambda dev, patch: (dev.ROOT / "pyproject.toml").write_text("#"), PACKAGES_ONLY),
        (lambda dev, patch: patch.setattr(sys, "version", "3.99.0"), EVERYTHING),
        (lambda dev, patch: patch.setattr(sys, "base_prefix", "elsewhere"), EVERYTHING),
        (lambda dev, patch: dev.STAMP.unlink(), EVERYTHING),
        (lambda dev, patch: dev.STAMP.write_bytes(b"\xff\x00"), EVERYTHING),
        (lambda dev, patch: dev.STAMP.write_bytes(b""), EVERYTHING),
        (lambda dev, patch: dev.VENV_PYTHON.unlink(), EVERYTHING),
    ],
    ids=["pins", "pyproject", "version", "python", "interrupted", "garbled", "empty", "no python"],
)
def test_what_changed_is_done_again(
    dev: ModuleType,
    project: list[str],
    monkeypatch: pytest.MonkeyPatch,
    change: Any,
    again: list[str],
) -> None:
    dev.set_up()
    project.clear()
    with monkeypatch.context() as patch:
        change(dev, patch)
        dev.set_up()
        assert project == again
        dev.set_up()
        assert project == again


def test_a_moved_folder_is_set_up_again(
    dev: ModuleType, project: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = dev.stamp()
    (tmp_path / "moved ÿ").mkdir()
    (tmp_path / "moved ÿ" / "pyproject.toml").touch()
    monkeypatch.setattr(dev, "ROOT", tmp_path / "moved ÿ")
    assert not dev.can_be_kept(before, dev.stamp())


def test_an_interrupted_set_up_begins_again(
    dev: ModuleType, project: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    dev.set_up()
    dev.REQUIREMENTS.write_text("one==2\n")

    def interrupted(*arguments: str, quiet: bool) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(dev, "pip", interrupted)
        with pytest.raises(KeyboardInterrupt):
            dev.set_up()
    project.clear()
    dev.set_up()
    assert project == EVERYTHING


def test_the_program_is_compiled_where_python_may_not_keep_what_it_compiles(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV_PYTHON", Path(sys.executable))
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.delenv("PYTHONPYCACHEPREFIX", raising=False)
    source = tmp_path / "ladder_app" / "domain" / "step.py"
    source.parent.mkdir(parents=True)
    source.write_text("STEP = 1\n")
    dev.compile_program()
    assert list((source.parent / "__pycache__").glob("step.*.pyc"))


def test_a_failed_installation_ends_with_a_sentence(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "VENV_PYTHON", Path(sys.executable))
    monkeypatch.setattr(
        subprocess, "run", lambda *command, **options: SimpleNamespace(returncode=1)
    )
    with pytest.raises(SystemExit) as stopped:
        dev.pip("install")
    assert stopped.value.code == 3
    assert "The packages could not be installed" in capsys.readouterr().err


def test_a_second_run_starts_no_program_of_its_own(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "STAMP", tmp_path / "stamp")
    monkeypatch.setattr(dev, "VENV_PYTHON", Path(sys.executable))
    monkeypatch.setattr(dev, "need_system", lambda qt: None)
    (tmp_path / "stamp").write_text(dev.stamp())
    started: list[object] = []
    for name in ("run", "Popen"):
        monkeypatch.setattr(subprocess, name, lambda *what, **how: started.append(what))
    dev.set_up("window")
    assert started == []


# What the machine lacks


linux_only = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux leaves these libraries out"
)


class Machine:
    """A machine that lacks libEGL and the venv of Debian until apt-get has installed them."""

    def __init__(self, dev: ModuleType, patch: pytest.MonkeyPatch) -> None:
        self.debian = True
        self.user = 0
        self.apt_works = True
        self.commands: list[str] = []
        libraries = dev.system_libraries()
        patch.setattr(libraries, "_loads", lambda name: self.whole or name != "libEGL.so.1")
        patch.setattr(libraries, "is_debian_like", lambda: self.debian)
        patch.setattr(libraries, "has_display", lambda: False)
        patch.setattr(os, "geteuid", lambda: self.user, raising=False)
        patch.setattr(dev, "system_libraries", lambda: libraries)
        patch.setattr(dev, "is_done", lambda wanted: False)
        patch.setattr(dev, "leave_venv", lambda: None)
        patch.setattr(dev, "install", lambda wanted: self.commands.append("set up"))
        patch.setattr(dev, "hand_over", lambda command: self.commands.append("hand over"))
        patch.setattr(importlib.util, "find_spec", lambda name: object() if self.whole else None)
        patch.setattr(subprocess, "run", self.run)

    @property
    def whole(self) -> bool:
        return self.apt_works and any("install" in command for command in self.commands)

    def run(self, command: Sequence[str], **options: Any) -> None:
        self.commands.append(" ".join(command))


@pytest.fixture
def machine(dev: ModuleType, monkeypatch: pytest.MonkeyPatch, root: Path) -> Machine:
    monkeypatch.chdir(root)
    return Machine(dev, monkeypatch)


VENV_PACKAGE = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
APT = [
    "apt-get -qq update",
    f"apt-get -qq install --no-install-recommends libegl1 {VENV_PACKAGE}",
]


@linux_only
def test_root_on_debian_gets_what_is_missing_and_is_told(
    dev: ModuleType, machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    dev.main(["test"])
    assert machine.commands == [*APT, "set up", "hand over"]
    assert f"apt-get installs it: libegl1 {VENV_PACKAGE}\n" in capsys.readouterr().err


@linux_only
def test_where_apt_fails_the_line_is_said(
    dev: ModuleType, machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.apt_works = False
    with pytest.raises(SystemExit) as stopped:
        dev.main(["test"])
    assert stopped.value.code == 3
    assert machine.commands == APT
    assert f"libegl1 {VENV_PACKAGE}" in capsys.readouterr().err.splitlines()[-2]


@linux_only
@pytest.mark.parametrize("verb", ["run", "test", "bench"])
@pytest.mark.parametrize(("debian", "user"), [(True, 1000), (False, 1000), (False, 0)])
def test_everybody_else_gets_one_line_and_code_3(
    dev: ModuleType,
    machine: Machine,
    capsys: pytest.CaptureFixture[str],
    verb: str,
    debian: bool,
    user: int,
) -> None:
    machine.debian, machine.user = debian, user
    with pytest.raises(SystemExit) as stopped:
        dev.main([verb])
    assert stopped.value.code == 3
    assert machine.commands == []
    said = capsys.readouterr().err
    assert f"libegl1 {VENV_PACKAGE}" in said
    assert ("apt-get install" in said) is debian


@linux_only
def test_checks_need_no_window(
    dev: ModuleType, machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.debian = False
    with pytest.raises(SystemExit):
        dev.main(["check"])
    said = capsys.readouterr().err
    assert VENV_PACKAGE in said
    assert "libegl1" not in said


def test_an_older_python_can_read_far_enough_to_be_refused(root: Path) -> None:
    path = root / "packaging" / "dev.py"
    ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 7))
    code = (
        "import runpy, sys; sys.version_info = (3, 10, 4); "
        "runpy.run_path('packaging/dev.py', run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 3
    assert done.stderr.startswith("Ladder needs Python 3.11 or newer, and this is Python 3.10")
    assert done.stderr.count("\n") == 1
