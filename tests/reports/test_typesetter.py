"""Pages are set beside the program: that can be stopped, and what goes wrong there is said here."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic

import pytest

from ladder_app.reports import typesetter as starting
from ladder_app.reports.typesetter import CannotSet, Typesetter
from tests.reports.opened import content, words

ENDLESS = '#set document(title: "x")\n#for _ in range(100000) { for _ in range(100000) [] }'
GREETING = '#set document(title: "x")\n#json(bytes(sys.inputs.values)).words'


class Enough(Exception):
    pass


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    monkeypatch.setattr(starting, "resources", lambda: tmp_path)
    for name, text in (("endless", ENDLESS), ("greeting", GREETING), ("broken", "#panic()")):
        (folder / f"{name}.typ").write_text(text, encoding="utf-8")
    return folder


def test_it_can_be_stopped_while_it_sets(templates: Path) -> None:
    asked = 0

    def go_on() -> None:
        nonlocal asked
        asked += 1
        if asked == 3:
            raise Enough

    setter = Typesetter(go_on)
    begun = monotonic()
    with pytest.raises(Enough), setter:
        setter.pdf("endless", {})
    # A template like this is never done. What set it is gone as well.
    assert monotonic() - begun < 5
    assert setter._process is not None
    assert setter._process.returncode is not None


def test_one_page_after_another_is_set_by_the_same_process(templates: Path) -> None:
    with Typesetter() as setter:
        first = setter.pdf("greeting", {"words": "Hello"})
        process = setter._process
        assert "Hello" in words(first)
        assert "Good day" in words(setter.pdf("greeting", {"words": "Good day"}))
        assert setter._process is process


def test_what_cannot_be_set_is_said_and_the_next_page_is_set(templates: Path) -> None:
    with Typesetter() as setter:
        with pytest.raises(CannotSet, match="panicked"):
            setter.pdf("broken", {})
        with pytest.raises(CannotSet):
            setter.pictures("broken", {}, 72)
        assert setter.pictures("greeting", {"words": "Hello"}, 20)


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_a_process_that_ends_by_itself_is_no_page(templates: Path) -> None:
    def kill() -> None:
        if setter._process is not None:
            os.kill(setter._process.pid, signal.SIGKILL)

    setter = Typesetter(kill)
    with setter, pytest.raises(CannotSet):
        setter.pdf("endless", {})


def test_where_no_process_can_be_started_no_page_can_be_set(
    templates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(templates / "nowhere"))
    with Typesetter() as setter, pytest.raises(CannotSet):
        setter.pdf("greeting", {"words": "Hello"})


def test_it_needs_nothing_of_the_program_and_writes_no_file(tmp_path: Path) -> None:
    before = {*Path(starting.__file__).parent.rglob("*")}
    job = b'{"folder": ".", "template": "greeting", "values": "{}", "how": {}}\n'
    (tmp_path / "greeting.typ").write_text("Hello", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-P", str(starting._PROGRAM)],
        input=job,
        capture_output=True,
        cwd=tmp_path,
        env=dict.fromkeys(("TMPDIR", "TEMP", "TMP", "HOME"), str(tmp_path)),
        check=True,
    )
    head, page = done.stdout.split(b"\n", 1)
    assert head == b'{"sizes": [%d]}' % len(page)
    assert page.startswith(b"%PDF")
    assert {one.name for one in tmp_path.iterdir()} == {"greeting.typ"}
    assert {*Path(starting.__file__).parent.rglob("*")} == before


def test_a_picture_among_the_letters_is_read_and_keeps_the_promise(templates: Path) -> None:
    with Typesetter() as setter:
        page = setter.pdf("greeting", {"words": "Done \U0001f600"})
    assert "Done (grinning face)" in words(page)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in content(page)


def test_a_letter_no_font_has_costs_the_promise_and_nothing_else(templates: Path) -> None:
    with Typesetter() as setter:
        opened = content(setter.pdf("greeting", {"words": "one \U00013000 two"}))
    assert re.search(rb"/Marked\s+true", opened)
    assert b"pdfuaid:part" not in opened
