"""Tie rules and rankings as records."""

from collections.abc import Mapping
from typing import Any

from thidua.core.scoring.exact import amount_text
from thidua.core.scoring.ranking.noun import Last, Method, Ranking, TieKey, TieRule


def ties_record(ties: TieRule) -> dict[str, object]:
    """The tie rule as a record."""
    keys = [{"name": key.name, "higher_first": key.higher_first} for key in ties.keys]
    return {"keys": keys, "last": ties.last.value, "method": ties.method.value}


def ties_of(record: Mapping[str, Any]) -> TieRule:
    """The tie rule of a record; raises one of BROKEN_RECORD where it is none."""
    keys = tuple(TieKey(key["name"], bool(key["higher_first"])) for key in record["keys"])
    return TieRule(keys, Last(record["last"]), Method(record["method"]))


def ranking_record(ranking: Ranking) -> dict[str, object]:
    """The ranking as a record: places with published scores, units without a place, open ties."""
    return {
        "placed": [
            {"unit": each.unit, "rank": each.rank, "score": amount_text(each.score), "decided_by": each.decided_by}
            for each in ranking.placed
        ],
        "unranked": [
            {"unit": each.unit, "reason": each.reason.code, "class": each.class_name} for each in ranking.unranked
        ],
        "unresolved": [
            {"units": list(each.units), "by": each.by.value, "missing": each.missing} for each in ranking.unresolved
        ],
        "method": ranking.method.value,
    }
