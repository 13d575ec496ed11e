"""A workbook's archive, unpacked within bounds and packed again, so that nothing in it surprises.

The sizes an archive states about itself may be lies, and a sheet of two cells may claim to be
sixteen thousand columns wide. Both are found here, before the reader of workbooks sees it.
"""

import io
import struct
import zipfile
import zlib
from typing import Final
from xml.parsers import expat

from ladder_app.exchange.extent import Extent
from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _

LARGEST: Final = 8 * 1024 * 1024
LARGEST_UNPACKED: Final = 24 * 1024 * 1024
MOST_PARTS: Final = 500
# What zipfile raises for archives that are broken, locked or packed in unusual ways.
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
    LookupError,
)


def repacked(content: bytes) -> bytes:
    """The same workbook with only the parts that hold its cells; raises Unusable."""
    if len(content) > LARGEST:
        raise Unusable(_("This workbook is larger than 8 MB. Save its one sheet as CSV."))
    try:
        parts = _parts(content)
    except _BROKEN:
        raise Unusable(_("This workbook is damaged or locked with a password.")) from None
    _check_extent(parts)
    new = io.BytesIO()
    with zipfile.ZipFile(new, "w") as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return new.getvalue()


def _parts(content: bytes) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    room = LARGEST_UNPACKED
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        names = [info for info in packed.infolist() if _is_wanted(info)]
        if len(names) > MOST_PARTS:
            raise Unusable(_("This workbook has too many parts to be a plain list or log."))
        for info in names:
            with packed.open(info) as part:
                parts[info.filename] = part.read(room + 1)
            room -= len(parts[info.filename])
            if room < 0:
                raise Unusable(_("This workbook is too large. Save its one sheet as CSV."))
    return parts


def _is_wanted(info: zipfile.ZipInfo) -> bool:
    # Other ways of packing take memory of their own, and no spreadsheet program uses them.
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ValueError("packed in an unusual way")
    return info.filename == "mimetype" or info.filename.endswith((".xml", ".rels"))


def _check_extent(parts: dict[str, bytes]) -> None:
    extent = Extent()
    try:
        for name, part in parts.items():
            if name.endswith(".xml"):
                extent.measure(part)
    except (expat.ExpatError, LookupError, ValueError):
        raise Unusable(_("This workbook is damaged: one of its parts cannot be read.")) from None
    extent.check()
