"""Criteria of a table: entries that are sections, criteria or sums, by the column of points."""

import re
from collections.abc import Iterator
from decimal import Decimal

from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.rows.grid.cell import Cell
from thidua.core.plans.rows.grid.entries import Entry
from thidua.core.plans.rows.grid.table import Table
from thidua.core.plans.rows.ranks import Ranked, ranked
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
    """The criteria of a table. A section heads those below it; so does a number, where there are no sections."""
    section = _NO_SECTION
    has_sections = any(entry.is_section for entry in table.entries)
    rows = [entry for entry in table.entries if not entry.is_sum and _has_text(entry)]
    for place, one in enumerate(ranked([(entry, _amount(entry.cells.get("points"))) for entry in rows])):
        if one.rank == "section" or (one.rank == "over" and _is_plain(one) and not has_sections):
            section = _section(one.entry, one.amount, section["section_code"])
        elif one.rank == "criterion" and one.amount is not None:
            held = section if has_sections or _is_below(one, section) else _NO_SECTION
            yield _fact(one, place + 1, one.amount, held, table.said)


def _has_text(entry: Entry) -> bool:
    return "text" in entry.cells and bool(entry.cells["text"].spans)


def _is_plain(one: Ranked) -> bool:
    return "." not in one.entry.label


def _is_below(one: Ranked, section: dict[str, JsonValue]) -> bool:
    """Whether a criterion is a part of the number that is taken for its section."""
    code = section["section_code"]
    return code is not None and (one.part_of == code or one.entry.label.startswith(f"{code}."))


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


def _fact(one: Ranked, place: int, amount: Decimal, section: dict[str, JsonValue], head: str) -> Fact:
    entry, text = one.entry, one.entry.cells["text"]
    value: dict[str, JsonValue] = {
        "code": _code(one, place, section["section_code"]),
        "text": corrected(text.text),
        "maximum": json_amount(amount),
        "kind": criterion_kind(folded(f"{section['section'] or ''} {text.text} {head}")),
        **section,
    }
    return fact_at(entry.where, text.span, "criteria", value, confidence=85 if entry.is_sure else 60)


def _code(one: Ranked, place: int, section: JsonValue) -> str:
    """I.1, I.1.a, or 1.1 as it is written; a dash, or no label, counts its place in the table."""
    label = one.entry.label if one.entry.label[-1:].isalnum() else str(one.part or place)
    order = f"{one.part_of}.{label}" if one.part_of and one.part_of != section else label
    return order if not section or order.startswith(f"{section}.") or "." in label else f"{section}.{order}"
