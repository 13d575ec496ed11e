"""The program without a window: what the words of the command line ask for.

Results go to standard output, sentences to standard error. No display and no Qt is needed.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from ladder_app.command_words import parser
from ladder_app.domain.store.store_error import StoreError
from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _, use_language
from ladder_app.library_move import away_words
from ladder_app.options import Options
from ladder_app.paths import UserPaths, resources, user_paths
from ladder_app.settings import read_settings
from ladder_app.verbs.outcome import DONE, exit_code, tell
from ladder_app.verbs.secrets import Secrets, secrets_typed


def obey(words: Sequence[str]) -> int | Options:
    """Carry out the words after the program's name and return the exit code.

    Without a verb the answer is how to open the window.
    """
    try:
        given = parser().parse_args(words)
        if given.verb is None:
            return _window(given)
        if given.demo or given.pictures is not None:
            raise Unusable(_("--demo and --pictures open the window; no verb goes with them."))
        secrets = secrets_typed(given.passphrase_stdin)
        return _carry_out(given, _paths(given.library), datetime.now().astimezone(), secrets)
    except BrokenPipeError:
        # Whoever read our output has left. Python would complain once more when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except (Unusable, StoreError) as error:
        tell([str(error)])
        return exit_code(error)


def _carry_out(given: argparse.Namespace, paths: UserPaths, at: datetime, secrets: Secrets) -> int:
    """Each verb brings in what it needs itself: the window must not wait for any of it."""
    if given.verb == "check":
        from ladder_app.verbs.check import check

        return check(tuple(given.cases), paths, secrets)
    if given.verb == "import":
        return _import(given, paths, at, secrets)
    if given.verb == "suggest":
        from ladder_app.verbs.suggest import Suggest, suggest

        return suggest(Suggest(given.case, given.at), paths, at, secrets)
    if given.verb == "report":
        return _report(given, paths, at, secrets)
    return _export(given, paths, at, secrets)


def _import(given: argparse.Namespace, paths: UserPaths, at: datetime, secrets: Secrets) -> int:
    from ladder_app.exchange.questions import Choices
    from ladder_app.verbs.take_in import Import, take_in

    choices = Choices(given.dates, given.scale)
    asked = Import(
        given.file, given.case, tuple(given.map), choices, given.dry_run, given.into, given.yes
    )
    return take_in(asked, paths, at, secrets)


def _export(given: argparse.Namespace, paths: UserPaths, at: datetime, secrets: Secrets) -> int:
    from ladder_app.domain.text import clean_line
    from ladder_app.exchange.calendar_events import EventWords
    from ladder_app.exchange.csv_out import Parts
    from ladder_app.verbs.hand_out import Export, hand_out

    parts = Parts(given.private, given.sensitive)
    events = EventWords(clean_line(given.word), given.alarm)
    asked = Export(given.case, given.format, given.output, parts, events, given.force)
    return hand_out(asked, paths, at, secrets, secrets_typed(given.file_passphrase_stdin))


def _report(given: argparse.Namespace, paths: UserPaths, at: datetime, secrets: Secrets) -> int:
    from ladder_app.domain.report.choice import USUAL, PrivateParts, ReportChoice
    from ladder_app.domain.text import clean_line
    from ladder_app.reports.paper import Sheet
    from ladder_app.verbs.report import ReportAsked, read_day, read_sections, report

    choice = ReportChoice(
        sections=read_sections(given.sections) if given.sections is not None else USUAL,
        first=read_day(given.first) if given.first is not None else None,
        last=read_day(given.last) if given.last is not None else None,
        length="whole" if given.whole else "page",
        private=PrivateParts(
            private_notes=given.private,
            sensitive=given.sensitive,
            question_9=given.question_9,
        ),
    )
    sheet: Sheet = "us-letter" if given.paper == "letter" else "a4"
    alias = clean_line(given.alias) if given.alias is not None else None
    asked = ReportAsked(given.case, given.output, choice, sheet, alias, given.force)
    return report(asked, paths, at, secrets)


def _paths(library: Path | None) -> UserPaths:
    """The user's folders: a library named now, else the one chosen in the settings."""
    paths = user_paths(library, dict(os.environ))
    settings = read_settings(paths.settings_file)
    use_language(_language(settings.language), resources() / "translations")
    if library is not None or not settings.library:
        return paths
    chosen = Path(settings.library)
    if not chosen.exists():
        raise StoreError(away_words(chosen))
    return replace(paths, library=chosen)


def _language(chosen: str) -> str:
    """The chosen language, else that of the terminal: "de_DE.UTF-8" is "de_DE"."""
    if chosen != "system":
        return chosen
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next((name for name in named if name), "en").partition(".")[0]


def _window(given: argparse.Namespace) -> Options:
    if given.passphrase_stdin:
        raise Unusable(_("--passphrase-stdin goes with a verb; the window asks for it itself."))
    if given.pictures is not None and not given.demo:
        raise Unusable(_("--pictures needs --demo: it draws the example case."))
    return Options(given.library, given.demo, given.pictures)
