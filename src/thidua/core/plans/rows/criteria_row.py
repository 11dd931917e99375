"""Criteria of a table: entries that are sections, criteria or sums, by the column of points."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.rows.grid.cell import Cell
from thidua.core.plans.rows.grid.entries import Entry
from thidua.core.plans.rows.grid.table import Table
from thidua.core.plans.text.outline import ROMANS
from thidua.core.plans.text.row import folded
from thidua.core.plans.values.amounts import amount_of, json_amount
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.names import proper
from thidua.core.plans.wording.tolerant import one_of

_POINTS = re.compile(
    r"\W*(?:toi\sda\s|tru\s|cong\s)?[+-]?\s?(?P<points>\d{1,4}(?:[,.]\d{1,2})?)(?:\s?(?:diem|d))?(?:/\S[^\d]{0,30})?\W*"
)
_BONUS = re.compile(one_of("điểm thưởng", "điểm cộng", "cộng điểm", "thưởng điểm"))
_PENALTY = re.compile(one_of("điểm trừ", "trừ điểm", "điểm phạt"))
_NO_SECTION: dict[str, JsonValue] = {"section_code": None, "section": None, "section_maximum": None}


def criterion_kind(folded: str) -> str:
    """Of which kind: "bonus" or "penalty" where the words over a criterion or its own say so, else "base"."""
    if _PENALTY.search(folded):
        return "penalty"
    return "bonus" if _BONUS.search(folded) else "base"


def table_facts(table: Table) -> Iterator[Fact]:
    """The criteria of a table. A section heads those below it; what has criteria below it is none itself."""
    section = _NO_SECTION
    has_sections = any(entry.is_section for entry in table.entries)
    rows = [
        entry for entry in table.entries if not entry.is_sum and "text" in entry.cells and entry.cells["text"].spans
    ]
    for place, entry in enumerate(rows):
        amount = _amount(entry.cells.get("points"))
        is_over = _is_over(entry, rows[place + 1 :])
        if entry.is_section or (is_over and "." not in entry.label and not has_sections):
            section = _section(entry, amount, section["section_code"])
        elif amount is not None and not is_over:
            yield _fact(entry, entry.label or str(place + 1), amount, section, table.said)


def _has_text(entry: Entry) -> bool:
    return "text" in entry.cells and bool(entry.cells["text"].spans)


def _is_over(entry: Entry, after: Sequence[Entry]) -> bool:
    """Whether the next entry is a part of this one, by its label: 1.1 of 1."""
    return bool(entry.label and after and after[0].label.startswith(f"{entry.label}."))


def _section(entry: Entry, amount: Decimal | None, before: JsonValue) -> dict[str, JsonValue]:
    """A numeral that was read as the one before it is the next."""
    is_again = entry.label == before and entry.label in ROMANS[:-1]
    return {
        "section_code": ROMANS[ROMANS.index(entry.label) + 1] if is_again else entry.label or None,
        "section": proper(entry.cells["text"].text.rstrip(" :.")),
        "section_maximum": None if amount is None else json_amount(amount),
    }


def _amount(cell: Cell | None) -> Decimal | None:
    match = _POINTS.fullmatch(cell.bare) if cell else None
    return amount_of(match["points"].replace(".", ",")) if match else None


def _fact(entry: Entry, order: str, amount: Decimal, section: dict[str, JsonValue], head: str) -> Fact:
    text = entry.cells["text"]
    code = order if not section["section_code"] or "." in order else f"{section['section_code']}.{order}"
    value: dict[str, JsonValue] = {
        "code": code,
        "text": corrected(text.text),
        "maximum": json_amount(amount),
        "kind": criterion_kind(folded(f"{section['section'] or ''} {text.text} {head}")),
        **section,
    }
    return fact_at(entry.where, text.span, "criteria", value, confidence=85 if entry.is_sure else 60)
