"""What one scorer wrote in one cell."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from thidua.core.scoring.exact import amount_text, decimal_of
from thidua.core.scoring.measure import Observed, observed_of, observed_record


@dataclass(frozen=True, slots=True)
class Entry:
    """A score or, for a criterion with a measure, the facts it is worked out from. `score` None is missing, not zero.

    vetoed: the scorer states that the criterion's knock-out condition is met.
    """

    score: Decimal | None = None
    reason: str = ""
    evidence_count: int = 0
    vetoed: bool = False
    observed: Observed | None = None


def entry_record(entry: Entry) -> dict[str, object]:
    """The entry as a record."""
    return {
        "score": None if entry.score is None else amount_text(entry.score),
        "reason": entry.reason,
        "evidence_count": entry.evidence_count,
        "vetoed": entry.vetoed,
        "observed": observed_record(entry.observed) if entry.observed else None,
    }


def entry_of(record: Mapping[str, Any]) -> Entry:
    """The entry of a record; raises one of BROKEN_RECORD where it is none."""
    score = record["score"]
    observed = record["observed"]
    return Entry(
        score=None if score is None else decimal_of(score),
        reason=record["reason"],
        evidence_count=int(record["evidence_count"]),
        vetoed=bool(record["vetoed"]),
        observed=None if observed is None else observed_of(observed),
    )
