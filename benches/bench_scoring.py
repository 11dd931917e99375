"""Scoring 5,000 blocs of 7 units and 40 criteria, exactly.

Two stages apart: checking and adding up the 245,000 sheets (9.8 million cells), which happens as they are handed in and
at closing; and combining and ranking their totals by the formula of a plan, (self + sum(cross)) / 7. The sheets are a
thousand different ones, used in turn, from a fixed sequence.
"""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import cycle, islice

from benches.case import Case
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Section
from thidua.core.scoring.formula import from_rule
from thidua.core.scoring.ranking import TieRule, rank
from thidua.core.scoring.round import Handed, Terms
from thidua.core.scoring.sheet import Entry, fill
from thidua.core.scoring.snapshot import closed
from thidua.core.scoring.standing import combine

BLOCS = 5_000
UNITS = tuple(f"Đơn vị thứ {number}" for number in range(1, 8))
CRITERIA = 40
DIFFERENT = 1_000
FORMULA = from_rule({"cross_raters": 6, "divisor": 7, "cross_term": "sum"}).or_raise()
Sheets = list[dict[str, Entry]]
Totals = list[Fraction | None]


def table() -> CriteriaTable:
    """Four sections of ten criteria of 2.5 points."""
    sections = []
    for part in range(4):
        rows = range(CRITERIA // 4)
        criteria = tuple(Criterion(f"{part}.{row}", "Tiêu chí", Decimal("2.5")) for row in rows)
        sections.append(Section(f"S{part}", "Phần", criteria))
    return CriteriaTable("Bảng", 2026, tuple(sections))


def sheets(of: CriteriaTable) -> Sheets:
    """A thousand filled sheets; scores in steps of a quarter."""
    steps = [Entry(Decimal(quarter) / 4) for quarter in range(11)]
    codes = [criterion.code for criterion in of.criteria()]
    return [
        {code: steps[(number * number + place * (number % 7 + 3)) % 11] for place, code in enumerate(codes)}
        for number in range(DIFFERENT)
    ]


def add_up(of: CriteriaTable, filled: Sheets, count: int) -> Totals:
    """So many sheets checked cell by cell and added up."""
    return [fill(of, entries).or_raise().total for entries in islice(cycle(filled), count)]


def combine_and_rank(totals: Totals) -> int:
    """Every bloc of 49 totals (row: scorer, column: unit) ranked; how many units got a place."""
    placed = 0
    size = len(UNITS) ** 2
    for start in range(0, len(totals), size):
        standings = []
        for column, unit in enumerate(UNITS):
            given = dict(zip(UNITS, totals[start + column : start + size : len(UNITS)], strict=True))
            own = given.pop(unit)
            standings.append(combine(unit, own, given, FORMULA).or_raise())
        placed += len(rank(standings, TieRule()).placed)
    return placed


def close_one(of: CriteriaTable, filled: Sheets) -> str:
    """One whole round closed: 49 sheets to the snapshot with its digest."""
    pairs = ((scorer, unit) for scorer in UNITS for unit in UNITS)
    kinds = {True: FORMULA.parts[0].source, False: FORMULA.parts[1].source}
    handed = [
        Handed(scorer, unit, kinds[scorer == unit], entries)
        for (scorer, unit), entries in zip(pairs, filled, strict=False)
    ]
    return closed(Terms(of, FORMULA, UNITS, "Khối", 2026, "V1"), handed).or_raise().digest


def cases() -> Iterator[Case]:
    """The two stages, and one round closed with its snapshot."""
    of = table()
    filled = sheets(of)
    count = BLOCS * len(UNITS) ** 2
    totals = add_up(of, filled, count)
    yield Case(f"combine and rank {BLOCS} blocs x 7 units", lambda: combine_and_rank(totals), 5, BLOCS)
    yield Case(f"check and add up {count} sheets x {CRITERIA} criteria", lambda: add_up(of, filled, count), 5, count)
    yield Case(f"close one round (49 sheets x {CRITERIA}) with snapshot", lambda: close_one(of, filled), 5)
