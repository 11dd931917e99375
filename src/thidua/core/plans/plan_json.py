"""A reading as JSON, in the shape that `thidua intake FILE --json` prints, and back again without loss."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, cast

from thidua.core.kernel.reason import Reason
from thidua.core.plans.fact import (
    LIST_GROUPS,
    SINGLE_GROUPS,
    Check,
    Fact,
    Group,
    JsonValue,
    PlanReading,
    TextQuality,
)

_OWN = ("key", "line", "line_to", "src", "confidence", "notes")
_PERCENT = 100


def to_json(reading: PlanReading) -> dict[str, Any]:
    """Every group by its name: an object, a list, or null where the text holds nothing; ready for `json.dumps`."""
    printed: dict[str, Any] = {}
    for group in SINGLE_GROUPS:
        fact = next(iter(reading.of(group)), None)
        printed[group] = _fact_out(fact) if fact else None
    lists = [group for group in LIST_GROUPS if not group.startswith("bloc.")]
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
    return {"code": reason.code, "values": {name: str(value) for name, value in reason.values}}


def from_json(printed: Mapping[str, Any]) -> PlanReading:
    """The reading that `to_json` printed; KeyError or TypeError where it is not in that shape."""
    facts = [_fact_in(group, node) for group in (*SINGLE_GROUPS, *LIST_GROUPS) for node in _nodes(printed, group)]
    checks = tuple(_check_in(node) for node in printed["checks"])
    quality = printed["text_quality"]
    return PlanReading(
        tuple(facts),
        checks,
        TextQuality(quality["words"], quality["valid"], quality["verdict"]),
        tuple(_reason_in(node) for node in printed["notes"]),
    )


def _nodes(printed: Mapping[str, Any], group: Group) -> list[Mapping[str, Any]]:
    """The printed facts of a group; a bloc without a line of its own only holds others."""
    if group in SINGLE_GROUPS:
        node = printed.get(group)
        return [node] if node and "line" in node else []
    holder = (printed.get("bloc") or {}) if group.startswith("bloc.") else printed
    return list(holder.get(group.removeprefix("bloc.")) or [])


def _fact_in(group: Group, node: Mapping[str, Any]) -> Fact:
    without = (*_OWN, "roles", "members", "elections") if group == "bloc" else _OWN
    value = {name: _value_in(item) for name, item in node.items() if name not in without}
    confidence = int(Decimal(str(node["confidence"])) * _PERCENT)
    notes = tuple(_reason_in(note) for note in node.get("notes", ()))
    return Fact(node["key"], group, value, node["line"], node["line_to"], node["src"], confidence, notes)


def _value_in(item: Any) -> JsonValue:
    if isinstance(item, float):
        return Decimal(repr(item))
    if isinstance(item, list):
        return [_value_in(part) for part in item]
    if isinstance(item, dict):
        return {name: _value_in(part) for name, part in item.items()}
    return cast("JsonValue", item)


def _check_in(node: Mapping[str, Any]) -> Check:
    parts = tuple(Decimal(str(part)) for part in node["parts"])
    return Check(node["meaning"], Decimal(str(node["whole"])), parts, node["holds"], node["line"])


def _reason_in(node: Mapping[str, Any]) -> Reason:
    return Reason.of(node["code"], **node["values"])
