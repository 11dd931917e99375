"""Writes of scoring. Importing the files registers their actions."""

from thidua.modules.scoring.actions import (
    closing,
    evidence,
    figures,
    formulas,
    objections,
    rounds,
    sheets,
    tables,
    uploads,
    verifying,
)

__all__ = [
    "closing",
    "evidence",
    "figures",
    "formulas",
    "objections",
    "rounds",
    "sheets",
    "tables",
    "uploads",
    "verifying",
]
