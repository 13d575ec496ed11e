"""What a column's header says it means, in English or German."""

import re
import unicodedata
from typing import Final, Literal

from ladder_app.exchange.fields import FIELDS, Field

Meaning = Field | Literal["ignored"]

# The first line that fits wins: "date of the exposure" is a date although it names a step.
# A star stands for any ending, several words must follow each other.
_WORDS: Final[dict[Meaning, str]] = {
    "what_i_learned": "learn* | lesson* | insight* | gelernt* | erkenntnis* | lernerfahrung*",
    "private_note": "private | privat*",
    "what_happened": """what happened | happened | note | notes | comment* | remark* | details |
        passiert | geschah | geschehen | notiz* | bemerk* | anmerk* | komment* | verlauf |
        ereignis*""",
    "status": "status | outcome | result | done | completed | erledigt | geschafft | ergebnis*",
    "date": "date | day | when | datum | tag | wann",
    "minutes": """min | mins | minute | minutes | minuten | duration | length | how long |
        time spent | dauer* | laenge | zeitdauer | wie lange | hours | hour | hrs | stunden""",
    "suds_post": "later | post exposure | spaeter",
    "suds_anticipated": """predict* | expect* | anticipat* | forecast | guess* | erwart* |
        vorherge* | vorhersage | prognose | angsterwart* | befuercht*""",
    "suds_peak": """peak | highest | max | maxim* | worst | top | during | hoechst* | spitze* |
        staerkst* | gipfel | waehrend*""",
    "suds_pre": "before | pre | prior | beforehand | vorher* | davor | vor | zuvor",
    "suds_end": """after | afterwards | afterward | end | ending | final | post | leaving |
        nachher* | danach | nach | ende | endwert | schluss* | hinterher""",
    "suds_start": "start | starting | beginning | initial | anfang* | beginn | zu beginn",
    "time": "time | clock | uhrzeit | zeit | uhr | zeitpunkt",
    "rating": """rating* | rated | suds | sud | difficult* | anxiety | fear | distress | score |
        hard | how hard | discomfort | points | angst* | belastung* | schwierig* | schwere |
        einschaetz* | bewert* | anspannung* | stress* | wie schwer""",
    "ignored": "no | nr | number | nummer | order | rank | rang | reihenfolge | id | lfd",
    "place": "place | where | location | ort | wo",
    "people": "people | with whom | with | person | personen | wer | mit wem | begleit*",
    "ladder": "ladder | hierarchy | leiter | angstleiter | hierarchie | topic | theme | thema",
    "step": """step* | rung | situation* | expos* | task | exercise | activity | item | what |
        trigger | description | challenge | schritt* | stufe* | uebung* | aufgabe* | sprosse |
        aktivitaet* | was | beschreibung | herausforderung""",
}


def _pattern(words: str) -> re.Pattern[str]:
    ways = (re.escape(" ".join(way.split())) for way in words.split("|"))
    return re.compile(rf"\b(?:{'|'.join(ways)})\b".replace(r"\*", r"\w*"))


_PATTERNS: Final = {meaning: _pattern(words) for meaning, words in _WORDS.items()}
_HOURS: Final = re.compile(r"\b(?:h|hrs?|hours?|std|stunden?)\b")
_SECONDS: Final = re.compile(r"\b(?:s|secs?|seconds?|sek|sekunden?)\b")
_TEN: Final = re.compile(r"(?:\b0\s*(?:-|to|bis)\s*|\b1\s*(?:-|to|bis)\s*|/\s*|\bof |\bvon )10\b")
_HUNDRED: Final = re.compile(r"(?:\b[01]\s*(?:-|to|bis)\s*|/\s*|\bof |\bvon )100\b|%")
LONGEST: Final = 120


def meanings(header: str) -> tuple[Meaning, ...]:
    """What a header may mean, the likeliest first; nothing for one that says nothing known."""
    if len(header) > LONGEST:
        return ()
    if header.strip() in FIELDS:
        return tuple(field for field in FIELDS if field == header.strip())
    plain = _plain(header)
    # What stands in brackets only explains, so it counts last.
    bare = re.sub(r"[(\[].*", "", plain)
    found = dict.fromkeys((*_found(bare), *_found(plain)))
    return tuple(_in_its_unit(meaning, plain) for meaning in found)


def recognised(header: str) -> bool:
    """Whether the header means anything to us. Sentences do not, whatever words they hold."""
    return len(header.split()) <= 6 and bool(meanings(header))


def is_nothing_but(header: str) -> bool:
    """Whether the header is exactly one known word or phrase."""
    plain = _plain(header)
    return any(pattern.fullmatch(plain) for pattern in _PATTERNS.values())


def scale_of(header: str) -> Literal["0-10", "0-100"] | None:
    """The scale a header names: "Peak (0–10)", "SUDS %"."""
    plain = _plain(header)
    if _HUNDRED.search(plain):
        return "0-100"
    return "0-10" if _TEN.search(plain) else None


def _found(plain: str) -> tuple[Meaning, ...]:
    return tuple(meaning for meaning, pattern in _PATTERNS.items() if pattern.search(plain))


def _in_its_unit(meaning: Meaning, plain: str) -> Meaning:
    if meaning != "minutes":
        return meaning
    if _HOURS.search(plain):
        return "hours"
    return "duration_s" if _SECONDS.search(plain) else "minutes"


def _plain(header: str) -> str:
    """Lower case, umlauts written out, dashes alike, no accents, "_" as a space."""
    text = header.casefold().replace("_", " ")
    for mark, written in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("–", "-"), ("—", "-")):
        text = text.replace(mark, written)
    composed = unicodedata.normalize("NFKD", text)
    return " ".join("".join(m for m in composed if not unicodedata.combining(m)).split())
