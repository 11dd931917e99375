"""`statistics/<circular>.toml`: forms of statistics as data, each with its code and how sure its text is."""

from functools import cache

from thidua.core.decisions.statistics import Asks, FormColumn, FormLine, StatisticsForm
from thidua.law.reading.instruments import mark
from thidua.law.reading.tables import Entry, TomlError, parsed, texts

QUESTIONS = frozenset({"who", "rank", "kind", "award"})


@cache
def statistics_forms() -> dict[str, StatisticsForm]:
    """Every form on file, by its key."""
    return {
        key: _form(f"statistics/{name} [{key}]", table)
        for name, content in texts("statistics")
        for key, table in parsed(content).items()
    }


def _form(where: str, table: object) -> StatisticsForm:
    entry = Entry(where, table)
    code, name, text = entry.must("code", str), entry.must("name", str), entry.must("text", str)
    sure, needs = mark(entry), entry.may("needs", str) or ""
    lines = tuple(_line(where, each) for each in entry.must("lines", list))
    columns = tuple(_column(where, each) for each in entry.must("columns", list))
    entry.done()
    codes = [line.code for line in lines if not line.is_heading]
    if len(set(codes)) != len(codes) or len({column.code for column in columns}) != len(columns):
        raise TomlError(f"{where}: a code of a line or a column stands twice")
    if bool(needs) == bool(codes):
        raise TomlError(f"{where}: a form has lines, or says what it needs instead")
    return StatisticsForm(code, name, text, sure.value, lines, columns, needs)


def _line(where: str, table: object) -> FormLine:
    entry = Entry(where, table)
    heading = entry.may("heading", str)
    if heading is not None:
        entry.done()
        return FormLine("", heading, is_heading=True)
    line = FormLine(entry.must("code", str), entry.must("words", str), entry.may("unit", str) or "", _asks(entry))
    entry.done()
    return line


def _column(where: str, table: object) -> FormColumn:
    entry = Entry(where, table)
    column = FormColumn(entry.must("code", str), entry.must("words", str), _asks(entry))
    entry.done()
    return column


def _asks(entry: Entry) -> Asks:
    asked = entry.may("asks", dict) or {}
    if set(asked) - QUESTIONS:
        raise TomlError(f"{entry.where}: {', '.join(sorted(set(asked) - QUESTIONS))} cannot be asked of an award")
    return {name: frozenset(answers) for name, answers in asked.items()}
