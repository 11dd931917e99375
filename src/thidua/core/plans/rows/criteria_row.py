"""Criteria of a table: rows of sections, of criteria and of sums, by the column of points."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Literal, TypeAlias

from thidua.core.plans.fact import Fact, JsonValue
from thidua.core.plans.rows.cells import Cell, cells
from thidua.core.plans.text.marks import is_capital
from thidua.core.plans.text.row import Row, folded
from thidua.core.plans.values.amounts import amount_of, json_amount
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.names import proper
from thidua.core.plans.wording.tolerant import one_of

Column: TypeAlias = Literal["order", "text", "points"] | None
_COLUMNS: tuple[tuple[Column, re.Pattern[str]], ...] = (
    ("order", re.compile(r"\W*(?:stt|tt|muc|so\sthu\stu|so\stt)\W*")),
    ("points", re.compile(rf"\W*{one_of('thang điểm', 'số điểm', 'điểm', 'mức điểm')}.{{0,20}}")),
    ("text", re.compile(rf".*{one_of('tiêu chí', 'nội dung', 'chỉ tiêu', 'tiêu chuẩn', 'nhiệm vụ')}.*")),
)  # fmt: skip
_POINTS = re.compile(r"\W*(?:toi\sda\s|tru\s|cong\s)?[+-]?\s?(?P<points>\d{1,4}(?:,\d{1,2})?)(?:\s?(?:diem|d))?\W*")
_SUM = re.compile(rf"\W*{one_of('tổng cộng', 'tổng điểm', 'tổng số', 'cộng')}(?![a-z0-9]).*")
_SECTION = re.compile(r"(?:[ivx]{1,5}|[a-eđ])\W*")
_BONUS = re.compile(one_of("điểm thưởng", "điểm cộng", "cộng điểm", "thưởng điểm"))
_PENALTY = re.compile(one_of("điểm trừ", "trừ điểm", "điểm phạt"))


def criterion_kind(folded: str) -> str:
    """Of which kind: "bonus" or "penalty" where the words over a criterion or its own say so, else "base"."""
    if _PENALTY.search(folded):
        return "penalty"
    return "bonus" if _BONUS.search(folded) else "base"


def columns(found: Sequence[Cell]) -> tuple[Column, ...] | None:
    """What the columns hold, where the row is the head of a table of criteria."""
    named = tuple(_column(cell) for cell in found)
    return named if {"text", "points"} <= set(named) else None


def _column(cell: Cell) -> Column:
    return next((name for name, pattern in _COLUMNS if pattern.fullmatch(cell.folded)), None)


def table_facts(rows: Sequence[Row], head: tuple[Column, ...]) -> Iterator[Fact]:
    """The criteria below a head. A row with a roman numeral or in capitals is a section; a sum is none of both."""
    section: dict[str, JsonValue] = {"section_code": None, "section": None, "section_maximum": None}
    for place, row in enumerate(rows, start=1):
        found = cells(row)
        order, text, points = (_of(head, found, name) for name in ("order", "text", "points"))
        amount = _amount(points)
        if text is None or _SUM.fullmatch(text.folded):
            continue
        if _is_section(order, text):
            section = _section(order, text, amount)
        elif amount is not None:
            yield _fact(row, text, _code(order) or str(place), amount, section)


def _is_section(order: Cell | None, text: Cell) -> bool:
    return (order is not None and bool(_SECTION.fullmatch(order.folded))) or is_capital(text.text)


def _section(order: Cell | None, text: Cell, amount: Decimal | None) -> dict[str, JsonValue]:
    return {
        "section_code": _code(order),
        "section": proper(text.text.rstrip(" :.")),
        "section_maximum": None if amount is None else json_amount(amount),
    }


def _code(order: Cell | None) -> str | None:
    return order.text.strip(" .)") or None if order else None


def _of(head: tuple[Column, ...], found: Sequence[Cell], name: str) -> Cell | None:
    return next((cell for column, cell in zip(head, found, strict=False) if column == name and cell.text), None)


def _amount(cell: Cell | None) -> Decimal | None:
    match = _POINTS.fullmatch(cell.folded) if cell else None
    return amount_of(match["points"]) if match else None


def _fact(row: Row, text: Cell, order: str, amount: Decimal, section: dict[str, JsonValue]) -> Fact:
    code = order if not section["section_code"] or "." in order else f"{section['section_code']}.{order}"
    value: dict[str, JsonValue] = {
        "code": code,
        "text": corrected(text.text),
        "maximum": json_amount(amount),
        "kind": criterion_kind(folded(f"{section['section'] or ''} {text.text}")),
        **section,
    }
    return Fact("criteria", "criteria", value, row.number, row.number, row.raw[text.start : text.end], 85)
