"""A document of version n becomes one of version n + 1, one small function each.

Version 1 is the first; there is nothing to migrate yet. A file that says a higher version is left
untouched.
"""

from typing import Final

VERSION: Final = 1
