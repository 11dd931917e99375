"""Writes of scoring. Importing the files registers their actions."""

from thidua.modules.scoring.actions import closing, evidence, formulas, objections, rounds, sheets, tables, verifying

__all__ = ["closing", "evidence", "formulas", "objections", "rounds", "sheets", "tables", "verifying"]
