"""What was taken home from a review, taken in by the command line."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.handing.client_file import client_file
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.exchange.handing_out import as_taken_home
from ladder_app.exchange.questions import Choices
from ladder_app.exchange.unusable import Unusable
from ladder_app.paths import UserPaths
from ladder_app.verbs.library import open_library, opened
from ladder_app.verbs.take_in import Import, take_in
from tests import make

NOW = datetime(2026, 7, 1, tzinfo=UTC)
REVIEW = SessionReview(
    id="review", at="2026-03-12", agenda="The market", ladders=("ladder",), next_plan_ids=("plan",)
)
PLAN = Plan(id="plan", step_id="step-1", due_date="2026-03-20")
ATTEMPTS = [make.attempt(n) for n in range(1, 16)]


@pytest.fixture
def paths(tmp_path: Path) -> UserPaths:
    return UserPaths(tmp_path / "ladders", tmp_path / "config", tmp_path / "state")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The file that came of a review of the case "case"."""
    case = make.case(alias="A.")
    records = Records((case, make.ladder(), make.step(1), PLAN, REVIEW))
    going = client_file(records, REVIEW, sensitive=False)
    path = tmp_path / "home.json"
    path.write_bytes(as_taken_home(going, case, {}, make.MOMENT))
    return path


def asked(
    home: Path, into: str | None = None, *, dry_run: bool = False, is_sure: bool = False
) -> Import:
    return Import(home, None, (), Choices(), dry_run, into, is_sure)


def make_case(paths: UserPaths, case: Case, *records: Record) -> None:
    changes = tuple(Change(None, one) for one in (case, *records))
    open_library(paths).create(Edit("Begin", changes), case.id, NOW).close()


def kept(paths: UserPaths, case_id: str) -> Records:
    with opened(open_library(paths), case_id, NOW) as store:
        return Records(store.load())


def test_it_joins_the_case_it_is_for_and_says_what_came(
    paths: UserPaths, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_case(paths, make.case(), make.ladder(), make.step(1), *ATTEMPTS)
    assert take_in(asked(home, "case"), paths, NOW) == 0
    said = capsys.readouterr()
    assert "new: 2\n" in said.out
    assert "1 plan, and what you agreed on 2026-03-12." in said.err
    assert [plan.id for plan in kept(paths, "case").plans()] == ["plan"]


def test_another_case_takes_it_in_once_somebody_says_that_it_is_meant(
    paths: UserPaths, home: Path
) -> None:
    own = make.step(1, id="own", ladder_id="mine", text="step 1")
    make_case(paths, make.case(id="client"), make.ladder(id="mine"), own)
    with pytest.raises(Unusable, match="your own conversation"):
        take_in(asked(home, "client"), paths, NOW)
    take_in(asked(home, "client", dry_run=True), paths, NOW)
    assert kept(paths, "client").plans() == ()
    take_in(asked(home, "client", is_sure=True), paths, NOW)
    (plan,) = kept(paths, "client").plans()
    assert plan.step_id == "own"


def test_where_its_own_case_is_here_no_other_takes_it(paths: UserPaths, home: Path) -> None:
    make_case(paths, make.case())
    make_case(paths, make.case(id="client"))
    with pytest.raises(Unusable, match="belongs to the case"):
        take_in(asked(home, "client", is_sure=True), paths, NOW)


def test_it_makes_no_case_by_itself(paths: UserPaths, home: Path) -> None:
    with pytest.raises(Unusable, match="--into CASE"):
        take_in(asked(home), paths, NOW)
    assert open_library(paths).entries() == ()
