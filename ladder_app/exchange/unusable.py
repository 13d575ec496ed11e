"""The one error of this package."""


class Unusable(Exception):
    """A file or a choice that cannot be used; nothing was changed.

    `str(error)` is a whole sentence for the user that says what to do next.
    """
