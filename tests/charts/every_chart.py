"""Each kind of chart with values in it, those over time with notes on dates among them."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from ladder_app.charts.attempt_chart import AttemptChart
from ladder_app.charts.belief_chart import BeliefChart
from ladder_app.charts.chart import Chart
from ladder_app.charts.confidence_chart import ConfidenceChart
from ladder_app.charts.dated_chart import DatedChart
from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark
from ladder_app.charts.noted_chart import NotedChart
from ladder_app.charts.step_chart import StepChart
from ladder_app.charts.then_now_chart import ThenNowChart
from ladder_app.charts.weeks_chart import WeeksChart
from ladder_app.domain.attempts.attempt import Attempt, Gap, Sample, TimedNote
from ladder_app.domain.curves.attempt_curve import attempt_curve
from ladder_app.domain.curves.belief_curve import BeliefCurve, BeliefPoint
from ladder_app.domain.curves.dated_curve import DatedCurve, DatedPoint
from ladder_app.domain.curves.dated_note import DatedNote
from ladder_app.domain.curves.practice_weeks import PracticeWeek
from ladder_app.domain.curves.step_curve import Occasion, StepCurve
from ladder_app.domain.curves.then_now import LadderThenNow, StepThenNow

_FIRST: Final = date(2026, 3, 2)


def day(after: int) -> str:
    """The day so many days after the first one."""
    return (_FIRST + timedelta(after)).isoformat()


def notes(*stand: float) -> tuple[DatedNote, ...]:
    """Notes at these places, numbered from 1."""
    return tuple(DatedNote(f"n{n}", x, day(n), f"Word {n}", n) for n, x in enumerate(stand, 1))


def step_chart(look: ChartLook) -> StepChart:
    """60 occasions, of which the latest 40 are drawn."""
    chart = StepChart(look)
    ones = tuple(Occasion(f"a{n}", n, day(n), "completed", 95, 100 - n, 5) for n in range(1, 61))
    chart.draw(StepCurve("s", ones), "0-100", notes=notes(2.5, 22.5, 60.5))
    return chart


def belief_chart(look: ChartLook) -> BeliefChart:
    """Three attempts, the last without an answer afterwards."""
    chart = BeliefChart(look)
    points = (
        BeliefPoint("a", 1, day(0), 80, 61, "no", "It was quiet."),
        BeliefPoint("b", 2, day(1), 70, 50),
        BeliefPoint("c", 5, day(9), 43, None),
    )
    chart.draw(BeliefCurve("e", "They laugh", points), notes=notes(0.5, 2.5))
    return chart


def confidence_chart(look: ChartLook) -> ConfidenceChart:
    """Two attempts, with a note between them."""
    chart = ConfidenceChart(look)
    points = (
        BeliefPoint("a", 1, day(0), 40, 55, words="I stayed."),
        BeliefPoint("b", 2, day(1), None, 70),
    )
    chart.draw(BeliefCurve("confidence", "I can do this", points), notes=notes(1.5))
    return chart


def attempt_chart(look: ChartLook) -> AttemptChart:
    """An attempt with a note and a gap, another behind it."""
    chart = AttemptChart(look)
    attempt = Attempt(
        id="a", step_id="s", suds_start=60, suds_end=35, duration_s=1800,
        samples=(Sample(t_s=300, suds=75), Sample(t_s=1200, suds=50)),
        notes=(TimedNote(t_s=240, text="loud"),), gaps=(Gap(t_s=600, kind="suspend"),),
    )  # fmt: skip
    other = Attempt(id="b", step_id="s", suds_start=20, suds_end=10, duration_s=600)
    chart.draw(attempt_curve(attempt), "0-100", [attempt_curve(other)])
    return chart


def scores_chart(look: ChartLook) -> DatedChart:
    """Three scores with a note before, between and on the day of the last."""
    chart = DatedChart(look, "Questionnaires", Mark.SCORE)
    points = tuple(DatedPoint(str(n), day(7 * n), 14 - n) for n in range(3))
    rows = [(point.day, f"{point.value:g}") for point in points]
    chart.draw(
        DatedCurve("gad7", "GAD-7", 0, 21, points, (5, 10, 15)),
        [", ".join(row) for row in rows],
        ("date", "score"),
        rows,
        notes=notes(-3, 9, 14),
    )
    return chart


def then_now_chart(look: ChartLook) -> ThenNowChart:
    """Three steps, one of them rated once."""
    chart = ThenNowChart(look)
    steps = (
        StepThenNow("a", "One true word", 28, 20, 2, True),
        StepThenNow("b", "One thing", 50, 60, 3, True),
        StepThenNow("c", "Closeness", 88, 88, 1, False),
    )
    chart.draw(LadderThenNow("l", steps), "0-100")
    return chart


def weeks_chart(look: ChartLook) -> WeeksChart:
    """30 weeks, of which the latest 26 are drawn."""
    chart = WeeksChart(look)
    weeks = [
        PracticeWeek(_FIRST + timedelta(7 * n), n % 3, 0, 0, n % 4, noted=True) for n in range(30)
    ]
    chart.draw(weeks, notes=notes(1.0, 4.2, 29.4))
    return chart


NOTED: Final[tuple[Callable[[ChartLook], NotedChart], ...]] = (
    step_chart,
    belief_chart,
    confidence_chart,
    scores_chart,
    weeks_chart,
)
"""Those over time."""

EVERY: Final[tuple[Callable[[ChartLook], Chart], ...]] = (*NOTED, attempt_chart, then_now_chart)
