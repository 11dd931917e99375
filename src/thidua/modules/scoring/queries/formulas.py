"""Official formulas: read, typed by an office, worked out on an example."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from thidua.core.documents.working_words import shown
from thidua.core.kernel.ids import BlocId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.scoring.formula import (
    Formula,
    Level,
    Missing,
    Part,
    Rounding,
    Scale,
    Source,
    Trim,
    checked,
    formula_from_json,
    parse,
    printed,
)
from thidua.core.scoring.formula.class_borders import around
from thidua.core.scoring.formula.class_printing import written_classes
from thidua.core.scoring.formula.class_words import read_classes
from thidua.core.scoring.formula.schemes import SCHEMES
from thidua.core.scoring.preview import preview
from thidua.core.scoring.procedure import Procedure, procedure_from_json
from thidua.core.scoring.ranking import Last, TieKey, TieRule, ties_of
from thidua.core.scoring.standing import Standing
from thidua.modules.directory.public import unit_chosen, units_by_id
from thidua.modules.scoring.models import FormulaRow
from thidua.modules.scoring.queries.shapes import RoundView


@dataclass(frozen=True, slots=True)
class FormulaView:
    """A version of a bloc's official formula."""

    version: int
    formula: Formula
    printed: str
    ties: TieRule
    procedure: Procedure
    basis: str
    at: datetime
    by: str

    @property
    def classes(self) -> tuple[str, ...]:
        """Its classes in words."""
        return written_classes(self.formula.bands)


def formulas_of(bloc: BlocId) -> tuple[FormulaView, ...]:
    """The versions, the newest first, for views that asked whether the bloc may be seen."""
    return tuple(_view(row) for row in FormulaRow.objects.filter(bloc=bloc))


