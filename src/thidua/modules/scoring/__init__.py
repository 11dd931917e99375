"""Scoring in a bloc: criteria tables, rounds, sheets, rankings."""
