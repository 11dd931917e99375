"""Snapshots: a closed round that proves itself. Prose: docs/algorithms/ranking.md, 8."""

from thidua.core.scoring.snapshot.differences import Changed, Difference, differences
from thidua.core.scoring.snapshot.noun import Snapshot, closed, opened_inputs, result_record, snapshot, verify

__all__ = [
    "Changed",
    "Difference",
    "Snapshot",
    "closed",
    "differences",
    "opened_inputs",
    "result_record",
    "snapshot",
    "verify",
]
