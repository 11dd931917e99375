"""A law book as plain data and back, exactly: the book that comes back has the same digest."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from thidua.core.kernel.outcome import Ok
from thidua.core.kernel.period import Day
from thidua.core.rules.citation import Citation, Instrument
from thidua.core.rules.condition_json import as_plain, from_plain
from thidua.core.rules.lawbook import LawBook
from thidua.core.rules.mark import Mark
from thidua.core.rules.parameter import DatedValue, Parameter
from thidua.core.rules.rule import Rule, Title

Plain = dict[str, Any]


def plain_book(book: LawBook) -> Plain:
    """The book as plain data."""
    return {
        "texts": {id_: _text(text) for id_, text in book.texts.items()},
        "parameters": {name: _parameter(each) for name, each in book.parameters.items()},
        "titles": {code: _title(title) for code, title in book.titles.items()},
        "rules": [_rule(each) for each in book.rules],
        "facts": dict(book.facts),
        "events": sorted(book.events),
    }


def book_of(plain: Mapping[str, Any]) -> LawBook:
    """The book that plain data tells; KeyError, ValueError or TypeError where it tells none."""
    return LawBook(
        texts={id_: _text_of(id_, told) for id_, told in plain["texts"].items()},
        parameters={name: _parameter_of(name, told) for name, told in plain["parameters"].items()},
        titles={code: _title_of(code, told) for code, told in plain["titles"].items()},
        rules=tuple(_rule_of(told) for told in plain["rules"]),
        facts={str(name): str(kind) for name, kind in plain["facts"].items()},
        events=frozenset(map(str, plain["events"])),
    )


def _day(told: str | None) -> Day | None:
    return date.fromisoformat(told) if told else None


def _said(on: Day | None) -> str:
    return on.isoformat() if on else ""


def _place(told: str) -> Citation | None:
    return Citation.read(told) if told else None


def _text(text: Instrument) -> Plain:
    days = {"signed": text.signed, "in_force": text.in_force, "checked_on": text.checked_on, "ends": text.ends}
    words = ("name", "number", "issuer", "read", "amends", "replaces", "link")
    told = {word: getattr(text, word) for word in words}
    return told | {name: _said(on) for name, on in days.items()} | {"mark": text.mark.value}


def _text_of(id_: str, told: Plain) -> Instrument:
    days = {name: _day(told[name]) for name in ("signed", "in_force", "checked_on", "ends")}
    words = {word: told[word] for word in ("name", "number", "issuer", "read", "amends", "replaces", "link")}
    return Instrument(**(words | days), id=id_, mark=Mark(told["mark"]))


def _value(value: DatedValue) -> Plain:
    amount = {"decimal": str(value.value)} if isinstance(value.value, Decimal) else value.value
    days = {"since": _said(value.since), "until": _said(value.until), "checked_on": _said(value.checked_on)}
    return {"value": amount, "cites": str(value.cites), "mark": value.mark.value} | days


def _value_of(told: Plain) -> DatedValue:
    amount = told["value"]
    amount = Decimal(amount["decimal"]) if isinstance(amount, dict) else amount
    since, checked = date.fromisoformat(told["since"]), date.fromisoformat(told["checked_on"])
    return DatedValue(since, amount, Citation.read(told["cites"]), Mark(told["mark"]), checked, _day(told["until"]))


def _parameter(each: Parameter) -> Plain:
    return {
        "unit": each.unit,
        "values": [_value(value) for value in each.values],
        "set_by": str(each.set_by or ""),
        "offices": {office: [_value(value) for value in values] for office, values in each.offices.items()},
    }


def _parameter_of(name: str, told: Plain) -> Parameter:
    offices = {office: tuple(map(_value_of, values)) for office, values in told["offices"].items()}
    return Parameter(name, told["unit"], tuple(map(_value_of, told["values"])), _place(told["set_by"]), offices)


def _title(title: Title) -> Plain:
    detail = str(title.detailed_by or "")
    return {"name": title.name, "family": title.family, "cites": str(title.cites), "detailed_by": detail}


def _title_of(code: str, told: Plain) -> Title:
    return Title(code, told["name"], told["family"], Citation.read(told["cites"]), _place(told["detailed_by"]))


def _rule(each: Rule) -> Plain:
    words = {word: getattr(each, word) for word in ("title", "note", "begins", "gives_way", "office")}
    days = {"since": _said(each.since), "until": _said(each.until)}
    return words | days | {"cites": str(each.cites), "mark": each.mark.value, "condition": as_plain(each.condition)}


def _rule_of(told: Plain) -> Rule:
    condition = from_plain(told["condition"])
    if not isinstance(condition, Ok):
        raise TypeError(f"{told['title']}: {told['condition']}")
    return Rule(
        title=told["title"],
        cites=Citation.read(told["cites"]),
        condition=condition.value,
        mark=Mark(told["mark"]),
        since=_day(told["since"]),
        until=_day(told["until"]),
        note=told["note"],
        begins=told["begins"],
        gives_way=told["gives_way"],
        office=told["office"],
    )
