"""A table as a record and back: what was agreed is kept word for word and digit for digit."""

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.scoring.canonical import BROKEN_RECORD, canonical
from thidua.core.scoring.criterion.noun import CriteriaTable, Criterion, Kind, Section
from thidua.core.scoring.exact import amount_text, decimal_of
from thidua.core.scoring.measure import measure_of, measure_record


def to_json(table: CriteriaTable) -> str:
    """The canonical text of the table; its digest is the table's identity."""
    return canonical(table_record(table))


def from_json(text: str) -> Outcome[CriteriaTable]:
    """The table of a text written by `to_json`; refused where the text is none. Not yet `checked`."""
    try:
        return Ok(table_of(json.loads(text)))
    except BROKEN_RECORD as broken:
        return refuse("criteria.not_a_table", why=type(broken).__name__)


def table_record(table: CriteriaTable) -> dict[str, object]:
    """The table as a record."""
    return {
        "name": table.name,
        "year": table.year,
        "bonus_cap": _maybe(table.bonus_cap),
        "scale": _maybe(table.scale),
        "floor": amount_text(table.floor),
        "sections": [_section_record(section) for section in table.sections],
    }


def table_of(record: Mapping[str, Any]) -> CriteriaTable:
    """The table of a record; raises one of BROKEN_RECORD where it is none."""
    return CriteriaTable(
        name=record["name"],
        year=int(record["year"]),
        bonus_cap=_decimal(record["bonus_cap"]),
        scale=_decimal(record["scale"]),
        floor=decimal_of(record["floor"]),
        sections=tuple(_section_of(section) for section in record["sections"]),
    )


def _section_record(section: Section) -> dict[str, object]:
    return {
        "code": section.code,
        "text": section.text,
        "maximum": _maybe(section.maximum),
        "criteria": [_criterion_record(criterion) for criterion in section.criteria],
    }


def _section_of(record: Mapping[str, Any]) -> Section:
    criteria = tuple(_criterion_of(criterion) for criterion in record["criteria"])
    return Section(record["code"], record["text"], criteria, _decimal(record["maximum"]))


def _criterion_record(criterion: Criterion) -> dict[str, object]:
    # Left out where a table does not use them, so that the tables of the first years keep their digest.
    later: dict[str, object] = {"asks_evidence": True} if criterion.asks_evidence else {}
    later |= {"source": criterion.source} if criterion.source else {}
    return later | {
        "code": criterion.code,
        "text": criterion.text,
        "maximum": amount_text(criterion.maximum),
        "kind": criterion.kind.value,
        "floor": amount_text(criterion.floor),
        "step": _maybe(criterion.step),
        "veto": criterion.veto,
        "measure": measure_record(criterion.measure) if criterion.measure else None,
        "outside_cap": criterion.outside_cap,
        "method": criterion.method,
        "evidence": criterion.evidence,
    }


def _criterion_of(record: Mapping[str, Any]) -> Criterion:
    return Criterion(
        code=record["code"],
        text=record["text"],
        maximum=decimal_of(record["maximum"]),
        kind=Kind(record["kind"]),
        floor=decimal_of(record["floor"]),
        step=_decimal(record["step"]),
        veto=bool(record["veto"]),
        measure=measure_of(record["measure"]) if record["measure"] else None,
        outside_cap=bool(record["outside_cap"]),
        method=record["method"],
        evidence=record["evidence"],
        asks_evidence=bool(record.get("asks_evidence", False)),
        source=str(record.get("source", "")),
    )


def _maybe(amount: Decimal | None) -> str | None:
    return None if amount is None else amount_text(amount)


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else decimal_of(text)
