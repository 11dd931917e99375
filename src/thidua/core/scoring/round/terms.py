"""What a round is scored by, and what was handed in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from thidua.core.scoring.canonical import canonical, digest
from thidua.core.scoring.criterion import CriteriaTable, table_of, table_record
from thidua.core.scoring.exact import amount_text, decimal_of
from thidua.core.scoring.formula import Formula, Source, formula_of, formula_record
from thidua.core.scoring.ranking import TieRule, ties_of, ties_record
from thidua.core.scoring.sheet import Entry, entry_of, entry_record

CHECK_CODE_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of one round of one bloc. code: the round's own; facts: figures for tie-breaks, by unit and key.

    pairs: the cross sheets that are asked for, as (scorer, unit); None: everybody scores all others. Who stands aside
    is in no pair, and the formula is applied to those that are left.
    """

    table: CriteriaTable
    formula: Formula
    members: tuple[str, ...]
    bloc: str = ""
    year: int = 0
    code: str = ""
    ties: TieRule = field(default_factory=TieRule)
    facts: Mapping[str, Mapping[str, Decimal]] = field(default_factory=dict)
    pairs: frozenset[tuple[str, str]] | None = None

    def asked(self, unit: str) -> tuple[str, ...]:
        """Who is asked to cross-score the unit, in the order of the members."""
        others = (member for member in self.members if member != unit)
        return tuple(each for each in others if self.pairs is None or (each, unit) in self.pairs)


@dataclass(frozen=True, slots=True)
class Handed:
    """One sheet as it was handed in: who scored whom, as what, with which entries (by criterion code)."""

    scorer: str
    unit: str
    source: Source
    entries: Mapping[str, Entry]


def check_code(terms: Terms) -> str:
    """Twelve hexadecimal digits that change with bloc, year, round, members, table or formula; on every sheet."""
    record = terms_record(terms)
    kept = {name: record[name] for name in ("bloc", "year", "code", "members", "table", "formula")}
    return digest(canonical(kept))[:CHECK_CODE_LENGTH]


def terms_record(terms: Terms) -> dict[str, object]:
    """The terms as a record; members in one order whatever order they came in."""
    record: dict[str, object] = {
        "bloc": terms.bloc,
        "year": terms.year,
        "code": terms.code,
        "members": sorted(terms.members),
        "table": table_record(terms.table),
        "formula": formula_record(terms.formula),
        "ties": ties_record(terms.ties),
        "facts": {unit: {key: amount_text(value) for key, value in held.items()} for unit, held in terms.facts.items()},
    }
    # Left out where everybody scores everybody, so that the rounds of the first years keep their text and digest.
    return record if terms.pairs is None else record | {"pairs": sorted(list(pair) for pair in terms.pairs)}


def terms_of(record: Mapping[str, Any]) -> Terms:
    """The terms of a record; raises one of BROKEN_RECORD where it is none."""
    facts, pairs = record["facts"], record.get("pairs")
    return Terms(
        table=table_of(record["table"]),
        formula=formula_of(record["formula"]),
        members=tuple(record["members"]),
        bloc=record["bloc"],
        year=int(record["year"]),
        code=record["code"],
        ties=ties_of(record["ties"]),
        facts={unit: {key: decimal_of(value) for key, value in held.items()} for unit, held in facts.items()},
        pairs=None if pairs is None else frozenset((scorer, unit) for scorer, unit in pairs),
    )


def handed_record(handed: Handed) -> dict[str, object]:
    """One sheet as a record; blank entries are left out."""
    entries = {code: entry_record(entry) for code, entry in handed.entries.items() if entry != Entry()}
    return {"scorer": handed.scorer, "unit": handed.unit, "source": handed.source.value, "entries": entries}


def handed_of(record: Mapping[str, Any]) -> Handed:
    """The sheet of a record; raises one of BROKEN_RECORD where it is none."""
    entries = {code: entry_of(entry) for code, entry in record["entries"].items()}
    return Handed(record["scorer"], record["unit"], Source(record["source"]), entries)


def handed_digest(handed: Handed) -> str:
    """The identity of what was handed in: the same sheet again has the same digest."""
    return digest(canonical(handed_record(handed)))
