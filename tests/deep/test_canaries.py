"""Nothing that a person wrote, typed or was called is anywhere outside what is sealed."""

import base64
import gzip
import json
import os
import re
import subprocess
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from ladder_app.clocks import now
from ladder_app.paths import user_paths
from ladder_app.storage.library import FolderLibrary
from tests.deep.canary_journey import CASE_ID, LOCKED, MARK, PASSPHRASE, TYPED, records
from tests.deep.scan import Scan
from tests.deep.traced import ROOT, Place, lacking, no_namespace
from tests.exchange.workbooks import packed
from tests.figures import Figure

JOURNEY = ("-m", "tests.deep.canary_journey")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path / "place")


def before(place: Place) -> str:
    """Live without a passphrase, then set one; the recovery code. The canaries were seen first."""
    with place.start(*JOURNEY, "before") as process:
        assert process.stdout is not None
        assert process.stdin is not None
        assert process.stdout.readline() == f"open {MARK}\n"
        plain = Scan(MARK).in_tree(place.folder)
        assert {Path(name).suffix for name in plain} == {".json", ".jsonl"}
        process.stdin.write("\n")
        process.stdin.flush()
        code = process.stdout.readline().removeprefix("recovery ").strip()
        assert process.wait() == 0
    return code


def canaries_inside(place: Place) -> set[str]:
    """Those in the case, its copy and its drafts, for whoever has the passphrase."""
    environ = place.environ
    paths = user_paths(None, environ)
    library = FolderLibrary(paths.library, paths.state)
    library.vault.unlock(PASSPHRASE)
    store = library.open(CASE_ID, now())
    text = json.dumps(store.documents())
    store.close()
    for form in ("form", "new note"):
        text += json.dumps(library.drafts.find(CASE_ID, form))
    return marked(text)


def marked(text: str) -> set[str]:
    """The canaries in it."""
    return set(re.findall(rf"{MARK}[\w-]+", text))


def canaries_given() -> set[str]:
    """A name for each kind of field a person can fill."""

    return marked(repr(records())) | {MARK + one for one in TYPED}


@pytest.mark.deep
@pytest.mark.skipif(bool(lacking()), reason=lacking())
def test_an_evening_leaves_no_canary_and_speaks_to_no_network(place: Place, figure: Figure) -> None:
    code = before(place)
    scan = Scan(MARK, code, code.replace("-", ""), PASSPHRASE)
    assert scan.in_tree(place.folder) == {}

    said, complained, killed = place.traced(*JOURNEY, "killed")
    assert "title Ladder" in said, complained
    assert scan.in_tree(place.folder) == {}

    more, grumbled, locked = place.traced(*JOURNEY, "locked", told="\n")
    assert "locked" in more.splitlines(), grumbled
    assert scan.in_tree(place.folder) == {}

    for seen in (said, complained, more, grumbled):
        assert scan.in_bytes(seen.encode()) == set()
    titles = {line.strip() for line in (said + more).splitlines() if line.startswith("title")}
    assert titles <= {"title", "title Ladder"}
    assert "clipboard" in {line.strip() for line in more.splitlines()}
    assert killed.programs == 2  # the one that sets pages too
    assert locked.programs == 2  # and the one it began anew as
    assert killed.network == locked.network == []
    assert strangers(place, killed.made | locked.made) == set()
    given = canaries_given()
    assert len(given) >= 40
    figure("canaries", len(given))
    figure("processes without network", killed.programs + locked.programs)


@pytest.mark.deep
@pytest.mark.skipif(bool(lacking()), reason=lacking())
def test_the_command_line_speaks_to_no_network(place: Place, figure: Figure) -> None:
    before(place)
    sheet = ROOT / "tests" / "exchange" / "files" / "ladder-and-log.xlsx"
    programs = 0
    for words, begun in (
        (["import", str(sheet), "--case", "River"], 1),
        (["export", "River", "--format", "json", "-o", "copy.json"], 1),
        (["export", "River", "--format", "csv", "-o", "table.csv"], 1),
        (["report", "River", "-o", "report.pdf"], 2),
        (["check"], 1),
    ):
        told = f"{PASSPHRASE}\n"
        asked = ("-m", "ladder_app", *words, "--passphrase-stdin")
        said, complained, trace = place.traced(*asked, told=told)

        assert Scan(PASSPHRASE).in_bytes((said + complained).encode()) == set()
        assert trace.programs == begun, complained
        assert trace.network == []
        assert "Traceback" not in complained
        programs += begun
    kept = {path.name for path in place.folder.iterdir() if path.is_file()}
    assert kept == {"copy.json", "table.csv", "report.pdf"}
    figure("processes without network", programs)


