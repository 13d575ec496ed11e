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
from typing import Final, NoReturn

from ladder_app import __version__
from ladder_app.domain.store import StoreError
from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _, use_language
from ladder_app.options import Options
from ladder_app.paths import UserPaths, resources, user_paths
from ladder_app.settings import read_settings
from ladder_app.verbs.outcome import DONE, exit_code, tell
from ladder_app.verbs.secrets import Secrets, secrets_typed

_STDIN_FILE: Final = "JSON: let only a passphrase open FILE; the next line of the input"
_STDIN: Final = "read the passphrase from the first line of the input; that of a file from the next"


def obey(words: Sequence[str]) -> int | Options:
    """Carry out the words after the program's name and return the exit code.

    Without a verb the answer is how to open the window.
    """
    try:
        given = _parser().parse_args(words)
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


class _Parser(argparse.ArgumentParser):
    """Says in one sentence what it could not read."""

    def error(self, message: str) -> NoReturn:
        raise Unusable(f"{message[:1].upper()}{message[1:]}. Try {self.prog} --help.")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="ladder-app", allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"Ladder {__version__}")
    parser.add_argument("--library", type=Path, metavar="DIR", help="the folder of cases")
    parser.add_argument("--demo", action="store_true", help="open the example case")
    parser.add_argument(
        "--pictures", type=Path, metavar="DIR", help="with --demo: draw every screen into DIR"
    )
    parser.add_argument("--passphrase-stdin", action="store_true", help=_STDIN)
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", title="without a window")
    _check_options(_verb(verbs, "check", "read every byte of the cases and report damage"))
    _import_options(_verb(verbs, "import", "take over a spreadsheet or a whole copy"))
    _export_options(_verb(verbs, "export", "write a case as CSV, a whole copy, or its plans"))
    _report_options(_verb(verbs, "report", "write a report as PDF or plain text"))
    _suggest_options(_verb(verbs, "suggest", "say which rules have something to suggest"))
    return parser


def _verb(
    verbs: "argparse._SubParsersAction[_Parser]", name: str, text: str
) -> argparse.ArgumentParser:
    verb = verbs.add_parser(name, help=text, description=text, allow_abbrev=False)
    # Given before the verb it holds as well, so here it must not fall back to nothing.
    verb.add_argument("--library", type=Path, metavar="DIR", default=argparse.SUPPRESS)
    verb.add_argument(
        "--passphrase-stdin", action="store_true", default=argparse.SUPPRESS, help=_STDIN
    )
    return verb


def _check_options(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("cases", nargs="*", metavar="CASE", help="alias or id; all if none is given")


def _import_options(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("file", type=Path, metavar="FILE", help="CSV, XLSX, ODS, or our own JSON")
    verb.add_argument("--case", metavar="NAME", help="the case; made if there is none")
    verb.add_argument("--into", metavar="CASE", help="JSON: merge it into the same case here")
    verb.add_argument("--yes", action="store_true", help="with --into: also if much changes")
    verb.add_argument(
        "--map", action="append", default=[], metavar="COLUMN=FIELD", help="what a column means"
    )
    verb.add_argument("--dates", choices=("day-first", "month-first"))
    verb.add_argument("--scale", choices=("0-10", "0-100", "0-1"), help="of the ratings")
    verb.add_argument("--dry-run", action="store_true", help="only say what would be made")


def _export_options(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("case", metavar="CASE", help="alias or id")
    verb.add_argument("--format", choices=("csv", "json", "ics"), required=True)
    verb.add_argument("-o", "--output", type=Path, metavar="FILE")
    verb.add_argument("--force", action="store_true", help="replace FILE if it is there already")
    verb.add_argument("--file-passphrase-stdin", action="store_true", help=_STDIN_FILE)
    verb.add_argument("--private", action="store_true", help="CSV: private notes too")
    verb.add_argument("--sensitive", action="store_true", help="CSV: what is marked sensitive too")
    verb.add_argument("--word", default="", help="ICS: what each event is called")
    verb.add_argument("--alarm", action="store_true", help="ICS: an alarm at nine that morning")


def _report_options(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("case", metavar="CASE", help="alias or id")
    verb.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        required=True,
        help="a PDF or plain text, as its name ends: .pdf or .txt",
    )
    verb.add_argument("--force", action="store_true", help="replace FILE if it is there already")
    verb.add_argument(
        "--from", dest="first", metavar="DATE", help="the first day of it, like 2026-03-12"
    )
    verb.add_argument("--to", dest="last", metavar="DATE", help="the last day that is part of it")
    verb.add_argument(
        "--sections",
        metavar="NAME,…",
        help="of: plans, words, agreed, attempts, beliefs, ladders, weeks, scores, notes; "
        "without this all of them but weeks and notes",
    )
    verb.add_argument(
        "--alias", metavar="NAME", help="the name on it, or '' for none; else that of the case"
    )
    verb.add_argument(
        "--whole", action="store_true", help="everything, on as many pages as it takes; else one"
    )
    verb.add_argument("--paper", choices=("a4", "letter"), default="a4", help="a4 if not said")
    verb.add_argument("--private", action="store_true", help="private notes on attempts too")
    verb.add_argument("--sensitive", action="store_true", help="what is marked sensitive too")
    verb.add_argument(
        "--question-9",
        action="store_true",
        help="with the scores: the days on which question 9 of the PHQ-9 was above “not at all”",
    )


def _suggest_options(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("case", metavar="CASE", help="alias or id")
    verb.add_argument(
        "--at",
        metavar="DATE",
        help="without what was entered after it; a bare date is its end. What bears no date is as "
        "it is now: rules left out, own numbers, what became of plans, paused ladders, wording",
    )
    verb.add_argument("--format", choices=("json",), default="json")


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
    chosen = settings.library if library is None else ""
    return replace(paths, library=Path(chosen)) if chosen else paths


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
