"""The shape of every group's value, and whether what was entered has it."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from thidua.core.kernel.reason import Reason
from thidua.core.plans.fact import Group, JsonValue

Test: TypeAlias = Callable[[JsonValue], str | None]
"""Gives the code of what is wrong with a value, or None."""

_PARTIAL = (len("2024"), len("2024-08"))
_DAY = len("2024-08-09")
OPERATORS = (">=", ">", "=", "<", "<=")
RELATIONS = ("before", "by")
TERMS = ("sum", "mean")


def _text(value: JsonValue) -> str | None:
    return None if isinstance(value, str) and value.strip() else "plan.text_missing"


def _texts(value: JsonValue) -> str | None:
    is_list = isinstance(value, list) and all(isinstance(item, str) and item.strip() for item in value)
    return None if is_list else "plan.not_a_list"


def _amount(value: JsonValue) -> str | None:
    return None if isinstance(value, int | Decimal) and not isinstance(value, bool) else "plan.not_a_number"


def _count(value: JsonValue) -> str | None:
    return None if isinstance(value, int) and not isinstance(value, bool) and value > 0 else "plan.not_a_count"


def _day(value: JsonValue) -> str | None:
    return None if isinstance(value, str) and len(value) == _DAY and _is_date(value) else "plan.not_a_day"


def _partial(value: JsonValue) -> str | None:
    if not isinstance(value, str) or len(value) not in (*_PARTIAL, _DAY):
        return "plan.not_a_day"
    return (
        None
        if _is_date(value + "-01-01"[: _DAY - len(value)] if len(value) < len("2024-08") else f"{value}-01"[:_DAY])
        else "plan.not_a_day"
    )


def _is_date(iso: str) -> bool:
    try:
        date.fromisoformat(iso)
    except ValueError:
        return False
    return True


def _one_of(*known: str) -> Test:
    def test(value: JsonValue) -> str | None:
        return None if value in known else "plan.not_one_of"

    return test


def _may(test: Test) -> Test:
    """The value may be missing."""

    def optional(value: JsonValue) -> str | None:
        return None if value is None else test(value)

    return optional


def _anything(value: JsonValue) -> str | None:
    return None if value is None or isinstance(value, dict | str) else "plan.not_text"


_NAMED: dict[str, Test] = {"value": _text}
SHAPES: dict[Group, dict[str, Test]] = {
    "kind": {"value": _text, "code": _text},
    "parent_body": _NAMED,
    "issuing_body": _NAMED,
    "number": {"value": _may(_text), "symbol": _may(_text)},
    "place": _NAMED,
    "issued_on": {"value": _partial},
    "title": _NAMED,
    "citations": {
        "type": _may(_text), "number": _may(_text), "date": _may(_partial), "issuer": _may(_text),
        "subject": _may(_text), "role": _one_of("basis", "reference"), "symbol": _may(_text),
    },
    "occasions": {"name": _may(_text), "years": _may(_count), "from": _may(_day), "to": _may(_day)},
    "phases": {
        "name": _text, "from": _may(_partial), "to": _may(_partial), "from_text": _may(_text), "to_text": _may(_text),
    },
    "contents": {"num": _text, "text": _text, "forms": _texts},
    "targets": {
        "name": _text, "operator": _one_of(*OPERATORS), "value": _may(_amount), "unit": _may(_text),
        "scope": _may(_text), "baseline": _may(_text),
    },
    "activities": {"name": _text, "from": _may(_partial), "to": _may(_partial), "phase": _may(_text)},
    "tasks": {"who": _texts, "what": _text, "due": _may(_day), "rel": _may(_one_of(*RELATIONS))},
    "report_deadlines": {
        "from_whom": _texts, "to_whom": _texts, "what": _text, "due": _may(_day), "rel": _one_of(*RELATIONS),
        "due_text": _may(_text), "every": _may(_one_of("month", "quarter", "year")), "every_text": _may(_text),
    },
    "movements": {
        "name": _text, "level": _may(_text), "from": _may(_partial), "to": _may(_partial), "legal_base": _anything,
    },
    "awards": {"level": _may(_text), "form": _may(_text), "authority": _may(_text), "who": _texts},
    "scoring": {
        "cross_raters": _may(_count), "divisor": _may(_count), "cross_term": _may(_one_of(*TERMS)),
        "expression": _may(_text), "text": _may(_text),
    },
    "bloc": {"name": _text},
    "bloc.roles": {"role": _text, "unit": _text, "year": _may(_count)},
    "bloc.members": {"name": _text},
    "bloc.elections": {"on": _day, "year": _may(_count)},
    "results": {"meaning": _text, "value": _amount, "unit": _may(_text), "comparison": _anything},
    "recipients": {"name": _text, "purpose": _may(_text)},
    "signatory": {"name": _may(_text), "position": _may(_text), "mode": _may(_text)},
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