def strangers(place: Place, made: set[Path]) -> set[Path]:
    """What was made elsewhere than in the folders of the program and where the person said."""
    home = place.folder / "home"
    ours = [home / name / "ladder" for name in ("data", "config", "state")]
    return {
        path
        for path in made
        if not any(path.is_relative_to(folder) or folder.is_relative_to(path) for folder in ours)
        and not (path.parent == home and "copy.json" in path.name)
        and not path.is_relative_to("/dev")
        and not path.is_relative_to("/proc")
    }


@pytest.mark.deep
@pytest.mark.skipif(bool(no_namespace()), reason=no_namespace())
def test_the_evening_passes_where_there_is_no_network(place: Place) -> None:
    before(place)
    alone = ["unshare", "-rn"]
    with place.start(*JOURNEY, "killed", before=alone) as process:
        _said, complained = process.communicate(timeout=300)
        assert process.returncode in (-9, 137), complained
    with place.start(*JOURNEY, "locked", before=alone) as process:
        said, complained = process.communicate("\n", timeout=300)
        assert process.returncode == 0, complained
        assert "locked" in said.splitlines()


@pytest.fixture
def waiting(place: Place) -> Iterator["subprocess.Popen[str]"]:
    """The program as it waits for its passphrase after a lock."""
    before(place)
    with place.start(*JOURNEY, "locked") as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip() == "locked":
                break
        yield process
        process.kill()


@pytest.mark.deep
@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="/proc is needed.")
def test_a_locked_program_is_called_nothing_that_says_what_it_is(
    waiting: "subprocess.Popen[str]",
) -> None:
    here = Path("/proc") / str(waiting.pid)
    scan = Scan(MARK, PASSPHRASE)

    assert (here / "comm").read_text().startswith("python")
    for name in ("cmdline", "environ", "comm"):
        assert scan.in_bytes((here / name).read_bytes()) == set()
    assert LOCKED in (here / "environ").read_text()
    opened = [os.readlink(here / "fd" / name) for name in os.listdir(here / "fd")]
    assert not [path for path in opened if path.endswith((".jsonl", ".json"))]


@pytest.mark.deep
def test_what_is_sealed_holds_every_canary(place: Place) -> None:
    before(place)
    with place.start(*JOURNEY, "killed") as process:
        process.communicate(timeout=300)

    inside = canaries_inside(place)

    assert {one for one in canaries_given() if not one.endswith(TYPED)} <= inside
    assert {f"{MARK}draft", f"{MARK}written", f"{MARK}typed"} <= inside


WORD = "Canary-Ünique"
_IN_JSON = json.dumps({"a": WORD}, ensure_ascii=False).encode()


_PACKED = {
    "plain": _IN_JSON,
    "utf-16-le": WORD.encode("utf-16-le"),
    "utf-16-be": b"x" + WORD.encode("utf-16-be"),
    "hex": WORD.encode().hex().encode(),
    **{f"base64 from {n}": base64.b64encode(bytes(n) + _IN_JSON) for n in range(3)},
    **{
        f"base64 for addresses from {n}": base64.urlsafe_b64encode(
            bytes(n) + WORD.encode("utf-16-le") + b"x"
        )
        for n in range(3)
    },
    "zlib": b"head" + zlib.compress(_IN_JSON),
    "gzip": b"head" + gzip.compress(_IN_JSON) + b"tail",
    "zip": packed({"a.xml": _IN_JSON}),
}


# Named, since the bytes of an archive hold the moment it was made: workers would disagree.
@pytest.mark.parametrize("data", _PACKED.values(), ids=_PACKED.keys())
def test_the_scan_finds_a_word_however_it_is_packed(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(data)

    assert Scan(WORD).in_tree(tmp_path) == {"file": {WORD}}
    assert Scan("Another").in_tree(tmp_path) == {}


def test_the_scan_reads_names_too(tmp_path: Path) -> None:
    (tmp_path / WORD).mkdir()
    (tmp_path / "link").symlink_to(WORD)

    assert set(Scan(WORD).in_tree(tmp_path)) == {WORD, "link"}
