"""Conditions as plain data and back, so that an office writes its own rule without a programmer.

A node is {"asks": its name} with its fields, as {"asks": "AtLeast", "number": {"asks": "Span"}, "least": "x.years"}.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, cast, get_args

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.rules import condition as language
from thidua.core.rules.condition import Condition, EitherYear, Graded, Number, ShareAtLeast, Years
from thidua.core.rules.subject import Grade

_NODES: dict[str, Any] = {name: node for name in language.__all__ if is_dataclass(node := getattr(language, name))}
_NUMBERS, _YEARS = get_args(Number), get_args(Years)
_CONDITIONS = tuple(node for node in _NODES.values() if node not in (*_NUMBERS, *_YEARS))


def as_plain(node: object) -> object:
    """The condition as plain data."""
    if isinstance(node, Grade):
        return node.name
    if isinstance(node, tuple):
        return [as_plain(part) for part in node]
    if isinstance(node, str):
        return node
    told = {each.name: as_plain(getattr(node, each.name)) for each in fields(cast("Any", node))}
    return {"asks": type(node).__name__} | told


def from_plain(plain: object) -> Outcome[Condition]:
    """The condition that plain data tells. Refused with the first place that is wrong."""
    try:
        node = _node(plain)
    except (KeyError, TypeError) as wrong:
        return refuse("rule.condition_unreadable", place=str(wrong))
    if not isinstance(node, _CONDITIONS):
        return refuse("rule.condition_unreadable", place=str(plain))
    return Ok(cast("Condition", node))


def _node(plain: object) -> object:
    if isinstance(plain, list):
        return tuple(_node(part) for part in plain)
    if not isinstance(plain, Mapping):
        return plain
    kind = _NODES[plain["asks"]]
    told = {name: _node(value) for name, value in plain.items() if name != "asks"}
    if kind is Graded:
        told["least"] = Grade[str(told["least"])]
    wrong = [name for name, value in told.items() if not _fits(kind, name, value)]
    if wrong:
        raise TypeError(f"{kind.__name__}.{wrong[0]}")
    return cast("object", kind(**told))


def _fits(kind: type, name: str, value: object) -> bool:
    if name in {"parts", "words"}:
        return isinstance(value, tuple) and all(isinstance(each, _wanted(kind, name)) for each in value)
    return isinstance(value, _wanted(kind, name))


def _wanted(kind: type, name: str) -> tuple[type, ...]:
    """What a field of a node may hold."""
    if name == "years" or (kind is EitherYear and name == "parts"):
        return _YEARS
    if name == "number" or (kind is ShareAtLeast and name != "least"):
        return _NUMBERS
    if name in {"part", "parts"}:
        return _CONDITIONS
    return (Grade,) if kind is Graded else (str,)
