"""Scoring in exact arithmetic: criteria, sheets, formulas, standings, rankings. Prose: docs/algorithms/ranking.md."""
