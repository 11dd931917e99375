"""A formula as a record and back."""

import json
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.scoring.canonical import BROKEN_RECORD, canonical
from thidua.core.scoring.classes import ClassBand
from thidua.core.scoring.exact import Amount, amount_of, amount_text, decimal_of
from thidua.core.scoring.formula.noun import Combination, Formula, Level, Missing, Part, Rounding, Scale, Source, Trim


def formula_to_json(formula: Formula) -> str:
    """The canonical text of the formula; its digest is the formula's identity."""
    return canonical(formula_record(formula))


def formula_from_json(text: str) -> Outcome[Formula]:
    """The formula of a text written by `formula_to_json`; refused where the text is none. Not yet `checked`."""
    try:
        return Ok(formula_of(json.loads(text)))
    except BROKEN_RECORD as broken:
        return refuse("formula.not_a_formula", why=type(broken).__name__)


def formula_record(formula: Formula) -> dict[str, object]:
    """The formula as a record."""
    return {
        "name": formula.name,
        "version": formula.version,
        "parts": [_part_record(part) for part in formula.parts],
        "divisor": _maybe(formula.divisor),
        "raters": formula.raters,
        "level": formula.level.value,
        "rounding": {"digits": formula.rounding.digits, "each_criterion": formula.rounding.each_criterion},
        "trim": {"at_least": formula.trim.at_least, "each_end": formula.trim.each_end},
        "scale": {"of": amount_text(formula.scale.of), "to": amount_text(formula.scale.to)} if formula.scale else None,
        "floor": _maybe(formula.floor),
        "ceiling": _maybe(formula.ceiling),
        "bands": [_band_record(band) for band in formula.bands],
        "unranked_class": formula.unranked_class,
    }


def formula_of(record: Mapping[str, Any]) -> Formula:
    """The formula of a record; raises one of BROKEN_RECORD where it is none."""
    scale = record["scale"]
    return Formula(
        name=record["name"],
        version=int(record["version"]),
        parts=tuple(_part_of(part) for part in record["parts"]),
        divisor=None if record["divisor"] is None else Fraction(amount_of(record["divisor"])),
        raters=None if record["raters"] is None else int(record["raters"]),
        level=Level(record["level"]),
        rounding=Rounding(int(record["rounding"]["digits"]), bool(record["rounding"]["each_criterion"])),
        trim=Trim(int(record["trim"]["at_least"]), int(record["trim"]["each_end"])),
        scale=Scale(decimal_of(scale["of"]), decimal_of(scale["to"])) if scale else None,
        floor=_decimal(record["floor"]),
        ceiling=_decimal(record["ceiling"]),
        bands=tuple(_band_of(band) for band in record["bands"]),
        unranked_class=record["unranked_class"],
    )


def _part_record(part: Part) -> dict[str, object]:
    return {
        "source": part.source.value,
        "weight": amount_text(part.weight),
        "combination": part.combination.value,
        "missing": part.missing.value,
        "sections": list(part.sections),
    }


def _part_of(record: Mapping[str, Any]) -> Part:
    return Part(
        source=Source(record["source"]),
        weight=Fraction(amount_of(record["weight"])),
        combination=Combination(record["combination"]),
        missing=Missing(record["missing"]),
        sections=tuple(record["sections"]),
    )


def _band_record(band: ClassBand) -> dict[str, object]:
    return {
        "name": band.name,
        "at_least": amount_text(band.at_least),
        "or_more": band.or_more,
        "below": _maybe(band.below),
        "each_share": _maybe(band.each_share),
        "no_zero": band.no_zero,
        "open_to_vetoed": band.open_to_vetoed,
    }


def _band_of(record: Mapping[str, Any]) -> ClassBand:
    return ClassBand(
        name=record["name"],
        at_least=decimal_of(record["at_least"]),
        or_more=bool(record["or_more"]),
        below=_decimal(record["below"]),
        each_share=_decimal(record["each_share"]),
        no_zero=bool(record["no_zero"]),
        open_to_vetoed=bool(record["open_to_vetoed"]),
    )


def _maybe(amount: Amount | None) -> str | None:
    return None if amount is None else amount_text(amount)


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else decimal_of(text)
