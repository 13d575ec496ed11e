"""What is asked for on the page of an ordinary day, and who does it."""

from functools import partial

from ladder_app.ui.today.day import Day
from ladder_app.ui.today.day_work import DayWork
from ladder_app.ui.widgets.screen import Screen


def connect_day(day: Day, work: DayWork, screen: Screen) -> None:
    """`work` does it on the spot; what other pages are for, the screen asks the window for."""
    planned, last, around = day.planned, day.last_entry, day.around
    planned.start_wanted.connect(work.start_planned)
    planned.done_wanted.connect(work.log_planned)
    planned.along_wanted.connect(work.take_along)
    planned.day_wanted.connect(work.another_day)
    planned.agreement_wanted.connect(work.agree_on_planned)
    day.suggestion.choice_wanted.connect(screen.choice_wanted)
    day.suggestion.said.connect(screen.said)
    last.open_wanted.connect(screen.attempt_wanted)
    last.note_wanted.connect(work.write_note)
    last.rate_wanted.connect(work.rate_again)
    last.plan_wanted.connect(work.plan)
    day.log.clicked.connect(partial(screen.log_wanted.emit, ""))
    day.ask.look_wanted.connect(partial(screen.place_wanted.emit, "help", "safety_card"))
    around.show_wanted.connect(partial(screen.place_wanted.emit, "ladder"))
    around.start_wanted.connect(work.practise)
    around.done_wanted.connect(screen.log_wanted)
    around.go_on_wanted.connect(screen.continue_wanted)
    around.agreement_wanted.connect(work.agree)
    day.agreed.wanted.connect(partial(screen.place_wanted.emit, "people"))
