"""A reading as JSON, in the shape that `thidua intake FILE --json` prints, null and empty lists included."""

from decimal import Decimal
from typing import Any, cast

from thidua.core.kernel.reason import Reason
from thidua.core.plans.fact import Check, Fact, JsonValue, PlanReading, TextQuality
from thidua.core.plans.groups import LIST_GROUPS, ROW_GROUPS, SINGLE_GROUPS, Group

_PERCENT = 100


def to_json(reading: PlanReading) -> dict[str, Any]:
    """Every group by its name: an object, a list, or null where the text holds nothing; ready for `json.dumps`."""
    printed: dict[str, Any] = {}
    for group in SINGLE_GROUPS:
        fact = next(iter(reading.of(group)), None)
        printed[group] = _fact_out(fact) if fact else None
    lists = [group for group in (*LIST_GROUPS, *ROW_GROUPS) if not group.startswith("bloc.")]
    printed |= {group: [_fact_out(fact) for fact in reading.of(group)] for group in lists}
    printed["bloc"] = _bloc_out(reading, printed["bloc"])
    printed["checks"] = [_check_out(check) for check in reading.checks]
    printed["text_quality"] = _quality_out(reading.quality)
    printed["notes"] = [_reason_out(note) for note in reading.notes]
    return printed


def _bloc_out(reading: PlanReading, own: dict[str, Any] | None) -> dict[str, Any] | None:
    lists = {
        name: [_fact_out(fact) for fact in reading.of(cast("Group", f"bloc.{name}"))]
        for name in ("roles", "members", "elections")
    }
    return {"name": None, **(own or {}), **lists} if own or any(lists.values()) else None


def _fact_out(fact: Fact) -> dict[str, Any]:
    printed: dict[str, Any] = {name: _value_out(value) for name, value in fact.value.items()}
    printed |= {"key": fact.key, "line": fact.line, "line_to": fact.line_to, "src": fact.src}
    printed |= {"confidence": fact.confidence / _PERCENT}
    return printed | ({"notes": [_reason_out(note) for note in fact.notes]} if fact.notes else {})


def _value_out(value: JsonValue) -> Any:
    if isinstance(value, Decimal):
        over, under = value.as_integer_ratio()
        return over if under == 1 else over / under
    if isinstance(value, list):
        return [_value_out(item) for item in value]
    if isinstance(value, dict):
        return {name: _value_out(item) for name, item in value.items()}
    return value


def _check_out(check: Check) -> dict[str, Any]:
    parts = [_value_out(part) for part in check.parts]
    return {
        "meaning": check.meaning,
        "whole": _value_out(check.whole),
        "parts": parts,
        "holds": check.is_met,
        "line": check.line,
    }


def _quality_out(quality: TextQuality) -> dict[str, Any]:
    share = quality.valid / quality.words if quality.words else 0
    return {"syllables_valid": share, "verdict": quality.verdict, "words": quality.words, "valid": quality.valid}


def _reason_out(reason: Reason) -> dict[str, Any]:
    values = {name: value if isinstance(value, int) else str(value) for name, value in reason.values}
    return {"code": reason.code, "values": values}
