"""What deleting for good has not reached, and what no program can take back."""

from ladder_app.domain.store.case_shelf import Erased
from ladder_app.language import _


def remains_words(erased: Erased) -> str:
    """What remains, a line each."""
    return "\n".join((*reached_words(erased), beyond_words()))


def reached_words(erased: Erased) -> list[str]:
    """That it is deleted, and what of our own files was not reached."""
    lines = [_("It is deleted, and everything was looked through once more.")]
    if erased.left:
        lines.append(_("These files may hold it still:"))
        lines += [f"   {name}" for name in erased.left]
    if erased.absent:
        lines.append(
            _(
                "This place was not there or did not answer, so what it holds could not be looked "
                "through:"
            )
        )
        lines += [f"   {name}" for name in erased.absent]
    return lines


def beyond_words() -> str:
    """What is beyond every program."""
    return _(
        "What was exported, printed, handed over or copied elsewhere is not reached. Disks and "
        "snapshots of the system may keep old traces for a while."
    )
