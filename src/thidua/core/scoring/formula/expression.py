"""Reading a printed formula such as "(self + sum(cross)) / 7" into parts and a divisor. Nothing runs as code.

The grammar is that of four operations; what comes out must be a weighted sum divided by a number:

    sum      = product { (+|-) product }
    product  = factor { (*|/) factor }
    factor   = number | "(" sum ")" | self | verified | specialist | function "(" cross ")" | len "(" cross ")"
"""

from dataclasses import dataclass
from fractions import Fraction

from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.quantity import rounded
from thidua.core.scoring.formula.linear import Linear
from thidua.core.scoring.formula.notation import tokens
from thidua.core.scoring.formula.noun import Part
from thidua.core.scoring.formula.reader import CannotReadError, Reader


@dataclass(frozen=True, slots=True)
class Printed:
    """What an expression says: the terms in their order, and the divisor it is printed with."""

    parts: tuple[Part, ...]
    divisor: Fraction


def parse(expression: str, *, raters: int | None = None) -> Outcome[Printed]:
    """The parts and divisor of an expression. raters: what len(cross) stands for."""
    split = tokens(expression)
    if isinstance(split, Refused):
        return split
    try:
        linear = Reader(split.value, raters).whole()
    except CannotReadError as cannot:
        return Refused((cannot.reason,))
    return _printed(linear)


def _printed(linear: Linear) -> Outcome[Printed]:
    if linear.constant:
        return refuse("formula.loose_number", number=rounded(linear.constant))
    if not linear.weights:
        return refuse("formula.empty")
    if any(weight <= 0 for weight in linear.weights.values()):
        return refuse("formula.weight_not_positive")
    parts = tuple(Part(source, weight, combination) for (source, combination), weight in linear.weights.items())
    return Ok(Printed(parts, linear.divisor))
