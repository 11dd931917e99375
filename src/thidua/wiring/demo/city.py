"""The city's year-end round of 2024: blocs close their scores, and what they propose goes all the way to the register.

`make demo` plays a small cut, `thidua demo --city` and the bench play the whole.
"""

from collections.abc import Callable, Mapping

from thidua.core.kernel.ids import UnitId
from thidua.wiring.demo import environment
from thidua.wiring.demo.city_awards import Awards
from thidua.wiring.demo.city_blocs import SMALL, WHOLE, City

Told = Callable[[str, Callable[[], int], str], None]
"""Does one stage: what it is called, what does it and gives a count, and what is counted."""


def plainly(_name: str, stage: Callable[[], int], _each: str) -> None:
    """Do a stage and say nothing."""
    stage()


def play(city: City, told: Told = plainly) -> Awards:
    """The whole round, stage by stage."""
    told("units with their people and duties", city.settle, "units")
    told("catalogue of the blocs", city.set_up_blocs, "blocs")
    told("formulas, tables, rounds opened", city.open_rounds, "sheets")
    told("scores entered, sheets handed in", city.score, "cells")
    told("results closed", city.close_rounds, "blocs")
    awards = Awards(city)
    for name, stage, each in awards.stages():
        told(name, stage, each)
    return awards


def year_end_of_2024(units: Mapping[str, UnitId]) -> None:
    """The round in the demo's world, after its city has an office and a head."""
    play(City(WHOLE if environment.IS_WHOLE_CITY else SMALL, units["HP"], "vanphong", "chutich"))
