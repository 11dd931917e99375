"""A reading from the JSON it was printed as, without loss."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, cast

from thidua.core.kernel.reason import Reason
from thidua.core.plans.fact import Check, Fact, JsonValue, PlanReading, TextQuality
from thidua.core.plans.groups import LIST_GROUPS, ROW_GROUPS, SINGLE_GROUPS, Group

_OWN = ("key", "line", "line_to", "src", "confidence", "notes")
_PERCENT = 100


def from_json(printed: Mapping[str, Any]) -> PlanReading:
    """The reading that `to_json` printed; KeyError or TypeError where it is not in that shape."""
    facts = [_fact_in(group, node) for group in (*SINGLE_GROUPS, *LIST_GROUPS) for node in _nodes(printed, group)]
    rows = [_fact_in(group, node) for group in ROW_GROUPS for node in _nodes(printed, group)]
    checks = tuple(_check_in(node) for node in printed["checks"])
    quality = printed["text_quality"]
    return PlanReading(
        tuple(facts),
        checks,
        TextQuality(quality["words"], quality["valid"], quality["verdict"]),
        tuple(_reason_in(node) for node in printed["notes"]),
        tuple(rows),
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
