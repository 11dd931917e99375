"""Writes of scoring. Importing the files registers their actions."""

from thidua.modules.scoring.actions import closing, evidence, rounds, sheets, tables

__all__ = ["closing", "evidence", "rounds", "sheets", "tables"]
