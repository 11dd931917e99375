"""Writes of official formulas: the one that the regulation of a bloc names."""

from thidua.core.kernel.ids import BlocId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.core.scoring.canonical import canonical
from thidua.core.scoring.formula import Formula, checked, formula_to_json
from thidua.core.scoring.procedure import Procedure, fitting, procedure_to_json
from thidua.core.scoring.ranking import TieRule, ties_record
from thidua.foundation.act import Turn, action
from thidua.modules.campaigns.public import bloc_for_update
from thidua.modules.scoring.models import FormulaRow


@action("scoring.name_formula", event="formula.named")
def name_formula(
    turn: Turn, *, bloc: BlocId, formula: Formula, ties: TieRule, procedure: Procedure, basis: str
) -> Outcome[int]:
    """Make a formula the official one of a bloc, with the regulation that says so; earlier rounds keep theirs."""
    held = turn.hold(bloc_for_update, bloc)

    if not basis.strip():
        return refuse("formula.no_basis")
    whole = checked(formula)
    if isinstance(whole, Refused):
        return whole
    fits = fitting(procedure, formula)
    if isinstance(fits, Refused):
        return fits
    text, rule, way = formula_to_json(formula), canonical(ties_record(ties)), procedure_to_json(procedure)
    last = FormulaRow.objects.filter(bloc=bloc).first()
    if last is not None and (last.content, last.ties, last.procedure, last.basis) == (text, rule, way, basis.strip()):
        return refuse("formula.unchanged", version=last.version)

    version = (last.version if last else 0) + 1
    FormulaRow.objects.create(
        bloc_id=bloc, version=version, content=text, ties=rule, procedure=way, basis=basis.strip()[:255], at=turn.now,
        by=turn.actor.name,
    )  # fmt: skip
    return turn.apply(version, to=held, name=formula.name, version=version, basis=basis.strip()[:255])
