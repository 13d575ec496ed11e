"""Cases of people who do not exist: an example to look round in, large ones to measure with."""

from ladder_app.demo.example import demo_records
from ladder_app.demo.example_running import running_example
from ladder_app.demo.many import many_records

__all__ = ["demo_records", "many_records", "running_example"]
