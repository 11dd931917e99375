"""The worked table of docs/algorithms/ranking.md is computed here, so that prose and code say the same."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from thidua.core.kernel.quantity import written
from thidua.core.scoring.formula import from_rule
from thidua.core.scoring.ranking import TieRule, rank
from thidua.core.scoring.standing import combine

DOCUMENT = Path(__file__).parents[3] / "docs" / "algorithms" / "ranking.md"
FORMULA = from_rule({"cross_raters": 6, "divisor": 7, "cross_term": "sum"}).or_raise()


def rows() -> list[list[str]]:
    text = DOCUMENT.read_text(encoding="utf-8")
    table = text.split("<!-- worked table")[1].split("<!-- end of worked table")[0]
    lines = [line for line in table.splitlines() if line.startswith("| ") and line[2].isdigit()]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def number(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


def test_the_worked_table_is_what_the_engine_computes():
    standings = []
    for unit, own, *cells in rows():
        cross = {str(place): number(cell) for place, cell in enumerate(cells[:7], start=1) if cell != "–"}
        standing = combine(unit, number(own), cross, FORMULA).or_raise()
        assert standing.working.sum == Fraction(number(cells[7]))
        assert standing.exact == Fraction(cells[8])
        assert written(standing.score) == cells[9]
        standings.append(standing)
    assert len(standings) == 7
    assert {unit: int(place) for unit, *_, place in rows()} == dict(rank(standings, TieRule()).ranks)
