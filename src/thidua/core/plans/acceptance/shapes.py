"""The shape of every group's value, and whether what was entered has it."""

from collections.abc import Iterator, Mapping

from thidua.core.kernel.reason import Reason
from thidua.core.plans.acceptance.demands import Test, amount, anything, count, day, may, one_of, partial, text, texts
from thidua.core.plans.fact import JsonValue
from thidua.core.plans.groups import Group

OPERATORS = (">=", ">", "=", "<", "<=")
RELATIONS = ("before", "by")
TERMS = ("sum", "mean")
STATUSES = ("given", "proposed")


_NAMED: dict[str, Test] = {"value": text}
SHAPES: dict[Group, dict[str, Test]] = {
    "kind": {"value": text, "code": text},
    "parent_body": _NAMED,
    "issuing_body": _NAMED,
    "number": {"value": may(text), "symbol": may(text)},
    "place": _NAMED,
    "issued_on": {"value": partial},
    "title": _NAMED,
    "citations": {
        "type": may(text), "number": may(text), "date": may(partial), "issuer": may(text),
        "subject": may(text), "role": one_of("basis", "reference"), "symbol": may(text),
    },
    "occasions": {"name": may(text), "years": may(count), "from": may(day), "to": may(day)},
    "phases": {
        "name": text, "from": may(partial), "to": may(partial), "from_text": may(text), "to_text": may(text),
    },
    "contents": {"num": text, "text": text, "forms": texts},
    "targets": {
        "name": text, "operator": one_of(*OPERATORS), "value": may(amount), "unit": may(text),
        "scope": may(text), "baseline": may(text),
    },
    "activities": {"name": text, "from": may(partial), "to": may(partial), "phase": may(text)},
    "tasks": {"who": texts, "what": text, "due": may(day), "rel": may(one_of(*RELATIONS))},
    "report_deadlines": {
        "from_whom": texts, "to_whom": texts, "what": text, "due": may(day), "rel": one_of(*RELATIONS),
        "due_text": may(text), "every": may(one_of("month", "quarter", "half_year", "year")), "every_text": may(text),
    },
    "movements": {
        "name": text, "level": may(text), "from": may(partial), "to": may(partial), "legal_base": anything,
    },
    "awards": {
        "level": may(text), "form": may(text), "authority": may(text), "who": texts, "status": may(one_of(*STATUSES)),
    },
    "scoring": {
        "cross_raters": may(count), "divisor": may(count), "cross_term": may(one_of(*TERMS)),
        "expression": may(text), "text": may(text),
    },
    "bloc": {"name": text},
    "bloc.roles": {"role": text, "unit": text, "year": may(count)},
    "bloc.members": {"name": text},
    "bloc.elections": {"on": may(day), "year": may(count), "role": may(text), "unit": may(text)},
    "results": {"meaning": text, "value": amount, "unit": may(text), "comparison": anything},
    "recipients": {"name": text, "purpose": may(text)},
    "signatory": {"name": may(text), "position": may(text), "mode": may(text)},
    "awarded": {
        "name": text, "side": one_of("collective", "person"), "position": may(text), "unit": may(text),
        "form": may(text), "status": one_of(*STATUSES),
    },
    "criteria": {
        "code": text, "text": text, "maximum": amount, "kind": one_of("base", "bonus", "penalty"),
        "section_code": may(text), "section": may(text), "section_maximum": may(amount),
    },
}  # fmt: skip


def faults(group: Group, value: Mapping[str, JsonValue], *, key: str) -> Iterator[Reason]:
    """What is wrong with a value of the group: unknown fields, fields missing, days and numbers that are none."""
    shape = SHAPES[group]
    for name in value.keys() - shape.keys():
        yield Reason.of("plan.unknown_field", key=key, field=name)
    for name, test in shape.items():
        code = test(value.get(name))
        if code is not None:
            yield Reason.of(code, key=key, field=name, typed=_shown(value.get(name)))


def _shown(value: JsonValue) -> str:
    return "" if value is None else str(value)
