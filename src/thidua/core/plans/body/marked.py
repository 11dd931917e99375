"""Tables whose cells say themselves what they are: "≥ 80%", "<= 6,8 ngày", "dưới 24 giờ"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from thidua.core.plans.body.charted import UNIT
from thidua.core.plans.body.charts import Chart, ChartRow, column
from thidua.core.plans.fact import Fact, JsonValue
from thidua.core.plans.values.amounts import amount_of, json_amount
from thidua.core.plans.wording.correcting import corrected
from thidua.core.vietnamese.fold import fold

_SIGNS = {
    "≥": ">=", ">=": ">=", "≤": "<=", "<=": "<=", ">": ">", "<": "<", "tối thiểu": ">=", "ít nhất": ">=",
    "tối đa": "<=",    "không quá": "<=", "trên": ">", "dưới": "<", "từ": ">=", "không dưới": ">=",
}  # fmt: skip
_MARK = re.compile(
    rf"(?P<sign>{'|'.join(sorted(_SIGNS, key=len, reverse=True))})?\s?"
    r"(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,9}(?:,\d{1,4})?)(?:\s?/\s?\d[\d.]*)?"
    r"\s?(?P<unit>%|(?!trở\s)[^\W\d_][^\d|;]{0,24}?|/[^\d|;]{1,20})?(?P<more>\strở (?:lên|xuống))?",
    re.IGNORECASE,
)
_UNIT = re.compile(r"\(([^()]{1,14})\)\s*$")
_BESIDE = re.compile(r"muc nen|nen|hien trang|hien nay|thuc hien|ket qua nam|nam truoc|so voi|diem|trong so|tt$|stt$")
_SUM = re.compile(r"^\W*(?:cong|tong|tong cong|tong so)\W*$")
_LEAST, _LEAST_LETTERS = 2, 3


@dataclass(frozen=True, slots=True)
class Mark:
    """The figure of a cell with its operator and the unit beside it."""

    amount: Decimal
    operator: str
    unit: str | None
    is_signed: bool


def mark(cell: str) -> Mark | None:
    """What a cell sets, if it is a figure with its sign and its unit and nothing else."""
    match = _MARK.fullmatch(cell.strip())
    if match is None:
        return None
    sign = _SIGNS.get((match["sign"] or "").lower())
    more = (match["more"] or "").strip().lower()
    operator = sign or ("<=" if more.endswith("xuống") else ">=" if more else "=")
    return Mark(
        amount_of(match["number"]), operator, (match["unit"] or "").strip() or None, sign is not None or bool(more)
    )


def is_marked(chart: Chart) -> bool:
    """Whether a column of a table holds floors and ceilings."""
    return bool(_columns(chart))


def marked(chart: Chart) -> Iterator[Fact]:
    """The targets of all columns that hold floors and ceilings; with several each column's head says what it is."""
    columns = _columns(chart)
    name = _named(chart)
    for one in chart.rows if columns else ():
        label = one.cells[name]
        if not any(char.isalpha() for char in label) or _SUM.match(fold(label)):
            continue
        for at in columns:
            said, scope = (chart.heads[at], label) if len(columns) > 1 else (label, None)
            yield from _set(chart, one, at, said, scope)


def _set(chart: Chart, one: ChartRow, at: int, said: str, scope: str | None) -> Iterator[Fact]:
    """What a cell sets, under the name of its row or its column."""
    found = mark(one.cells[at])
    if found is None:
        return
    in_name = _UNIT.search(said)
    value: dict[str, JsonValue] = {
        "name": corrected(said), "operator": found.operator, "value": json_amount(found.amount),
        "unit": found.unit or _unit(chart, one, at) or (in_name[1] if in_name else None),
        "scope": corrected(scope) if scope else None, "baseline": None,
    }  # fmt: skip
    yield Fact("targets", "targets", value, one.row.number, one.row.number, one.row.raw.strip(), 75)


def _unit(chart: Chart, one: ChartRow, before: int) -> str | None:
    """What the column of units before a figure's says in its row."""
    at = column(chart.heads, UNIT)
    said = one.cells[at] if at is not None and at < before else ""
    return (said if said.isupper() else said[:1].lower() + said[1:]) or None


def _columns(chart: Chart) -> tuple[int, ...]:
    """The columns of which most cells are figures and at least two have a sign."""
    found = []
    for at, head in enumerate(chart.heads):
        if at == 0 or _BESIDE.search(fold(head).strip()):
            continue
        cells = [one.cells[at] for one in chart.rows if any(char.isalnum() for char in one.cells[at])]
        marks = [mark(cell) for cell in cells]
        signed = sum(found is not None and found.is_signed for found in marks)
        if signed >= _LEAST and sum(found is not None for found in marks) * 3 >= len(cells) * 2:
            found.append(at)
    return tuple(found)


def _named(chart: Chart) -> int:
    """The first column whose cells are words, and no labels."""

    def words(at: int) -> int:
        return sum(
            sum(char.isalpha() for char in one.cells[at]) >= _LEAST_LETTERS and mark(one.cells[at]) is None
            for one in chart.rows
        )

    return next((at for at in range(len(chart.heads)) if words(at) * 3 >= len(chart.rows) * 2), 0)
