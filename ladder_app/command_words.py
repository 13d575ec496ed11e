"""The words of the command line, and what each of them is for."""

import argparse
from pathlib import Path
from typing import Final, NoReturn

from ladder_app import __version__
from ladder_app.exchange.unusable import Unusable

_STDIN_FILE: Final = "JSON: let only a passphrase open FILE; the next line of the input"
_STDIN: Final = "read the passphrase from the first line of the input; that of a file from the next"


class _Parser(argparse.ArgumentParser):
    """Says in one sentence what it could not read."""

    def error(self, message: str) -> NoReturn:
        raise Unusable(f"{message[:1].upper()}{message[1:]}. Try {self.prog} --help.")


def parser() -> argparse.ArgumentParser:
    """What reads them; raises Unusable for words it does not know."""
    made = _Parser(prog="ladder-app", allow_abbrev=False)
    made.add_argument("--version", action="version", version=f"Ladder {__version__}")
    made.add_argument("--library", type=Path, metavar="DIR", help="the folder of cases")
    made.add_argument("--demo", action="store_true", help="open the example case")
    made.add_argument(
        "--pictures", type=Path, metavar="DIR", help="with --demo: draw every screen into DIR"
    )
    made.add_argument("--passphrase-stdin", action="store_true", help=_STDIN)
    verbs = made.add_subparsers(dest="verb", metavar="VERB", title="without a window")
    _check_options(_verb(verbs, "check", "read every byte of the cases and report damage"))
    _import_options(_verb(verbs, "import", "take over a spreadsheet or a whole copy"))
    _export_options(_verb(verbs, "export", "write a case as CSV, a whole copy, or its plans"))
    _report_options(_verb(verbs, "report", "write a report as PDF or plain text"))
    _suggest_options(_verb(verbs, "suggest", "say which rules have something to suggest"))
    return made


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
        help="of: plans, goals, words, agreed, attempts, beliefs, ladders, weeks, scores, notes, "
        "practices; without this all of them but goals, weeks, notes and practices",
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
