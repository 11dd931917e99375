"""What an office has set for itself, as plain data of a form or as TOML: texts, facts, parameters, values, rules.

    office = "hai_phong"
    [texts.qd_1_2026]      name, number, issuer, in_force, checked_on; if need be signed, ends, link
    [facts.x]              kind or words, vi, en
    [parameters.y]         unit, cite
    [[values]]             parameter, from, value, cite, checked_on; if need be until
    [[rules]]              title, cite, from, requires (conditions as data); if need be until, note

Days are days or ISO text, shares are decimals or text. Whoever enters this has the text before him: it is VERIFIED.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.period import Day
from thidua.core.rules.citation import Instrument
from thidua.core.rules.condition import AllOf, Clause, Condition
from thidua.core.rules.condition_json import from_plain
from thidua.core.rules.mark import Mark
from thidua.core.rules.office import OfficeLaw
from thidua.core.rules.parameter import DatedValue, Parameter, ParameterError, Quantity
from thidua.core.rules.rule import Rule
from thidua.law.reading.facts import FactSheet, fact_sheet
from thidua.law.reading.parameters import cited
from thidua.law.reading.tables import Entry, TomlError, parsed


@dataclass(frozen=True, slots=True)
class OfficeFile:
    """What an office has set, with the words of its own facts."""

    own: OfficeLaw
    sheets: dict[str, FactSheet]


def office_file(content: str) -> Outcome[OfficeFile]:
    """The TOML of an office; refusals as of `office_law`."""
    try:
        return office_law(parsed(content))
    except ValueError as wrong:
        return refuse("law.office_file_unreadable", place=str(wrong))


def office_law(plain: Mapping[str, object]) -> Outcome[OfficeFile]:
    """What plain data sets. Refused with the first place that is wrong."""
    try:
        return Ok(_read(Entry("office", dict(plain))))
    except (TomlError, ParameterError) as wrong:
        return refuse("law.office_file_unreadable", place=str(wrong))


def _read(entry: Entry) -> OfficeFile:
    office = entry.may("office", str) or ""
    tables = {name: entry.may(name, dict) or {} for name in ("texts", "facts", "parameters")}
    lists = {name: entry.may(name, list) or [] for name in ("values", "rules")}
    entry.done()
    sheets = {name: fact_sheet(name, table) for name, table in tables["facts"].items()}
    own = OfficeLaw(
        office,
        tuple(_text(id_, table) for id_, table in tables["texts"].items()),
        {name: sheet.kind for name, sheet in sheets.items()},
        tuple(_opened(name, table) for name, table in tables["parameters"].items()),
        tuple(_value(f"values[{place}]", table) for place, table in enumerate(lists["values"])),
        tuple(_rule(f"rules[{place}]", table) for place, table in enumerate(lists["rules"])),
    )
    return OfficeFile(own, sheets)


def _day(entry: Entry, key: str) -> Day | None:
    """A day, or ISO text of one; None where it is not given."""
    told = entry.may(key, object)
    if isinstance(told, Day):
        return told
    if not told:
        return None
    try:
        return date.fromisoformat(str(told))
    except ValueError:
        raise TomlError(f"{entry.where}: {key} is no day: {told!r}") from None


def _must_day(entry: Entry, key: str) -> Day:
    """A day that cannot be missing."""
    found = _day(entry, key)
    if found is None:
        raise TomlError(f"{entry.where}: {key} is missing")
    return found


def _text(id_: str, table: object) -> Instrument:
    entry = Entry(f"texts.{id_}", table)
    text = Instrument(
        id=id_,
        name=entry.must("name", str),
        number=entry.must("number", str),
        issuer=entry.must("issuer", str),
        signed=_day(entry, "signed"),
        in_force=_must_day(entry, "in_force"),
        mark=Mark.VERIFIED,
        checked_on=_must_day(entry, "checked_on"),
        read="whole",
        ends=_day(entry, "ends"),
        link=entry.may("link", str) or "",
    )
    entry.done()
    return text


def _opened(name: str, table: object) -> Parameter:
    entry = Entry(f"parameters.{name}", table)
    unit, cites = entry.must("unit", str), cited(entry.where, entry.must("cite", str))
    entry.done()
    return Parameter(name, unit, (), cites)


def _value(where: str, table: object) -> tuple[str, DatedValue]:
    entry = Entry(where, table)
    name, since = entry.must("parameter", str), _must_day(entry, "from")
    cites = cited(where, entry.must("cite", str))
    checked, until = _must_day(entry, "checked_on"), _day(entry, "until")
    value = DatedValue(since, _quantity(entry), cites, Mark.VERIFIED, checked, until)
    entry.done()
    return name, value


def _quantity(entry: Entry) -> Quantity:
    told = entry.must("value", object)
    if isinstance(told, bool | int | Decimal):
        return told
    try:
        return int(told) if isinstance(told, str) and told.isdecimal() else Decimal(str(told))
    except InvalidOperation:
        raise TomlError(f"{entry.where}: value must be a number or true or false, not {told!r}") from None


def _rule(where: str, table: object) -> Rule:
    entry = Entry(where, table)
    title, cites = entry.must("title", str), cited(where, entry.must("cite", str))
    asked = entry.must("requires", list)
    since, until, note = _must_day(entry, "from"), _day(entry, "until"), entry.may("note", str) or ""
    entry.done()
    parts = tuple(_conditions(where, asked))
    return Rule(title, cites, Clause(str(cites), AllOf(parts)), Mark.VERIFIED, since, until, note)


def _conditions(where: str, asked: list[object]) -> Iterator[Condition]:
    for plain in asked:
        found = from_plain(plain)
        if isinstance(found, Refused):
            raise TomlError(f"{where}: {found.reasons[0].value('place')}")
        yield found.value
