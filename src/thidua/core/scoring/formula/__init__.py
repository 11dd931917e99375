"""Formulas as data: weighted or summed and divided, read from print, checked. Prose: docs/algorithms/ranking.md, 3."""

from thidua.core.scoring.formula.checks import checked, doubts, for_raters, full_weight
from thidua.core.scoring.formula.expression import Printed, parse
from thidua.core.scoring.formula.noun import (
    Combination,
    Formula,
    Level,
    Missing,
    Part,
    Rounding,
    Scale,
    Source,
    Trim,
)
from thidua.core.scoring.formula.printing import printed
from thidua.core.scoring.formula.record import formula_from_json, formula_of, formula_record, formula_to_json
from thidua.core.scoring.formula.rule import from_rule

__all__ = [
    "Combination",
    "Formula",
    "Level",
    "Missing",
    "Part",
    "Printed",
    "Rounding",
    "Scale",
    "Source",
    "Trim",
    "checked",
    "doubts",
    "for_raters",
    "formula_from_json",
    "formula_of",
    "formula_record",
    "formula_to_json",
    "from_rule",
    "full_weight",
    "parse",
    "printed",
]
