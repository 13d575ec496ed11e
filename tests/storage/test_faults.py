"""Tests of ladder_app.storage.faults: what the system complains about, in words."""

import errno

import pytest

from ladder_app.domain.store.store_error import NoRoom, StoreError
from ladder_app.storage.faults import reason, unread, unsaved


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (errno.ENOSPC, NoRoom, "Make some room, then try again."),
        (errno.EDQUOT, NoRoom, "Make some room, then try again."),
        (errno.EFBIG, NoRoom, "Make some room, then try again."),
        (errno.EROFS, StoreError, "no longer lets the program write"),
        (errno.EACCES, StoreError, "no longer lets the program write"),
        (errno.ENOENT, StoreError, "no longer in its place"),
        (errno.EIO, StoreError, "Input/output error"),
    ],
)
def test_why_something_was_not_saved(error: int, kind: type, words: str) -> None:
    said = unsaved(OSError(error, "Input/output error"))
    assert type(said) is kind
    assert str(said).startswith("Not saved")
    assert words in str(said)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (errno.EFBIG, "far too large"),
        (errno.EACCES, "Ask the owner"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_why_something_was_not_read(error: int, words: str) -> None:
    assert words in str(unread(OSError(error, "Input/output error")))


def test_an_error_without_words_is_said_all_the_same() -> None:
    assert "odd" in str(unsaved(OSError("odd")))
    assert "odd" in str(unread(OSError("odd")))


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (errno.ENOSPC, "no room left"),
        (errno.EROFS, "does not let the program write"),
        (errno.ENOENT, "may not be connected"),
        (errno.EIO, "copy what matters to another disk"),
        (errno.ENOTDIR, "the system says “Not a directory”"),
    ],
)
def test_a_reason_is_words_a_person_can_use(error: int, words: str) -> None:
    assert words in reason(OSError(error, "Not a directory"))
