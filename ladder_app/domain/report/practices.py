"""Practices that were done, as plain lines: no exposure, and nothing of it is counted."""

from ladder_app.domain.report.listed import NOTHING, newest, section
from ladder_app.domain.report.parts import Column, Paragraph, Section, Table
from ladder_app.domain.report.told import Told
from ladder_app.domain.toolbox.practice_log import PracticeLog
from ladder_app.domain.toolbox.practices import context_words, minutes_words, practice_name
from ladder_app.language import _


def practices(told: Told) -> Section | None:
    """Which, when and how long, newest first."""
    every = told.records.practice_logs()[::-1]
    if not every:
        return None
    kept, remark = newest(every, told.choice.most("practices"))
    columns = (
        Column(_("Day"), "short"),
        Column(_("Practice")),
        Column(_("How long"), "short"),
        Column(_("When")),
    )
    said = _("Noticing, breathing and the like. It is no part of what was tried on a ladder.")
    table = Table(columns, tuple(_cells(told, log) for log in kept))
    return section("practices", (Paragraph(said, is_quiet=True), table), remark)


def _cells(told: Told, log: PracticeLog) -> tuple[str, ...]:
    length = NOTHING if log.minutes is None else minutes_words(log.minutes)
    beside = context_words(log.context) or _("on its own")
    return told.day(log.at), practice_name(log.practice_id), length, beside
