"""How often planted cheats are found in simulated blocs, and how often honest variety is accused.

`python -m benches.bench_fairness` prints both rates; docs/algorithms/fairness.md quotes them. A bloc has 5 to 11
members of different merit, scorers of different severity, and chance in every sheet; scores are in steps of a quarter.

The thresholds were chosen on that world (`EVEN`) and on one with heavy tails (`POLITE`): scorers differ in how steady
they are, most are polite (they give everybody nearly the same high score), some round to fives, merit is skewed, a
sheet in twenty is missing, and an honest unit flatters itself by an exponential amount. `HELD_OUT` is a third world on
which nothing was chosen: scorers lean towards the self score that they read first, bodies of one branch are two points
kinder to each other without any bargain, chance is a Laplace one, scores are whole points. Both rates of all three are
printed.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from benches.case import Case
from thidua.core.scoring.fairness import mutual_raising
from thidua.core.scoring.outliers import find

MAXIMUM = Decimal(100)
BLOCS = 200
MERIT, SPREAD, SEVERITY, CHANCE = 84, 4, 1, 1.5
Cross = dict[str, dict[str, Decimal]]
Cheat = Callable[[Cross, dict[str, Decimal]], None]


@dataclass(frozen=True, slots=True)
class Rates:
    """In how many blocs of those simulated something was said, by kind; `named`: the planted cheat itself."""

    named: int
    mutual: int
    scorer: int
    sheet: int
    inflated: int
    blocs: int = BLOCS


def bloc(chance: random.Random) -> tuple[Cross, dict[str, Decimal]]:
    """The cross totals and self totals of one honest bloc."""
    units = [f"U{number:02}" for number in range(chance.randint(5, 11))]
    merit = {unit: chance.gauss(MERIT, SPREAD) for unit in units}
    manner = {unit: chance.gauss(0, SEVERITY) for unit in units}
    cross = {
        unit: {by: _quarter(merit[unit] + manner[by] + chance.gauss(0, CHANCE)) for by in units if by != unit}
        for unit in units
    }
    return cross, {unit: _quarter(merit[unit] + chance.gauss(1, 1)) for unit in units}


def other_bloc(chance: random.Random) -> tuple[Cross, dict[str, Decimal]]:
    """An honest bloc of polite scorers."""
    units = [f"U{number:02}" for number in range(chance.randint(5, 11))]
    merit = {unit: 96 - min(chance.expovariate(1 / 6), 30) for unit in units}
    polite = {unit: chance.choice((1.0, 0.35, 0.35, 0.2)) for unit in units}
    steady = {unit: chance.choice((0.4, 0.8, 1.4)) for unit in units}
    step = {unit: chance.choice((1, 1, 2, 10)) for unit in units}
    high = {unit: chance.uniform(88, 95) for unit in units}

    def seen(by: str, unit: str) -> Decimal:
        # A polite scorer pulls every score towards its own usual high one.
        kind = high[by] + polite[by] * (merit[unit] - high[by])
        noise = steady[by] * chance.gauss(0, 1) / max(chance.gammavariate(1.5, 1 / 1.5), 0.15) ** 0.5
        halves = round((kind + noise) * 2 / step[by]) * step[by]
        return min(MAXIMUM, max(Decimal(0), Decimal(halves) / 2))

    cross = {
        unit: {by: seen(by, unit) for by in units if by != unit and (by < "U02" or chance.random() > 0.05)}
        for unit in units
    }
    own = {unit: _quarter(merit[unit] + chance.expovariate(1 / 1.5)) for unit in units}
    return cross, own


def leaning_bloc(chance: random.Random) -> tuple[Cross, dict[str, Decimal]]:
    """An honest bloc of the world on which nothing was chosen."""
    units = [f"U{number:02}" for number in range(chance.randint(5, 11))]
    merit = {unit: chance.triangular(70, 98, 90) for unit in units}
    branch = {unit: chance.randrange(3) for unit in units}
    leaning = {unit: chance.uniform(0, 0.6) for unit in units}
    own = {unit: _quarter(merit[unit] + abs(chance.gauss(0, 2))) for unit in units}

    def seen(by: str, unit: str) -> Decimal:
        kind = merit[unit] + leaning[by] * (float(own[unit]) - merit[unit]) + (2 if branch[by] == branch[unit] else 0)
        noise = chance.expovariate(1) * chance.choice((-1, 1))
        return min(MAXIMUM, max(Decimal(0), Decimal(round(kind + noise))))

    return {unit: {by: seen(by, unit) for by in units if by != unit} for unit in units}, own


Bloc = Callable[[random.Random], tuple[Cross, dict[str, Decimal]]]
EVEN: Bloc = bloc
POLITE: Bloc = other_bloc
HELD_OUT: Bloc = leaning_bloc


def _quarter(points: float) -> Decimal:
    """A score on its step, inside the scale."""
    return min(MAXIMUM, max(Decimal(0), Decimal(int(points * 4)) / 4))


def raise_each_other(by: int) -> Cheat:
    """Two members give each other so many points more."""

    def cheat(cross: Cross, _own: dict[str, Decimal]) -> None:
        for one, other in (("U00", "U01"), ("U01", "U00")):
            cross[other][one] = min(MAXIMUM, cross[other][one] + by)

    return cheat


def inflate_itself(by: int) -> Cheat:
    """One member scores itself so many points too high."""

    def cheat(_cross: Cross, own: dict[str, Decimal]) -> None:
        own["U00"] = min(MAXIMUM, own["U00"] + by)

    return cheat


def push_one_down(by: int) -> Cheat:
    """One member gives another so many points too few."""

    def cheat(cross: Cross, _own: dict[str, Decimal]) -> None:
        cross["U01"]["U00"] = max(Decimal(0), cross["U01"]["U00"] - by)

    return cheat


def rates(cheat: Cheat | None = None, *, seed: int = 7, blocs: int = BLOCS, world: Bloc = EVEN) -> Rates:
    """Simulate so many blocs, each with the cheat where one is given."""
    chance = random.Random(seed)
    said = dict.fromkeys(("named", "mutual", "scorer", "sheet", "inflated"), 0)
    for _number in range(blocs):
        cross, own = world(chance)
        if cheat:
            cheat(cross, own)
        for kind in _said(cross, own):
            said[kind] += 1
    return Rates(**said, blocs=blocs)


def _said(cross: Cross, own: dict[str, Decimal]) -> set[str]:
    """What is said of one bloc."""
    pairs = mutual_raising(cross, maximum=MAXIMUM)
    warnings = find(cross, own, maximum=MAXIMUM).warnings
    codes = {reason.code for reason in warnings}
    kinds = {"scorer_far": "scorer", "sheet_far": "sheet", "self_inflated": "inflated"}
    found = {kind for code, kind in kinds.items() if f"ranking.{code}" in codes}
    told = [(reason.code, dict(reason.values)) for reason in warnings]
    about = {(code, held.get("scorer"), held.get("unit")) for code, held in told}
    planted = {("ranking.self_inflated", None, "U00"), ("ranking.sheet_far", "U00", "U01")}
    if any((pair.one, pair.other) == ("U00", "U01") for pair in pairs) or about & planted:
        found.add("named")
    return found | ({"mutual"} if pairs else set())


SCENES: dict[str, Cheat | None] = {
    "honest": None,
    "two raise each other by 8": raise_each_other(8),
    "two raise each other by 10": raise_each_other(10),
    "one inflates itself by 8": inflate_itself(8),
    "one pushes another down by 12": push_one_down(12),
}


def cases() -> Iterator[Case]:
    """The time that the warnings of one bloc take."""
    cross, own = bloc(random.Random(7))
    yield Case("warnings of one bloc", lambda: _said(cross, own), 20)


if __name__ == "__main__":
    for kind, drawn in (("even", EVEN), ("polite", POLITE), ("held out", HELD_OUT)):
        for name, planted_cheat in SCENES.items():
            print(f"{kind:9} {name:32}", rates(planted_cheat, world=drawn, blocs=1000, seed=11))
