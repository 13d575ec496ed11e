"""Work on a large case makes many objects and no rubbish; looking for some costs a third."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Let Python's search for unreachable cycles rest."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            # What was made is there to stay, so it is not looked through later either.
            gc.freeze()
            gc.enable()
