"""A closed round as it is kept: canonical inputs, their digest, the result. It suffices to compute the result again."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.scoring.canonical import BROKEN_RECORD, canonical, digest
from thidua.core.scoring.criterion import CriteriaTable
from thidua.core.scoring.exact import amount_text
from thidua.core.scoring.formula import Formula, formula_to_json
from thidua.core.scoring.ranking import TieRule, ranking_record
from thidua.core.scoring.round import (
    Handed,
    RoundResult,
    Terms,
    handed_of,
    handed_record,
    score_round,
    terms_of,
    terms_record,
)
from thidua.core.scoring.standing import Standing

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Snapshot:
    """inputs, result: canonical JSON. digest: SHA-256 of inputs; formula_digest: of the formula alone."""

    inputs: str
    digest: str
    formula_digest: str
    result: str


def snapshot(
    table: CriteriaTable,
    formula: Formula,
    sheets: Iterable[Handed],
    *,
    members: tuple[str, ...],
    bloc: str = "",
    year: int = 0,
    code: str = "",
    ties: TieRule | None = None,
    facts: Mapping[str, Mapping[str, Decimal]] | None = None,
) -> Outcome[Snapshot]:
    """Compute the round and keep it; refused where it cannot be computed."""
    terms = Terms(table, formula, members, bloc, year, code, ties or TieRule(), facts or {})
    return closed(terms, sheets)


def closed(terms: Terms, sheets: Iterable[Handed]) -> Outcome[Snapshot]:
    """The same from terms that are already put together."""
    given = list(sheets)
    scored = score_round(terms, given)
    return _kept(terms, given, scored.value) if isinstance(scored, Ok) else scored


def verify(kept: Snapshot) -> Outcome[Snapshot]:
    """The snapshot, if its digest fits its inputs and the result computed from them again is the result it holds."""
    if digest(kept.inputs) != kept.digest:
        return refuse("ranking.snapshot_altered", part="inputs")
    opened = opened_inputs(kept)
    if isinstance(opened, Refused):
        return opened
    terms, sheets = opened.value
    if digest(formula_to_json(terms.formula)) != kept.formula_digest:
        return refuse("ranking.snapshot_altered", part="formula")
    again = score_round(terms, sheets)
    if isinstance(again, Refused):
        return again
    same = canonical(result_record(again.value)) == kept.result
    return Ok(kept) if same else refuse("ranking.snapshot_result_differs")


def opened_inputs(kept: Snapshot) -> Outcome[tuple[Terms, list[Handed]]]:
    """The terms and sheets a snapshot was computed from."""
    try:
        record = json.loads(kept.inputs)
        return Ok((terms_of(record["terms"]), [handed_of(each) for each in record["sheets"]]))
    except BROKEN_RECORD as broken:
        return refuse("ranking.snapshot_unreadable", why=type(broken).__name__)


def result_record(result: RoundResult) -> dict[str, object]:
    """The result as a record: the ranking, and each unit's exact and published score."""
    standings = sorted(result.standings, key=lambda standing: standing.unit)
    return {"ranking": ranking_record(result.ranking), "standings": [_standing_record(each) for each in standings]}


def _kept(terms: Terms, given: list[Handed], result: RoundResult) -> Outcome[Snapshot]:
    sheets = sorted((handed_record(sheet) for sheet in given), key=canonical)
    inputs: dict[str, Any] = {"format": FORMAT, "terms": terms_record(terms), "sheets": sheets}
    text = canonical(inputs)
    formula_digest = digest(formula_to_json(terms.formula))
    return Ok(Snapshot(text, digest(text), formula_digest, canonical(result_record(result))))


def _standing_record(standing: Standing) -> dict[str, object]:
    return {
        "unit": standing.unit,
        "score": None if standing.score is None else amount_text(standing.score),
        "exact": None if standing.exact is None else amount_text(standing.exact),
        "class": standing.class_name,
        "vetoes": list(standing.vetoes),
    }
