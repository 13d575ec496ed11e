"""What no file of the repository may say."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

# A pinned file, a link or a setting that names such a host ties everybody to it. The names are put
# together here, so that this file may be searched like any other.
HOSTS = [".".join(parts) for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "com"))]
REGISTRY_HOST = re.compile(
    "|".join([*map(re.escape, HOSTS), r"\b(simple|index)[-_ ]?url\s*="]).encode(), re.IGNORECASE
)
# Folders that exist on one machine only.
MACHINE_PATH = re.compile(rb"(?<![\w.:/])/(home|root|Users|work)/[\w.]|[A-Z]:\\+Users\\")


def tracked(root: Path) -> list[Path]:
    if not (root / ".git").exists() or shutil.which("git") is None:
        pytest.skip("Only a checkout knows which files are tracked.")
    names = subprocess.run(
        ["git", "ls-files", "-z"], cwd=root, capture_output=True, check=True
    ).stdout.split(b"\0")
    files = [root / name.decode() for name in names if name]
    return [path for path in files if path.is_file()]


@pytest.mark.parametrize("banned", [REGISTRY_HOST, MACHINE_PATH], ids=["hosts", "paths"])
def test_no_tracked_file_says(root: Path, banned: re.Pattern[bytes]) -> None:
    found = [
        f"{path.relative_to(root)}: {match.group().decode(errors='replace')}"
        for path in tracked(root)
        if (match := banned.search(path.read_bytes()))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("text", "banned"),
    [
        (f"--hash=sha256:0 # from https://files.{HOSTS[1]}/x", REGISTRY_HOST),
        (f"see {HOSTS[0]}", REGISTRY_HOST),
        ("-".join(["--index", "url=https://somewhere"]), REGISTRY_HOST),
        ("/".join(["cd ", "home", "anna", "ladder"]), MACHINE_PATH),
        ("\\".join(["C:", "Users", "anna"]), MACHINE_PATH),
    ],
)
def test_what_would_be_found(text: str, banned: re.Pattern[bytes]) -> None:
    assert banned.search(text.encode())


def test_every_pin_has_a_hash(root: Path) -> None:
    pins = (root / "packaging" / "requirements.txt").read_text().replace("\\\n", " ")
    for line in pins.splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            assert re.match(r"[A-Za-z0-9._-]+==\S+ .*--hash=sha256:", line), line
