"""Criteria tables: what is scored, up to how many points, and what bounds it. Prose: docs/algorithms/ranking.md, 1."""

from thidua.core.scoring.criterion.checks import checked
from thidua.core.scoring.criterion.noun import CriteriaTable, Criterion, Kind, Section
from thidua.core.scoring.criterion.record import from_json, table_of, table_record, to_json
from thidua.core.scoring.criterion.source import FigureSource, Place, named_source

__all__ = [
    "CriteriaTable",
    "Criterion",
    "FigureSource",
    "Kind",
    "Place",
    "Section",
    "checked",
    "from_json",
    "named_source",
    "table_of",
    "table_record",
    "to_json",
]
