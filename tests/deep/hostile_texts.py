"""Texts that programs have stumbled over, each with a number of its own at its head."""

from dataclasses import fields, is_dataclass, replace
from itertools import product
from typing import Any, Final

from ladder_app.domain.record import Record
from ladder_app.domain.text import clean_line
from tests.deep.canary_journey import MARK, records

_CORES: Final = (
    "<b>bold</b> <i>and",
    '<img src="/usr/share/pixmaps/debian-logo.png">',
    "<a href='https://example.invalid'>here</a>",
    "<script>alert(1)</script><!-- -->",
    "</p></body></html><h1>",
    "<qt>rich</qt>",
    "&amp; &lt;b&gt; &#0; &nbsp;",
    "Tom & Jerry && Co &file",
    "%s %n %1 %L1 %(x)s %%",
    "{0} {} {__class__} {{",
    '#read("/etc/passwd") $x^2$ *b* _i_ @a <l>',
    "\\input{x} \\ \\n \\u0041",
    "`x` **b** [a](b) ~~s~~",
    "= + - @ =1+1 'x",
    "'; DROP TABLE a; -- \"",
    "null None NaN undefined",
    "../../etc/passwd C:\\CON",
    "שלום עולם مرحبا",
    "e\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309 Z\u0335\u0336\u0337",
    "👩‍👩‍👧‍👦🏳️‍🌈👍🏽 \U0001f1e9\U0001f1ea",
    "\u200b\u200d\u2060zero\ufeffwidth\u00ad",
    "ﬁ ½ ² Å ｆｕｌｌ ㍿",
    "日本語のテキスト 中文 한국어",
    "\u2028\u2029 \u00a0 \u3000 parted",
    "x" * 120,
)
_AROUND: Final = (
    "{}",
    "({})",
    "{}!",
    "“{}”",
    "a {} b",
    "{} & c",
    "<{}>",
    "{}\u0301",
    "1. {}",
    "- {}",
    "# {}",
    "{}: x",
    "{}…",
    "{} / 2",
    "»{}«",
    "[{}]",
    "{};",
    "*{}*",
    "{}?",
    "'{}'",
)
TEXTS: Final = tuple(
    clean_line(f"Q{number:03d} {around.replace('{}', core)}")
    for number, (around, core) in enumerate(product(_AROUND, _CORES))
)
"""Each fits into one line of a form, and is as a form leaves it."""

LONG: Final = (
    "x" * 100_000,
    "wörd " * 20_000,
    "\u00e9" + "\u0301" * 90_000,
    "a" + "\n" * 50_000,
    "אב" * 40_000,
)


def hostile_records(texts: tuple[str, ...]) -> tuple[Record, ...]:
    """Something of everything; each free text is another of these, in turn."""
    filling = _Filling(texts)
    return tuple(filling.filled(record) for record in records())


class _Filling:
    def __init__(self, texts: tuple[str, ...]) -> None:
        self._texts = texts
        self._next = 0

    def filled(self, value: Any) -> Any:
        """The same with hostile texts for canaries."""
        if isinstance(value, str) and value.startswith(MARK):
            self._next += 1
            return self._texts[self._next % len(self._texts)]
        if isinstance(value, tuple):
            return tuple(self.filled(one) for one in value)
        if is_dataclass(value) and not isinstance(value, type):
            inside = {field.name: getattr(value, field.name) for field in fields(value)}
            return replace(value, **{n: self.filled(one) for n, one in inside.items()})
        return value
