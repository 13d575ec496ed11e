"""What is in a page that was set, read back as another program would."""

import re
import shutil
import subprocess
import zlib

import pytest
from PySide6.QtGui import QColor, QImage

HOSTILE = '#import "x": * ] \\ $a$ `raw` *b* _i_ @ref <l> // c /* d */ #{panic()} "; = h'


def content(pdf: bytes) -> bytes:
    """The file with its compressed parts opened."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    return pdf + b"".join(_opened(stream) for stream in streams)


def _opened(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return stream


def words(pdf: bytes) -> str:
    """As another program reads it, in the order of the page."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    done = subprocess.run(
        ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return " ".join(done.stdout.decode().split())


def is_white_beyond(picture: bytes, share: float) -> bool:
    """Whether nothing stands on a page, a PNG, right of this share of its width."""
    image = QImage.fromData(picture)
    first = round(image.width() * share)
    return all(
        QColor(image.pixel(x, y)).lightness() > 250
        for x in range(first, image.width())
        for y in range(image.height())
    )
