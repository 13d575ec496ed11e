"""A process of its own in folders of its own, traced where strace is there."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
_CALLS: Final = (
    "execve,socket,connect,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat"
)
_MADE: Final = re.compile(
    r'(?:openat\([^,]*, |creat\(|mkdir\(|mkdirat\([^,]*, )"((?:[^"\\]|\\.)*)"(.*)'
)


def lacking() -> str:
    """Why nothing can be traced here, "" if it can."""
    if sys.platform != "linux":
        return "Processes are traced on Linux."
    if shutil.which("strace") is None:
        return "strace is needed."
    tried = subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True, check=False)
    return "strace may trace nothing here." if tried.returncode else ""


def no_namespace() -> str:
    """Why no process can be without a network here, "" if one can."""
    if shutil.which("unshare") is None:
        return "unshare is needed."
    tried = subprocess.run(["unshare", "-rn", "true"], capture_output=True, check=False)
    return "This system lets nobody leave its network." if tried.returncode else ""


@dataclass(frozen=True)
class Trace:
    """What a process and its children asked of the system, a call a line."""

    lines: tuple[str, ...]

    @property
    def network(self) -> list[str]:
        """Whatever has to do with a network."""
        return [line for line in self.lines if re.search(r"AF_(INET|PACKET|VSOCK|BLUETOOTH)", line)]

    @property
    def programs(self) -> int:
        """How many were begun, those that take the place of another too."""
        return sum(" execve(" in line and line.endswith(" = 0") for line in self.lines)

    @property
    def made(self) -> set[Path]:
        """Every file and folder that may have been made."""
        found = set()
        for line in self.lines:
            match = _MADE.search(line)
            if match is None or " = -1 " in line:
                continue
            if "mkdir" in line or "creat(" in line or "O_CREAT" in match[2]:
                found.add(Path(match[1]))
        return found


@dataclass(frozen=True)
class Place:
    """Everything a process may find as its own lies in `folder`; files are made under `umask`."""

    folder: Path
    umask: str = "022"

    @property
    def environ(self) -> dict[str, str]:
        """The environment of its processes, without anything of ours."""
        home = self.folder / "home"
        runtime, tmp = self.folder / "run", self.folder / "tmp"
        for one in (home, runtime, tmp):
            one.mkdir(parents=True, exist_ok=True, mode=0o700)
        made = {
            f"XDG_{n.upper()}_HOME": str(home / n) for n in ("data", "config", "state", "cache")
        }
        return made | {
            "HOME": str(home),
            "TMPDIR": str(tmp),
            "XDG_RUNTIME_DIR": str(runtime),
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
        }

    def start(
        self, *words: str, before: Sequence[str] = (), **environ: str
    ) -> "subprocess.Popen[str]":
        """Python with these words in the folder; `before` are the words of what starts it."""
        return subprocess.Popen(
            [*before, sys.executable, *words],
            cwd=self.folder,
            env=self.environ | environ,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            umask=int(self.umask, 8),
        )

    def traced(self, *words: str, told: str = "", **environ: str) -> tuple[str, str, Trace]:
        """Run it to its end: what it said, what it complained of, and its trace."""
        file = self.folder.parent / "trace"
        tracing = ["strace", "-f", "--seccomp-bpf", "-qq", "-s", "300", "-e", f"trace={_CALLS}"]
        with self.start(*words, before=[*tracing, "-o", str(file)], **environ) as process:
            said, complained = process.communicate(told, timeout=300)
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
        return said, complained, Trace(tuple(lines))
