"""What is said about other versions of a case that a sync program has left beside it."""

from ladder_app.language import ngettext


def conflict_notices(copies: tuple[str, ...]) -> tuple[str, ...]:
    """One sentence that names these files; none if there are none."""
    if not copies:
        return ()
    return (
        ngettext(
            "A program that keeps folders in step has left another version of this case in "
            "the library folder: {names}. Nothing was overwritten; compare it when you can.",
            "Programs that keep folders in step have left other versions of this case in "
            "the library folder: {names}. Nothing was overwritten; compare them when you can.",
            len(copies),
        ).format(names=", ".join(copies)),
    )
