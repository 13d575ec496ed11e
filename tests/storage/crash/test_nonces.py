"""No nonce is used twice, also not where a library goes back in time and goes on differently."""

import base64
import json
import os
from collections.abc import Iterable

import pytest

from ladder_app.domain.edit import Change, Edit
from ladder_app.sealing import boxes
from tests import make
from tests.figures import Figure
from tests.storage.crash.journeys import CASE_FILE
from tests.storage.crash.memory_disk import MemoryDisk
from tests.storage.crash.promise import CASE_ID, SIX_WORDS, Journey, library

NONCE_LENGTH = 24


def used_again(files: Iterable[bytes]) -> list[bytes]:
    """The nonces that stand before different bytes."""
    found: dict[bytes, set[bytes]] = {}
    for data in files:
        for line in data.rstrip(b"\n").split(b"\n")[1:]:
            box = base64.b64decode(json.loads(line)["box"])
            found.setdefault(box[:NONCE_LENGTH], set()).add(box[NONCE_LENGTH:])
    assert len(found) > 1
    return [nonce for nonce, rests in found.items() if len(rests) > 1]


def two_futures() -> list[bytes]:
    """The case file of a library that was copied back and went on with something else."""
    journey = Journey(passphrase=SIX_WORDS)
    journey.create().close()
    files = []
    for words in ("one thing", "another"):
        disk = MemoryDisk(journey.disk.files.copy())
        store = library(disk, SIX_WORDS).open(CASE_ID, make.MOMENT)
        edit = Edit("Log attempt", (Change(None, make.attempt(what_happened=words)),))
        store.commit(edit, make.MOMENT)
        store.close()
        files.append(disk.content(CASE_FILE))
    return files


def test_a_library_that_went_back_in_time_uses_no_nonce_twice() -> None:
    assert used_again(two_futures()) == []


def test_nonces_that_are_counted_are_caught(
    monkeypatch: pytest.MonkeyPatch, figure: Figure
) -> None:
    honest = boxes.boxed

    def counting(key: bytes, plain: bytes, about: bytes) -> bytes:
        """The number of the line is its nonce."""
        with monkeypatch.context() as patch:
            patch.setattr(os, "urandom", lambda length: about[-length:].rjust(length, b"\0"))
            return honest(key, plain, about)

    monkeypatch.setattr("ladder_app.sealing.case_boxes.boxed", counting)
    assert used_again(two_futures())
    figure("seeded mistakes", 1)
