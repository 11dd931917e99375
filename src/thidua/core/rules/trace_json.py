"""Findings as plain data, as verdicts are stored and shown."""

from decimal import Decimal

from thidua.core.rules.parameter import Value
from thidua.core.rules.trace import Finding, Reached, Used


def as_json(finding: Finding) -> dict[str, object]:
    """The finding as plain data; what is empty is left out."""
    plain: dict[str, object] = {"asks": finding.asks, "answer": finding.answer.value}
    if finding.name:
        plain["name"] = finding.name
    if finding.facts:
        plain["facts"] = [_fact(used) for used in finding.facts]
    if finding.values:
        plain["values"] = [_value(value) for value in finding.values]
    if finding.reached is not None:
        plain["reached"] = _reached(finding.reached)
    if finding.texts:
        plain["texts"] = list(finding.texts)
    if finding.parts:
        plain["parts"] = [as_json(part) for part in finding.parts]
    return plain


def _fact(used: Used) -> dict[str, object]:
    if used.fact is None:
        return {"name": used.name, "value": None}
    return {"name": used.name, "value": used.fact.value, "source": used.fact.source}


def _value(value: Value) -> dict[str, object]:
    amount = str(value.value) if isinstance(value.value, Decimal) else value.value
    return {
        "name": value.name,
        "value": amount,
        "cites": str(value.cites),
        "since": value.since.isoformat(),
        "office": value.office,
    }


def _reached(reached: Reached) -> dict[str, object]:
    return {
        "of": reached.of,
        "sure": reached.sure,
        "possible": reached.possible,
        "needed": reached.needed,
        "years": list(reached.years),
        "after": reached.first,
    }
