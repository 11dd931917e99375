"""A round of one bloc from its terms and sheets to its ranking. Prose: docs/algorithms/ranking.md, 6."""

from thidua.core.scoring.round.scoring import RoundResult, score_round
from thidua.core.scoring.round.terms import (
    Handed,
    Terms,
    check_code,
    handed_digest,
    handed_of,
    handed_record,
    terms_of,
    terms_record,
)

__all__ = [
    "Handed",
    "RoundResult",
    "Terms",
    "check_code",
    "handed_digest",
    "handed_of",
    "handed_record",
    "score_round",
    "terms_of",
    "terms_record",
]
