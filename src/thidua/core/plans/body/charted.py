"""Targets and results that stand in a table: a name, a unit and the figure of the year, or a share in each column."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from thidua.core.plans.body.against import against
from thidua.core.plans.body.charts import Chart, ChartRow, column
from thidua.core.plans.fact import Fact, JsonValue
from thidua.core.plans.groups import Group
from thidua.core.plans.values.amounts import amount_of, json_amount
from thidua.core.plans.wording.correcting import corrected
from thidua.core.vietnamese.fold import fold

_NAME = re.compile(r"chi tieu|noi dung|san pham|tieu chi|danh muc|linh vuc|hang muc|ten ")
UNIT = re.compile(r"^\W*(?:dvt|don vi tinh|don vi|dv tinh)\W*$")
_PLAN = re.compile(r"ke hoach|^kh\b|muc tieu|phan dau|dang ky|giao|chi tieu nam|du kien|cam ket|can dat|phai dat")
_DONE = re.compile(r"thuc hien|\bth\b|ket qua|dat duoc|uoc|nam 20\d\d|^\W*20\d\d\W*$")
_YEAR = re.compile(r"20\d\d")
_SHARE = re.compile(r"so sanh|^dat kh|so cung ky|ty le|ti le|%|tang|giam")
_IN_HEAD = re.compile(r"\((?P<unit>%|[^()]{0,14}(?:đồng|USD|người|ha|giải))\)\s*$")
_SUM = re.compile(r"^\W*(?:cong|tong|tong cong|tong so)\W*$")
_SIGNS = {"≥": ">=", ">=": ">=", "≤": "<=", "<=": "<=", ">": ">", "<": "<"}
_WORDS = {
    "tu": ">=", "tren": ">", "hon": ">", "duoi": "<", "toi thieu": ">=", "it nhat": ">=", "toi da": "<=",
    "khong qua": "<=", "dat": "=", "con": "=", "tren dat": ">",
}  # fmt: skip
_FIGURE = re.compile(
    r"(?P<sign>[≥≤<>]=?|tu|tren|hon|duoi|toi thieu|it nhat|toi da|khong qua|dat|con)?\s?"
    r"(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,9}(?:,\d{1,4})?)(?:\s?/\s?\d[\d.]*)?"
    r"\s?(?P<unit>%)?(?P<more>\s?tro (?:len|xuong))?"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """The figure of a cell with its operator."""

    amount: Decimal
    operator: str


def figure(cell: str) -> Figure | None:
    """What a cell says, if it is a figure and nothing else: "≥ 11,5", "dưới 3,0", "từ 95 trở lên", "34/42"."""
    match = _FIGURE.fullmatch(fold(cell).strip())
    if match is None:
        return None
    sign = match["sign"] or ""
    operator = _SIGNS.get(sign) or _WORDS.get(sign, "=")
    if match["more"]:
        operator = ">=" if match["more"].strip().endswith("len") else "<="
    return Figure(amount_of(match["number"]), operator)


def charted(chart: Chart, *, group: Group) -> Iterator[Fact]:
    """The targets or results of a table."""
    name, unit, value = columns(chart, is_plan=group == "targets")
    if value is not None:
        for one in chart.rows:
            yield from _row(one, (name, unit, value), group, chart)
        return
    shares = [(at, match) for at, head in enumerate(chart.heads) if at and (match := _IN_HEAD.search(head))]
    for one in chart.rows:
        for at, match in shares if not _SUM.match(fold(one.cells[0])) else ():
            named = chart.heads[at][: match.start()].strip()
            yield from _fact(one, group, (named, match["unit"], one.cells[0]), one.cells[at])


def columns(chart: Chart, *, is_plan: bool) -> tuple[int, int | None, int | None]:
    """The columns of the name, of the unit and of the figure; no figure where no head says which it is."""
    unit = column(chart.heads, UNIT)
    name = column(chart.heads, _NAME)
    name = name if name is not None else (unit - 1 if unit else 0)
    wanted = _PLAN if is_plan else _DONE
    found = [
        at
        for at, head in enumerate(chart.heads)
        if at != name and wanted.search(fold(head)) and not _SHARE.search(fold(head))
    ]
    if not found and is_plan:
        found = [
            at
            for at, head in enumerate(chart.heads)
            if at != name and _YEAR.search(head) and not _DONE.match(fold(head))
        ]
    return name, unit, max(found, key=lambda at: (_year(chart.heads[at]), at), default=None)


def plans(chart: Chart) -> bool:
    """Whether a table has a column of units beside one of what is planned."""
    _, unit, value = columns(chart, is_plan=True)
    return unit is not None and value is not None


def _year(head: str) -> int:
    years = _YEAR.findall(head)
    return int(years[-1]) if years else 0


def _row(one: ChartRow, at: tuple[int, int | None, int], group: Group, chart: Chart) -> Iterator[Fact]:
    name, unit, value = at
    in_head = _IN_HEAD.search(chart.heads[value])
    said = (
        one.cells[unit]
        if unit is not None
        else in_head["unit"]
        if in_head
        else "%"
        if "%" in one.cells[value]
        else None
    )
    yield from _fact(one, group, (one.cells[name], said, None), one.cells[value], chart.heads)


def _fact(
    one: ChartRow, group: Group, said: tuple[str, str | None, str | None], cell: str, heads: tuple[str, ...] = ()
) -> Iterator[Fact]:
    name, unit, scope = said
    found = figure(cell)
    if found is None or not any(char.isalpha() for char in name):
        return
    unit = unit[:1].lower() + unit[1:] if unit and not unit.isupper() else unit
    value: Mapping[str, JsonValue] = {
        "name": corrected(name), "operator": found.operator, "value": json_amount(found.amount), "unit": unit,
        "scope": corrected(scope) if scope else None, "baseline": None,
    }  # fmt: skip
    if group == "results":
        value = {
            "meaning": corrected(name), "value": json_amount(found.amount), "unit": unit,
            "comparison": against(one.cells, heads, cell),
        }  # fmt: skip
    yield Fact(group, group, value, one.row.number, one.row.number, one.row.raw.strip(), 75)
