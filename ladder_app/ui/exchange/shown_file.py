"""A file that holds a case, read on a thread: how much is in it, and all of it in words."""

from dataclasses import dataclass

from ladder_app.exchange.parcels import is_sealed
from ladder_app.exchange.taking_in import TakingIn, taking_in
from ladder_app.ui.desk import Desk
from ladder_app.ui.exchange.taken_words import taking_words
from ladder_app.ui.widgets.long_work import GoOn


@dataclass(frozen=True, slots=True)
class ShownFile:
    """What it would do to the open case, `summary` in a line, `words` in full."""

    found: TakingIn
    summary: str
    words: str


def shown_file(desk: Desk, content: bytes, go_on: GoOn) -> ShownFile | bytes:
    """A file that has a passphrase comes back as it is; raises Unusable, StoreError.

    Nobody may change the case of the desk meanwhile.
    """
    if is_sealed(content):
        return content
    workspace = desk.workspace
    ids = {entry.id for entry in desk.cases.entries()}
    found = taking_in(content, workspace.records, desk.edited(), ids, workspace.now())
    go_on()
    summary, words = taking_words(found, workspace.records, workspace.now().date())
    lines: list[str] = []
    for paragraph in words:
        go_on()
        lines.append(paragraph)
    return ShownFile(found, summary, "\n".join(lines))
