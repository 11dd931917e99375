"""The cells that the tables of a summary share. A missing score is an en dash, a place not to be scored is blocked."""

from decimal import Decimal
from fractions import Fraction

from thidua.core.documents.narrow import broken
from thidua.core.documents.tree import Calculation, Cell
from thidua.core.kernel.quantity import rounded, written

MISSING = "–"
BLOCKED = Cell("×", is_blocked=True)


def head(text: str, *, across: int = 1, down: int = 1) -> Cell:
    """A cell of the header."""
    return Cell(text, across=across, down=down, bold=True)


def score(
    amount: Decimal | None,
    *,
    places: int,
    bold: bool = False,
    calculation: Calculation | None = None,
) -> Cell:
    """An amount with `places` decimals; None is missing, which is not zero."""
    if amount is None:
        return Cell(MISSING, bold=bold)
    text = written(amount, places)
    return Cell(text, bold=bold, amount=amount, places=places, calculation=calculation)


def mean(exact: Fraction | None, *, calculation: Calculation | None = None) -> Cell:
    """An exact amount, shown to two decimals."""
    return score(None if exact is None else rounded(exact), places=2, calculation=calculation)


def count(number: int | None, *, bold: bool = False, calculation: Calculation | None = None) -> Cell:
    """A whole number, such as a rank."""
    if number is None:
        return Cell(MISSING, bold=bold)
    return Cell(str(number), bold=bold, amount=Decimal(number), places=0, calculation=calculation)


def label(position: int, abbreviation: str, *, width: int, points: int) -> str:
    """How a unit is called over its narrow column: its number in the table, with its short name where it has one."""
    if not abbreviation:
        return f"({position + 1})"
    return f"({position + 1})\n{broken(abbreviation, width=width, points=points)}"
