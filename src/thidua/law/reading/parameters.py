"""`parameters/<subject>.toml`: dated values, each with its citation."""

from decimal import Decimal

from thidua.core.kernel.period import Day
from thidua.core.rules.citation import Citation, CitationError
from thidua.core.rules.mark import Mark
from thidua.core.rules.parameter import DatedValue, Parameter, Quantity
from thidua.law.reading.instruments import mark
from thidua.law.reading.tables import Entry, TomlError, parsed


def parameters(subject: str, content: str) -> dict[str, Parameter]:
    """The parameters of one file by their full names, "subject.name"."""
    return {f"{subject}.{name}": _parameter(f"{subject}.{name}", table) for name, table in parsed(content).items()}


def _parameter(name: str, table: object) -> Parameter:
    entry = Entry(name, table)
    unit = entry.must("unit", str)
    set_by = entry.may("set_by", str)
    listed = entry.must("values", list)
    entry.done()
    if not listed:
        raise TomlError(f"{name}: no value at all")
    values = tuple(dated_value(f"{name}[{place}]", each) for place, each in enumerate(listed))
    return Parameter(name, unit, values, None if set_by is None else cited(name, set_by))


def dated_value(where: str, table: object) -> DatedValue:
    """One value: `from`, `value`, `cite`, `mark`, `checked_on`; or `from` and `needs`, the text that would say it."""
    entry = Entry(where, table)
    since, until, needs = entry.must("from", Day), entry.day("until"), entry.may("needs", str)
    if needs is not None:
        entry.done()
        return DatedValue(since, None, cited(where, needs), Mark.UNKNOWN, since, until)
    value = DatedValue(
        since,
        _quantity(entry),
        cited(where, entry.must("cite", str)),
        mark(entry),
        entry.must("checked_on", Day),
        until,
    )
    entry.done()
    return value


def cited(where: str, written: str) -> Citation:
    """The citation, or a TomlError that names the entry."""
    try:
        return Citation.read(written)
    except CitationError as wrong:
        raise TomlError(f"{where}: {wrong}") from None


def _quantity(entry: Entry) -> Quantity:
    value = entry.must("value", object)
    if not isinstance(value, bool | int | Decimal):
        raise TomlError(f"{entry.where}: value must be a number or true or false, not {value!r}")
    return value
