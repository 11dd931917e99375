"""From the scoring rule that intake read in a plan to a formula."""

from collections.abc import Mapping
from fractions import Fraction

from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.scoring.formula.expression import Printed, parse
from thidua.core.scoring.formula.noun import Combination, Formula, Missing, Part, Source


def from_rule(rule: Mapping[str, object], *, name: str = "", missing: Missing = Missing.REFUSE) -> Outcome[Formula]:
    """The formula of a rule {cross_raters, divisor, cross_term, expression}; any of the last three may be absent.

    Where an expression is given it must say what the other keys say. missing: the bloc's rule for a missing score;
    a plan that does not state it leaves REFUSE. Ask `doubts` whether the divisor fits the number of raters.
    """
    raters = _count(rule.get("cross_raters"))
    divisor = _count(rule.get("divisor"))
    if isinstance(raters, Refused) or isinstance(divisor, Refused):
        return refuse("formula.rule_not_understood", raters=rule.get("cross_raters"), divisor=rule.get("divisor"))
    expression = rule.get("expression")
    said = parse(str(expression), raters=raters.value) if expression else _plain(rule, divisor.value)
    if isinstance(said, Refused):
        return said
    clash = _contradiction(rule, said.value, divisor.value) if expression else None
    if clash:
        return clash
    made = Formula(name=name, parts=said.value.parts, divisor=said.value.divisor, raters=raters.value)
    return Ok(made.with_missing(Source.SELF, missing).with_missing(Source.CROSS, missing))


def _count(value: object) -> Outcome[int | None]:
    if value is None:
        return Ok(None)
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return Ok(value)
    return refuse("formula.rule_not_understood", raters=value, divisor=value)


def _plain(rule: Mapping[str, object], divisor: int | None) -> Outcome[Printed]:
    term = rule.get("cross_term")
    if divisor is None or term not in tuple(Combination):
        return refuse("formula.rule_not_understood", raters=rule.get("cross_raters"), divisor=divisor)
    parts = (Part(Source.SELF, Fraction(1)), Part(Source.CROSS, Fraction(1), Combination(str(term))))
    return Ok(Printed(parts, Fraction(divisor)))


def _contradiction(rule: Mapping[str, object], said: Printed, divisor: int | None) -> Refused | None:
    terms = {part.combination.value for part in said.parts if part.source is Source.CROSS}
    term = rule.get("cross_term")
    if divisor is not None and said.divisor != divisor:
        return refuse("formula.rule_contradicts", expression=rule["expression"], stated=divisor)
    if term is not None and term not in terms:
        return refuse("formula.rule_contradicts", expression=rule["expression"], stated=term)
    return None
