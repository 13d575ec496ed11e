"""What stands in the way of saving an entry, in words, beside the field it concerns."""

from collections.abc import Iterator

from ladder_app.domain.attempts.attempt import LONGEST_S, SAMPLE_GRACE_S
from ladder_app.domain.attempts.attempt_entry import AttemptEntry, NoteEntry, SampleEntry
from ladder_app.domain.duration_text import duration_text, read_duration
from ladder_app.language import _


def problems(entry: AttemptEntry) -> dict[str, str]:
    """Sentences by field; empty when the entry can be saved.

    Fields of which there are several are `"samples.0"`, `"notes.2"`, `"predictions.<id>"` and
    `"rituals.<id>"`. What is folded away for this answer is not looked at.
    """
    found = dict(_what(entry))
    found.update(_predictions(entry))
    if entry.was_begun:
        found.update(_lengths(entry))
        found.update(_samples(entry))
        found.update(_notes(entry))
    return found


def is_blank(line: SampleEntry | NoteEntry) -> bool:
    """Whether a line of a small table holds nothing and is left out."""
    if isinstance(line, SampleEntry):
        return not line.at.strip() and line.suds is None
    return not line.at.strip() and not line.text.strip()


def _what(entry: AttemptEntry) -> Iterator[tuple[str, str]]:
    if not entry.step_id and not entry.other_words.strip():
        yield "what", _("Choose a step, or say in a few words what it was.")


def _predictions(entry: AttemptEntry) -> Iterator[tuple[str, str]]:
    statements = {one.id: one.statement for one in entry.new_expectations}
    for prediction in entry.predictions:
        rated = (prediction.likelihood_before, prediction.severity_before) != (None, None)
        if rated and statements.get(prediction.expectation_id, "-") == "":
            sentence = _("Say in a few words what you were afraid would happen.")
            yield f"predictions.{prediction.expectation_id}", sentence


def _lengths(entry: AttemptEntry) -> Iterator[tuple[str, str]]:
    lengths = [("duration", entry.duration)]
    lengths += [("peak_at", entry.peak_at), ("post_delay", entry.post_delay)]
    lengths += [(f"rituals.{ritual.sb_id}", ritual.delayed) for ritual in entry.rituals]
    for name, text in lengths:
        sentence = _length(text)
        if sentence:
            yield name, sentence


def _length(text: str) -> str:
    if not text.strip():
        return ""
    seconds = read_duration(text)
    if seconds is None:
        return _("This is not a length of time I can read. It could look like 20 or 1 h 30.")
    return _("An entry holds 24 hours at most.") if seconds > LONGEST_S else ""


def _samples(entry: AttemptEntry) -> Iterator[tuple[str, str]]:
    end = read_duration(entry.duration)
    seen: set[int] = set()
    for place, line in enumerate(entry.samples):
        if is_blank(line):
            continue
        sentence = _sample(line, end, seen)
        if sentence:
            yield f"samples.{place}", sentence


def _sample(line: SampleEntry, end: int | None, seen: set[int]) -> str:
    if not line.at.strip():
        return _("How many minutes after the start was this?")
    seconds = read_duration(line.at)
    if seconds is None or seconds > LONGEST_S:
        return _length(line.at)
    if seconds in seen:
        return _("There is a rating for this moment already.")
    seen.add(seconds)
    if end is not None and seconds > end + SAMPLE_GRACE_S:
        return _("This is after the end, which was at {minutes} minutes.").format(
            minutes=duration_text(end)
        )
    return _("How strong was it then?") if line.suds is None else ""


def _notes(entry: AttemptEntry) -> Iterator[tuple[str, str]]:
    for place, line in enumerate(entry.notes):
        if is_blank(line):
            continue
        if not line.at.strip():
            yield f"notes.{place}", _("How many minutes after the start was this?")
        elif _length(line.at):
            yield f"notes.{place}", _length(line.at)
        elif not line.text.strip():
            yield f"notes.{place}", _("A few words, or take this line away.")
