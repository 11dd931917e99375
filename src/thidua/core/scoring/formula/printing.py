"""A formula as it is printed, in the notation that `parse` reads."""

from fractions import Fraction

from thidua.core.scoring.exact import amount_text
from thidua.core.scoring.formula.notation import NAMES
from thidua.core.scoring.formula.noun import Formula, Part, Source


def printed(formula: Formula, *, vietnamese: bool = False) -> str:
    """The parts and the divisor: "(self + sum(cross)) / 7", or with Vietnamese names. No other setting is in it."""
    terms = " + ".join(_term(part, vietnamese=vietnamese) for part in formula.parts)
    if formula.divisor is None:
        return f"({terms}) / (1 + {_name('len', vietnamese=vietnamese)}({_name('cross', vietnamese=vietnamese)}))"
    return terms if formula.divisor == 1 else f"({terms}) / {_number(formula.divisor)}"


def _term(part: Part, *, vietnamese: bool) -> str:
    source = _name(part.source.value, vietnamese=vietnamese)
    if part.source is Source.CROSS:
        source = f"{_name(part.combination.value, vietnamese=vietnamese)}({source})"
    if part.weight == 1:
        return source
    number = _number(part.weight)
    return f"{number.replace('.', ',')} × {source}" if vietnamese else f"{number} * {source}"


def _number(number: Fraction) -> str:
    text = amount_text(number)
    return f"({text})" if "/" in text else text


def _name(name: str, *, vietnamese: bool) -> str:
    return NAMES[name][1] if vietnamese else NAMES[name][0]