def _view(row: FormulaRow) -> FormulaView:
    formula = formula_from_json(row.content).or_raise()
    return FormulaView(
        row.version, formula, printed(formula, vietnamese=True), ties_of(json.loads(row.ties)),
        procedure_from_json(row.procedure), row.basis, row.at, row.by,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Used:
    """The official formula that a round was prepared with."""

    printed: str
    basis: str
    classes: tuple[str, ...]


def of_round(round_: RoundView) -> Used | None:
    """The official formula of a round; None where it runs by what its plan prints."""
    row = FormulaRow.objects.filter(bloc=round_.bloc.id, content=round_.formula).first()
    formula = formula_from_json(round_.formula).or_raise()
    return Used(printed(formula, vietnamese=True), row.basis, written_classes(formula.bands)) if row else None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an office typed, put together: nothing of it is kept yet."""

    formula: Formula
    ties: TieRule
    procedure: Procedure


def wanted(typed: Mapping[str, Any]) -> Outcome[Wanted]:
    """The formula that the fields of the form mean, checked; refused with everything that is wrong."""
    said = parse(typed["expression"], raters=typed["raters"])
    if isinstance(said, Refused):
        return said
    parts = tuple(_part(part, typed) for part in said.value.parts)
    classes = read_classes(typed["bands"])
    if isinstance(classes, Refused):
        return classes
    formula = Formula(
        typed["name"], parts, said.value.divisor, raters=typed["raters"], level=Level(typed["level"]),
        rounding=Rounding(typed["digits"], each_criterion=typed["each_criterion"]),
        trim=Trim(typed["trim_from"], typed["trim_each"]), ceiling=typed["ceiling"],
        scale=Scale(typed["scale_of"], typed["scale_to"]) if typed["scale_of"] and typed["scale_to"] else None,
        bands=classes.value, unranked_class=typed["unranked_class"].strip(),
    )  # fmt: skip
    whole = _sound(_divided(formula))
    if isinstance(whole, Refused):
        return whole
    bodies = _bodies(typed["specialist"], formula)
    if isinstance(bodies, Refused):
        return bodies
    keys = tuple(TieKey(name.strip()) for name in typed["tie_keys"].splitlines() if name.strip())
    procedure = Procedure(typed["each"], typed["third_share"], typed["objection_days"], bodies.value)
    return Ok(Wanted(whole.value, TieRule(keys, Last(typed["ties"])), procedure))


def _sound(formula: Formula) -> Outcome[Formula]:
    """The formula, checked; what an office types must give every score a class, or none any."""
    whole, outside = checked(formula), tuple(around(formula.bands))
    if isinstance(whole, Refused):
        return Refused((*whole.reasons, *outside))
    return Refused(outside) if outside else whole


def _divided(formula: Formula) -> Formula:
    """A sum of cross scores without a fixed number of raters is divided by as many sheets as there are."""
    is_sum = any(part.combination.value == "sum" and part.source is Source.CROSS for part in formula.parts)
    return replace(formula, divisor=None) if is_sum and formula.raters is None else formula


def _part(part: Part, typed: Mapping[str, Any]) -> Part:
    missing = Missing(typed["missing_checks" if part.source in (Source.VERIFIED, Source.SPECIALIST) else "missing"])
    if missing is Missing.TAKE_SELF and part.source is not Source.VERIFIED:
        missing = Missing.REFUSE
    codes = typed.get(f"sections_{part.source.value}", "")
    sections = tuple(code.strip() for code in codes.split(",") if code.strip())
    return replace(part, missing=missing, sections=sections)


def _bodies(typed: str, formula: Formula) -> Outcome[tuple[tuple[str, int], ...]]:
    """The one body that scores all sections given to specialists, found in the directory."""
    sections = {code for part in formula.parts if part.source is Source.SPECIALIST for code in part.sections or ("",)}
    if not sections or not typed.strip():
        return Ok(())
    unit = unit_chosen(typed)
    return unit if isinstance(unit, Refused) else Ok(tuple((code, int(unit.value.id)) for code in sorted(sections)))


@dataclass(frozen=True, slots=True)
class Example:
    """The example worked out, for the page."""

    exact: Decimal | None
    score: Decimal | None
    terms: tuple[tuple[str, Decimal | None], ...]
    class_name: str


def worked(formula: Formula) -> Outcome[Example]:
    """The formula on the example of `core.scoring.preview`."""
    made = preview(formula)
    if isinstance(made, Refused):
        return made
    return Ok(_example(made.value))


def _example(standing: Standing) -> Example:
    work = standing.working
    sources = {part.source for each in (work.criteria if work else ()) for part in (w.part for w in each.parts)}
    sources |= {each.part.source for each in (work.parts if work else ())}
    terms = tuple((source.value, shown(work.part_total(source))) for source in Source if work and source in sources)
    return Example(shown(standing.exact), standing.score, terms, standing.class_name)


def initial(scheme: str, official: FormulaView | None = None) -> dict[str, Any]:
    """What the form holds at first: the scheme that was chosen, else what is official, else the plan's usual one."""
    if scheme not in SCHEMES and official is not None:
        return _fields(official.formula, official.procedure) | {
            "basis": official.basis, "ties": official.ties.last.value,
            "tie_keys": "\n".join(key.name for key in official.ties.keys),
        }  # fmt: skip
    formula = (SCHEMES.get(scheme) or SCHEMES["sum_of_seven"]).formula
    return _fields(formula, Procedure(each=formula.raters)) | {"ties": Last.SHARED.value}


def _fields(formula: Formula, procedure: Procedure) -> dict[str, Any]:
    parts = {part.source: part for part in formula.parts}
    policies = [parts[source].missing.value for source in (Source.SELF, Source.CROSS) if source in parts]
    checks = [parts[source].missing.value for source in (Source.VERIFIED, Source.SPECIALIST) if source in parts]
    bodies = units_by_id([UnitId(unit) for _section, unit in procedure.specialists])
    return {
        "name": formula.name, "expression": printed(formula, vietnamese=True), "raters": formula.raters,
        "level": formula.level.value, "digits": formula.rounding.digits,
        "each_criterion": formula.rounding.each_criterion, "trim_from": formula.trim.at_least,
        "trim_each": formula.trim.each_end, "missing": next(iter(policies), Missing.REFUSE.value),
        "missing_checks": next(iter(checks), Missing.TAKE_SELF.value), "ceiling": formula.ceiling,
        "scale_of": formula.scale and formula.scale.of, "scale_to": formula.scale and formula.scale.to,
        "each": procedure.each, "third_share": procedure.third_share, "objection_days": procedure.objection_days,
        "bands": "\n".join(written_classes(formula.bands)), "unranked_class": formula.unranked_class,
        "specialist": next((unit.name for unit in bodies.values()), ""),
        **{
            f"sections_{source.value}": ", ".join(parts[source].sections)
            for source in (Source.VERIFIED, Source.SPECIALIST)
            if source in parts
        },
    }  # fmt: skip
